"""How sure a finding is: the calibrated probability that it is right, from what can be seen of it.

Right means content and speaker for attributions and quotations, value, unit, kind and claimant for figures. Each
kind of finding has a logistic model over signs: its rule, its cue, what kind of words its source is, how it is bounded
by punctuation. ``training/tables/confidence.py`` fits the weights on annotated articles that no rule was written for.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from .words.lists import function_words, table

if TYPE_CHECKING:
    from .base import Attribution, Figure, Quote, Span

STOPS = frozenset(".,;:?!”\"’'»)—–…\n")
LENGTHS = (3, 6, 12, 25, 50)  # words
CHANCES = (0.1, 0.3, 0.5, 0.7, 0.9, 0.98)
WIDE = 2.0  # a margin from here on leaves little doubt
BIAS = "bias"
WORD = re.compile(r"\w+|[^\w\s]")


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """The weight of each sign, by kind of finding."""
    found: dict[str, dict[str, float]] = {}
    for kind, sign, weight in table("confidence/weights.tsv"):
        found.setdefault(kind, {})[sign] = float(weight)
    return found


def probability(kind: str, signs: Iterable[str]) -> float:
    """The probability, 0 to 1 with two digits, that a finding with these signs is right."""
    known = weights()[kind]
    total = known[BIAS] + sum([known.get(sign, 0.0) for sign in signs])
    return round(1 / (1 + math.exp(-total)), 2)


def signs_of_attribution(text: str, one: Attribution) -> Iterator[str]:
    """Yield what can be seen of an attribution."""
    source = " ".join(text[part.start : part.end] for part in one.source)
    yield f"rule {one.rule}"
    yield f"stance {one.stance}"
    yield f"type {one.type}"
    yield f"cue {one.cue_lemma}"
    yield from signs_of_network(one)
    yield f"source {words_kind(source)}"
    yield from signs_of_speaker(source, one)
    yield f"words {length(sum(len(text[part.start : part.end].split()) for part in one.content))}"
    yield f"parts {min(len(one.content), 3)}"
    if one.parent is not None:
        yield "nested"
        yield f"nested {words_kind(source)}"
    if one.content:
        yield from signs_of_bounds(text, one.content[0], one.content[-1])
        yield f"first word {first_word(text, one.content[0])}"
    yield f"way {way_between(text, one)}"


def signs_of_speaker(source: str, one: Attribution) -> Iterator[str]:
    """Yield what can be seen of who a source was taken for."""
    if one.speaker is None:
        yield "speaker none"
        return
    name = one.speaker.name
    kind = words_kind(source)
    linked = "same" if name == source else "within" if name in source or source in name else "other"
    yield f"speaker {one.speaker.type}"
    yield f"role {'known' if one.speaker.role else 'unknown'}"
    yield f"resolver {one.resolver}"
    if one.margin is not None:
        yield f"margin {'wide' if one.margin >= WIDE else 'some' if one.margin >= WIDE / 2 else 'narrow'}"
    yield f"linked {kind} {linked}"
    yield f"follows {one.follows} {kind}"
    yield f"name {min(len(name.split()), 4)} {words_kind(name)}"
    yield f"mentions {min(len(one.speaker.mentions), 4)}"


def signs_of_bounds(text: str, first: Span, last: Span) -> Iterator[str]:
    """Yield how content begins and ends: at a mark of punctuation, or in the middle of a sentence."""
    before, after = text[: first.start].rstrip(" ")[-1:], text[last.end :].lstrip(" ")[:1]
    yield f"begins {'at a stop' if not before or before in STOPS else 'inside'}"
    yield f"ends {'at a stop' if not after or after in STOPS or text[last.end - 1] in STOPS else 'inside'}"


def first_word(text: str, part: Span) -> str:
    """The first word or mark of a stretch, in small letters."""
    found = WORD.search(text, part.start, part.end)
    return found.group().lower() if found else "none"


def way_between(text: str, one: Attribution) -> str:
    """What is between cue and content: nothing, punctuation, few words, or many; or the content comes first."""
    if not one.cue or not one.content:
        return "none"
    cue, content = one.cue[0], one.content[0]
    between = text[cue.end : content.start] if cue.end <= content.start else text[content.end : cue.start]
    order = "after" if cue.end <= content.start else "before"
    many = len(between.split())
    return f"{order} {'touching' if not between.strip(' ,') else 'near' if many < 4 else 'far'}"


def signs_of_quote(text: str, one: Quote) -> Iterator[str]:
    """Yield what can be seen of a quotation."""
    yield f"words {length(len(text[one.span.start : one.span.end].split()))}"
    if one.attribution is None:
        yield f"held by nothing, {'somebody' if one.speaker else 'nobody'}"
        return
    yield f"rule {one.attribution.rule}"
    yield f"type {one.attribution.type}"
    yield from signs_of_holder(text, one.attribution)


def signs_of_holder(text: str, holder: Attribution) -> Iterator[str]:
    """Yield what can be seen of the attribution that a quotation or figure belongs to."""
    source = " ".join(text[part.start : part.end] for part in holder.source)
    yield f"by source {words_kind(source)}"
    yield f"sure {bucket(holder.confidence)}"
    yield from signs_of_network(holder)
    yield from signs_of_speaker(source, holder)


def signs_of_network(one: Attribution) -> Iterator[str]:
    """Yield what the network makes of an attribution."""
    yield f"seen {'nowhere' if one.recognised is None else chance(one.recognised)}"
    yield f"agreed {'not asked' if one.agreement is None else chance(one.agreement)}"


def signs_of_figure(text: str, one: Figure) -> Iterator[str]:
    """Yield what can be seen of a figure."""
    number = text[one.number.start : one.number.end]
    yield f"rule {one.rule}"
    yield f"kind {one.kind}"
    yield f"unit {'none' if one.unit is None else one.unit}"
    yield f"modifier {one.modifier}"
    yield f"change {one.change}"
    yield f"per {one.per is not None}"
    yield f"number {'digits' if number[:1].isdigit() else 'words'}"
    yield f"value {'small' if abs(one.value) <= 2 else 'some' if abs(one.value) < 100 else 'many'}"
    yield f"counted {'none' if one.counted is None else min(len(one.counted.split()), 4)}"
    yield f"kind {one.kind} counted {one.counted is not None}"
    if one.attribution is None:
        yield "claimed by nobody"
    else:
        yield f"claimant {words_kind(one.speaker.name) if one.speaker else 'none'}"
        yield f"nested {one.attribution.parent is not None}"
        yield from signs_of_holder(text, one.attribution)


def bucket(confidence: float | None) -> str:
    """A probability in steps of a tenth."""
    return "none" if confidence is None else f"{int(confidence * 10) / 10:.1f}"


def chance(share: float) -> str:
    """A chance or share of the network's, in steps that are finer near one."""
    return next((f"below {100 * most:.0f} %" for most in CHANCES if share < most), "surely")


def words_kind(words: str) -> str:
    """What some words look like: nothing, a pronoun, a name, a definite or another description."""
    first = words.partition(" ")[0]
    if not words:
        return "nothing"
    if words.lower() in function_words("referring_pronouns"):
        return "pronoun"
    if first.lower() in function_words("definite_determiners"):
        return "the name" if any(word[:1].isupper() for word in words.split()[1:]) else "the noun"
    return "name" if first[:1].isupper() else "noun"


def length(words: int) -> str:
    """A number of words, in steps."""
    return next((f"to {most}" for most in LENGTHS if words <= most), "more")
