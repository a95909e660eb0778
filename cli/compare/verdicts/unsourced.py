"""Unsourced: an outlet gives a value without a source in the article, where somebody claims the quantity elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..stories.wording import sentence_at
from .claims import Claim, Claims
from .verdict import Verdict, on

# Words of a source that was not made out: when in doubt, there is none.
SOURCED = re.compile(
    r"\b(?:sa(?:ys?|id)|according to|told|tells|report(?:s|ed)|claim(?:s|ed)|estimat(?:es?|ed)|put|announced"
    r"|repeat(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)|wrote|added|stated|reckon(?:s|ed)"
    r"|asked for|demand(?:s|ed)|seeks?|sought|believes?|confirmed|speaks?|spoke"
    r"|raised|revised|acknowledge[sd]?|admit(?:s|ted)?"
    r"|in (?:his|her|their|its) words)\b",
    re.IGNORECASE,
)
# The sentence after says who gave it: "As reported by the guild, ...", "The mayor gave these numbers".
TOLD_NEXT = re.compile(
    r"\s*(?:As (?:was )?(?:reported|announced|stated|confirmed|said) by\b"
    r"|(?:This|That|These|Those|The)(?: figures?| numbers?| tolls?| count| data)? (?:is|was|were|are) "
    r"(?:\w+ )?(?:written|reported|announced|stated|given|released|confirmed|published|provided|issued)\b"
    r"|[^.\n]{3,400}? (?:cited|quoted) [^.\n]{3,80} as saying\b"
    r"|[^.\n]{3,160}? (?:gave|announced|released|communicated|confirmed|provided|published|issued|reported)"
    r" (?:it|this|them|(?:the|these|those) (?:figures?|numbers?|tolls?|counts?))\b)"
)
# A sentence goes on with what the one before it says: "Moreover, 12 are lost".
GOES_ON = re.compile(
    r"(?:Moreover|In addition|Additionally|Furthermore|Also|Besides|As of|So far|Among (?:the|them|those|these))\b"
)
RELATIVE = re.compile(r", (?:which|where|whose)\b[^,]*$")
RESUMED = re.compile(r"^[^,.;]*, (?:and|but|or|which|has|had|is|was)\b")


class Sourced:
    """Which values of an event have a source, by article."""

    def __init__(self, quantities: Sequence[Claims]) -> None:
        given = [each for claims in quantities for each in claims.claims if each.side]
        self._values = {(each.story.number, each.measure.value, _unit(each)) for each in given}

    def value_of(self, claim: Claim) -> bool:
        """Whether the article has a source for the same value, however it is worded there."""
        return (claim.story.number, claim.measure.value, _unit(claim)) in self._values


def _unit(claim: Claim) -> str | None:
    return claim.measure.key.dimension


def find(claims: Claims, sourced: Sourced) -> Iterator[Verdict]:
    """Yield a verdict for each article that gives the quantity without a source.

    There is none where the article has a source for the same value.
    """
    by_story: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims.claims:
        by_story[claim.story.number].append(claim)
    claimed = [
        number for number, group in by_story.items() if any(each.party and not _is_aside(each) for each in group)
    ]
    for group in by_story.values():
        first = group[0]
        if not claimed or any(_has_source(each) for each in group):
            continue
        if any(sourced.value_of(each) for each in group):
            continue
        sentence = f'{on(first.story.day)}{first.outlet}: "{_short(first.measure.words)}"'
        yield Verdict("nobody's", sentence, claims.id, (), first.outlet, first.story.day, None, tuple(group))


def _has_source(claim: Claim) -> bool:
    """Whether somebody gives a value, or may by the words; what is offered or demanded is somebody's, too."""
    if claim.party is not None or not claim.holds or SOURCED.search(claim.measure.words):
        return True
    text, measure = claim.story.text or "", claim.measure
    _, end = sentence_at(text, measure.start, measure.end)
    return bool(TOLD_NEXT.match(text, end)) or bool(GOES_ON.match(measure.words.lstrip()))


def _is_aside(claim: Claim) -> bool:
    """Whether a claim's words give its value by the way: "the pass, 14 kilometres from here, and found nobody"."""
    before, _, after = claim.measure.words.partition(claim.measure.text)
    return bool(RELATIVE.search(before) or (before.endswith(", ") and RESUMED.match(after)))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) < 90 else f"{line[:88]}…"
