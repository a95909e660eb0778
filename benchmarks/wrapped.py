"""How much of what is found in an article changes when its paragraphs are folded at some column.

Findings are compared by the words of their spans, so that where a line ends makes no difference of its own.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Any

from articles import add_texts_option, texts_of
from quoth.cli.running.analyst import Analyst, load_to_stay
from quoth.cli.running.setup import Setup
from quoth.extractors.base import Article

NAMES = ("attributions", "quotes", "figures")
WIDTHS = (60, 72, 80, 100)
BOUND = 0.01
PARTS = ("source", "cue", "content", "speaker", "stance", "text", "number", "value", "unit", "kind", "modifier")


def main() -> int:
    """Print, for each width, the share of findings that differ; the exit code is 1 if one of them is above 1 %."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--widths", type=int, nargs="+", default=WIDTHS)
    parser.add_argument("--show", action="store_true", help="print what differs")
    add_texts_option(parser)
    options = parser.parse_args()
    analyst = Analyst(Setup(NAMES), lambda: load_to_stay(None, print))
    texts = list(islice(texts_of(options), options.articles))
    unwrapped = [findings_of(analyst, text) for text in texts]
    worst = 0.0
    for width in options.widths:
        wrapped = [findings_of(analyst, folded(text, width)) for text in texts]
        share = difference(unwrapped, wrapped)
        worst = max(worst, share)
        print(f"{width:>4} columns: {share:7.2%} of {sum(one.total() for one in unwrapped)} findings differ")
        if options.show:
            for before, after in zip(unwrapped, wrapped, strict=True):
                for sign, some in (("-", before - after), ("+", after - before)):
                    print(*(f"    {sign} {finding}" for finding in some), sep="\n", end="\n" if some else "")
    return int(worst > BOUND)


def folded(text: str, width: int) -> str:
    """The text with every longer line folded at a column; no word is cut, and paragraphs stay where they were."""
    lines = text.splitlines()
    return "\n".join(textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) for line in lines)


def difference(some: Sequence[Counter[str]], others: Sequence[Counter[str]]) -> float:
    """The share of findings in either that have no fellow in the other, article by article."""
    pairs = list(zip(some, others, strict=True))
    differing = sum(max((one - other).total(), (other - one).total()) for one, other in pairs)
    return differing / max(1, sum(one.total() for one in some))


def findings_of(analyst: Analyst, text: str) -> Counter[str]:
    """The findings of a text in words, each as often as it occurs."""
    record: Any = analyst.record(Article(text))
    return Counter(words_of(name, one) for name in NAMES for one in record[name])


def words_of(name: str, finding: dict[str, Any]) -> str:
    """A finding without offsets and without line ends."""
    told = (f"{part}={finding[part]}" for part in PARTS if finding.get(part) is not None)
    return re.sub(r"\s+", " ", f"{name}: {' '.join(told)}")


if __name__ == "__main__":
    sys.exit(main())
