"""The source below a headline that has the headline's noun with more words: "a court in Arden" below "Court"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....text.lines import is_in_heading

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan

    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.phrase import Phrase

WITHIN = 4  # sentences


def again_below(cast: Cast, phrase: Phrase) -> DocSpan | None:
    """The first source of several words below the headline that has its one noun, within a few sentences."""
    doc = cast.doc
    noun = doc[phrase.reading.head]
    alone = phrase.reading.entity is None and phrase.end - phrase.start == 1 and noun.pos_ in ("NOUN", "PROPN")
    if not alone or not is_in_heading(doc, noun.i):
        return None
    after = [source for i in cast.heads if i > phrase.end and len(source := cast.by_head[i]) > 1]
    again = next((one for one in after if one.root.lower_ == noun.lower_), None)
    near = again is not None and cast.sentences[again.start] - cast.sentences[phrase.start] <= WITHIN
    return again if near else None


def is_before(again: DocSpan | None, body: Entity) -> bool:
    """Whether "a court in Arden" speaks before a body is named that "court" may mean as well."""
    return again is not None and again[0].lower_ in ("a", "an") and again.start < body.mentions[0].start
