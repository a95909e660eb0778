"""Time the comparison of made-up articles: `python benchmarks/compare_scale.py [ARTICLES]...`.

Twenty articles report each event, and each has fifty figures. Printed are the seconds for every million figures,
which stay the same where the work is linear, and the largest memory.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from typing import Any

from quoth.cli.compare.comparison import compared
from quoth.cli.compare.stories.story import story_of

FIGURES = 50
OF_EVENT = 20
NOUNS = "sailors divers porters nurses crates barrels wagons tents boats huts".split()


def main() -> None:
    """Compare ever more articles."""
    for count in map(int, sys.argv[1:] or ("1000", "2000", "4000")):
        stories = [story_of(record, number) for number, record in enumerate(records(count))]
        before = time.process_time()
        found = compared(stories)
        took = time.process_time() - before
        figures = count * FIGURES
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{count:7,} articles {figures:9,} figures {len(found.events):6,} events "
            f"{took:7.1f} s, {took / figures * 1e6:5.0f} s a million, {most:,.0f} MiB"
        )


def records(count: int) -> Iterator[dict[str, Any]]:
    """Yield the records of so many articles, as extract would have found them."""
    for number in range(count):
        event = number // OF_EVENT
        place = f"Town{event:05}x"
        text, figures = f"Storm over {place}\n\n", []
        for each in range(FIGURES):
            value = 10 + each * 7 + (number % 3)
            noun = NOUNS[each % len(NOUNS)]
            start = len(text)
            text += f"{value} {noun} of {place} were counted in ward {'abcde'[each % 5]} by the harbour office. "
            digits = len(str(value))
            figures.append(
                {
                    "id": f"f{each + 1}", "text": f"{value} {noun}", "value": value, "high": None, "modifier": "=",
                    "unit": None, "per": None, "change": None, "counted": noun, "kind": "count", "speaker_id": None,
                    "attribution": None,
                    "spans": {"text": [[start, start + digits + 1 + len(noun)]], "number": [[start, start + digits]]},
                }
            )  # fmt: skip
        yield {
            "source": f"{number}.txt", "id": None, "title": f"Storm over {place}", "text": text, "figures": figures,
            "published": f"2031-05-{1 + number % 5:02}", "speakers": [], "attributions": [], "quotes": [],
        }  # fmt: skip


if __name__ == "__main__":
    main()
