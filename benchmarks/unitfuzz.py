"""Whether any phrase over and over takes more than its length: random ones of words and marks, at two lengths."""

from __future__ import annotations

import argparse
import random
import sys

from hostile import NAMES, SHORT, TOLERATED, seconds
from quoth.cli.running import Analyst, Setup
from quoth.cli.running.analyst import load_to_stay

WORDS = """Ada Vale Bo Mayor Dr President the a of in to and but that who which said says told denied according he she
it they his her two 3 4,000 1.5 percent dollars people brother wife lawyer mayor spokesman minister Kent NATO Union
was is not not- 5' 51° Monday 2030 by for with as if""".split()
MARKS = [*".,;:!?()[]{}“”‘’\"'«»„–—-…/\\*_#@&%$€+=<>|~^`", "’s", "'s", "\n", "\n\n", "\t", "  ", "\u00a0"]


def main() -> int:
    """Time phrases until there are enough; the exit code is 1 if one of them grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phrases", type=int, default=500)
    parser.add_argument("--characters", type=int, default=12_000, help="of the longer text")
    parser.add_argument("--seed", default="1")
    options = parser.parse_args()
    nlp = load_to_stay(None, print)
    analyst = Analyst(Setup(NAMES), lambda: nlp)
    chance = random.Random(options.seed)
    bad = [
        unit for unit in (phrase(chance) for _ in range(options.phrases)) if grows(analyst, unit, options.characters)
    ]
    print("All grow as they should." if not bad else "\n".join(f"Growing too fast: {unit!r}" for unit in bad))
    return 1 if bad else 0


def phrase(chance: random.Random) -> str:
    """One to seven words and marks, with and without space between."""
    parts = [chance.choice(WORDS if chance.random() < 0.6 else MARKS) for _ in range(chance.randint(1, 7))]
    return "".join(part + chance.choice(["", " ", " "]) for part in parts) or " "


def grows(analyst: Analyst, unit: str, characters: int) -> bool:
    """Whether four times the text takes more than it may, twice: others on this machine slow things down."""
    for _ in range(2):
        short, long = (seconds(analyst, (unit * size)[:size]) for size in (characters // 4, characters))
        if long <= SHORT or long <= 2 * TOLERATED * short:
            return False
    print(f"{unit!r}: {short:.2f} s, {long:.2f} s", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
