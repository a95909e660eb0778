"""The same speaker in many articles, and the side that each speaks for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ...record import Record
from ..stories.story import Story
from ..stories.wording import lexicon, stem, stems_in, words_for, words_in

PERSON, BODY, NAMELESS = "person", "body", "anonymous"
Called = tuple[str, tuple[str, ...]]  # person, body or anonymous, and the words of the name
WINDOW = 200  # characters before a figure in which somebody may be named
ROOT = 5  # letters that a country shares with its adjective: Dravia, Dravian
_POSSESSIVE = re.compile(
    r"\b(?:its|their|whose|(?:organi[sz]ation|group|body|agency|charity|company|union|firm|ministry)['’]s)\b", re.I
)
_HEADS = re.compile(r"^,? who (?:heads|leads|chairs|runs|directs|speaks for)\b", re.I)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who speaks in one or several articles. ``side`` is the id of the body that they speak for, or their own.

    ``link`` says in words why it is that side.
    """

    id: str
    name: str
    kind: str
    role: str | None = None
    side: str = ""
    link: str | None = None


@dataclass(frozen=True, slots=True)
class _Voice:
    """One speaker of one article."""

    story: int
    id: str
    name: str
    role: str | None
    kind: str
    places: tuple[int, ...]
    stems: frozenset[str]

    @property
    def at(self) -> int:
        """Where it is named first."""
        return self.places[0]


