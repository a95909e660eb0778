"""Statements that several articles have: one quotation in many papers, and quotations that were changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product

from ..stories.story import Story
from ..stories.wording import content_stems, words_in
from .parties import Parties
from .party import Party

LEAST_WORDS = 4  # of a quotation that can be known again
ALIKE = 0.66  # of the words of two quotations, in order, if one was made of the other
SAME_SENSE = 0.75  # of the stems of two indirect contents
LEAST_STEMS = 4
NEWEST = 20  # statements of one speaker that another is compared with
Wording = tuple[str, ...]
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\s*(?:\.\.\.|…)\s*")


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of one article: a sentence of a quotation, or an indirect content."""

    story: int
    id: str
    text: str
    start: int
    end: int
    is_quoted: bool
    party: Party | None


@dataclass(frozen=True, slots=True)
class Statement:
    """What several articles have of one speaker; ``changed`` are two members whose wordings differ."""

    members: tuple[Said, ...]
    changed: tuple[tuple[Said, Said], ...] = ()


def statements_of(stories: Sequence[Story], parties: Parties) -> Iterator[Statement]:
    """Yield the statements that two or more articles have, in order of their first."""
    by_speaker: dict[str, list[list[Said]]] = defaultdict(list)
    for story in stories:
        for said in _said_in(story, parties):
            groups = by_speaker[said.party.side if said.party else ""]
            group = next((each for each in groups[-NEWEST:] if any(_is_same(said, other) for other in each[:3])), None)
            if group is None:
                groups.append([said])
            else:
                group.append(said)
    found = [
        _statement(each) for groups in by_speaker.values() for each in groups if len({one.story for one in each}) > 1
    ]
    yield from sorted(found, key=lambda each: (each.members[0].story, each.members[0].start))


def _said_in(story: Story, parties: Parties) -> Iterator[Said]:
    for quote in story.record["quotes"]:
        start, end = quote["spans"]["text"][0][0], quote["spans"]["text"][-1][1]
        if len(words_in(quote["text"])) >= LEAST_WORDS:
            party = parties.of(story.number, quote.get("speaker_id"))
            yield Said(story.number, quote["id"], quote["text"], start, end, True, party)
    for said in story.record["attributions"]:
        content = said.get("content")
        spans = said["spans"].get("content")
        if said.get("type") == "indirect" and isinstance(content, str) and spans:
            party = parties.of(story.number, said.get("speaker_id"))
            yield Said(story.number, said["id"], content, spans[0][0], spans[-1][1], False, party)


def _is_same(one: Said, other: Said) -> bool:
    if one.is_quoted != other.is_quoted:
        return False
    if not one.is_quoted:
        mine, theirs = _sense(one.text), _sense(other.text)
        return min(len(mine), len(theirs)) >= LEAST_STEMS and len(mine & theirs) >= SAME_SENSE * len(mine | theirs)
    return any(_are_alike(mine, theirs) for mine, theirs in _pairs(one.text, other.text))


def _pairs(one: str, other: str) -> Iterator[tuple[Wording, Wording]]:
    """Yield the two wordings as they are compared: whole, and sentence by sentence."""
    yield _words(one), _words(other)
    yield from product(_sentences(one), _sentences(other))


@lru_cache(maxsize=4096)
def _sentences(text: str) -> tuple[Wording, ...]:
    return tuple(_words(each) for each in _SENTENCE.split(text) if len(words_in(each)) >= LEAST_WORDS)


def _are_alike(mine: Wording, theirs: Wording) -> bool:
    if _is_within(mine, theirs) or _is_within(theirs, mine):
        return True
    shared = len(set(mine) & set(theirs))
    if shared * 2 < min(len(mine), len(theirs)):
        return False
    return SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= ALIKE


@lru_cache(maxsize=4096)
def _sense(text: str) -> frozenset[str]:
    return content_stems(text) | {word for word in words_in(text) if word[0].isdigit()}


def _statement(group: list[Said]) -> Statement:
    changed = [
        (other, one)
        for number, one in enumerate(group)
        for other in group[:number]
        if one.is_quoted and one.story != other.story and is_changed(one.text, other.text)
    ]
    return Statement(tuple(group), tuple(changed))


def is_changed(one: str, other: str) -> bool:
    """Whether two wordings differ in more than where they begin and end: an honest excerpt is no change."""
    whole, *sentences = _pairs(one, other)
    if not _differ(*whole):
        return False
    if _are_alike(*whole):
        return True
    return any(_are_alike(*pair) and _differ(*pair) for pair in sentences)


def _differ(mine: Wording, theirs: Wording) -> bool:
    return not (_is_within(mine, theirs) or _is_within(theirs, mine))


@lru_cache(maxsize=4096)
def _words(text: str) -> Wording:
    """The words of a text, contractions in full: "don't" is "do not"."""
    plain = text.lower().replace("’", "'").replace("can't", "can not").replace("won't", "will not")
    return tuple(words_in(plain.replace("n't", " not")))


def _is_within(short: Wording, long: Wording) -> bool:
    size = len(short)
    return any(long[start : start + size] == short for start in range(len(long) - size + 1))


def difference(one: str, other: str) -> list[tuple[str, str]]:
    """The words that differ: those of the one, and what is in their place in the other."""
    mine, theirs = words_in(one), words_in(other)
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    return [(" ".join(mine[a:b]), " ".join(theirs[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
