"""Names in a text: who and what is called by name, where, and of what kind.

The name recogniser's entities come first. Around them, and where it found nothing, runs of capitalised proper nouns
are read by their titles, first names and organisation words, so that a weak recogniser costs little.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...text.datelines import byline_of, dateline_of
from ...text.lines import heading_of
from ...words.nouns import is_body_noun
from ...words.units import currencies
from .after_offices import person_within
from .by_form import with_forms_of_persons
from .capital_runs import with_capitals
from .edges import extended, with_members, without_letters
from .joined_bodies import with_countries, with_partners, with_rest, with_small_heads
from .joined_persons import with_first_names, with_nicknames
from .kinds import of_one_kind
from .name import GROUP, Name, outermost
from .owned_bodies import with_owners
from .recognised import names_of_entity
from .runs import name_of_run, runs

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ...base import Span


@once_per_doc
def names(doc: Doc) -> tuple[Name, ...]:
    """Every mention of somebody or something by name, in order of position; none overlap."""
    found: list[Name] = []
    taken = [False] * (len(doc) + 1)
    for ent in doc.ents:
        for name in names_of_entity(ent):
            if not any(taken[name.start : name.end]):
                found.append(name)
                taken[name.start : name.end] = [True] * (name.end - name.start)
        if person_within(ent) is not None:
            taken[ent.start : ent.end] = [True] * len(ent)
    found = [without_letters(extended(name, doc, taken), doc) for name in found]
    for start, end in runs(doc, taken):
        named = name_of_run(doc, start, end, taken)
        found += [with_members(name, doc, taken) if name.kind == GROUP else name for name in named]
    found = with_forms_of_persons(with_partners(with_countries(outermost(found), doc), doc), doc)
    found = with_nicknames(with_first_names(found, doc), doc)
    found = with_rest(with_capitals(with_owners(found, doc), doc), doc)
    heads = heads_of(doc)
    found = [name for name in found if not any(head.start <= doc[name.start].idx < head.end for head in heads)]
    found = [name for name in found if not is_currency(name, doc)]
    found = with_small_heads(of_one_kind(without_headline_nouns(found, doc), doc), doc)
    return tuple(sorted(found))


def is_currency(name: Name, doc: Doc) -> bool:
    """Whether a word is the code of a currency before an amount: "NOK 412m"."""
    amount = name.end - name.start == 1 and name.end < len(doc) and doc[name.end].text[:1].isdigit()
    return amount and doc[name.start].text in currencies().marks


def without_headline_nouns(found: list[Name], doc: Doc) -> list[Name]:
    """The names without a headline's nouns for bodies that are names nowhere else.

    Panel urges inquiry ... the Works Committee         no name, only a capital
    Tax office loses letters ... the tax office said    no name
    Parliament backs ban ... told Parliament            a name, since the text has it so too
    """
    heading = heading_of(doc)
    if heading is None:
        return found
    elsewhere = {
        doc[name.start].text for name in found if doc[name.start].idx >= heading.end and is_name_there(doc, name)
    }
    return [
        name
        for name in found
        if doc[name.start].idx >= heading.end or not is_only_a_noun(doc, name) or doc[name.start].text in elsewhere
    ]


def is_only_a_noun(doc: Doc, name: Name) -> bool:
    """Whether a name is nothing but a noun for bodies: "Bureau", "Tax office" where the text has "tax office" too."""
    if not doc[name.start].is_title or not is_body_noun(doc[name.end - 1].lower_):
        return False
    return name.end - name.start == 1 or f" {doc[name.start : name.end].text.lower()} " in doc.text


def is_name_there(doc: Doc, name: Name) -> bool:
    """Whether a word alone is a name within a sentence and without an article: "told Parliament"."""
    alone = name.end - name.start == 1 and name.start > 0
    return alone and not doc[name.start].is_sent_start and doc[name.start - 1].lower_ not in ("the", "a", "an")


def heads_of(doc: Doc) -> list[Span]:
    """The dateline and the byline, which are in no sentence."""
    dateline, byline = dateline_of(doc), byline_of(doc)
    return ([dateline.span] if dateline is not None else []) + ([byline] if byline is not None else [])


@once_per_doc
def name_at(doc: Doc) -> dict[int, Name]:
    """The name that covers a token, by token."""
    return {i: name for name in names(doc) for i in range(name.start, name.end)}
