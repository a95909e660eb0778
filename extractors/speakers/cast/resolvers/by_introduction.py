"""Somebody described before he is named: "A senior union leader has warned ..." at the head of an article.

Newspapers open with what somebody is and give the name in the next sentence or paragraph; headlines drop the article.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import eq
from typing import TYPE_CHECKING

from ....base import once_per_doc
from ....grammar.relations import child, relation
from ....text.lines import LineKind, heading_of, lines
from ....text.marks import token_at
from ....text.sentences import paragraph_numbers, sentence_bounds
from ....words.broader import is_kind_of
from ....words.cues import lemma_of_form, nouns
from ....words.forms import singular
from ....words.lists import function_words, small
from ....words.noun_table import people_marked
from ....words.nouns import NounKind, gender_of, noun_class
from ....words.people import gender_of_pronoun, is_role
from ...entities.role import addresses
from ...names.name import PERSON, POSSESSIVE
from .by_pronoun import entity_around
from .offices import around, people_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

OPENING = 4  # sentences, the headline counted
NEXT = 3  # sentences within which the name comes
SOON = 2  # sentences within which a source in the middle of an article is named
FORMER = "ex-"
LEAST = 0.4  # how likely a noun is one for somebody in office
LATER = 12  # sentences within which it comes after a bare noun, if nobody else is called so


def by_introduction(cast: Cast, phrase: Phrase) -> Who | None:
    """The one person introduced soon after who has, or may have, the office or occupation that the opening names."""
    reading, doc = phrase.reading, cast.doc
    head = doc[reading.head]
    noun = head.lower_.removeprefix(FORMER)
    if reading.entity is not None or head.tag_ in ("NNS", "NNPS") or not is_role(noun):
        return None
    if cast.sentences[reading.start] >= OPENING or not is_undetermined(cast, phrase):
        named = named_next(cast, phrase)
        return cast.who_of_entity(named) if named is not None else None
    soon = [entity for entity in around(people_of(doc), phrase.end, NEXT) if is_introduced_soon(cast, entity, phrase)]
    alone = reading.end == reading.head + 1  # "a senior officer"; of "a lawyer for the family" no more than a lawyer
    widely = alone and not is_of_forces(doc, phrase)  # no mayor is "army chief"
    fits = [entity for entity in soon if is_called(doc, entity, noun, widely=widely and entity is soon[0])]
    if not fits and alone and doc[reading.start].lower_ not in function_words("articles"):
        fits = [entity for entity in later(cast, phrase) if is_called_fully(cast, entity, phrase)]
    acts = phrase.report is not None or relation(head) == "nsubj"  # no inspector who was sent somewhere
    acts = acts and (doc[reading.start].lower_ != "the" or opens_paragraph(cast, reading.start))
    if not fits and acts and opens_article(cast, reading.start):
        if noun in small("anyone"):  # no magistrate is "Arden man"
            soon = [one for one in soon if not has_office(one)]
        fits = [one for one in soon[:1] if may_be(one, noun) and is_plainly_next(cast, one, phrase)]
    return cast.who_of_entity(fits[0]) if len(fits) == 1 else None


def named_next(cast: Cast, phrase: Phrase) -> Entity | None:
    """Who is named first as the next source, if he is what the phrase says, or nothing is told of him.

    Of the latter the phrase must say whose he is: "the Harbour Board's head said ... Ada Vale said ...".
    """
    about = phrase.about
    if about is None or about.plural or about.noun not in people_marked("office"):
        return None
    following = bisect_left(cast.heads, phrase.end)
    if following == len(cast.heads):
        return None
    head = cast.heads[following]
    found = entity_around(cast.doc[head])
    if found is None or found.kind != PERSON or found.mentions[0].start < cast.by_head[head].start:
        return None
    near = cast.sentences[head] - cast.sentences[phrase.start] <= SOON
    told = any(role.head not in addresses() for role in found.roles)
    before = cast.doc[about.start + 1 : about.head]
    owned = any(token.text in POSSESSIVE for token in before)
    suits = owned and (not found.gender or gender_of(about.noun) in ("", found.gender))
    alike = eq if any(owner_is_somebody(token) for token in before) else is_such
    fits = any(alike(role.head, about.noun) for role in found.roles) if told else suits
    return found if near and fits else None


def owner_is_somebody(token: Token) -> bool:
    """Whether a token is the "'s" after a noun for a person: a prosecutor is nobody's lawyer, the mayor's neither."""
    return token.text in POSSESSIVE and token.i > 0 and is_role(token.nbor(-1).text)


def is_such(office: str, noun: str) -> bool:
    """Whether an office is what a noun says, or a kind of it: a prime minister is not "the minister"."""
    return office == noun or (office.rpartition(" ")[2] != noun and is_kind_of(office, noun))


def later(cast: Cast, phrase: Phrase) -> list[Entity]:
    """Those named for the first time in the first part of the article, where a headline's noun may mean them."""
    here = cast.sentences[phrase.start]
    near = around(people_of(cast.doc), phrase.end, LATER)
    return [e for e in near if 0 < cast.sentences[e.mentions[0].start] - here <= LATER]


