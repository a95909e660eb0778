"""Whom the initials of an office mean: "the PM", "CM", "the LG" after "Lieutenant Governor Nils Oder"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ....grammar.relations import relation
from ....words.lists import small
from ....words.people import is_role
from ...entities.role import is_address
from ...names.name import GROUP, HYPHENS, POSSESSIVE, UNKNOWN
from ...names.runs import back
from ...names.short_forms import is_glossed_office, is_initials
from .offices import around, nearest, people_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Token

    from ...entities.entity import Entity
    from ...entities.role import Role
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

LONGEST = 4  # letters
MOST = 20  # roles of somebody


def by_initials(cast: Cast, phrase: Phrase) -> Who | None:
    """The person whose title has these initials, unless the article has a body of that name in full."""
    reading, doc = phrase.reading, cast.doc
    letters = doc[reading.head].text.rstrip(".")
    if not (1 < len(letters) <= LONGEST and letters.isupper() and letters.isalpha()) or reading.issuer:
        return None
    beside = [doc[i] for i in range(phrase.start, phrase.end) if i != reading.head and doc[i].lower_ != "the"]
    people = around(people_of(doc), phrase.start)
    if beside:
        held = of_body(doc, people, letters.lower(), beside)
        return cast.who_of_entity(held[0]) if len(held) == 1 else None
    if reading.entity is not None and is_abbreviated(reading.entity, letters):
        return None
    if (called := nearest([e for e in people if has_short_title(doc, e, letters)], phrase.start)) is not None:
        return cast.who_of_entity(called)
    if reading.entity is not None and (
        reading.entity.kind not in (GROUP, UNKNOWN) or reading.entity.name.upper() != letters
    ):
        return None
    letters = letters.lower()
    titled = [entity for entity in people if has_initials(doc, entity, letters)]
    if not titled:
        called = reading.entity
        titled = [one for one in people if is_written_out(doc, one, letters)]
        titled = [one for one in titled if called is None or is_called_after(cast, one, called)]
    found = nearest(titled, phrase.start) if titled else None
    return cast.who_of_entity(found) if found is not None else None


def is_abbreviated(body: Entity, letters: str) -> bool:
    """Whether an article gives a body these letters, whoever works for it: "Graft Agency (GA)", "GA (Graft Agency)"."""
    full = body.name.removesuffix(f"({letters})")
    defined = full != body.name or (body.kind == GROUP and is_initials(letters, body.name))
    return defined and not any(is_role(word) for word in full.split())


def of_body(doc: Doc, people: Sequence[Entity], letters: str, beside: list[Token]) -> list[Entity]:
    """Those of whose office with the name beside them these are the initials: "the MD of Arden", "the Arden MD"."""
    names = {token.text for token in beside if token.text[:1].isupper()}
    if not names or any(token.text not in names and token.lower_ not in small("joining_offices") for token in beside):
        return []
    return [
        one
        for one in people
        if any(
            names <= {token.text for token in doc[role.start : role.end]}
            and (letters in endings_of(doc, role) or initials(words_of(doc, role)) == letters)
            for role in one.roles[:MOST]
            if role.head
        )
    ]


def has_short_title(doc: Doc, entity: Entity, letters: str) -> bool:
    """Whether the letters come right beside a person's name: "Water CS Ada Vale", "Ada Vale, MCA for Arden"."""
    return any(
        doc[at].text == letters
        for name in entity.mentions[:MOST]
        for at in (title_before(doc, name.start), name.end + 1)
        if 0 <= at < len(doc) and (at < name.start or (doc[name.end].text in ("(", ",") and is_whole_office(doc, at)))
    )


def is_whole_office(doc: Doc, at: int) -> bool:
    """Whether letters after a name are all of an office: "MCA for Arden", but "LMA head of tests" works for a body."""
    following = doc[at + 1] if at + 1 < len(doc) else doc[at]
    return following.i == at or following.pos_ not in ("NOUN", "PROPN", "ADJ", "PART")


def title_before(doc: Doc, at: int) -> int:
    """Where the last word before a name is, forms of address apart: "SP" of "the SP, Mr Vale", "Captain (SP) Vale"."""
    at = back(doc, at - 1)
    while at > 0 and (is_address(doc[at]) or doc[at].text in (".", ",", ")")):
        at = back(doc, at - 1)
    return at