class Parties:
    """Who speaks in an event: asked by article and the id that the speaker has there."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self.texts = {story.number: story.text or "" for story in stories}
        voices = [_voice(story, speaker) for story in stories for speaker in story.record["speakers"]]
        self.groups = _same(voices)
        self.by_voice = {(each.story, each.id): number for number, group in enumerate(self.groups) for each in group}
        self.all = self._with_sides([self._party(number, group) for number, group in enumerate(self.groups)])
        self.stems = frozenset(
            each for group in self.groups if group[0].kind == PERSON for voice in group for each in voice.stems
        )
        self.lands = self._lands()
        self._names = _names(self.groups)
        names = "|".join(map(re.escape, sorted(self._names, key=len, reverse=True)))
        self._pattern = re.compile(rf"\b(?:{names + '|' if names else ''}[Tt]he (?:company|firm|group))\b")

    def of(self, story: int, speaker_id: str | None) -> Party | None:
        """The party that a speaker of an article is; None for none."""
        number = self.by_voice.get((story, speaker_id or ""))
        return None if number is None else self.all[number]

    def side_of(self, party: Party | None) -> str | None:
        """The id of the side; None of those without a name, who speak for nobody."""
        return None if party is None or party.kind == NAMELESS else party.side

    def last_named(self, story: int, words: str) -> tuple[Party, str] | None:
        """The party that is named last in words, and what follows its name."""
        last, words = None, words[-WINDOW:]
        for match in self._pattern.finditer(words):
            last = match
        if last is None:
            return None
        if last.group() in self._names:
            numbers = self._names[last.group()]
            here = [each for each in numbers if any(voice.story == story for voice in self.groups[each])] or numbers
        else:
            here = self._companies(story)
        sides = {self.all[each].side for each in here}
        return (self.all[here[0]], words[last.end() :]) if len(sides) == 1 else None

    def _companies(self, story: int) -> list[int]:
        """The bodies of a story that "the company" may be: those whose name does not say what they are."""
        return [
            number
            for number, group in enumerate(self.groups)
            if group[0].kind == BODY
            and any(each.story == story for each in group)
            and _plain(group[0].name)[:1].isupper()
            and not group[0].stems & words_for("sides", "bodies")
        ]

    def side(self, party: Party | None) -> Party | None:
        """The side that a party speaks for: a body, or the party itself."""
        return None if party is None else self.all[int(party.side[1:]) - 1]

    def _party(self, number: int, group: list[_Voice]) -> Party:
        names = Counter(_plain(each.name) for each in group)
        name = max(names, key=lambda each: (len(words_in(each)) > 1, names[each], len(each)))
        roles = Counter(each.role for each in group if each.role)
        role = max(roles, key=lambda each: (roles[each], len(each))) if roles else None
        return Party(f"p{number + 1}", name, group[0].kind, role, f"p{number + 1}")

    def _with_sides(self, parties: list[Party]) -> list[Party]:
        parents = list(range(len(parties)))
        links: dict[int, str] = {}
        for number, group in enumerate(self.groups):
            if group[0].kind != PERSON:
                continue
            for body, why in self._bodies_of(group):
                if _root(parents, body) != _root(parents, number):
                    parents[_root(parents, number)] = _root(parents, body)
                    links.setdefault(number, why)
        countries = list(self._countries())
        lands = {land for _, land, _, _ in countries}  # never one side, whoever is named with both
        for number, other, _, why in countries:
            one, two = _root(parents, number), _root(parents, other)
            if one != two and not (one in lands and two in lands):
                parents[two if one in lands else one] = one if one in lands else two
                links.setdefault(number, why)
        return [
            Party(each.id, each.name, each.kind, each.role, f"p{_root(parents, number) + 1}", links.get(number))
            for number, each in enumerate(parties)
        ]

    def _bodies_of(self, group: list[_Voice]) -> list[tuple[int, str]]:
        """The body that a person speaks for, and the words that say so: one, and what it is called for short."""
        by_role = [each for voice in group if (each := self._body_by_role(voice))]
        by_words = [each for voice in group if (each := self._body_by_words(voice))]
        distinct = dict(reversed(by_role or by_words or self._by_vote(group)))
        bare = [number for number in distinct if self._is_bare(number)]
        full = [number for number in distinct if number not in bare]
        chosen = [*full[:1], *bare] if len(full) < 2 else full[:1]
        return [(number, distinct[number]) for number in chosen]

    def _is_bare(self, number: int) -> bool:
        """Whether a body is called by nothing but what it is: "the union"."""
        return all(each.stems <= words_for("sides", "bodies") for each in self.groups[number])

    def _by_vote(self, group: list[_Voice]) -> list[tuple[int, str]]:
        """The body named before somebody whose role says only that they speak for one: "its chief executive"."""
        votes: Counter[int] = Counter()
        for voice in group:
            stems = frozenset(stems_in(voice.role or "")) - words_for("empty", "stems")
            before = self.texts[voice.story][max(0, voice.at - 60) : voice.at]
            near = self._body_before(voice)
            if near is not None and stems and stems <= words_for("sides", "speaking"):
                votes[near] += 2 if re.search(r"\b(?:[Ii]ts|[Tt]heir)(?: [\w-]+){1,4},? $", before) else 1
        if not votes:
            return []
        (number, count), *others = votes.most_common(2)
        clear = count > 1 and (not others or others[0][1] < count)
        return [(number, group[0].role or "")] if clear else []

    def _body_by_role(self, voice: _Voice) -> tuple[int, str] | None:
        if not voice.role:
            return None
        if _POSSESSIVE.search(voice.role) and (near := self._body_before(voice)) is not None:
            stems = frozenset(stems_in(voice.role))
            fits = [number for number, group in enumerate(self.groups) if group[0].kind == BODY and _own(stems, group)]
            return (fits[0] if len(fits) == 1 else near), voice.role
        wanted = frozenset(stems_in(voice.role)) - words_for("sides", "speaking") - words_for("empty", "stems")
        scored = [
            (_fit(wanted, each.stems, each.story == voice.story), -number)
            for number, group in enumerate(self.groups)
            if group[0].kind == BODY
            for each in group
        ]
        best, number = max(scored, default=(0.0, 0))
        return (-number, voice.role) if best > 0 else None

    def _body_by_words(self, voice: _Voice) -> tuple[int, str] | None:
        """The body in "Adela Fisk of the Red Crescent" and in "who heads its relief team"."""
        text = self.texts[voice.story]
        after = text[voice.at + len(voice.name) : voice.at + len(voice.name) + 80]
        if _HEADS.match(after) and (near := self._body_before(voice)) is not None:
            return near, after.strip(" ,")[:40]
        for number, group in enumerate(self.groups):
            if group[0].kind == BODY and any(
                re.match(rf"(?: of| from|, of) (?:the )?{re.escape(_plain(each.name))}\b", after, re.I)
                for each in group
            ):
                return number, f"of {group[0].name}"
        return None

    def _body_before(self, voice: _Voice) -> int | None:
        """The body that was named last before a person was."""
        before = [
            (max(place for place in each.places if place < voice.at), number)
            for number, group in enumerate(self.groups)
            if group[0].kind == BODY
            for each in group
            if each.story == voice.story and each.at < voice.at
        ]
        return max(before)[1] if before else None

    def _land_of_title(self, group: list[_Voice], lands: dict[str, int]) -> set[str]:
        """The country that the headlines open with over a ministry that is called by no country's name."""
        first = [words_in(self.texts[voice.story].lstrip().partition("\n")[0])[:1] for voice in group]
        return {word[:ROOT].lower() for words in first for word in words} & set(lands)

    def _lands(self) -> dict[str, str]:
        """The roots of the countries that speak in the event with their sides, where there are two or more."""
        lands = {root: self.all[land].side for _, land, root, _ in self._countries()}
        return lands if len(set(lands.values())) > 1 else {}

    def land_of(self, side: str | None) -> str | None:
        """The root of the country that a side is."""
        return next((root for root, each in self.lands.items() if each == side), None)

    def lands_in(self, text: str) -> list[str]:
        """The roots of the countries that words name, in order: "Dravian" is of Dravia."""
        roots = (word[:ROOT].lower() for word in words_in(text) if word[:1].isupper())
        return [root for root in roots if root in self.lands] if self.lands else []

    def _countries(self) -> Iterable[tuple[int, int, str, str]]:
        """Yield bodies and people of a state with the country that they are of, by its name or its adjective."""
        lands: dict[str, int] = {}
        for number, group in enumerate(self.groups):
            name = words_in(_plain(group[0].name))
            if group[0].kind != PERSON and len(name) == 1 and name[0][:1].isupper() and len(name[0]) >= ROOT:
                lands.setdefault(name[0][:ROOT].lower(), number)
        for number, group in enumerate(self.groups):
            for words in [f"{_plain(each.name)} {each.role or ''}" for each in group]:
                roots = {word[:ROOT].lower() for word in words_in(words) if word[:1].isupper() and len(word) >= ROOT}
                state = frozenset(stems_in(words)) & words_for("sides", "state")
                if state and not roots & set(lands):
                    roots = self._land_of_title(group, lands)
                for root in sorted(roots & set(lands) if state and len(roots & set(lands)) == 1 else ()):
                    yield number, lands[root], root, words.strip()


