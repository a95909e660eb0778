"""The side that a party speaks for: a body by role or words, a country by its name or adjective."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from ..stories.story import DATELINE
from ..stories.wording import sentence_at, stem, stems_in, words_for, words_in
from .campaigns import campaign_in
from .kin import kin_among
from .lands import Lands, is_of_state, roots
from .party import BODY, PERSON, Party
from .silent import owner_of, places_of
from .voices import Voice, plain_name

_WHERE = re.compile(r" in [A-Z].*")
_POSSESSIVE = re.compile(
    r"\b(?:its|their|whose|(?:organi[sz]ation|group|body|agency|charity|company|union|firm|ministry)['’]s)\b", re.I
)
_HEADS = re.compile(
    r"^,? who (?:heads|leads|chairs|runs|directs|speaks for) "
    r"(?:its|their|it\b|them\b|the (?P<body>(?:[\w’'-]+ ){0,2}[\w’'-]+))\b",
    re.I,
)
SHORT_NAME = 3  # letters; a shorter name may be anything
_OF = re.compile(r" of | from |, of ")
_ITS = re.compile(r"(?:its|their)\b", re.I)
_HIS = re.compile(r"(?:his|her)\b", re.I)
_OWNED = re.compile(r"^(?:the )?(?P<owner>[\w-]+)['’]s ")
_LEADS = re.compile(
    r"^,? who (?:[^.;,]{0,50}? and )?(?:heads|leads|chairs|runs|directs|commands|speaks for|represents) "
    r"(?:the )?(?:[a-z]+ (?=[A-Z]))?"
)
_FORMER = re.compile(r"(?:the )?(?:former|ex-|ousted|dismissed|late)\b", re.I)
_ROLE_OF = re.compile(r",? ((?:[\w-]+ ){1,4})(?:of|at|for) ")


class Sides:
    """The body or country that each party of an event speaks for."""

    def __init__(self, groups: Sequence[list[Voice]], texts: Mapping[int, str]) -> None:
        self.groups, self.texts = groups, texts
        self.lands = Lands(groups, texts)
        self._places: dict[int, list[tuple[int, int]]] = {}

    def given_to(self, parties: list[Party]) -> list[Party]:
        """The parties with the side of each, and why it is that one."""
        parents = list(range(len(parties)))
        links: dict[int, str] = {}
        for number, group in enumerate(self.groups):
            if group[0].kind != PERSON and not self._is_office(group):
                continue
            for body, why in self._bodies_of(group):
                if _root(parents, body) != _root(parents, number):
                    parents[_root(parents, number)] = _root(parents, body)
                    links.setdefault(number, why)
        for number, owner, why in (*self._staffs(), *self._parts(), *kin_among(self.groups)):
            if _root(parents, number) != _root(parents, owner):
                parents[_root(parents, number)] = _root(parents, owner)
                links.setdefault(number, why)
        countries = list(self.lands.of_parties())
        lands = {land for _, land, _, _ in countries}  # never one side, whoever is named with both
        for number, other, _, why in countries:
            one, two = _root(parents, number), _root(parents, other)
            if one != two and not (one in lands and two in lands):
                parents[two if one in lands else one] = one if one in lands else two
                links.setdefault(number, why)
        first = self._named_for(parents, lands)
        return [
            Party(each.id, each.name, each.kind, each.role, f"p{first[_root(parents, number)] + 1}", links.get(number))
            for number, each in enumerate(parties)
        ]

    def _is_office(self, group: Sequence[Voice]) -> bool:
        """Whether somebody without a name is called by an office, of a body: "its chairman"."""
        return all(each.stems and each.stems <= words_for("sides", "speaking") and each.role for each in group)

    def _named_for(self, parents: list[int], lands: set[int]) -> dict[int, int]:
        """The party that each side is called by: the country, else the body, one with a name of its own if any is."""
        members: dict[int, list[int]] = defaultdict(list)
        for number in range(len(parents)):
            members[_root(parents, number)].append(number)
        return {
            root: root if root in lands or self._has_name(root) else next(filter(self._has_name, own), root)
            for root, own in members.items()
        }

    def _has_name(self, number: int) -> bool:
        """Whether a party is a body called by more than a common noun."""
        return self.groups[number][0].kind == BODY and not self._is_bare(number)

    def _staffs(self) -> Iterable[tuple[int, int, str]]:
        """Yield "her campaign", "his reckoning", with the person named last before; "its scientists" with the body."""
        papers = words_for("sides", "papers")
        owned = papers | words_for("sides", "experts")
        for number, group in enumerate(self.groups):
            for voice in group if group[0].kind == BODY else ():
                if _ITS.match(voice.name) and voice.stems & owned:
                    near = self._subject_before(voice)
                    near = self._body_before(voice) if near is None else near
                    yield from ((number, each, voice.name) for each in (near,) if each is not None)
                if (owner := _OWNED.match(voice.name)) and voice.stems & papers:
                    yield from ((number, each, voice.name) for each in self._holders(voice, owner["owner"]))
                if _HIS.match(voice.name) and voice.stems & (words_for("sides", "staffs") | papers):
                    before = [
                        (at, owner)
                        for owner, others in enumerate(self.groups)
                        if others[0].kind == PERSON
                        for at in self._places_before(voice, others)
                    ]
                    if before:
                        yield number, max(before)[1], voice.name

    def _parts(self) -> Iterable[tuple[int, int, str]]:
        """Yield "the hospital's laboratory", with the hospital, and Mila Trenk with "Mila Trenk's campaign"."""
        for number, group in enumerate(self.groups):
            campaign = campaign_in(plain_name(group[0].name)) if group[0].kind == BODY else None
            for other, others in enumerate(self.groups) if campaign else ():
                if campaign and others[0].kind == PERSON and any(each.name == campaign[0] for each in others):
                    yield other, number, group[0].name
            stems = frozenset(stems_in(owner_of(group[0].name) or "")) if group[0].kind == BODY else frozenset()
            for other, others in enumerate(self.groups) if stems else ():
                if other != number and others[0].kind == BODY and any(each.stems == stems for each in others):
                    yield number, other, group[0].name

    def _holders(self, voice: Voice, owner: str) -> list[int]:
        """The one person of a story whose office a word names, or the one body: "the director's reckoning"."""
        word = stem(owner)
        found = [
            number
            for number, group in enumerate(self.groups)
            if any(
                each.story == voice.story
                and each != voice
                and word in (each.stems if group[0].kind == BODY else stems_in(f"{each.name} {each.role or ''}"))
                for each in group
            )
        ]
        return found if len(found) == 1 else []

    def _places_before(self, voice: Voice, others: Sequence[Voice]) -> Iterable[int]:
        """Yield where the last of a person's mentions, by surname, is before a voice is named."""
        text = self.texts[voice.story][: voice.at]
        for surname in {words_in(plain_name(each.name))[-1] for each in others if words_in(plain_name(each.name))}:
            if (at := text.rfind(surname)) >= 0:
                yield at

    def _bodies_of(self, group: list[Voice]) -> list[tuple[int, str]]:
        """The body that a person speaks for, and the words that say so: one, and what it is called for short."""
        roles = [each.role for each in group if each.role]
        if roles and all(map(_FORMER.match, roles)):
            return []
        by_role = [each for voice in group if (each := self._body_by_role(voice))]
        by_words = [
            each
            for voice in group
            for story, end in places_of(voice, self.texts)
            if (each := self._body_by_words(voice, story, end))
        ]
        distinct = dict(reversed(by_role or by_words or self._by_vote(group)))
        bare = [number for number in distinct if self._is_bare(number)]
        full = [number for number in distinct if number not in bare]
        chosen = [*full[:1], *bare] if len(full) < 2 else full[:1]
        return [(number, distinct[number]) for number in chosen]

    def _is_bare(self, number: int) -> bool:
        """Whether a body is only called by a common noun: "the union"."""
        return all(each.stems <= words_for("sides", "bodies") for each in self.groups[number])

    def _by_vote(self, group: list[Voice]) -> list[tuple[int, str]]:
        """The body named before somebody whose role says only that they speak for one: "its chief executive"."""
        votes: Counter[int] = Counter()
        for voice in group:
            stems = frozenset(_plain_role(_WHERE.sub("", voice.role or ""))) - words_for("empty", "stems")
            before = self.texts[voice.story][max(0, voice.at - 60) : voice.at]
            near = self._body_before(voice)
            if near is not None and stems and stems <= words_for("sides", "speaking"):
                votes[near] += 2 if re.search(r"\b(?:[Ii]ts|[Tt]heir)(?: [\w-]+){1,4},? $", before) else 1
        if not votes:
            return []
        (number, count), *others = votes.most_common(2)
        clear = count > 1 and (not others or others[0][1] < count)
        return [(number, group[0].role or "")] if clear else []

    def _body_by_role(self, voice: Voice) -> tuple[int, str] | None:
        if not voice.role:
            return None
        if _POSSESSIVE.search(voice.role) and (near := self._body_before(voice)) is not None:
            stems = frozenset(stems_in(voice.role))
            fits = [number for number, group in enumerate(self.groups) if group[0].kind == BODY and _own(stems, group)]
            return (fits[0] if len(fits) == 1 else near), voice.role
        speaking = words_for("sides", "speaking") - words_for("sides", "bodies")  # an officer is of the police
        told = _WHERE.sub("", voice.role)  # a representative in Lorvia is not of its ministry
        wanted = (
            frozenset(_plain_role(told))
            - speaking
            - words_for("empty", "stems")
            - words_for("sides", "ranks_of_people")
        )
        scored = [
            (_fit(wanted, each.stems, each.story == voice.story), -number)
            for number, group in enumerate(self.groups)
            if group[0].kind == BODY and not self._is_anothers(number, told)
            for each in group
            if not self._is_foreign(each, voice.story)
        ]
        best, number = max(scored, default=(0.0, 0))
        return (-number, voice.role) if best > 0 else None

    def _is_foreign(self, body: Voice, story: int) -> bool:
        """Whether "the ministry" of one story is another country's than that of the story where somebody speaks."""
        lands = self.lands.of_stories
        here, there = lands.get(story), lands.get(body.story)
        if not (here and there and here != there and is_of_state(body.name)):
            return False
        return not roots(words_in(plain_name(body.name))) & set(lands.values())

    def _is_anothers(self, number: int, role: str) -> bool:
        """Whether a role names the like of a body that has an owner: the president's campaign is not "her campaign"."""
        owner = _OWNED.match(role)
        names = [plain_name(each.name) for each in self.groups[number]]
        if owner is None or not all(each.stems <= words_for("sides", "staffs") for each in self.groups[number]):
            return False
        return not any(stem(owner["owner"]) in stems_in(each) for each in names)

    def _body_by_words(self, voice: Voice, story: int, end: int) -> tuple[int, str] | None:
        """The body in "Adela Fisk of the Red Crescent", "a director of Kell Bank", "who heads its relief team"."""
        after = self.texts[story][end : end + 90]
        heads = _HEADS.match(after)
        if heads and story == voice.story and (near := self._body_before(voice)) is not None:
            stems = frozenset(stems_in(heads["body"] or ""))
            fits = [number for number, group in enumerate(self.groups) if group[0].kind == BODY and _own(stems, group)]
            if heads["body"] is None or len(fits) == 1:
                return (fits[0] if fits else near), after.strip(" ,")[:40]
        role = _ROLE_OF.match(after)
        speaks = role is not None and frozenset(stems_in(role[1])) <= words_for("sides", "speaking")
        of = role if speaks else _OF.match(after) or _LEADS.match(after)
        if of is None:
            return None
        rest = after[of.end() :]
        for number, group in enumerate(self.groups):
            if group[0].kind == BODY and any(_opens_with(plain_name(each.name), rest) for each in group):
                return number, f"of {group[0].name}"
        return None

    def _body_before(self, voice: Voice) -> int | None:
        """The body that was named last before a person was, whether it says something there or not."""
        at = self._named_at(voice)
        before = [(place, number) for place, number in self._bodies_in(voice.story) if place < at]
        return max(before)[1] if before else None

    def _subject_before(self, voice: Voice) -> int | None:
        """The body that the sentence before begins with, of a voice that begins its own: "Its scientists found"."""
        text = self.texts[voice.story]
        first, _ = sentence_at(text, voice.at, voice.at + 1)
        if text[first : voice.at].strip('"“ ') or text.rfind("\n", 0, voice.at) >= first - 1:
            return None
        before, _ = sentence_at(text, first - 2, first - 1)
        dated = DATELINE.match(text, before)
        before = dated.end() + 1 if dated else before
        opens = before + (4 if text.startswith("The ", before) else 0)
        return next((number for place, number in self._bodies_in(voice.story) if place in (before, opens)), None)

    def _named_at(self, voice: Voice) -> int:
        """Where a person is named in full: a pronoun may come before it."""
        at = self.texts[voice.story].find(voice.name) if " " in voice.name else -1
        return at if at >= 0 else voice.at

    def _bodies_in(self, story: int) -> list[tuple[int, int]]:
        """Where the bodies are named in a story, with their numbers: those that speak there, and others by name."""
        if story not in self._places:
            speaking = [
                (place, number)
                for number, group in enumerate(self.groups)
                if group[0].kind == BODY
                for each in group
                if each.story == story
                for place in each.places
            ]
            here = {number for _, number in speaking}
            named = [
                (found.start(), number)
                for found in self._body_names[1].finditer(self.texts[story])
                if (number := _only(self._body_names[0][found.group()], here)) is not None
            ]
            self._places[story] = [*speaking, *named]
        return self._places[story]

    @cached_property
    def _body_names(self) -> tuple[Mapping[str, set[int]], re.Pattern[str]]:
        """The names of bodies, and common nouns for them, with whose they are; and a pattern that finds them."""
        called: dict[str, set[int]] = defaultdict(set)
        for number, group in enumerate(self.groups):
            for voice in group if group[0].kind == BODY else ():
                name = plain_name(voice.name)
                if len(name) > SHORT_NAME and (name[:1].isupper() or stem(name) in words_for("sides", "bodies")):
                    called[name].add(number)
        names = "|".join(map(re.escape, sorted(called, key=len, reverse=True)))
        return called, re.compile(rf"\b(?:{names})\b" if names else r"(?!)")


