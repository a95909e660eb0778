"""The same speaker in many articles, and the side that each speaks for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from ..stories.story import Story
from ..stories.wording import lexicon, words_for, words_in
from .party import BODY, NAMELESS, PERSON, Party
from .same import parties_among
from .sides import ROOT, Sides
from .voices import Voice, plain_name, voice_of

WINDOW = 200  # characters before a figure in which somebody may be named


class Parties:
    """Who speaks in an event: asked by article and the id that the speaker has there."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self.texts = {story.number: story.text or "" for story in stories}
        voices = [voice_of(story, speaker) for story in stories for speaker in story.record["speakers"]]
        self.groups = parties_among(voices)
        self.by_voice = {(each.story, each.id): number for number, group in enumerate(self.groups) for each in group}
        self._sides = Sides(self.groups, self.texts)
        self.all = self._sides.given_to([self._party(number, group) for number, group in enumerate(self.groups)])
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
            and plain_name(group[0].name)[:1].isupper()
            and not group[0].stems & words_for("sides", "bodies")
        ]

    def side(self, party: Party | None) -> Party | None:
        """The side that a party speaks for: a body, or the party itself."""
        return None if party is None else self.all[int(party.side[1:]) - 1]

    def _party(self, number: int, group: list[Voice]) -> Party:
        names = Counter(plain_name(each.name) for each in group)
        name = max(names, key=lambda each: (len(words_in(each)) > 1, names[each], len(each)))
        roles = Counter(each.role for each in group if each.role)
        role = max(roles, key=lambda each: (roles[each], len(each))) if roles else None
        return Party(f"p{number + 1}", name, group[0].kind, role, f"p{number + 1}")

    def _lands(self) -> dict[str, str]:
        """The roots of the countries that speak in the event with their sides, where there are two or more."""
        lands = {root: self.all[land].side for _, land, root, _ in self._sides.countries()}
        return lands if len(set(lands.values())) > 1 else {}

    def land_of(self, side: str | None) -> str | None:
        """The root of the country that a side is."""
        return next((root for root, each in self.lands.items() if each == side), None)

    def lands_in(self, text: str) -> list[str]:
        """The roots of the countries that words name, in order: "Dravian" is of Dravia."""
        roots = (word[:ROOT].lower() for word in words_in(text) if word[:1].isupper())
        return [root for root in roots if root in self.lands] if self.lands else []


def _names(groups: Sequence[list[Voice]]) -> dict[str, list[int]]:
    """What each party is called, in full and for short, with the numbers of those who are."""
    called: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for voice in group if group[0].kind != NAMELESS else ():
            name = plain_name(voice.name)
            words = words_in(name)
            short = words[-1] if words and (voice.kind == PERSON or words[-1].lower() in _kinds_of_bodies()) else name
            for each in (name, short, short.lower() if voice.kind == BODY and short != name else name):
                if len(each) > 2 and number not in called[each]:
                    called[each].append(number)
    return called


def _kinds_of_bodies() -> frozenset[str]:
    return frozenset(lexicon()["sides"]["bodies"])
