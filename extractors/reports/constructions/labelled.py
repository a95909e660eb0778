"""One line that names who tells what follows its colon, as posts of staffs and governors do.

    Ministry of Defence: 12 drones were shot down overnight.
    Head of the Brome council Ada Vale: the enemy struck the power station.

Leaves alone:

    Ada Vale: The keeper has played for nine clubs.
    Governor Ada Vale: She was born in Brome.
    Brome: It rained.

A person needs an office here, since papers print what they know of persons after their names. Turns of interviews and
headlines over other lines are for others to read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Span, Stance
from ...grammar.noun_signs import noun_in
from ...grammar.verb_groups import Part
from ...text.datelines import dateline_in
from ...text.lines import LineKind, heading_of, is_set_off, labels_of_nobody, lines
from ...text.plain import places_within, text_of
from ...words.cues import words
from ...words.nouns import NounKind
from ...words.people import is_title
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tidy
from .colon import is_name
from .headed_lists import speaker_in
from .headed_statements import words_of
from .headlines import is_place_of_story, tells
from .said_below import starts_with_mark, tells_of_another

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

LIKELY = 0.5
HELD = 2  # tokens of "Head of", to which a body must be added
LONGEST = 16  # tokens before the colon
OFFICES = (NounKind.PERSON, NounKind.PEOPLE)


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what such lines tell."""
    text, heading = text_of(doc), heading_of(doc)
    for span, kind in lines(doc):
        if kind not in (LineKind.BODY, LineKind.HEADLINE) or span == heading or is_set_off(text, span.start, span.end):
            continue
        if ":" in text[span.start : span.end - 1] and (found := told_in(doc, words_of(doc, span))) is not None:
            yield found


def told_in(doc: Doc, whole: Part) -> Candidate | None:
    """What a line tells after the colon after a name."""
    colon = next(iter(places_within(doc, ":", whole.start + 1, min(whole.start + LONGEST, whole.end))), None)
    if colon is None or doc[whole.start].lower_ in labels_of_nobody():
        return None
    source = official_in(doc, Part(whole.start, colon)) or speaker_in(doc, Span(doc[whole.start].idx, doc[colon].idx))
    spoken = Part(colon + 1, whole.end)
    if is_place_of_story(doc, Part(whole.start, colon), whole) or is_dateline(doc, whole.start):
        return None
    if source is None or starts_with_mark(doc, spoken) or not tells(doc, spoken) or tells_of_another(doc, spoken):
        return None
    named = doc[source.end - 1].ent_type_ == "PERSON"
    if doc[colon + 1].lower_ in words("opening_profiles") or (named and not has_office(doc, source)):
        return None
    if doc[colon + 1].ent_type_ == "PERSON" and not named:
        return None  # "President of the club: Ada Vale was chosen in May"
    part = tidy(doc, spoken)
    return (
        Candidate(
            construction="labelled",
            anchor=doc[colon],
            source=doc[source.start : source.end],
            cue=(Part(colon, colon + 1),),
            content=(part,),
            stance=Stance.STATE,
            lemma=":",
        )
        if part is not None
        else None
    )


def is_dateline(doc: Doc, start: int) -> bool:
    """Whether the dateline of the article begins here: "BROME: Police came"."""
    found = dateline_in(text_of(doc))
    return found is not None and found.span.start == doc[start].idx


def official_in(doc: Doc, part: Part) -> Part | None:
    """A stretch that begins with an office and tells whose it is, with a name or without: "Head of the council"."""
    first = doc[part.start]
    office = first.lower_ == "head" or is_title(first.text)
    held = part.end - part.start > HELD and doc[part.start + 1].lower_ in ("of", "for")
    return (
        part if office and held and is_name(doc, *part) and not any(doc[i].text == "," for i in range(*part)) else None
    )


def has_office(doc: Doc, source: Part) -> bool:
    """Whether a person's name comes with a title or a noun for who somebody is: "Head of the council Ada Vale"."""
    name = next((i for i in range(source.end - 1, source.start, -1) if doc[i].ent_iob_ != "I"), source.start)
    before = doc[source.start : name]
    title = doc[source.start] if is_title(doc[source.start].text) and source.end - source.start > 1 else None
    if any(token.tag_ in ("CD", "NNS") for token in before):
        return False  # "Two members of the house of Vale: ..."
    return title is not None or any(noun_in(token).likely(*OFFICES) >= LIKELY for token in before)


CONSTRUCTION = Construction("labelled", find_all=find_all, sure=True)
