"""A second reader of the program's tables of Dapr's components, for catalogue.py and settings.py."""

from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent.parent / "Sources" / "Dapr" / "DaprCatalogue" / "update.py"


def lines(path):
    """The lines of the constant in a table's file."""
    text = path.read_text().split('= """\n', 1)[1].rsplit('\n    """', 1)[0]
    return [line[4:] for line in text.split("\n")]


def names(line):
    """The names by which Dapr reads a field; those that begin with a topic are left out."""
    words = line.split("~")[0].split()
    return [word for word in [words[0].rstrip("!"), *(word[1:] for word in words if word.startswith("/"))] if "<" not in word]


class Field:
    """What a table says of a setting: its kind (string, number, …), its words, its values and its default."""

    def __init__(self, line):
        text, _, self.default = line.strip().partition("~")
        words = text.split()
        self.name, self.kind, self.words = words[0].rstrip("!"), words[1] if len(words) > 1 else "string", words[2:]
        self.values = next((word.lstrip("=").split("|") for word in words[1:] if word.startswith("=")), [])


def fields_of(types):
    """The fields of each of these types, by the name of the type; a field of several profiles is there once."""
    found, current = {one: {} for one in types}, None
    for path in sorted((SCRIPT.parent / "Table").glob("*.swift")):
        if path.stem in ("BuiltInProfiles", "TableVersion"):
            continue
        for line in lines(path):
            if line.startswith(" "):
                if current is not None:
                    field = Field(line)
                    current.setdefault(field.name, field)
            elif line and not line.startswith("-"):
                current = found.get(line.split()[0])
    return found
