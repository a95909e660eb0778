"""quoth as a component of a spaCy pipeline: ``nlp.add_pipe("quoth")`` sets ``doc._.quoth``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from .base import QuothError
from .labels import TELLTALE, bare_names, universal
from .reading import reading_of

if TYPE_CHECKING:
    from collections.abc import Callable

FACTORY = "quoth"
NEEDED = {"part-of-speech tags": "TAG", "a parse": "DEP", "lemmas": "LEMMA"}


class UnreadyDoc(QuothError):
    """The components before ours have not set what quoth reads."""

    code = "unready-doc"

    def __init__(self, lacking: list[str]) -> None:
        super().__init__(
            f"The component 'quoth' got a doc without {' and without '.join(lacking)}. "
            "Add it after the components that set them."
        )


@Language.factory(FACTORY, requires=["token.tag", "token.dep", "token.lemma", "doc.ents"])
def make_component(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy gives both
    """Return the component. It sets ``doc._.quoth``, a ``Reading``, and changes nothing else of the doc.

    Labels of spaCy's own English pipelines are read too. A doc that lacks tags, parse or lemmas raises UnreadyDoc.
    """
    if not Doc.has_extension(FACTORY):
        Doc.set_extension(FACTORY, default=None)

    def with_reading(doc: Doc) -> Doc:
        lacking = [what for what, layer in NEEDED.items() if len(doc) and not doc.has_annotation(layer)]
        if lacking:
            raise UnreadyDoc(lacking)
        doc._.quoth = reading_of(as_ours(doc) if is_foreign(nlp) else doc)
        return doc

    return with_reading


def is_foreign(nlp: Language) -> bool:
    """Whether a pipeline has the labels of spaCy's English models instead of Universal Dependencies."""
    return any(TELLTALE in getattr(pipe, "labels", ()) for _, pipe in nlp.pipeline)


def as_ours(doc: Doc) -> Doc:
    """A copy of a doc with the labels and the names that our rules are written for."""
    ours: Doc = bare_names(universal(doc.copy()))
    return ours
