"""Kill workers and whole runs at random, go on each time, and count what is lost, doubled or out of place.

A fast pipeline takes the place of ours, so that a run is mostly deaths and restarts: what is tested is the running.
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
from collections import Counter
from pathlib import Path

from articles import made_up

PLUGIN = """
import os, signal, time
from dataclasses import dataclass
from quoth.extractors.base import Span

@dataclass(frozen=True)
class Said:
    span: Span

def extract(doc):
    time.sleep({seconds})
    if "POISON" in doc.text:
        os.kill(os.getpid(), signal.SIGKILL)
    for token in doc:
        if token.lower_ == "said":
            yield Said(Span(token.idx, token.idx + 4))
"""
ENTRY = "[quoth.extractors]\nsaids = quoth_saids:extract\n"
METADATA = "Metadata-Version: 2.1\nName: quoth-saids\nVersion: 1.0\n"
GROWN_UP = 2  # seconds before a process may be killed, so that something is lost by it


def main() -> int:
    """Run it and say what came of it; the exit code is 0 if that is what it should be."""
    options = parsed()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="quoth-kills-") as name:
        place = Path(name)
        poison = prepared(place, options, chance)
        began = time.monotonic()
        run = Run(place, options, chance)
        blows = ["worker"] * options.workers_killed + ["run"] * options.runs_killed
        chance.shuffle(blows)
        code = run.to_the_end(blows)
        seconds = time.monotonic() - began
        orphans = run.left_behind()
        merged = subprocess.run(
            [sys.executable, "-m", "quoth", "merge", str(place / "run"), "-f", "json"], capture_output=True, check=False
        )
        articles = json.loads(merged.stdout)["articles"]
    return verdict(articles, poison, code, orphans, run.killed, seconds, options)


def parsed() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--workers-killed", type=int, default=10)
    parser.add_argument("--runs-killed", type=int, default=3)
    parser.add_argument("--poison", type=int, default=2, help="articles that kill their worker every time")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=0.03, help="that an article takes at least")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--dask", action="store_true", help="on a Dask cluster of this machine")
    return parser.parse_args()


def prepared(place: Path, options: argparse.Namespace, chance: random.Random) -> set[int]:
    """Write articles, a pipeline and a plugin; return which articles are poison."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(place / "pipeline")
    plugins = place / "plugins"
    (plugins / "quoth_saids-1.0.dist-info").mkdir(parents=True)
    (plugins / "quoth_saids.py").write_text(PLUGIN.format(seconds=options.seconds))
    (plugins / "quoth_saids-1.0.dist-info" / "entry_points.txt").write_text(ENTRY)
    (plugins / "quoth_saids-1.0.dist-info" / "METADATA").write_text(METADATA)
    poison = set(chance.sample(range(options.articles), options.poison))
    with (place / "articles.jsonl").open("w", encoding="utf-8") as stream:
        for number, text in zip(range(options.articles), made_up(), strict=False):
            article = {"id": str(number), "text": f"POISON. {text}" if number in poison else text}
            stream.write(json.dumps(article) + "\n")
    return poison


class Run:
    """A run that is begun again whenever it is killed."""

    def __init__(self, place: Path, options: argparse.Namespace, chance: random.Random) -> None:
        self.place, self.options, self.chance = place, options, chance
        self.killed: Counter[str] = Counter()

    def to_the_end(self, blows: list[str]) -> int:
        """Deal the blows while the run goes on and return the exit code of its last part."""
        process = self.begin()
        while (code := process.poll()) is None:
            if blows and self.deal(blows[-1], process):
                self.killed[blows.pop()] += 1
            if process.poll() == -signal.SIGKILL:
                process = self.begin()
            time.sleep(self.chance.uniform(0.2, 1.5))
        if blows:
            print(f"The run ended before all blows were dealt: {dict(Counter(blows))} left. More --articles?")
        return code

    def begin(self) -> subprocess.Popen[bytes]:
        """Begin or go on."""
        how = ["--dask", "local"] if self.options.dask else []
        command = [
            sys.executable, "-m", "quoth", "extract", "--only", "saids", "--model", str(self.place / "pipeline"), "-q",
            "-j", str(self.options.jobs), *how, "--into", str(self.place / "run"), str(self.place / "articles.jsonl"),
        ]  # fmt: skip
        path = os.pathsep.join(filter(None, [str(self.place / "plugins"), os.environ.get("PYTHONPATH", "")]))
        return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path})

    def deal(self, blow: str, process: subprocess.Popen[bytes]) -> bool:
        """Kill the run or one of its workers, if it has got far enough for that to hurt."""
        workers = [pid for pid, age in below(process.pid) if age > GROWN_UP]
        if not workers:
            return False
        os.kill(process.pid if blow == "run" else self.chance.choice(workers), signal.SIGKILL)
        process.poll() if blow == "worker" else process.wait()
        return True

    def left_behind(self) -> list[str]:
        """The processes of the run that are still there though it has ended."""
        for _ in range(50):
            listed = subprocess.run(["ps", "-eo", "pid=,args="], capture_output=True, text=True, check=True).stdout
            left = [line for line in listed.splitlines() if str(self.place) in line or "quoth.cli.running" in line]
            if not left:
                break
            time.sleep(0.2)
        return left


def below(pid: int) -> list[tuple[int, float]]:
    """The processes that a process has started, directly or not, and how old each is in seconds."""
    listed = subprocess.run(
        ["ps", "-eo", "pid=,ppid=,etimes=,args="], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split(None, 3) for line in listed.splitlines()]
    found, ancestors = [], {str(pid)}
    for row in rows:
        if row[1] in ancestors and "resource_tracker" not in row[3]:
            ancestors.add(row[0])
            found.append((int(row[0]), float(row[2])))
    return found


def verdict(
    articles: list[dict[str, object]],
    poison: set[int],
    code: int,
    orphans: list[str],
    killed: Counter[str],
    seconds: float,
    options: argparse.Namespace,
) -> int:
    """Print what came of it and return 0 if all is as it should be."""
    ids = [str(article["source"]).rpartition("#")[2] for article in articles]
    wanted = [str(number) for number in range(1, options.articles + 1)]
    failed = {number for number, article in enumerate(articles) if article["errors"]}
    complete = sum(bool(article["saids"]) for article in articles)
    print(f"{options.articles} articles, {options.jobs} jobs{' on Dask' if options.dask else ''}, seed {options.seed}")
    print(f"killed: {killed['worker']} workers, {killed['run']} runs; {seconds:.0f} s")
    print(f"complete {complete}, error records {len(failed)}, lost {len(set(wanted) - set(ids))}, ", end="")
    print(f"doubled {len(ids) - len(set(ids))}, in order {ids == wanted}, orphans {len(orphans)}, exit code {code}")
    fine = ids == wanted and failed == poison and not orphans and code == (3 if poison else 0)
    print("As it should be." if fine else f"NOT as it should be: {sorted(failed ^ poison)} {orphans}")
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