def _only(numbers: set[int], here: set[int]) -> int | None:
    """The one body that a name is of: of several, the one that speaks in the story."""
    found = numbers if len(numbers) == 1 else numbers & here
    return next(iter(found)) if len(found) == 1 else None


def _plain_role(role: str) -> tuple[str, ...]:
    """The stems of a role, without what its holder is in charge of: a finance director is a director."""
    stems = stems_in(role)
    heads = bool(stems) and stems[-1] in words_for("sides", "heading")
    return tuple(each for each in stems if each not in words_for("sides", "functions")) if heads else stems


def _opens_with(name: str, text: str) -> bool:
    """Whether a text begins with a name, in any case, with or without "the"."""
    held = name.lower() in text.lower()  # else no expression needs to be made of it
    return held and re.match(rf"(?:the )?{re.escape(name)}\b", text, re.IGNORECASE) is not None


def _own(stems: frozenset[str], group: list[Voice]) -> bool:
    return any(each.stems & stems for each in group)


def _fit(wanted: frozenset[str], body: frozenset[str], same_story: bool) -> float:
    """How well a role names a body: all of the one has to be in the other, but for the noun that says what it is."""
    kinds = words_for("sides", "bodies")
    if not wanted or not body:
        return 0.0
    core = body - kinds
    if wanted <= body or body <= wanted or (core and core <= wanted):
        return len(wanted & body) + (0.5 if same_story else 0.0) + (0.25 if wanted == body else 0.0)
    return 0.0


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        number = parents[number]
    return number
