"""What a run of end_to_end.py showed, as a row, and the table of docs/adapter.md."""

import re

from end_to_end_faults import summary

HEAD = [
    "way", "Dapr", "events", "faults", "lost", "twice", "refused answers", "pods gone after the last event", "… while all is refused", "time"]

# A pod is gone so many seconds after its last event under load, and after SIGTERM while every event is refused.
UNDER_LOAD, REFUSING = 3, 5

# What a sidecar writes of a publish that RabbitMQ never confirmed, and that it reports as done (pubsub/rabbitmq/rabbitmq.go of Dapr 1.16
# and 1.18): such an event may be lost, whoever publishes.
UNCONFIRMED = "did not receive confirmation of publishing"

BEGIN, END = "<!-- end-to-end:begin -->", "<!-- end-to-end:end -->"


class Result:
    """What one run showed: its row, and what is wrong."""

    def __init__(self, run, refusing, seconds):
        sink, self.name, self.may_lose = run.sink, str(run), run.way.may_lose
        lost, repeated = sink.lost(), sink.repeated(*run.ends)
        under_load = max((ending.since_last_event for ending in run.under_load), default=None)
        refused = max(ending.seconds for ending in refusing)
        self.cells = [
            run.way.name, run.daprd.name.removeprefix("daprd-"), f"{run.count:,}", summary(run.done), f"{len(lost)}", f"{sink.twice():,}",
            f"{sink.refusals:,}", "–" if under_load is None else f"{under_load:.1f} s", f"{refused:.1f} s", f"{seconds:.0f} s",
        ]
        self.problems, self.late = [], []
        self.lost, self.unconfirmed = len(lost), run.unconfirmed
        # Of MQTT a third: more would be another fault than the one that lint names.
        allowed = max(self.unconfirmed, run.count // 3 if run.way.may_lose else 0)
        self.expect(len(lost) <= allowed, f"lost: {' '.join(lost[:8])} ({self.unconfirmed} unconfirmed)")
        self.expect(sink.ticks or not run.way.has_ticks, "no tick of the schedule came")
        self.expect(not sink.wrong, f"with other bytes: {', '.join(sorted(sink.wrong)[:4])}")
        self.expect(not repeated, f"again, although the adapter had the sink's answer: {' '.join(repeated[:8])}")
        self.expect(not any(run.statuses), f"the adapters ended with {run.statuses}")
        slack = run.slack + run.way.slack
        for what, seconds, limit in [
            ("under load a pod was gone {} after its last event", under_load or 0, UNDER_LOAD + slack),
            ("while every event was refused a pod was gone {} after SIGTERM", refused, REFUSING + slack),
        ]:
            self.expect(seconds <= limit, what.format(f"{seconds:.1f} s") + f", and not within {limit} s")
            if limit - run.slack < seconds <= limit:
                self.late.append(what.format(f"{seconds:.1f} s"))

    @classmethod
    def failure(cls, run, log):
        self = cls.__new__(cls)
        self.name, self.cells, self.may_lose = str(run), None, ""
        self.lost = self.unconfirmed = 0
        self.late = []
        self.problems = [f"{log}\nend-to-end: {run}: {run.processes.problem} ({run.step})"]
        return self

    def expect(self, is_well, problem):
        if not is_well:
            self.problems.append(problem)

    def __str__(self):
        return row(self.cells) if self.cells else f"{self.name} failed"


def row(cells):
    return "| " + " | ".join(cells) + " |"


def head():
    return [row(HEAD), row(["---"] * len(HEAD))]


def update(path, results, words):
    """Writes the rows and words between the marks of the page. Rows of other ways, versions and numbers stay, and words for none."""
    text = path.read_text()
    before, _, rest = text.partition(BEGIN + "\n")
    old, _, after = rest.partition(END)
    rows, words = {}, words or [line for line in old.splitlines() if line and not line.startswith("|")]
    for line in old.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == len(HEAD) and re.fullmatch(r"[\d,]+", cells[2]):
            rows[tuple(cells[:3])] = line
    for result in results:
        if result.cells:
            rows[tuple(result.cells[:3])] = str(result)
    order = sorted(rows, key=lambda key: (int(key[2].replace(",", "")), key[0], key[1]))
    lines = [BEGIN, *head(), *[rows[key] for key in order], "", *words, END]
    path.write_text(before + "\n".join(lines) + after)
