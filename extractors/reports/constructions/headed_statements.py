"""Paragraphs without marks below a line that is nothing but who speaks, or whose statement this is.

    Governor Ada Vale:
    The enemy struck the port at dawn. Nobody was hurt.

    Evening summary of the General Staff as of 22:00:

    Nine boats were sunk.

    The following is attributable to Mayor Ada Vale:

    The port is safe.

    Statement by Mayor Ada Vale on the storm

    We thank the crews. The port is safe.

Leaves alone:

    Members of the board:
    Ada Vale, Nils Aagard

    Statement by Mayor Ada Vale on the storm

    The mayor thanked the crews.

Below a heading without a colon somebody must say "I" or "we". How far it goes is for ``said_below`` to say.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ...base import Span, Stance
from ...grammar.noun_signs import noun_in
from ...grammar.phrases import expand_noun
from ...grammar.verb_groups import TENSED, Part
from ...text.lines import LineKind, is_set_off, labels_of_nobody, lines
from ...text.plain import text_of
from ...words.cues import words
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tidy, tokens_of
from .colon import given_to
from .headed_lists import speaker_in
from .said_below import before_another, is_spoken, own_end, spoken_after
from .statements_below import is_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

LONGEST = 160  # characters of a line over a statement
FIRST = 3  # lines among which a heading without a colon is looked for
NEAR = 4  # tokens before the noun for a document: "Joint press | statement |"
LIKELY = 0.5
NAMED = frozenset({"PERSON", "ORG"})
ENDS = frozenset('.!?…”"’')


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what stands below such lines."""
    text, known = text_of(doc), lines(doc)
    for n, (span, _) in enumerate(known[:-1]):
        if span.end - span.start > LONGEST or is_set_off(text, span.start, span.end):
            continue
        found = below_colon(doc, span) if text[span.end - 1] == ":" else below_heading(doc, n)
        if found is not None:
            yield found


def below_colon(doc: Doc, line: Span) -> Candidate | None:
    """The statement below a line that ends with a colon."""
    whole = words_of(doc, line)
    colon = whole.end - 1
    if doc[colon].text != ":" or doc[whole.start].lower_ in labels_of_nobody():
        return None
    source = given_to(doc, whole.start, colon) or author_in(doc, whole) or owner_in(doc, whole)
    if source is None and not any(doc[i].tag_ in TENSED for i in range(*whole)):
        source = speaker_in(doc, Span(doc[whole.start].idx, line.end - 1))
    if source is None:
        return None
    part = spoken_after(doc, doc[colon], doc[source.start : source.end])
    return candidate(doc, source, Part(colon, colon + 1), part) if part is not None and tells(doc, part) else None


def below_heading(doc: Doc, n: int) -> Candidate | None:
    """The statement in the first person below a heading that says whose it is."""
    text, known = text_of(doc), lines(doc)
    if n >= FIRST:
        return None
    whole = words_of(doc, known[n].span)
    noun, source = document_in(doc, whole), author_in(doc, whole)
    if noun is None or source is None or doc[noun.i + 1].lower_ == "of" or noun.lower_ == "report":
        return None  # "Report by Ada Vale" is how papers name their own
    if any(doc[i].tag_ in TENSED for i in range(*whole)):
        return None
    named = doc[source.start : source.end]
    following = takewhile(lambda line: is_text(text, *line) or line.kind is LineKind.TIME, known[n + 1 :])
    below = [tokens_of(doc, line.span) for line in following if line.kind is not LineKind.TIME]
    spoken = list(takewhile(lambda part: is_spoken(doc, part, named), below))
    alone = before_another(doc, spoken, named)
    end = own_end(doc, alone)
    if end is None or not tells(doc, spoken[0]):
        return None
    part = tidy(doc, Part(spoken[0].start, spoken[-1].end if len(alone) == len(spoken) else end))
    return candidate(doc, source, Part(noun.i, noun.i + 1), part)


def words_of(doc: Doc, line: Span) -> Part:
    """The tokens of a line from its first word on: "⚡️ | Governor Ada Vale"."""
    start, end = tokens_of(doc, line)
    while start < end - 1 and not doc[start].text[0].isalnum():
        start += 1
    return Part(start, end)


def document_in(doc: Doc, whole: Part) -> Token | None:
    """The noun for a text at the head of a line: "Statement", "Evening summary"."""
    first = range(whole.start, min(whole.start + NEAR, whole.end))
    return next((doc[i] for i in first if doc[i].lower_ in words("headed_documents")), None)


def author_in(doc: Doc, whole: Part) -> Part | None:
    """Who is named after "by", "from" or "of" after such a noun: "summary of | the General Staff | as of 22:00"."""
    noun = document_in(doc, whole)
    opening = doc[noun.i + 1] if noun is not None and noun.i + 2 < whole.end else None
    if opening is None or opening.lower_ not in ("by", "from", "of"):
        return None
    head = opening.head
    if not opening.i < head.i < whole.end:
        return None
    kinds = (NounKind.BODY, NounKind.UNIT, NounKind.PERSON)
    if head.ent_type_ == "GPE" or (head.ent_type_ not in NAMED and noun_in(head).likely(*kinds) < LIKELY):
        return None
    phrase = expand_noun(head)
    start, end = max(phrase.start, opening.i + 1), min(phrase.end, whole.end - (doc[whole.end - 1].text == ":"))
    return Part(start, next((i for i in range(head.i + 1, end) if doc[i].lower_ in ("at", "on")), end))


def owner_in(doc: Doc, whole: Part) -> Part | None:
    """Who is named before such a noun: "| The Ministry of Defence | evening update:"."""
    noun = next((i for i in range(whole.start + 1, whole.end) if doc[i].lower_ in words("headed_documents")), None)
    if noun is None or any(doc[i].pos_ in ("ADP", "PUNCT") and not doc[i].ent_type_ for i in range(whole.start, noun)):
        return None
    last = next((i for i in range(noun - 1, whole.start - 1, -1) if doc[i].ent_type_ in NAMED), None)
    return Part(whole.start, last + 1) if last is not None else None


def tells(doc: Doc, part: Part) -> bool:
    """Whether what stands below is text: it has a verb with a tense, and its first line ends as sentences do."""
    span = doc[part.start : part.end]
    first = span.text.strip().partition("\n")[0].rstrip()
    ended = first[-1:] in ENDS or text_of(doc)[span.end_char : span.end_char + 1] in ENDS
    return ended and any(token.tag_ in TENSED for token in span)


def candidate(doc: Doc, source: Part, cue: Part, part: Part | None) -> Candidate | None:
    """A statement with whose it is."""
    if part is None:
        return None
    return Candidate(
        construction="headed statement",
        anchor=doc[cue.start],
        source=doc[source.start : source.end],
        cue=(cue,),
        content=(part,),
        stance=Stance.STATE,
        lemma=doc[cue.start].lower_,
    )


CONSTRUCTION = Construction("headed statement", find_all=find_all, sure=True)
