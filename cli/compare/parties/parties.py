"""The same speaker in many articles, and the side that each speaks for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property

from ..stories.dates import MONTHS, WEEKDAYS
from ..stories.story import DATELINE, Story
from ..stories.wording import lexicon, names_in, stem, stems_in, words_for, words_in
from .apposed import with_names
from .campaigns import campaign_in, with_owners
from .lands import ROOT
from .party import BODY, NAMELESS, PERSON, Party
from .same import called_alike, parties_among
from .sides import Sides
from .silent import owner_of, silent_bodies
from .spokesmen import with_bodies
from .voices import Voice, is_outlet, is_paper, plain_name, voice_of

_OWNED = re.compile(r"['’]s? (?:own )?(?:losses|dead|casualties|wounded|soldiers|troops|prisoners)\b")
FIRMS = frozenset(map(stem, ("company", "firm", "group")))
_COMPANY = re.compile(r"\b[Tt]he (?:company|firm|group)\b")
FEW = 3  # stories whose headlines have no topic
_DATED = re.compile(rf"{'|'.join((*WEEKDAYS, *MONTHS))}")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
OPENING = 500  # characters of an article in which it says where it happened
WINDOW = 200  # characters before a figure in which somebody may be named


class Parties:
    """Who speaks in an event, by article and the id that the speaker has there."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self.texts = {story.number: story.text or "" for story in stories}
        voices = [
            voice_of(story, speaker)
            for story in stories
            for speaker in story.record["speakers"]
            if _LETTER.search(plain_name(str(speaker["name"]))) and not is_outlet(str(speaker["name"]), story.outlet)
        ]
        voices = list(with_owners(with_bodies(with_names(voices, self.texts), self.texts)))
        self.groups = parties_among([*voices, *silent_bodies(stories, voices)], self.texts)
        self.by_voice = {(each.story, each.id): number for number, group in enumerate(self.groups) for each in group}
        self._sides = Sides(self.groups, self.texts)
        self.all = self._sides.given_to([self._party(number, group) for number, group in enumerate(self.groups)])
        self.stems = frozenset(
            each for group in self.groups if group[0].kind == PERSON for voice in group for each in voice.stems
        )
        self.topic = _topic_of(stories)
        self.common = _common_in(stories)
        self._subjects = {story.number: self._subjects_of(story) for story in stories}
        self.lands = self._lands()
        self._lands_of_stories = self._sides.lands.of_stories if self.lands else {}
        self._names = _names(self.groups)
        names = "|".join(map(re.escape, sorted(self._names, key=len, reverse=True)))
        states = "|".join(lexicon()["sides"]["state"])
        lands = "".join(rf"{land.capitalize()}\w*(?: \w+)? (?:{states})|" for land in self.lands)
        self._pattern = re.compile(
            rf"\b(?:{lands}{names + '|' if names else ''}[Tt]he (?:company|firm|group|union|federation|association))\b"
        )

    def of(self, story: int, speaker_id: str | None) -> Party | None:
        """The party that a speaker of an article is; None for none."""
        number = self.by_voice.get((story, speaker_id or ""))
        return None if number is None else self.all[number]

    def side_of(self, party: Party | None) -> str | None:
        """The id of the side; None of those without a name and of papers, who speak for no one."""
        return None if party is None or party.kind == NAMELESS or is_paper(party.name) else party.side

    def last_named(self, story: int, words: str) -> tuple[Party, str, str] | None:
        """The party that is named last in words, with what follows its name and what comes before it.

        In "Soll put Dravia's losses at 40" that is Soll.
        """
        last, words = None, words[-WINDOW:]
        for match in self._pattern.finditer(words):
            last = last if _OWNED.match(words, match.end()) else match
        if last is None:
            return None
        if last.group() in self._names:
            numbers = self._names[last.group()]
            here = [each for each in numbers if any(voice.story == story for voice in self.groups[each])] or numbers
        elif lands := self.lands_in(last.group()):
            here = [int(self.lands[lands[0]][1:]) - 1]
        else:
            here = self._companies(story, stem(words_in(last.group())[-1]))
        sides = {self.all[each].side for each in here}
        return (self.all[here[0]], words[last.end() :], words[: last.start()]) if len(sides) == 1 else None

    def first_named(self, story: int, words: str) -> Party | None:
        """The body that words begin with, with or without "the"."""
        begin = words.removeprefix("The ").lstrip()
        found = self._pattern.match(begin)
        named = self.last_named(story, found.group()) if found else None
        return named[0] if named and named[0].kind == BODY else None

    def officer(self, title: str) -> str | None:
        """The surname of the one whom the articles give a title: "President Ada Brom" is "the president"."""
        return self._officers.get(title.lower())

    @cached_property
    def _officers(self) -> dict[str, str]:
        titles = "|".join(each.capitalize() for each in lexicon()["sides"]["titles"])
        pattern = re.compile(rf"\b(?P<title>{titles}) (?:[A-Z][\w’'-]+ )?(?P<name>[A-Z][\w’'-]+)\b")
        named: dict[str, set[str]] = defaultdict(set)
        for text in self.texts.values():
            for found in pattern.finditer(text):
                named[found["title"].lower()].add(found["name"].removesuffix("'s").removesuffix("’s"))
        return {title: next(iter(names)) for title, names in named.items() if len(names) == 1}

    def in_office(self, story: int, words: str) -> Party | None:
        """The one person of a story who has a role that words name: "the spokesman"."""
        stems = frozenset(map(stem, words_in(words))) & words_for("sides", "speaking")
        found = {
            number
            for number, group in enumerate(self.groups)
            for voice in group
            if stems
            and voice.story == story
            and voice.kind == PERSON
            and stems <= frozenset(stems_in(voice.role or ""))
        }
        return self.all[found.pop()] if len(found) == 1 else None

    def _companies(self, story: int, kind: str) -> list[int]:
        """The bodies of a story that "the company" may be: those called so, else those whose name says nothing."""
        alike = next((row for row in called_alike() if kind in row), frozenset({kind}))
        bodies = [number for number, group in enumerate(self.groups) if group[0].kind == BODY]
        here = [number for number in bodies if self._is_named_in(number, story)]
        called = [number for number in here if self.groups[number][0].stems & alike]
        if called or kind not in FIRMS:
            return called or [number for number in bodies if self.groups[number][0].stems & alike]
        others = (each for each, text in self.texts.items() if each != story and _COMPANY.search(text))
        return self._firms_in(story) or list(
            dict.fromkeys(number for each in others for number in self._firms_in(each))
        )  # an article that only has "the company" means the one that others call so

    def _firms_in(self, story: int) -> list[int]:
        """The bodies of a story whose name does not say what they are."""
        return [
            number
            for number, group in enumerate(self.groups)
            if group[0].kind == BODY
            and self._is_named_in(number, story)
            and plain_name(group[0].name)[:1].isupper()
            and not group[0].stems & words_for("sides", "bodies")
        ]

    def _is_named_in(self, number: int, story: int) -> bool:
        """Whether a story has a body's name, though nothing may be said by it there."""
        return any(
            each.story == story or (len(each.name) > 3 and plain_name(each.name) in self.texts[story])
            for each in self.groups[number]
        )

    def side(self, party: Party | None) -> Party | None:
        """The side that a party speaks for: a body, or the party itself."""
        return None if party is None else self.all[int(party.side[1:]) - 1]

    def _party(self, number: int, group: list[Voice]) -> Party:
        names = Counter(plain_name(each.name) for each in group)
        whole = {each: count for each, count in names.items() if owner_of(each) is None}
        names = Counter(whole) if whole else names
        name = max(names, key=lambda each: (not _DIGIT.search(each), len(words_in(each)) > 1, names[each], len(each)))
        roles = Counter(each.role for each in group if each.role)
        role = max(roles, key=lambda each: (roles[each], len(each))) if roles else None
        return Party(f"p{number + 1}", name, group[0].kind, role, f"p{number + 1}")

    def _lands(self) -> dict[str, str]:
        """The roots of the countries that speak in the event with their sides, where there are two or more."""
        lands = {root: self.all[land].side for _, land, root, _ in self._sides.lands.of_parties()}
        return lands if len(set(lands.values())) > 1 else {}

    def land_of(self, side: str | None) -> str | None:
        """The root of the country that a side is."""
        return next((root for root, each in self.lands.items() if each == side), None)

    def subjects(self, story: int) -> frozenset[str]:
        """The names in a story that distinguish things: no speaker's, no day's, no month's."""
        return self._subjects[story]

    def _subjects_of(self, story: Story) -> frozenset[str]:
        voices = {
            word.lower()
            for group in self.groups
            for voice in group
            if group[0].kind == BODY
            for word in words_in(voice.name)
        }
        outlet = {word.lower() for word in words_in(story.outlet or "")} | set(lexicon()["sides"]["titles"])
        text = DATELINE.sub("", story.text or "", count=1)
        return frozenset(each for each in names_in(text) - voices - outlet if not _DATED.match(each))

    def other_land(self, land: str | None) -> str | None:
        """The root of the other of two countries."""
        others = [each for each in self.lands if each != land]
        return others[0] if land and len(others) == 1 else None

    def land_of_story(self, story: int) -> str | None:
        """The root of the country that a story is filed from."""
        return self._lands_of_stories.get(story)

    def is_in_headline_alone(self, story: int, party: Party) -> bool:
        """Whether an article names somebody in its first line, and nowhere in its text."""
        end = self.texts[story].find("\n")
        places = [at for voice in self.groups[int(party.id[1:]) - 1] if voice.story == story for at in voice.places]
        return bool(places) and max(places) < end

    def lands_in(self, text: str) -> list[str]:
        """The roots of the countries that words name, in order: "Dravian" is of Dravia."""
        roots = (word[:ROOT].lower() for word in words_in(text) if word[:1].isupper())
        return [root for root in roots if root in self.lands] if self.lands else []


