"""What happened to those who are counted: as the figure says, else by the nearest word."""

from __future__ import annotations

import re
from functools import cache

from ...record import Record
from ..stories.passages import Passage
from ..stories.wording import lexicon, stem, words_for, words_in

SAME = {"evacuated": "displaced"}
CLOSE = 4  # words where nothing else says that those counted are people
FAR = 9  # words to the word that names what happened
PEOPLE = ("casualty_count", "people_count", "troop_count", "count", "weapon_count")
_PAUSE = re.compile(r"[,;:]|\b(?:and|while|but|as|after)\b")
_ON_BOARD = re.compile(r"\bon board\b", re.IGNORECASE)
MOST = 30  # of all that: what is farther away decides nothing
PAUSE = 3  # words that a comma or a conjunction counts for
BEYOND = 8  # words that another figure in between counts for


def outcome_of(figure: Record, passage: Passage) -> str | None:
    """The outcome that the figure has, or the one that its noun or the nearest word names; None of other kinds."""
    given = figure.get("outcome")
    if isinstance(given, str):
        return SAME.get(given, given)
    if figure.get("kind") not in PEOPLE or figure.get("unit"):
        return None
    possible = _possible(figure)
    counted = figure.get("counted")
    for each in words_in(counted if isinstance(counted, str) else ""):
        if (found := _by_noun().get(stem(each))) in possible:
            verb = _beside(passage, possible) if found in words_for("outcomes_of", "yielding") else None
            return verb or found
    return _nearest(figure, passage, possible)


def _possible(figure: Record) -> frozenset[str]:
    people, things = words_for("outcomes_of", "people"), words_for("outcomes_of", "things")
    if figure.get("kind") == "weapon_count":
        return things
    if figure.get("kind") == "count":
        return things | people
    return people


def _nearest(figure: Record, passage: Passage, possible: frozenset[str]) -> str | None:
    found = [
        *_distances(passage.own, False, possible, 0),
        *_distances(passage.near_after, False, possible, 0),
        *_distances(passage.near_before, True, possible, 1),
        *_distances(passage.after[len(passage.near_after) :], False, possible, BEYOND),
    ]
    if len(passage.before) > len(passage.near_before):
        rest = passage.before[: len(passage.before) - len(passage.near_before)]
        found += _distances(rest, True, possible, BEYOND // 2)
    best = min(found, default=None)
    reach = {"casualty_count": FAR + 4, "count": CLOSE}.get(str(figure.get("kind")), FAR)
    return best[1] if best and best[0] <= reach else None


def _beside(passage: Passage, possible: frozenset[str]) -> str | None:
    """What words right beside the figure say of those counted: "killed 40 passengers"."""
    found = [
        *_distances(passage.near_before, True, possible, 1),
        *_distances(passage.near_after, False, possible, 1),
    ]
    best = min(found, default=None)
    return best[1] if best and best[0] <= CLOSE else None


def _distances(words: str, backwards: bool, possible: frozenset[str], first: int) -> list[tuple[int, str]]:
    """How far away each word is that names an outcome, with the outcome."""
    pieces = re.findall(r"[\w’'-]+|[,;:]", _ON_BOARD.sub("aboard", words))
    found, distance = [], first
    for piece in reversed(pieces) if backwards else pieces:
        if distance > MOST:
            break
        distance += PAUSE if _PAUSE.fullmatch(piece.lower()) else 1
        found += [(distance, outcome) for outcome in _by_word().get(stem(piece), ()) if outcome in possible]
    return found


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    named: dict[str, list[str]] = {}
    for outcome, lists in lexicon()["outcomes"].items():
        for word in lists["words"]:
            if outcome not in named.setdefault(stem(word), []):
                named[stem(word)].append(outcome)
    return {word: tuple(outcomes) for word, outcomes in named.items()}


@cache
def _by_noun() -> dict[str, str]:
    return {stem(word): outcome for outcome, lists in lexicon()["outcomes"].items() for word in lists["counted"]}
