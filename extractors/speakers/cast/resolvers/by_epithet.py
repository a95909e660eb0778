"""Whom "the Briton", "the 24-year-old nurse" or "the retired teacher" means, read on the cast so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....text.marks import token_at
from ....text.plain import places_by_word, places_within
from ....words.lists import function_words
from ...names.found import name_at
from ...names.name import PERSON
from ..phrases.descriptions import description
from ..phrases.epithets import Epithet, epithet_of, is_aged, is_told, may_be_told
from .beside import named_beside
from .by_description import tellers
from .offices import around, has_own_phrase, is_former, nearest, people_of
from .own_words import who_of_noun
from .plainly_named import named_by
from .pronouns import SOURCE, SUBJECT

if TYPE_CHECKING:
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from ..phrases.readings import Reading
    from .pronouns import Who

REACH = 3  # sentences
FAR = 12


def by_epithet(cast: Cast, phrase: Phrase) -> Who | None:
    """Whom an epithet means; its own words where that is not plain."""
    doc, reading = cast.doc, phrase.reading
    comma = next(iter(places_within(doc, ",", reading.start, reading.end)), reading.end)
    if any(i in name_at(doc) and name_at(doc)[i].kind == PERSON for i in range(comma, phrase.end)):
        return None  # "the Sarvian team's coach, Ada Vale"
    reading = reading._replace(end=comma, head=min(reading.head, comma - 1))  # "the Briton, 52"
    epithet = epithet_of(doc, reading.start, reading.end)
    return of_epithet(cast, reading, epithet, before_words(cast, phrase)) if epithet is not None else None


def before_words(cast: Cast, phrase: Phrase) -> int:
    """Where what somebody says begins, or the phrase for him if it comes first: a long quotation parts nobody."""
    content = phrase.report.content if phrase.report is not None else ()
    return min([phrase.start, *(token_at(cast.doc, part.start) for part in content)])


def of_epithet(cast: Cast, reading: Reading, epithet: Epithet, at: int) -> Who | None:
    """The person whom "the Briton" or "the retired teacher" means: whom the article calls so, else who just spoke.

    Who spoke is sought before token ``at``.
    """
    doc, start, end = cast.doc, reading.start, reading.end
    about = description(doc, start, end, reading.head)
    named = named_by(doc, about) if about is not None and reading.entity is None else None
    if named is not None and (not epithet.past or any(is_former(doc, r.start, r.end) for r in named.roles)):
        return cast.who_of_entity(named)
    people = [e for e in around(people_of(doc), start) if e.mentions[0].start < start]
    if not any(is_told(doc, e, epithet) for e in people) and (stranger := stranger_before(cast, at)) is not None:
        return stranger
    if not people:
        return None  # the one who is meant is still to be named
    told = nearest([e for e in people if is_told(doc, e, epithet)], start)
    if told is not None:
        return cast.who_of_entity(told)
    if epithet.age is not None and (young := of_that_age(cast, at, epithet.age)) is not None:
        return young
    taken = about is not None and not epithet.past and has_own_phrase(doc, about)
    who = just_spoken(cast, start, end, epithet, at) if not taken else None
    return who or who_of_noun(cast.doc, start, end, end - 1, of_one=True)


def of_that_age(cast: Cast, at: int, age: str) -> Who | None:
    """The last one before whom the article does not name but gives the age of: "a 15-year-old boy" for a teenager."""
    near = (m.who for m in cast.seen_near(at, FAR) if not m.who.named and m.who.type is SpeakerType.PERSON)
    return next((who for who in near if not who.plural and is_aged(years_in(who.name), age)), None)


def years_in(name: str) -> str | None:
    """The age in the words for somebody: "15" of "a 15-year-old boy"."""
    ages = (word.partition("-")[0] for word in name.split() if word.endswith("-year-old"))
    return next((age for age in ages if age.isdigit()), None)


def stranger_before(cast: Cast, at: int) -> Who | None:
    """The last source just before, if he is one person whom the article does not name: "Their grandfather said"."""
    near = (m for m in cast.seen_near(at, REACH) if not m.quoted)
    last = next((m for m in near if m.weight >= SOURCE or (m.weight >= SUBJECT and m.who.key in cast.persons)), None)
    if last is None or last.who.named or last.who.plural or last.who.type is not SpeakerType.PERSON:
        return None
    first = last.who.name.partition(" ")[0].lower()
    new = first in function_words("articles") | function_words("definite_determiners")
    return last.who if new and first != "the" else None


def just_spoken(cast: Cast, start: int, end: int, epithet: Epithet, at: int) -> Who | None:
    """The person whom the sentences just before token ``at`` are about, if the epithet may be true of him."""
    near = [m for m in cast.seen_near(at, REACH) if not m.quoted and m.who.key in cast.persons]
    telling = tellers_before(cast, start, end) | named_beside(cast, start, end)
    near = [m for m in near if m.who.key not in telling and may_be_told(cast.doc, cast.persons[m.who.key], epithet)]
    alone = near[0].who if len({m.who.key for m in near}) == 1 else None
    return next((m.who for m in near if m.weight >= SUBJECT), alone)


def tellers_before(cast: Cast, start: int, end: int) -> set[tuple[str, ...]]:
    """Who spoke of somebody by the same words before, and so is another: "Vale said | the 22-year-old | would stay"."""
    doc, words = cast.doc, [token.lower_ for token in cast.doc[start:end]]
    firsts = places_by_word(doc).get(doc[end - 1].lower_, ())
    before = (i for i in firsts if i < start and [t.lower_ for t in doc[i - len(words) + 1 : i + 1]] == words)
    return {key for i in before for key in tellers(cast, i)}
