"""Countries that parties are of, and that stories are about: by name, by adjective, by dateline."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from ..stories.wording import stems_in, words_for, words_in
from .party import PERSON
from .voices import Voice, plain_name

ROOT = 5  # letters that a country shares with its adjective: Dravia, Dravian
HEAD = 400  # characters in which a dateline is looked for
_DATELINE = re.compile(r"^(?P<town>[A-Z][A-Z .'’-]+), (?P<land>[A-Z][a-z]{3,}),? .{0,60}(?:-|--|–|—) ", re.M)
_OWNER = re.compile(r"^(?P<land>[A-Z][\w-]{4,})['’]s ")
_ADJECTIVE = re.compile(r"^[A-Z].*(?:(?<!m)an|ese|ish)$|-(?:run|led|held|backed|controlled)$", re.I)
_TOWN = re.compile(r"^(?P<town>[A-Z][A-Z .'’-]+), ", re.M)


class Lands:
    """The countries that are named by the parties of an event, each party in a group of its voices."""

    def __init__(self, groups: Sequence[list[Voice]], texts: Mapping[int, str]) -> None:
        self.groups, self.texts = groups, texts

    def of_parties(self) -> Iterable[tuple[int, int, str, str]]:
        """Yield bodies and people of a state with the country that they are of, by its name or its adjective."""
        yield from self._told
        known = {number for number, _, _, _ in self._told}
        for number, group in enumerate(self.groups):
            found = {root for voice in group if (root := self.of_stories.get(voice.story))}
            words = [f"{plain_name(each.name)} {each.role or ''}" for each in group]
            another = group[0].kind != PERSON and any(_is_owned(plain_name(each.name)) for each in group)
            if number not in known and len(found) == 1 and not another and any(is_of_state(each) for each in words):
                (root,) = found
                yield number, self._named[root], root, words[0].strip()

    @cached_property
    def _told(self) -> list[tuple[int, int, str, str]]:
        """Those who are called by the name or the adjective of a country: "the Dravian army"."""
        told = []
        for number, group in enumerate(self.groups):
            for words in [f"{plain_name(each.name)} {each.role or ''}" for each in group]:
                found = roots(words_in(words)) & set(self._named)
                is_land = len(words_in(words)) == 1 and number not in self._named.values()  # taken for a person
                if len(found) == 1 and (is_land or is_of_state(words)):
                    (root,) = found
                    told.append((number, self._named[root], root, words.strip()))
        return told

    @cached_property
    def _named(self) -> dict[str, int]:
        """The bodies that may be countries, by how their name begins."""
        lands: dict[str, int] = {}
        for number, group in enumerate(self.groups):
            name = words_in(plain_name(group[0].name))
            if group[0].kind != PERSON and len(name) == 1 and name[0][:1].isupper() and len(name[0]) >= ROOT:
                lands.setdefault(name[0][:ROOT].lower(), number)
        for number, group in enumerate(self.groups):
            owner = _OWNER.match(plain_name(group[0].name))
            if group[0].kind != PERSON and owner and is_of_state(group[0].name):
                lands.setdefault(owner["land"][:ROOT].lower(), number)
        return lands

    @cached_property
    def of_stories(self) -> dict[int, str]:
        """The country whose ministry "the ministry" of a story is: that of who speaks in it, or of where it is from.

        A dateline may name it ("PERRIN, Molvane, Sept 12"), another one's may say of what country its town is, and
        so may the word that the headline opens with. With two that are as likely there is none.
        """
        lands = {root for _, _, root, _ in self._told}  # a firm has no ministry
        votes: dict[int, Counter[str]] = defaultdict(Counter)
        towns: dict[str, str] = {}
        for story, text in self.texts.items():
            first = words_in(text.lstrip().partition("\n")[0])[:1]
            votes[story].update(roots(first) & lands)
            if (line := _DATELINE.search(text[:HEAD])) and (root := line["land"][:ROOT].lower()) in lands:
                votes[story][root] += 3
                towns[line["town"]] = root
        for story, text in self.texts.items():
            line = _TOWN.search(text[:HEAD])
            if line and (root := towns.get(line["town"])):
                votes[story][root] += 2
        for number, _, root, _ in self._told:
            for voice in self.groups[number] if self.groups[number][0].kind == PERSON else ():
                votes[voice.story][root] += 2
        best = {story: counts.most_common(2) for story, counts in votes.items() if counts}
        return {
            story: ranked[0][0] for story, ranked in best.items() if len(ranked) == 1 or ranked[0][1] > ranked[1][1]
        }


def roots(words: Iterable[str]) -> set[str]:
    """How the words with a capital begin, as a country and its adjective do: Dravia, Dravian."""
    return {word[:ROOT].lower() for word in words if word[:1].isupper() and len(word) >= ROOT}


def _is_owned(name: str) -> bool:
    """Whether a body's name says by an adjective whose it is: "the Ossian Health Ministry", "the rebel-run board"."""
    return any(_ADJECTIVE.search(word) for word in words_in(name))


def is_of_state(words: str) -> bool:
    """Whether a name or role is that of somebody of a state: "the Dravian army"."""
    return bool(frozenset(stems_in(words)) & words_for("sides", "state"))
