"""Who is taken up by what he does or has lost, where the article says so nowhere else: "the farmer", "the widow".

"The" says that he is known by now. So a noun that comes with it before anybody was called by it is the one person
spoken of just before, of whom the article gives no calling: Ida Vale lost her herd. The farmer said ... Who holds an
office or has a part in a trial, a game or an accident need not be known: "the judge", "the driver", "the victim".
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....text.marks import token_starts
from ....words.lists import small
from ....words.noun_table import people_marked
from ....words.nouns import NounKind, gender_of, noun_class
from ...entities.role import addresses
from ...names.name import HYPHENS, is_definite
from ..phrases.earlier_phrases import phrases
from .beside import named_beside
from .evidence import IN_OFFICE
from .pronouns import SOURCE, ranked_before

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..cast import Cast
    from ..phrases.descriptions import Description
    from ..phrases.phrase import Phrase
    from .pronouns import Seen, Who

REACH = 5  # sentences
MOST_BEFORE = 40  # times that a noun stands before, of which it is asked whom they meant
LEAST = 0.8  # how likely a noun names a person
PART = 0.4  # how likely it names an office, above which it may be anybody's


def by_focus(cast: Cast, phrase: Phrase) -> Who | None:
    """The one person called by name in the last sentences that name any, if a noun is new and he has no calling."""
    about = phrase.about
    if about is None or phrase.reading.entity is not None or not may_take_up(cast, about):
        return None
    content = phrase.report.content if phrase.report is not None else ()
    starts = token_starts(cast.doc)

    def is_said(mention: Seen) -> bool:
        return any(part.start <= starts[mention.at] < part.end for part in content)

    if cast.doc[about.start].lower_ == "this":
        pronoun = "she" if gender_of(about.noun) == "f" else "he"
        ranked = ranked_before(
            pronoun, about.start, cast.sentences[about.start], cast.seen, barred=lambda m: not is_said(m), quoted=False
        )
        return ranked[0] if ranked and ranked[0].named else None
    near = [mention for mention in cast.seen_near(about.start, REACH) if is_person(mention) and not is_said(mention)]
    latest = [mention for mention in near if mention.sentence == near[0].sentence]
    beside = named_beside(cast, about.start, about.end)
    whos = {mention.who.key: mention.who for mention in latest if mention.who.key not in beside}
    free = [who for who in whos.values() if is_free(cast, who, about) or is_head_again(cast, who, about)]
    fits = [who for who in free if is_plain_name(cast, who)]
    return fits[0] if len(whos) == 1 and fits and not is_told_by(cast, fits[0], about.start) else None


def is_told_by(cast: Cast, who: Who, at: int) -> bool:
    """Whether a token is in what somebody himself says, where he is not "the caretaker"."""
    around = (cast.reported[number].source for number in cast.holders[at])
    whos = (cast.resolved.get((one.start, one.end)) for one in around if one is not None)
    return any(one is not None and one.key == who.key for one in whos)


def is_person(mention: Seen) -> bool:
    """Whether somebody called by name is mentioned outside quotations."""
    return mention.who.named and mention.who.type is SpeakerType.PERSON and not mention.quoted


def may_take_up(cast: Cast, about: Description) -> bool:
    """Whether a description is "the" and a new noun for persons, which names neither an office nor a part.

    "This" shows who is meant by itself: "this tall man who hardly sleeps".
    """
    doc, noun = cast.doc, about.noun
    shown = doc[about.start].lower_ == "this" and noun in small("anyone")
    plain = not about.modifiers or (noun in small("anyone") and about.modifiers <= small("of_age"))
    plain = plain or is_of_calling(doc, about)
    taken_up = doc[about.start].lower_ == "the" and plain  # "the young man", "the dairy farmer"
    if about.plural or not (shown or taken_up) or noun in small("parts_played"):
        return False
    person = noun_class(noun).likely(NounKind.PERSON) >= LEAST and noun not in people_marked("office")
    return person and all(is_of_named(cast, at) for at in places_before(doc, about) if doc[at].tag_ != "NNS")


def places_before(doc: Doc, about: Description) -> list[int]:
    """Where the noun of a description stands before it, the last so many times."""
    known = phrases(doc).get(about.noun, [])
    here = bisect_left(known, about.start)
    return known[max(0, here - MOST_BEFORE) : here]


def is_of_calling(doc: Doc, about: Description) -> bool:
    """Whether a description is a calling of two nouns or one that is over: "the rice farmer", "the retired nurse"."""
    before = [token for token in doc[about.start + 1 : about.head] if token.text not in HYPHENS]
    small_letters = all(token.text.islower() for token in doc[about.start + 1 : about.end])
    fields = [token for token in before if token.lower_ not in small("once") | {"retired"}]
    alone = about.end == about.head + 1 and bool(before)
    return alone and small_letters and len(fields) <= 1 and all(token.tag_ == "NN" for token in fields)


def is_of_named(cast: Cast, at: int) -> bool:
    """Whether the source with a noun was taken for somebody called by name."""
    source = cast.by_head.get(at)
    who = cast.resolved.get((source.start, source.end)) if source is not None else None
    return who is not None and who.named


def is_free(cast: Cast, who: Who, about: Description) -> bool:
    """Whether the article gives somebody no calling but such as are beside others, and his gender is not against it."""
    gender = gender_of(about.noun)
    if gender and who.gender not in ("", gender):
        return False
    offices = {role.head.rpartition(" ")[2] for role in cast.persons[who.key].roles if role.head} - addresses()
    if is_high(about.noun) and about.noun not in people_marked("soldier"):
        return any(is_high(office) for office in offices)
    return offices <= people_marked("kin") | small("anyone")


def is_head_again(cast: Cast, who: Who, about: Description) -> bool:
    """Whether a new calling is that of the head of a body who has just spoken: a union's secretary is "the unionist".

    He spoke in the sentence before, and nobody else is named since.
    """
    here = cast.sentences[about.start]
    last = next((m for m in cast.seen_near(about.start, 3) if m.weight >= SOURCE), None)
    if last is None or last.who.key != who.key or here - last.sentence > 1 or about.modifiers:
        return False
    gender = gender_of(about.noun)
    offices = {role.head.rpartition(" ")[2] for role in cast.persons[who.key].roles if role.head} - addresses()
    headed = bool(offices) and all(is_high(office) for office in offices) and not is_high(about.noun)
    return headed and not (gender and who.gender not in ("", gender)) and not places_before(cast.doc, about)


def is_plain_name(cast: Cast, who: Who) -> bool:
    """Whether somebody is called by name without "the": no person is called "the Bhairab"."""
    return not is_definite(cast.persons[who.key].mentions[0], cast.doc)


def is_high(noun: str) -> bool:
    """Whether a noun is one for somebody in an office: "prelate"."""
    return noun_class(noun).likely(*IN_OFFICE) > PART
