"""Several named together, and one of two: "the two leaders", "the couple", "the Webbs", "the former"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....words.forms import singular
from ....words.lists import small, toml
from ....words.nouns import is_group_noun, is_land_noun
from ....words.people import gender_of_role, is_role
from ...entities.families import PARENTS, by_age, family_of
from .offices import around, people_of
from .own_words import together, who_of_noun
from .pronouns import OWNER

if TYPE_CHECKING:
    from ..cast import Cast
    from ..phrases.descriptions import Description
    from ..phrases.phrase import Phrase
    from .pronouns import Seen, Who

FURTHEST = 10  # tokens from one name to another that "and" joins
COUPLES = {"pair": 2, "duo": 2, "couple": 2, "trio": 3}


def by_order(cast: Cast, phrase: Phrase) -> Who | None:
    """Who "the former" or "the latter" is."""
    return of_two(cast, phrase.start, phrase.end)


def by_family(cast: Cast, phrase: Phrase) -> Who | None:
    """Who "the Webbs" or "the younger Webb" are."""
    return of_family(cast, phrase.start, phrase.end)


def by_number(cast: Cast, phrase: Phrase) -> Who | None:
    """Who "the two leaders", "the couple" are, or "the judges" who were introduced together by name."""
    about = phrase.about
    if (number := number_alone(cast, phrase)) is not None:
        return named_before(cast, phrase.start, number)
    if about is None:
        return None
    if (about.plural or about.noun in COUPLES) and (who := last_group(cast, about)) is not None:
        return who
    return cast.groups.get(about.noun) if about.plural and not about.modifiers else None


def number_alone(cast: Cast, phrase: Phrase) -> int | None:
    """How many are meant by "both", "the two", "all three" and nothing else."""
    last = cast.doc[phrase.end - 1]
    if last.lower_ not in how_many() and not last.is_space:
        return None
    words = [token.lower_ for token in cast.doc[phrase.start : phrase.end] if not token.is_space]
    return how_many().get(words[-1]) if words and words[:-1] in ([], ["the"], ["all"], ["they"]) else None


def how_many() -> dict[str, int]:
    """The words that count those named, with their number: "both", "the three"."""
    known: dict[str, int] = toml("speakers/small.toml")["how_many"]
    return known


def by_parent(cast: Cast, phrase: Phrase) -> Who | None:
    """Who "the mother" is: the one woman of the two persons last named together."""
    about = phrase.about
    if about is None or about.noun not in PARENTS or about.modifiers or cast.doc[about.start].lower_ != "the":
        return None
    near = cast.seen_near(about.start, 8)
    pair = next((m for m in near if m.who.heads == 2 and m.who.members is SpeakerType.PERSON), None)
    if pair is None:
        return None
    beside = {m.who.key: m.who for m in near if m.sentence == pair.sentence and m.who.named}
    fits = [who for who in beside.values() if who.gender == PARENTS[about.noun]]
    return fits[0] if len(fits) == 1 else None


def named_before(cast: Cast, at: int, number: int) -> Who | None:
    """So many of a kind named together in the sentences just before, else the only ones named there."""
    near = [m for m in cast.seen_near(at, 4) if not m.quoted]
    if (whole := next((m.who for m in near if m.who.heads == number), None)) is not None:
        return whole
    here = cast.sentences[at]
    if number == 2 and (joined := last_joined(cast, [m for m in near if here - m.sentence < 3])) is not None:
        return joined
    for reach in (2, 3):
        recent = [m.who for m in reversed(near) if here - m.sentence < reach and m.who.named and m.who.heads == 1]
        for kind in (SpeakerType.PERSON, SpeakerType.GROUP, SpeakerType.PLACE):
            alike = {who.key: who for who in recent if who.type is kind}
            if len(alike) == number:
                return together(list(alike.values()))
    return None


def last_joined(cast: Cast, near: list[Seen]) -> Who | None:
    """The last two called by name that "and" joins: "against Orion and its founder, Ada Vale"."""
    named = [m for m in near if m.who.named and m.who.heads == 1 and m.weight != OWNER]
    for later, earlier in pairwise(named):
        between = cast.doc[earlier.at + 1 : later.at]
        joined = any(token.lower_ == "and" for token in between) and later.at - earlier.at < FURTHEST
        if joined and later.who.key != earlier.who.key and not any(token.pos_ in ("VERB", "AUX") for token in between):
            return together([earlier.who, later.who])
    return None


def by_company(cast: Cast, phrase: Phrase) -> Who | None:
    """Who "the companies" are: several named together not long before."""
    return last_together(cast, phrase.about) if phrase.about is not None else None


def of_two(cast: Cast, start: int, end: int) -> Who | None:
    """Who of the two named in this sentence, else in the ones before, "the former" or "the latter" is."""
    word = cast.doc[end - 1].lower_
    if end - start != 2 or cast.doc[start].lower_ != "the" or word not in ("former", "latter"):
        return None
    for reach in (1, 2, 3):
        near = [m for m in cast.seen_near(start, reach) if m.who.named and m.who.heads == 1 and not m.quoted]
        named = list({m.who.key: m.who for m in reversed(near)}.values())
        if len(named) == 2 and named[0].type is named[1].type:
            return named[word == "latter"]
    return None


def of_family(cast: Cast, start: int, end: int) -> Who | None:
    """Who "the Webbs" or "the younger Webb" are."""
    if not 1 < end - start < 4 or cast.doc[start].lower_ != "the":
        return None
    people = around(people_of(cast.doc), start)
    if (one := by_age(cast.doc, start, end, people)) is not None:
        return cast.who_of_entity(one)
    family = family_of(cast.doc, start, end, people)
    if len(family) == 2:
        return together([cast.who_of_entity(entity) for entity in family])
    return who_of_noun(cast.doc, start, end, end - 1, plural=True) if family else None


def last_group(cast: Cast, about: Description) -> Who | None:
    """The persons that "the two leaders" are: those coordinated or named together in the sentences just before."""
    counts = [number for word in about.modifiers | {cast.doc[about.start].lower_} if (number := how_many().get(word))]
    counts += [COUPLES[about.noun]] if about.noun in COUPLES else []
    kind = members_of(about.noun)
    if not counts or kind is None:
        return None
    here, gender = cast.sentences[about.start], gender_of_role(about.noun)
    near = cast.seen_near(about.start, 4)
    whole = next((m.who for m in near if m.who.heads == counts[0] and m.who.members in (kind, None)), None)
    if whole is not None or kind is not SpeakerType.PERSON:
        return whole or only_group(cast, counts[0], kind)
    if about.noun in COUPLES and (whole := only_group(cast, counts[0], kind)) is not None:
        return whole
    recent = {
        m.who.key: m.who
        for m in reversed(near)
        if here - m.sentence < 3 and m.who.type is SpeakerType.PERSON and m.who.named and gender in ("", m.who.gender)
    }
    return together(list(recent.values())) if len(recent) == counts[0] else None


def only_group(cast: Cast, heads: int, kind: SpeakerType) -> Who | None:
    """The only ones of a kind that were named together so far."""
    groups = cast.joined.get((heads, kind), {})
    return next(iter(groups.values())) if len(groups) == 1 else None


def last_together(cast: Cast, about: Description) -> Who | None:
    """The several named together shortly before that "the companies", "the countries", "the pair" refer to."""
    if not about.plural or about.modifiers:
        return None
    joins = about.noun == "leader" or about.noun in small("mutual")
    kind = SpeakerType.PERSON if joins else members_of(about.noun)
    if kind is None or (kind is SpeakerType.PERSON and not joins):
        return None
    alike = about.noun not in small("in_names")
    near = (m.who for m in cast.seen_near(about.start, 6) if m.who.members is kind)
    found = next((who for who in near if alike or about.noun in map(singular, who.key)), None)
    return found or (only_together(cast, kind) if alike and not joins else None)


def only_together(cast: Cast, kind: SpeakerType) -> Who | None:
    """The only ones of a kind that were named together so far, however many they are."""
    groups = [who for (_, members), whos in cast.joined.items() if members is kind for who in whos.values()]
    return groups[0] if len(groups) == 1 else None


def members_of(noun: str) -> SpeakerType | None:
    """The kind of the members of a plural ("the two countries"), by its noun in the singular."""
    if noun in COUPLES or is_role(noun):
        return SpeakerType.PERSON
    if is_land_noun(noun):
        return SpeakerType.PLACE
    return SpeakerType.GROUP if is_group_noun(noun) or noun == "side" else None