def _common_in(stories: Sequence[Story]) -> frozenset[str]:
    """The words that most of several stories open with: where it happened, and to whom."""
    openings = (f"{story.title or ''} {(story.text or '')[:OPENING]}" for story in stories)
    seen = Counter(each for opening in openings for each in {word.lower() for word in words_in(opening)})
    return frozenset(each for each, count in seen.items() if 2 * count > len(stories))


def _topic_of(stories: Sequence[Story]) -> frozenset[str]:
    """The stems that half of the headlines have: the topic of all, as in "ferry deaths"."""
    seen = Counter(
        each
        for story in stories
        for each in {
            stem(word) for number, word in enumerate(words_in(story.title or "")) if word.islower() or not number
        }
    )
    return frozenset(each for each, count in seen.items() if 2 * count >= len(stories) > FEW)


def _names(groups: Sequence[list[Voice]]) -> dict[str, list[int]]:
    """What each party is called, in full and for short, with the numbers of those who are."""
    called: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for voice in group if group[0].kind != NAMELESS else ():
            name = plain_name(voice.name)
            words = words_in(name)
            short = words[-1] if words and (voice.kind == PERSON or words[-1].lower() in _kinds_of_bodies()) else name
            common = name.capitalize() if name in lexicon()["sides"]["counting"] else name  # "Police counted 350"
            campaign = campaign_in(name) if voice.kind == BODY else None
            lower = short.lower() if voice.kind == BODY and short != name else name
            for each in (name, common, short, lower, campaign[1] if campaign else name):
                if len(each) > 2 and number not in called[each]:
                    called[each].append(number)
    return called


def _kinds_of_bodies() -> frozenset[str]:
    return frozenset(lexicon()["sides"]["bodies"])