def _names(groups: Sequence[list[_Voice]]) -> dict[str, list[int]]:
    """What each party is called, in full and for short, with the numbers of those who are."""
    called: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for voice in group if group[0].kind != NAMELESS else ():
            name = _plain(voice.name)
            words = words_in(name)
            short = words[-1] if words and (voice.kind == PERSON or words[-1].lower() in _kinds_of_bodies()) else name
            for each in (name, short, short.lower() if voice.kind == BODY and short != name else name):
                if len(each) > 2 and number not in called[each]:
                    called[each].append(number)
    return called


def _kinds_of_bodies() -> frozenset[str]:
    return frozenset(lexicon()["sides"]["bodies"])


def _own(stems: frozenset[str], group: list[_Voice]) -> bool:
    return any(each.stems & stems for each in group)


def _fit(wanted: frozenset[str], body: frozenset[str], same_story: bool) -> float:
    """How well a role names a body: all of the one has to be in the other, but for the noun that says what it is."""
    kinds = words_for("sides", "bodies")
    if not wanted or not body:
        return 0.0
    core = body - kinds
    if wanted <= body or body <= wanted or (core and core <= wanted):
        return len(wanted & body) + (0.5 if same_story else 0.0)
    return 0.0


def _voice(story: Story, speaker: Record) -> _Voice:
    name = str(speaker["name"])
    places = tuple(start for start, _ in speaker.get("mentions") or [[0, 0]])
    stems = frozenset(stems_in(_plain(name))) - words_for("empty", "stems")
    return _Voice(story.number, speaker["id"], name, speaker.get("role"), _kind(name, speaker), places, stems)


