"""What the command costs before and while it reads one article, in milliseconds of CPU, the least of several runs."""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "samples" / "flood.txt"
AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
COMMANDS = {  # and the milliseconds that are too many on a quiet machine
    "--version": 60,
    "--help": 130,
    "extract --help": 400,
    "schema": 400,
    "config": 400,
    f"extract -f table {SAMPLE}": 2000,
}


def main() -> int:
    """Time each command; the exit code is 1 if one of them is too slow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    slow = False
    for command, most in COMMANDS.items():
        least = min(milliseconds(command.split()) for _ in range(options.runs))
        slow |= least > most
        print(f"{least:6.0f} ms of {most:5}  quoth {command.replace(str(SAMPLE), 'samples/flood.txt')}", flush=True)
    return int(slow)


def milliseconds(arguments: list[str]) -> float:
    """User and system time of one run in a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "quoth", *arguments], stdout=subprocess.DEVNULL, check=True, env=AS_INSTALLED)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


if __name__ == "__main__":
    sys.exit(main())
