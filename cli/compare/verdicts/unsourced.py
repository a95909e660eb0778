"""Unsourced: an outlet gives a value without a source in the article, where somebody claims the quantity elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..measures.claims import Claim, Claims
from ..stories.wording import stems_in, words_for
from .verdict import Verdict, on

# Words of a source that was not made out: when in doubt, there is none.
SOURCED = re.compile(
    r"\b(?:sa(?:ys?|id)|according to|told|tells|report(?:s|ed)|claim(?:s|ed)|estimat(?:es?|ed)|put|announced"
    r"|confirmed|speaks?|spoke|raised|revised|acknowledge[sd]?|admit(?:s|ted)?|in (?:his|her|their|its) words)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(r", (?:which|where|whose)\b[^,]*$")
RESUMED = re.compile(r"^[^,.;]*, (?:and|but|or|which|has|had|is|was)\b")


def find(claims: Claims) -> Iterator[Verdict]:
    """Yield a verdict for each article that gives the quantity without a source."""
    by_story: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims.claims:
        by_story[claim.story.number].append(claim)
    claimed = [
        number for number, group in by_story.items() if any(each.party and not _is_aside(each) for each in group)
    ]
    for group in by_story.values():
        first = group[0]
        if not claimed or any(each.party or _may_be_sourced(each.measure.words) for each in group):
            continue
        sentence = f'{on(first.story.day)}{first.outlet}: "{_short(first.measure.words)}"'
        yield Verdict("nobody's", sentence, claims.id, (), first.outlet, first.story.day, None, tuple(group))


def _may_be_sourced(words: str) -> bool:
    """Whether a sentence has a word of reports, of a body or of somebody who speaks for one: "its target is 400"."""
    stems = frozenset(stems_in(words))
    return bool(SOURCED.search(words) or stems & words_for("sides", "bodies") or stems & words_for("sides", "voices"))


def _is_aside(claim: Claim) -> bool:
    """Whether a claim's words give its value by the way: "the pass, 14 kilometres from here, and found nobody"."""
    before, _, after = claim.measure.words.partition(claim.measure.text)
    return bool(RELATIVE.search(before) or (before.endswith(", ") and RESUMED.match(after)))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) < 90 else f"{line[:88]}…"