def _kind(name: str, speaker: Record) -> str:
    words = words_in(_plain(name))
    capitals = [word for word in words if word[:1].isupper()]
    if speaker.get("type") == "person" and capitals:
        return PERSON
    head = stem(re.split(r" (?:of|in|at|from|with|for|who|on) ", _plain(name))[0].split()[-1]) if words else ""
    if not capitals and (
        head in words_for("sides", "anonymous") or re.match(r"(?:a|an|one|some|two|several|many)\b", name)
    ):
        return NAMELESS
    return BODY


def _plain(name: str) -> str:
    return re.sub(r"^(?:the|a|an|its|their|his|her)\s+", "", " ".join(name.split()), flags=re.I)


def _same(voices: Sequence[_Voice]) -> list[list[_Voice]]:
    """The voices of one party each, in the order of their first."""
    groups: dict[Called, list[_Voice]] = defaultdict(list)
    for voice in voices:
        groups[_called(voice)].append(voice)
    for key in list(groups):
        body = (BODY, tuple(sorted(map(stem, key[1]))))
        target = body if key[0] == PERSON and len(key[1]) == 1 and body in groups else _fuller(key, groups)
        if target is not None:
            groups[target] += groups.pop(key)
    return sorted(groups.values(), key=lambda group: min((each.story, each.at) for each in group))


def _called(voice: _Voice) -> Called:
    if voice.kind == NAMELESS:
        return (NAMELESS, (str(voice.story), voice.id))
    if voice.kind == PERSON:
        return (PERSON, tuple(word.lower().rstrip(".") for word in words_in(_plain(voice.name))))
    return (BODY, tuple(sorted(voice.stems or {voice.name.lower()})))


def _fuller(key: Called, groups: dict[Called, list[_Voice]]) -> Called | None:
    """The one fuller name that a name may be short for: a surname, "the agency", initials."""
    if key[0] == NAMELESS:
        return None
    found = [each for each in groups if each != key and each[0] == key[0] and _is_short(key, each, groups)]
    best = [each for each in found if set(each[1]) > set(key[1])] or found
    if len(best) > 1:
        here = {each.story for each in groups[key]}
        best = [each for each in best if here <= {voice.story for voice in groups[each]}]
    return best[0] if len(best) == 1 else None


def _is_short(key: Called, other: Called, groups: dict[Called, list[_Voice]]) -> bool:
    mine, theirs = key[1], other[1]
    if key[0] == PERSON:
        return len(mine) < len(theirs) and (
            theirs[-len(mine) :] == mine or (mine[0] == theirs[0] and mine[-1] == theirs[-1])
        )
    if len(mine) == 1 and any(_initials(each.name) == mine[0] for each in groups[other]):
        return True
    kinds = words_for("sides", "bodies")
    if len(mine) == 1 and any(mine[0] in row and row & set(theirs) for row in _called_alike()):
        return {each.story for each in groups[key]} <= {each.story for each in groups[other]}
    return set(mine) < set(theirs) and bool(set(mine) & kinds or len(mine) > 1)


def _initials(name: str) -> str:
    letters = [word[0] for word in words_in(_plain(name)) if word[0].isupper()]
    return stem("".join(letters)) if len(letters) > 1 else ""


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        number = parents[number]
    return number


@cache
def _called_alike() -> list[frozenset[str]]:
    return [frozenset(map(stem, row)) for row in lexicon()["sides"]["same"]]
