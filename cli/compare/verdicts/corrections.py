"""Correction: a side, or an outlet in print, takes an earlier value back as an error."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..parties.party import NAMELESS
from ..stories.printed import PRINTED
from .claims import Claim, Claims
from .verdict import Verdict, on, value_of

ERROR = re.compile(
    r"\bcorrect(?:ed|s|ion)\b|\bmistak|\berror|\berroneous|\bwrong|\bretract|\bwithdr[ae]w|\bmiscount"
    r"|\bfaulty\b|\bflawed\b|\bincorrect|\binaccurate|\bmixed up\b"
    r"|\bcounted (?:\w+ ){0,2}twice|\bmisstated\b|\bmisreported\b|\brevised (?:\w+ ){0,4}down|\btook back\b|\bregret",
    re.IGNORECASE,
)
NOT_CORRECT = re.compile(r"\b(?:is|are|was|were) correct\b|\bden(?:y|ied|ies)\b|\breject", re.IGNORECASE)


ANOTHERS = re.compile(r"(?<!\bit)['’]s? (?:\w+ ){0,2}(?:of )?$")  # "the union's list of 40 was wrong"


def find(claims: Claims) -> Iterator[Verdict]:
    """Yield a verdict for each value that is taken back, once for each side or outlet that does."""
    told: set[tuple[str, float]] = set()
    for claim in claims.claims:
        who = _taker(claim, claims)
        if who is None or (who, claim.measure.value) in told:
            continue
        told.add((who, claim.measure.value))
        right = _right(claim, claims)
        instead = f", now {value_of(right.measure)}" if right else ""
        sentence = f"{on(claim.story.day)}{who} takes {value_of(claim.measure)} back{instead}"
        yield Verdict(
            "correction",
            sentence,
            claims.id,
            (who,),
            claim.outlet,
            claim.story.day,
            None,
            (claim, *([right] if right else [])),
        )


def taken_back(claims: Claims) -> set[tuple[str, float]]:
    """The values that were taken back, with the id of the side whose they were."""
    return {
        (claim.side.id, claim.measure.value)
        for claim in claims.claims
        if claim.side and _taker(claim, claims) is not None
    }


def _taker(claim: Claim, claims: Claims) -> str | None:
    """Who takes a value back: the outlet, of a printed correction of its own; else the side."""
    measure = claim.measure
    denied = measure.stance == "deny"
    gone = measure.stance == "retracted" or ((measure.is_earlier or denied) and _is_of_an_error(measure.words))
    if denied and ANOTHERS.search(measure.words.partition(measure.text)[0]):
        return None
    if gone and PRINTED.search(measure.words):
        return claim.outlet
    if claim.side is None:
        right = _right(claim, claims) if gone else None
        together = right is not None and right.measure.words == measure.words
        return right.side.name if right and together and right.side and right.side.kind != NAMELESS else None
    own = denied and any(
        each.side and each.side.id == claim.side.id and each.holds and each.measure.value == measure.value
        and each.story.number < claim.story.number
        for each in claims.claims
    )  # fmt: skip
    return claim.side.name if gone or own else None


def _is_of_an_error(words: str) -> bool:
    return bool(ERROR.search(words)) and not NOT_CORRECT.search(words)


def _right(claim: Claim, claims: Claims) -> Claim | None:
    """The value that is given in its place, in the same article."""
    near = [
        each
        for each in claims.claims
        if each.story.number == claim.story.number
        and each.measure.is_claim
        and each.measure.value != claim.measure.value
    ]
    return min(near, key=lambda each: abs(each.measure.start - claim.measure.start), default=None)
