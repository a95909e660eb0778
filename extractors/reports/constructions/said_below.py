"""What somebody says as "I" or "we" in paragraphs without marks below "said:", as press offices print it.

    The minister, Oda Kell, said:

    I am glad that both towns have signed.

    The bridge carries 4,000 carts. We owe it to them.

    The towns signed on Friday.

Leaves alone:

    The mayor wrote:

    The bridge was closed in May.

It ends with the last paragraph that says "I" or "we", before another line that announces a quotation and before a
paragraph that names the speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import is_first_person
from ...grammar.verb_groups import Part
from ...text.marks import pair_around_token
from ...text.plain import places_within, text_of
from ...words.lists import function_words
from ..construction import Construction
from ..extents.content import tidy, tokens_of
from .statements_below import QUOTES, lines_below

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ..candidate import Candidate
    from ..cue import CueVerb


def find(cue: CueVerb) -> Candidate | None:
    """The paragraphs in the first person below the line that ends with the cue's colon."""
    if cue.passive or cue.source is None or cue.around >= 0 or not cue.entry.has("clause", "quote"):
        return None
    colon = next(iter(places_within(cue.doc, ":", cue.group.end, cue.end)), None)
    part = None if colon is None else spoken_below(cue.doc, cue.doc[colon], cue.source)
    return None if part is None else cue.reports("said below", (part,), "clause")


def spoken_below(doc: Doc, colon: Token, speaker: DocSpan) -> Part | None:
    """The paragraphs below a colon at the end of its line, as far as the speaker says "I" or "we" in them."""
    text, first, last = text_of(doc), None, None
    for span in lines_below(doc, colon):
        part = tokens_of(doc, span)
        if text[span.start] in QUOTES or text[span.end - 1] == ":" or is_named(speaker, part):
            break
        first = part.start if first is None else first
        last = part.end if speaks_of_self(doc, part) else last
    return None if first is None or last is None else tidy(doc, Part(first, last))


def is_named(speaker: DocSpan, part: Part) -> bool:
    """Whether a paragraph names a speaker whose name is known."""
    name = next((token for token in reversed(speaker) if token.ent_type_ == "PERSON"), speaker.root)
    return name.pos_ == "PROPN" and bool(places_within(name.doc, name.lower_, *part))


def speaks_of_self(doc: Doc, part: Part) -> bool:
    """Whether a paragraph says "I" or "we" outside quotation marks."""
    around = pair_around_token(doc)
    places = (i for word in function_words("first_person_in_clauses") for i in places_within(doc, word, *part))
    return any(around[i] < 0 and is_first_person(doc[i]) for i in places)


CONSTRUCTION = Construction("said below", find=find, before=("clause", "object"), sure=True)
