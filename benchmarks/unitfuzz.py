"""Whether any phrase over and over takes more than its length: random ones of words and marks, at two lengths.

It ends when its phrases or its minutes are used up; a phrase that has not been read after a minute grows too fast.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time

from hostile import NAMES, SHORT, TOLERATED, seconds
from quoth.cli.running import Analyst, Setup
from quoth.cli.running.analyst import load_to_stay

WORDS = """Ada Vale Bo Mayor Dr President the a of in to and but that who which said says told denied according he she
it they his her two 3 4,000 1.5 percent dollars people brother wife lawyer mayor spokesman minister Kent NATO Union
was is not not- 5' 51° Monday 2030 by for with as if""".split()
LONGEST = 60  # seconds
MARKS = [*".,;:!?()[]{}“”‘’\"'«»„–—-…/\\*_#@&%$€+=<>|~^`", "’s", "'s", "\n", "\n\n", "\t", "  ", "\u00a0"]


def main() -> int:
    """Time phrases until there are enough; the exit code is 1 if one of them grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phrases", type=int, default=500)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--characters", type=int, default=12_000, help="of the longer text")
    parser.add_argument("--seed", default="1")
    options = parser.parse_args()
    nlp = load_to_stay(None, print)
    analyst = Analyst(Setup(NAMES), lambda: nlp)
    signal.signal(signal.SIGALRM, give_up)
    chance = random.Random(options.seed)
    end = time.monotonic() + 60 * options.minutes
    tried, bad = 0, []
    while tried < options.phrases and time.monotonic() < end:
        unit = phrase(chance)
        tried += 1
        if grows(analyst, unit, options.characters):
            bad.append(unit)
    print(*(f"Growing too fast: {unit!r}" for unit in bad), sep="\n", end="\n" if bad else "")
    print(f"{tried} phrases tried, {len(bad)} of them grow too fast.")
    return 1 if bad else 0


class TooLong(BaseException):
    """A phrase has taken a minute; what is no Exception comes through whatever catches those."""


def give_up(*_: object) -> None:
    """End the reading of a phrase."""
    raise TooLong


def phrase(chance: random.Random) -> str:
    """One to seven words and marks, with and without space between."""
    parts = [chance.choice(WORDS if chance.random() < 0.6 else MARKS) for _ in range(chance.randint(1, 7))]
    return "".join(part + chance.choice(["", " ", " "]) for part in parts) or " "


def grows(analyst: Analyst, unit: str, characters: int) -> bool:
    """Whether four times the text takes more than it may, twice: others on this machine slow things down."""
    for _ in range(2):
        signal.alarm(LONGEST)
        try:
            short, long = (seconds(analyst, (unit * size)[:size]) for size in (characters // 4, characters))
        except TooLong:
            return True
        finally:
            signal.alarm(0)
        if long <= SHORT or long <= 2 * TOLERATED * short:
            return False
    print(f"{unit!r}: {short:.2f} s, {long:.2f} s", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