def has_initials(doc: Doc, entity: Entity, letters: str) -> bool:
    """Whether the capitalised words of one of a person's titles have these initials at their end, or all of its words.

    So "LG" for "Lieutenant Governor of Arden" and "CP" for "Commissioner of Police"; "MP" also for "Member for Arden".
    """
    return any(
        letters in endings_of(doc, role)
        or any(doc[i].lower_ == letters and is_glossed_office(doc, i) for i in range(role.start, role.end))
        or (letters == "mp" and is_seated(doc, role))
        for role in entity.roles[:MOST]
        if role.head
    )


def endings_of(doc: Doc, role: Role) -> set[str]:
    """What a title in capitals may be called by for short: the ends of its initials before "of", or all of them.

    Of "Officer-in-Charge" there are two, with the small word and without; parts after a hyphen may be in small letters.
    """
    title = takewhile(lambda token: token.tag_ != "IN", doc[role.start : role.end])
    owners = (token.i + 1 for token in title if token.text in POSSESSIVE)
    tokens = [token for token in doc[max(owners, default=role.start) : role.end] if token.text[:1].isalpha()]
    whole = {initials(named) for named in fronts(tokens) if len(named) > 1}
    office = list(takewhile(lambda token: token.tag_ != "IN" or is_hyphened(token), tokens))
    if not office or not all(token.text[:1].isupper() or is_hyphened(token) for token in office):
        return set()
    parts = [part for token in office for part in token.text.split("-") if part]
    called = {initials(parts), initials(part for part in parts if part not in small("small_words_of_names"))}
    return {ending[i:] for ending in called for i in range(len(ending) - 1)} | whole


def fronts(tokens: list[Token]) -> list[list[str]]:
    """The capitalised words of a title up to each of its prepositions but the first, and all of them.

    So "Member", "Parliament" of "Member of Parliament for the area"; nothing after a word in small letters.
    """
    named: list[str] = []
    found: list[list[str]] = []
    for token in tokens:
        if token.text[:1].isupper():
            named.append(token.text)
        elif token.lower_ not in small("small_words_of_names"):
            return found
        elif token.tag_ == "IN" and len(named) > 1:
            found.append(list(named))
    return [*found, named]


def is_hyphened(token: Token) -> bool:
    """Whether a hyphen is before a word, as before both small ones of "Officer-in-Charge"."""
    return token.i > 0 and token.nbor(-1).text in HYPHENS and not token.nbor(-1).whitespace_


def is_seated(doc: Doc, role: Role) -> bool:
    """Whether somebody is a member for a place: of parliament."""
    at = next((i for i in range(role.start, role.end - 1) if doc[i].text == "Member"), None)
    return at is not None and doc[at + 1].lower_ == "for"


def is_written_out(doc: Doc, entity: Entity, letters: str) -> bool:
    """Whether an office in small letters has these initials: "CEO" is "its chief executive", "officer" left out."""
    offices = (initials(words_of(doc, role)) for role in entity.roles[:MOST] if role.head)
    short = letters.removesuffix("o") if len(letters) > 2 else letters
    return any(office.endswith((letters, short)) for office in offices)


def is_called_after(cast: Cast, person: Entity, letters: Entity) -> bool:
    """Whether initials that look like a name come up after a person, as the subject: "The MD", not "met the EC"."""
    first = letters.mentions[0]
    before = [name.start for name in person.mentions[:MOST] if name.start < first.start]
    subject = relation(cast.doc[first.end - 1]) == "nsubj" and cast.doc[first.start - 1].lower_ == "the"
    return bool(before) and subject and cast.sentences[before[-1]] < cast.sentences[first.start]


def words_of(doc: Doc, role: Role) -> list[str]:
    """The words of a title up to its first preposition."""
    title = takewhile(lambda token: token.tag_ != "IN", doc[role.start : role.end])
    return [token.text for token in title if token.is_alpha]


def initials(words: Iterable[str]) -> str:
    """The initials of some words in small letters, "lg" of "Lieutenant Governor"."""
    return "".join(word[0].lower() for word in words)
