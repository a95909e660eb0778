"""Which voices are one party: the same name, a shorter one, initials."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from ....extractors.words.places import country_names
from ..stories.wording import lexicon, stem, words_for, words_in
from .firms import Called, firm_for_short
from .party import BODY, NAMELESS, PERSON
from .voices import Voice, plain_name

_BRACKETED = re.compile(r"\(([A-Z][A-Za-z-]*[A-Z])\)$")
_OWNER = re.compile(r"^(?P<owner>[A-Z][\w-]+)['’]s ")


def parties_among(voices: Sequence[Voice], texts: Mapping[int, str]) -> list[list[Voice]]:
    """The voices of one party each, in the order of their first."""
    groups: dict[Called, list[Voice]] = defaultdict(list)
    names = {plain_name(voice.name) for voice in voices}
    for given in voices:
        voice = replace(given, kind=NAMELESS) if _is_two(given, names) else given
        groups[_called(voice)].append(voice)
    for key in [each for each in groups if len(_full_names(each, groups)) > 1]:
        for voice in groups.pop(key):  # "the defence ministry" is another one in another country's paper
            groups[key[0], (*key[1], f"@{voice.story}")].append(voice)
    for key in [each for each in groups if each[0] == BODY]:
        if target := _owned(key, groups):
            groups[target] += groups.pop(key)
    for key in list(groups):
        body = (BODY, tuple(sorted(map(stem, key[1]))))
        target = body if key[0] == PERSON and len(key[1]) == 1 and body in groups else None
        target = target or _bearer(key, groups) or _fuller(key, groups)
        if target is not None:
            groups[target] += groups.pop(key)
    for key in list(groups):
        if (target := firm_for_short(key, groups, texts)) is not None:
            groups[target] += groups.pop(key)
    return sorted(groups.values(), key=lambda group: min((each.story, each.at) for each in group))


def _owned(key: Called, groups: dict[Called, list[Voice]]) -> Called | None:
    """The one body that "Karland's electoral commission" is, by its name without the country's."""
    owners = _owners(key, groups)
    if len(owners) != 1 or len(key[1]) < 3:
        return None
    rest = set(key[1]) - set(map(stem, owners))
    found = [each for each in groups if each != key and each[0] == BODY and rest <= set(each[1])]
    if any(_owners(each, groups) - owners for each in found):  # two countries' ministries
        return None
    return found[0] if len(found) == 1 else None


def _owners(key: Called, groups: dict[Called, list[Voice]]) -> set[str]:
    return {found["owner"] for voice in groups[key] if (found := _OWNER.match(plain_name(voice.name)))}


def _is_two(voice: Voice, names: set[str]) -> bool:
    """Whether two speak with one voice, which is on the side of neither: "the company and the union"."""
    one, joint, other = plain_name(voice.name).partition(" and ")
    both = plain_name(other) in names or (
        other[:1].isupper() and stem(other.split()[-1]) in words_for("sides", "bodies")
    )
    return bool(joint) and plain_name(one) in names and both and not _goes_on(one, other)


def _goes_on(one: str, other: str) -> bool:
    """Whether what follows "and" goes on with a body's name: "the Union of Blue Star and Blue Moon Clubs"."""
    head, of, rest = one.rpartition(" of ")
    return bool(head and of) and rest.split()[:1] == other.split()[:1] and len(rest.split()) > 1


def _bearer(key: Called, groups: dict[Called, list[Voice]]) -> Called | None:
    """The one person whose name, or surname, a body has: who is known by a role elsewhere, "the union's Karst"."""
    name = plain_name(groups[key][0].name)
    words = tuple(word.lower() for word in words_in(name))
    if key[0] != BODY or not words or not name[:1].isupper():
        return None
    found = [each for each in groups if each[0] == PERSON and len(each[1]) > 1 and words in (each[1], each[1][-1:])]
    return found[0] if len(found) == 1 else None


