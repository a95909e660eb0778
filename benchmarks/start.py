"""How long it takes to start: CPU milliseconds, least of several."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from articles import made_up

QUOTH = [sys.executable, "-m", "quoth"]


def main() -> None:
    """Time the commands one after another, several rounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        one, two = Path(folder, "one.txt"), Path(folder, "two.txt")
        texts = made_up()
        one.write_text(next(texts), encoding="utf-8")
        two.write_text(next(texts), encoding="utf-8")
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "python -c 'import spacy'": [sys.executable, "-c", "import spacy"],
            "quoth --version": [*QUOTH, "--version"],
            "quoth --help": [*QUOTH, "--help"],
            "quoth extract --help": [*QUOTH, "extract", "--help"],
            "quoth schema": [*QUOTH, "schema"],
            "quoth one.txt": [*QUOTH, "-f", "jsonl", str(one)],
            "quoth one.txt two.txt": [*QUOTH, "-f", "jsonl", str(one), str(two)],
        }
        least = dict.fromkeys(commands, float("inf"))
        for _ in range(options.rounds):
            for name, command in commands.items():
                least[name] = min(least[name], cpu_seconds(command))
    for name, seconds in least.items():
        print(f"{name:26}{seconds * 1000:8.0f} ms")


def cpu_seconds(command: list[str]) -> float:
    """The CPU seconds of a command and all it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
