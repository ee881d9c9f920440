"""The table of bench.py: what was measured, beside what, the goal and whether it is reached."""

from dataclasses import dataclass


@dataclass
class Row:
    """One line of the table. Without a `ratio` the goal is text that `reached` decides."""

    what: str
    measured: str
    beside: str = ""
    ratio: "float | None" = None
    goal: "float | str | None" = None
    reached: "bool | None" = None

    def cells(self):
        ratio, goal, reached = "", self.goal or "none", self.reached
        if self.ratio is not None:
            ratio = f"{self.ratio:.2f}" if self.ratio >= 1 else f"{self.ratio:.3f}"
        if isinstance(self.goal, (int, float)):
            goal = f"at most {self.goal:g}"
            reached = None if self.ratio is None else self.ratio <= self.goal
        return [self.what, self.measured, self.beside, ratio, goal, {None: "", True: "yes", False: "**no**"}[reached]]


def markdown(rows):
    header = ["What", "Measured", "Beside", "Ratio", "Goal", "Reached"]
    lines = [header, ["---"] * len(header), *(row.cells() for row in rows)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def duration(seconds):
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1000:.{1 if seconds < 0.1 else 0}f} ms"


def megabytes(size):
    return f"{size / 1e6:.1f} MB"
