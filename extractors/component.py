"""quoth as a component of a spaCy pipeline: ``nlp.add_pipe("quoth")`` sets ``doc._.quoth``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from .reading import reading_of

if TYPE_CHECKING:
    from collections.abc import Callable

FACTORY = "quoth"


@Language.factory(FACTORY, requires=["token.tag", "token.dep", "token.lemma", "doc.ents"])
def make_component(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy gives both
    """Return the component. ``doc._.quoth`` is a ``Reading``; a pipeline whose labels are not UD needs ours first."""
    if not Doc.has_extension(FACTORY):
        Doc.set_extension(FACTORY, default=None)
    return with_reading


def with_reading(doc: Doc) -> Doc:
    """The doc, with what quoth finds in it."""
    doc._.quoth = reading_of(doc)
    return doc
