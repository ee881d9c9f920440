#!/usr/bin/env python3
"""Runs the hooks of .pre-commit-hooks.yaml by pre-commit itself, in a repository of their own.

    python3 Tests/Oracles/precommit.py .build/debug/ofevents

Resources and their manifests are committed; then a file is added, changed and deleted, each with and without its manifests. What must not
pass is refused by the hook that is there for it, and what is right is committed. Needs git and Tests/Oracles/requirements.txt.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = """apiVersion: events.openfunction.io/v1alpha1
kind: EventSource
metadata: {name: %s}
spec:
  cron: {nightly: {version: v1, type: bindings.cron, metadata: [{name: schedule, value: "@daily"}]}}
  sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}}
"""
CONFIGURATION = """repos:
- repo: %s
  rev: %s
  hooks:
  - id: ofevents-lint
  - id: ofevents-check
    args: [--output-dir, manifests]
"""


def fail(message):
    sys.exit(f"precommit: {message}")


class Repository:
    """A repository with the hooks installed, and the programs on its path."""

    def __init__(self, folder, hooks, program):
        self.folder = folder
        programs = folder.parent / "bin"
        programs.mkdir()
        (programs / "ofevents").symlink_to(program)
        path = os.pathsep.join([str(programs), str(Path(sys.executable).parent), os.environ["PATH"]])
        identity = {f"GIT_{who}_{what}": "oracle@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")}, **identity, "PATH": path, "PRE_COMMIT_HOME": str(folder.parent / "home"),
            "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
        }
        hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        self.run("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml", folder=hooks)
        revision = self.begin(hooks)
        folder.mkdir()
        self.write(".pre-commit-config.yaml", CONFIGURATION % (hooks, revision))
        self.write(".ofevents.yaml", "paths: [events/]\nlint: {failOn: warning}\n")
        self.write("events/orders.yaml", SOURCE % "orders")
        self.render()
        self.begin(folder)
        self.run("pre-commit", "install")

    def begin(self, folder):
        """Makes a folder a repository with one commit, and returns the commit's name."""
        self.run("git", "init", "-q", folder=folder)
        self.run("git", "add", "-A", folder=folder)
        self.run("git", "commit", "-qm", "Begin", folder=folder)
        return self.run("git", "rev-parse", "HEAD", folder=folder).strip()

    def run(self, *command, folder=None):
        run = subprocess.run(command, cwd=folder or self.folder, env=self.environment, capture_output=True, text=True, timeout=120)
        if run.returncode:
            fail(f"{' '.join(command)} ends with {run.returncode}:\n{run.stdout}{run.stderr}")
        return run.stdout

    def write(self, name, text):
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text)

    def render(self):
        self.run("ofevents", "render", "--quiet", "--output-dir", "manifests")

    def commit(self, what, refused_by=None, says=None):
        """Commits everything; fails where that passes and must not, or the other way round."""
        self.run("git", "add", "-A")
        run = subprocess.run(["git", "commit", "-m", what], cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=120)
        output = run.stdout + run.stderr
        failed = {line.split(": ")[1] for line in output.splitlines() if line.startswith("- hook id: ")}
        if (run.returncode != 0) != bool(refused_by) or failed != set(refused_by or []):
            fail(f"{what}: the hooks that fail are {sorted(failed)}, status {run.returncode}\n{output}")
        if says and says not in output:
            fail(f"{what}: {says!r} is not in\n{output}")
        if "[WARNING]" in output or "deprecated" in output.lower():
            fail(f"{what}: pre-commit warns\n{output}")


def check(repository):
    """How many commits were judged as they must be."""
    repository.write("events/stock.yaml", SOURCE % "stock")
    repository.commit("A new file, without its manifests", ["ofevents-check"], "stock")
    repository.render()
    repository.commit("The same with them")
    repository.write("events/stock.yaml", (SOURCE % "stock").replace("@daily", "@hourly"))
    repository.commit("A changed file, without its manifests", ["ofevents-check"], "@hourly")
    repository.render()
    repository.commit("The same with them")
    repository.write("events/stock.yaml", (SOURCE % "stock").replace("schedule", "shedule"))
    repository.commit("A file with a mistake", ["ofevents-lint", "ofevents-check"], "shedule")
    repository.write("events/stock.yaml", (SOURCE % "stock").replace("@daily", "@hourly"))
    (repository.folder / "events/orders.yaml").unlink()
    repository.commit("A deleted file, with its manifests left", ["ofevents-check"], "orders")
    repository.render()
    repository.commit("The same without them")
    repository.write("README.md", "Nothing of ofevents\n")
    repository.commit("Another file")
    return 8


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch).resolve()
        count = check(Repository(scratch / "repository", scratch / "hooks", Path(sys.argv[1]).resolve()))
    print(f"precommit: {count} commits are refused or taken as they must be")


if __name__ == "__main__":
    main()