def _called(voice: Voice) -> Called:
    if voice.kind == NAMELESS:
        return (NAMELESS, (str(voice.story), voice.id))
    if voice.kind == PERSON:
        return (PERSON, tuple(word.lower().rstrip(".") for word in words_in(plain_name(voice.name))))
    return (BODY, tuple(sorted(voice.stems or {voice.name.lower()})))


def _full_names(key: Called, groups: dict[Called, list[Voice]]) -> list[Called]:
    """The names of bodies that a name of common words alone may be short for: two ministries of two countries."""
    if key[0] != BODY or len(key[1]) < 2 or not set(key[1]) & words_for("sides", "state"):
        return []
    if not all(word in words_for("sides", "offices") for word in key[1]):
        return []
    offices = words_for("sides", "offices")  # the ministry of internal affairs is the interior ministry of any land
    return [each for each in groups if each[0] == BODY and set(key[1]) < set(each[1]) and set(each[1]) - offices]


def _fuller(key: Called, groups: dict[Called, list[Voice]]) -> Called | None:
    """The one fuller name that a name may be short for: a surname, "the agency", initials."""
    if key[0] == NAMELESS:
        return None
    found = [each for each in groups if each != key and each[0] == key[0] and _is_short(key, each, groups)]
    best = [each for each in found if set(each[1]) > set(key[1])] or found
    if len(best) > 1:
        here = {each.story for each in groups[key]}
        best = [each for each in best if here <= {voice.story for voice in groups[each]}]
    return best[0] if len(best) == 1 else None


def _is_short(key: Called, other: Called, groups: dict[Called, list[Voice]]) -> bool:
    mine, theirs = key[1], other[1]
    if key[0] == PERSON:
        return len(mine) < len(theirs) and (
            theirs[-len(mine) :] == mine or (mine[0] == theirs[0] and mine[-1] == theirs[-1])
        )
    if len(mine) == 1 and any(_initials(each.name) == mine[0] for each in groups[other]):
        return True
    if len(mine) == 1 and any(mine[0] == _bracketed(each.name) for each in groups[other]):
        return True
    if all(plain_name(each.name) in country_names() for each in groups[key]):  # a country is not its court
        return False
    if set(mine) <= words_for("sides", "staffs"):  # "her campaign" is not the president's
        return False
    kinds = words_for("sides", "bodies")
    if len(mine) == 1 and mine[0] in kinds and any(_ends_with(each.name, mine[0]) for each in groups[other]):
        return True
    if len(mine) == 1 and mine[0] in theirs and _is_last_word(groups[key], groups[other]):
        return True
    if len(mine) == 1 and any(mine[0] in row and row & set(theirs) for row in called_alike()):
        return {each.story for each in groups[key]} <= {each.story for each in groups[other]}
    return set(mine) < set(theirs) and bool(set(mine) & kinds or len(mine) > 1)


def _ends_with(name: str, kind: str) -> bool:
    """Whether a name of one word says by its end what a body is: "the bank" is Sornbank."""
    words = words_in(plain_name(name))
    return len(words) == 1 and words[0][:1].isupper() and len(words[0]) > len(kind) and words[0].lower().endswith(kind)


def _is_last_word(short: list[Voice], full: list[Voice]) -> bool:
    """Whether one word in small letters ends a full name: "the coastguard"."""
    words = {word.lower() for voice in full for word in words_in(plain_name(voice.name))[-1:]}
    return all(plain_name(voice.name).islower() for voice in short) and any(
        plain_name(voice.name) in words for voice in short
    )


def _initials(name: str) -> str:
    letters = [word[0] for word in words_in(plain_name(name)) if word[0].isupper()]
    return stem("".join(letters)) if len(letters) > 1 else ""


def _bracketed(name: str) -> str:
    """The short name that a full one has in brackets, whatever its letters stand for: "Sailors' Union (USM)"."""
    found = _BRACKETED.search(name)
    return stem(found[1]) if found else ""


@cache
def called_alike() -> list[frozenset[str]]:
    """The words for bodies, those that may call one body together: union, federation."""
    return [frozenset(map(stem, row)) for row in lexicon()["sides"]["same"]]
