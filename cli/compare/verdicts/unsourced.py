"""Unsourced: an outlet gives a value without a source in the article, where somebody claims the quantity elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..stories.wording import stems_in, words_for
from .claims import Claim, Claims
from .verdict import Verdict, on

# Words of a source that was not made out: when in doubt, there is none.
SOURCED = re.compile(
    r"\b(?:sa(?:ys?|id)|according to|told|tells|report(?:s|ed)|claim(?:s|ed)|estimat(?:es?|ed)|put|announced"
    r"|repeat(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)|wrote|added|stated|reckon(?:s|ed)"
    r"|confirmed|speaks?|spoke|raised|revised|acknowledge[sd]?|admit(?:s|ted)?|in (?:his|her|their|its) words)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(r", (?:which|where|whose)\b[^,]*$")
RESUMED = re.compile(r"^[^,.;]*, (?:and|but|or|which|has|had|is|was)\b")


class Sourced:
    """Which values of an event have a source, and who gives figures in which paragraph."""

    def __init__(self, quantities: Sequence[Claims]) -> None:
        given = [each for claims in quantities for each in claims.claims if each.side]
        self._values = {(each.story.number, each.measure.value, _unit(each)) for each in given}
        self._beside: dict[tuple[int, int], set[str]] = defaultdict(set)
        for each in given:
            if each.side and not each.lent:
                self._beside[_paragraph(each)].add(each.side.id)

    def value_of(self, claim: Claim) -> bool:
        """Whether the article has a source for the same value, however it is worded there."""
        return (claim.story.number, claim.measure.value, _unit(claim)) in self._values

    def sides_beside(self, claim: Claim) -> set[str]:
        """The sides that give figures in the paragraph of a claim."""
        return self._beside.get(_paragraph(claim), set())


def _unit(claim: Claim) -> str | None:
    return claim.measure.key.dimension


def _paragraph(claim: Claim) -> tuple[int, int]:
    return claim.story.number, (claim.story.text or "").count("\n", 0, claim.measure.start)


def find(claims: Claims, sourced: Sourced) -> Iterator[Verdict]:
    """Yield a verdict for each article that gives the quantity without a source.

    There is none where the article has a source for the same value, or where a source of the quantity gives another
    figure in the same paragraph.
    """
    sides = {each.id for each in claims.sides()}
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
        if any(sourced.value_of(each) or sourced.sides_beside(each) & sides for each in group):
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
