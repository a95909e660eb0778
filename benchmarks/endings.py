"""End runs by Ctrl-C, kill and hang-up at random moments: the right exit code, whole output, nothing left behind.

A fast pipeline takes the place of ours, as in ``kills.py``.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kills import prepared

WAYS = (  # what a run is told, and where its output goes
    ("-f", "jsonl"),
    ("-f", "json"),
    ("-f", "jsonl", "-j", "2"),
    ("-o", "found.jsonl"),
    ("-o", "found.csv"),
    ("--into", "found", "-j", "2"),
)
LATEST = 4.0  # seconds after its start
PATIENCE = 60


def main() -> int:
    """Run it and say what came of it; the exit code is 0 if that is what it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("--signals", default="INT", help="with commas between: INT,TERM,HUP")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    chance = random.Random(options.seed)
    wrong, ended = 0, 0
    with tempfile.TemporaryDirectory(prefix="quoth-endings-") as name:
        place = Path(name)
        prepared(place, argparse.Namespace(articles=1000, poison=0, seconds=0.005), chance)
        for number in range(options.runs):
            way = WAYS[number % len(WAYS)]
            sent = signal.Signals[f"SIG{chance.choice(options.signals.split(','))}"]
            after = chance.uniform(0, chance.choice([LATEST / 10, LATEST]))  # often while it still imports
            code, faults = one_run(place, way, sent, after)
            ended += code != 0
            wrong += bool(faults)
            for fault in faults:
                print(f"{sent.name} after {after:.3f} s, {' '.join(way)}: {fault}", flush=True)
    print(f"{options.runs} runs, seed {options.seed}: {ended} were ended, {wrong} not as they should be.")
    return 1 if wrong else 0


def one_run(place: Path, way: tuple[str, ...], sent: signal.Signals, after: float) -> tuple[int, list[str]]:
    """The exit code of a run that gets a signal, and what is wrong with it and with what it leaves."""
    command = [
        sys.executable, "-m", "quoth", "extract", "--only", "saids", "--model", str(place / "pipeline"), "-q", *way,
        str(place / "articles.jsonl"),
    ]  # fmt: skip
    path = os.pathsep.join(filter(None, [str(place / "plugins"), os.environ.get("PYTHONPATH", "")]))
    with tempfile.TemporaryDirectory(prefix="folder-", dir=place) as name:
        folder = Path(name)
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, "PYTHONPATH": path}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        try:
            out, err = process.communicate(timeout=after)
        except subprocess.TimeoutExpired:
            process.send_signal(sent)
            out, err = process.communicate(timeout=PATIENCE)
        code = process.returncode
        if code in (1, -sent) and b"app.py" not in err:
            return code, []  # Python itself was still starting
        faults = [f"exit code {code}"] if code not in (0, 128 + sent) else []
        said = [line for line in err.splitlines() if not line.startswith(b"quoth: The ")]  # of the pipeline
        faults += [f"says {said[-3:]}"] if said else []
        faults += faults_of(out, folder, way, code)
    left = subprocess.run(["ps", "-eo", "args="], capture_output=True, text=True, check=True).stdout
    return code, faults + [f"left {line}" for line in left.splitlines() if str(place / "pipeline") in line]


def faults_of(out: bytes, folder: Path, way: tuple[str, ...], code: int) -> list[str]:
    """What is wrong with the output: halves of lines, gaps, files that are hidden or not whole."""
    faults = [f"hidden file {path.name}" for path in folder.iterdir() if path.name.startswith(".")]
    if way[0] == "-f" and out:
        try:
            names = articles_in(out, way[1])
        except ValueError as why:
            return [*faults, f"half an output: {why}"]
        if names != [f"#{number}" for number in range(1, len(names) + 1)]:
            faults.append("articles are missing or out of order")
    if way[0] == "-o" and code and (folder / way[1]).exists():
        faults.append("a file of an ended run")
    if way[0] == "--into":
        faults += [f"half a shard {path.name}" for path in folder.glob("found/*.tmp")]
    return faults


def articles_in(out: bytes, form: str) -> list[str]:
    """The numbers of the articles in an output, in order; raises ValueError where it is cut off."""
    if form == "json":
        return ["#" + each["source"].rpartition("#")[2] for each in json.loads(out)["articles"]]
    if not out.endswith(b"\n"):
        raise ValueError("the last line has no end")
    lines = [json.loads(line) for line in out.splitlines()]
    return ["#" + line["article"].rpartition("#")[2] for line in lines if line["type"] == "article"]


if __name__ == "__main__":
    sys.exit(main())
