"""Whose statement it is that is called after a land: "the Sarvian statement" is of whoever of Sarvia spoke last.

Sarvian President Ivo Brandt's office said troops would cross. The Sarvian statement called for ...    his office
The Sarvian foreign ministry denied it. The Norish note said ...                                       as it is
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....words.forms import singular
from ....words.lists import small
from ....words.places import country_of, demonyms
from ...entities.settled import entity_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

NEAR = 8  # sentences
MOST = 20  # roles


def by_land(cast: Cast, phrase: Phrase) -> Who | None:
    """The last source with the land's name, or of whom the article says that he is of it."""
    doc, head = cast.doc, phrase.reading.head
    if singular(doc[head].text) not in small("own_words") or phrase.reading.entity is not None:
        return None
    if head != phrase.start + 2 or doc[phrase.start].lower_ != "the" or doc[head - 1].text not in demonyms():
        return None
    land = country_of().get(doc[head - 1].text)
    before = reversed(cast.heads)
    for source in (cast.by_head[i] for i in before if i < phrase.start):
        if cast.sentences[phrase.start] - cast.sentences[source.start] > NEAR:
            return None
        if land is not None and land in lands_of(doc, source):
            return cast.resolved.get((source.start, source.end))
    return None


def lands_of(doc: Doc, source: DocSpan) -> set[str | None]:
    """The lands in the words of a source and in the offices of those it names."""
    return {country_of().get(doc[i].text) for i in words_about(doc, source)} - {None}


def words_about(doc: Doc, source: DocSpan) -> Iterator[int]:
    """Yield the tokens of a source, and of the offices of those it names."""
    for i in range(source.start, source.end):
        yield i
        entity = entity_at(doc).get(i)
        for role in entity.roles[:MOST] if entity is not None else ():
            yield from range(role.start, role.end)
