"""Bodies that are one side by their names: "growers" and the Growers' Association, trustees and their fund."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..stories.wording import lexicon, stem, stems_in, words_for, words_in
from .party import BODY, PERSON
from .voices import Voice, plain_name

_MEMBERS = re.compile(r"^(?:the )?(?P<members>[A-Za-z-]+s)['’] [A-Z]")
_OF = re.compile(r"^(?:the )?(?P<who>[A-Za-z-]+) (?:of|at|for) (?:the )?(?P<body>.+)$")
_COUNSEL = re.compile(
    r"^(?:the )?(?P<whose>[A-Z][\w-]+)['’]s? (?:(?:defence|defense|own) )?"
    r"(?:counsel|lawyers?|attorneys?|solicitors?|barristers?)$"
)
_STAFF = re.compile(r"^(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+)*)['’]s? (?:own )?(?P<staff>[a-z]+)$")
Link = tuple[int, int, str]


def kin_among(groups: Sequence[list[Voice]]) -> Iterable[Link]:
    """Yield each body, or person, that is on the side of another by its name alone, that other, and the words."""
    bodies = [number for number, group in enumerate(groups) if group[0].kind == BODY]
    yield from _members(groups, bodies)
    yield from _those_of(groups, bodies)
    yield from _prosecution(groups)
    yield from _town(groups, bodies)
    yield from _mayors(groups)
    yield from _counsel(groups)
    yield from _staff(groups, bodies)


def _members(groups: Sequence[list[Voice]], bodies: Sequence[int]) -> Iterable[Link]:
    """Yield "growers" with the one body that is called theirs, the Growers' Association."""
    named: dict[str, set[int]] = {}
    for number in bodies:
        for voice in groups[number]:
            if found := _MEMBERS.match(plain_name(voice.name)):
                named.setdefault(found["members"].lower(), set()).add(number)
    for number in bodies:
        name = plain_name(groups[number][0].name).removeprefix("the ")
        if len(called := named.get(name.lower(), set())) == 1:
            yield number, min(called), name


def _those_of(groups: Sequence[list[Voice]], bodies: Sequence[int]) -> Iterable[Link]:
    """Yield "trustees of the fund" and "engineers at the fund" with the fund, or with one another."""
    speaking = words_for("sides", "staffed")
    first: dict[frozenset[str], int] = {}
    for number in bodies:
        found = next((each for voice in groups[number] if (each := _OF.match(plain_name(voice.name)))), None)
        if found is None or stem(found["who"]) not in speaking:
            continue
        stems = frozenset(stems_in(found["body"])) - words_for("empty", "stems")
        whole = [each for each in bodies if each != number and any(voice.stems == stems for voice in groups[each])]
        if len(whole) == 1:
            yield number, whole[0], found["body"]
        elif stems in first:
            yield number, first[stems], found["body"]
        first.setdefault(stems, number)
    for number in bodies:  # "the trustees", where one body alone has any
        if groups[number][0].stems <= speaking and groups[number][0].stems:
            alike = [each for each in bodies if each != number and groups[number][0].stems < groups[each][0].stems]
            if len(alike) == 1:
                yield number, alike[0], plain_name(groups[number][0].name)


def _prosecution(groups: Sequence[list[Voice]]) -> Iterable[Link]:
    """Yield all who accuse in court, each with the first of them: prosecutors, the prosecution, its indictment."""
    words = frozenset(map(stem, lexicon()["sides"]["prosecution"]))
    accusing = [
        number
        for number, group in enumerate(groups)
        if any(
            voice.stems & words if voice.kind == BODY else frozenset(stems_in(voice.role or "")) & words
            for voice in group
        )
        and group[0].kind in (BODY, PERSON)
    ]
    yield from ((number, accusing[0], plain_name(groups[number][0].name)) for number in accusing[1:])


def _town(groups: Sequence[list[Voice]], bodies: Sequence[int]) -> Iterable[Link]:
    """Yield the town hall, the council and the mayor with the first of them, unless there are two mayors."""
    town, mayor = words_for("sides", "town"), stem("mayor")
    held = [
        number
        for number, group in enumerate(groups)
        if group[0].kind == PERSON and any(stems_in(each.role or "")[:1] == (mayor,) for each in group)
    ]
    if len(held) > 1:
        return
    core = frozenset(map(stem, ("city", "town", "mayor", "municipality", "municipal")))
    halls = [number for number in bodies if all(each.stems <= town and each.stems & core for each in groups[number])]
    yield from ((number, halls[0], plain_name(groups[number][0].name)) for number in halls[1:])
    if halls and held:
        yield held[0], halls[0], "mayor"


def _mayors(groups: Sequence[list[Voice]]) -> Iterable[Link]:
    """Yield each mayor with the town that silent.py has made a body for their sake."""
    towns = {
        (voice.story, voice.id): number
        for number, group in enumerate(groups)
        for voice in group
        if voice.name.startswith("town of ")
    }
    for number, group in enumerate(groups):
        if (
            town := next((each for v in group if (each := towns.get((v.story, f"{v.id} of"))) is not None), None)
        ) is not None:
            yield number, town, "mayor"


def _counsel(groups: Sequence[list[Voice]]) -> Iterable[Link]:
    """Yield "Falk's counsel" with Falk."""
    for number, group in enumerate(groups):
        if (found := _COUNSEL.match(plain_name(group[0].name))) is not None:
            clients = [
                other
                for other, others in enumerate(groups)
                if other != number
                and others[0].kind == PERSON
                and any(words_in(plain_name(each.name))[-1:] == [found["whose"]] for each in others)
            ]
            if len(clients) == 1:
                yield number, clients[0], group[0].name


def _staff(groups: Sequence[list[Voice]], bodies: Sequence[int]) -> Iterable[Link]:
    """Yield "Tarvo's experts" with the one body that is called so: Tarvo Mills."""
    for number in bodies:
        found = _STAFF.match(plain_name(groups[number][0].name))
        if found is None or stem(found["staff"]) not in words_for("sides", "staffed"):
            continue
        owner = frozenset(stems_in(found["owner"]))
        employers = [each for each in bodies if each != number and any(owner <= v.stems for v in groups[each])]
        if len(employers) == 1:
            yield number, employers[0], plain_name(groups[number][0].name)