def is_undetermined(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase introduces somebody: "a judge", "judge" in a headline, "the judge" where no one is named yet."""
    first = cast.doc[phrase.reading.start]
    if any(owner_is_somebody(cast.doc[i]) for i in range(phrase.start + 1, phrase.end)):
        return False  # "the mayor's lawyer"
    if first.lower_ == "the":
        people = around(people_of(cast.doc), phrase.start, 1)
        return bool(people) and people[0].mentions[0].start > phrase.start
    return first.lower_ in ("a", "an") or first.tag_ not in ("DT", "PRP$", "CD", "PDT")


def opens_paragraph(cast: Cast, at: int) -> bool:
    """Whether a token is in the first sentence of its paragraph."""
    before = sentence_bounds(cast.doc)[at][0] - 1
    return before < 0 or cast.paragraphs[before] != cast.paragraphs[at] or cast.doc[before].is_space


def opens_article(cast: Cast, at: int) -> bool:
    """Whether a token is in the headline or the lead."""
    return cast.paragraphs[at] in opening_paragraphs(cast.doc)


@once_per_doc
def opening_paragraphs(doc: Doc) -> frozenset[int]:
    """The paragraph with which the article begins, and the one after its headline and byline."""
    numbers = paragraph_numbers(doc)
    first = next((token.i for token in doc if not token.is_space), 0)
    heading = heading_of(doc)
    below = (line for line in lines(doc) if heading is not None and line.span.start >= heading.end)
    body = next((line.span.start for line in below if line.kind is LineKind.BODY), None)
    return frozenset(numbers[i] for i in (first, token_at(doc, body) if body is not None else first))


def is_introduced_soon(cast: Cast, entity: Entity, phrase: Phrase) -> bool:
    """Whether somebody is named for the first time in the sentences after a phrase."""
    first = entity.mentions[0].start
    return first >= phrase.end and 0 < cast.sentences[first] - cast.sentences[phrase.start] <= NEXT


def is_called(doc: Doc, entity: Entity, noun: str, *, widely: bool) -> bool:
    """Whether what somebody is agrees with a noun: "minister", "Mayor"; ``widely`` a captain for "officer".

    Of "a Sarvian woman and former nurse" either is.
    """
    offices = {role.head.rpartition(" ")[2] for role in entity.roles if role.head}
    joined = (doc[i] for role in entity.roles if role.head for i in range(role.start, role.end - 1))
    offices |= {token.lower_ for token in joined if token.tag_ == "NN" and token.nbor(1).lower_ in ("and", ",")}
    return noun in offices or (widely and any(is_kind_of(office, singular(noun)) for office in offices))


def is_called_fully(cast: Cast, entity: Entity, phrase: Phrase) -> bool:
    """Whether one of somebody's offices has the noun of a headline and all words before it: "county water boss".

    A "health chief" may be anything that has to do with health, and "ex-mayor" is a former mayor.
    """
    doc, (start, _, head) = cast.doc, phrase.reading[:3]
    noun = doc[head].lower_.removeprefix(FORMER)
    words = {token.lower_.removeprefix(FORMER) for token in doc[start:head] if token.is_alpha or "-" in token.text}
    chief = bool(words) and noun in small("chiefs")
    held = [role for role in entity.roles if role.head]
    if is_of_forces(doc, phrase):  # whose army it is need not be told of "General Ada Vale"
        return any(role.head.rpartition(" ")[2] in people_marked("soldier") for role in held)
    roles = [role for role in held if (last := role.head.rpartition(" ")[2]) == noun or (chief and is_office(last))]
    return any(words <= {token.lower_ for token in doc[role.start : role.end]} for role in roles)


def is_of_forces(doc: Doc, phrase: Phrase) -> bool:
    """Whether a phrase is one for who commands: "army chief"."""
    start, _, head = phrase.reading[:3]
    words = {doc[i].lower_ for i in range(start, head)}
    return bool(words) and words <= small("forces") and doc[head].lower_ in small("chiefs")


def is_office(noun: str) -> bool:
    """Whether a noun is one for somebody in office."""
    return noun_class(noun).likely(NounKind.LEADER, NounKind.OFFICIAL) > LEAST


def has_office(entity: Entity) -> bool:
    """Whether somebody is called by more than an address: "magistrate", "prosecutor", "coach"."""
    return any(role.head and role.head not in addresses() for role in entity.roles)


def is_plainly_next(cast: Cast, entity: Entity, phrase: Phrase) -> bool:
    """Whether somebody speaks, of whom nothing is told, nor the other gender: "a pilot said he saw it" is no Rosa."""
    content = phrase.report.content if phrase.report is not None else ()
    spans = (cast.doc.char_span(part.start, part.end, alignment_mode="expand") for part in content)
    called = {gender_of_pronoun(token.lower_) for span in spans if span is not None for token in span} - {""}
    plain = is_plain(cast, entity, knows=is_expert(cast.doc[phrase.reading.head].text))
    return plain and speaks(cast, entity) and (not called or entity.gender in called)


def is_expert(noun: str) -> bool:
    """Whether a noun is one for those who know something, as people of institutes do: "a geologist"."""
    learned = any(is_kind_of(noun.lower(), wide) for wide in ("academic", "scientist"))
    return learned or noun_class(noun.lower()).likely(NounKind.EXPERT, NounKind.PROFESSIONAL) > LEAST


def is_plain(cast: Cast, entity: Entity, *, knows: bool = False) -> bool:
    """Whether nothing is said of what somebody is where he is named first; with ``knows``, his body may be named."""
    first = cast.paragraphs[entity.mentions[0].start]
    untold = {*addresses(), ""} if knows else addresses()
    return all(cast.paragraphs[role.start] != first for role in entity.roles if role.head not in untold)


def may_be(entity: Entity, noun: str) -> bool:
    """Whether somebody is surely a person, by a gender that the article or the first name shows, and the noun's own."""
    known = bool(entity.gender) or noun in small("anyone")  # "Arden man" is surely a person
    return known and (not entity.gender or gender_of(noun) in ("", entity.gender))


def speaks(cast: Cast, entity: Entity) -> bool:
    """Whether somebody's first mention is a source, or the subject of "gave the assurance" or "said this"."""
    first = entity.mentions[0]
    if any(source.start <= first.start < source.end for source in cast.by_head.values()):
        return True
    root = cast.doc[first.start : first.end].root
    said = child(root.head, "obj") if relation(root) == "nsubj" else None
    if relation(root) == "nsubj" and root.head.lower_ in lemma_of_form():
        return True  # "Ada Vale testified behind closed doors"
    taken_up = said is not None and any(left.lower_ in ("the", "this") for left in said.lefts)
    return said is not None and (said.lower_ == "this" or (taken_up and said.lower_ in nouns()))
