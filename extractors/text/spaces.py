"""A text without its loose spaces, so that doubled and non-breaking spaces cost no report.

Such spaces are tokens of their own, and would come between "according" and "to". The rules read a copy of the doc
without them; what they find is put back into the doc itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


class Copy(NamedTuple):
    """A doc without loose spaces, and for each of its tokens the index it has in the original."""

    doc: Doc
    places: tuple[int, ...]

    def span_in(self, original: Doc, span: Span) -> Span:
        """The same words in the original doc."""
        return original[self.places[span.start] : self.places[span.end - 1] + 1] if len(span) else original[0:0]


def without_loose_spaces(doc: Doc) -> Copy:
    """The doc itself if it has no loose spaces, else a copy without them; line breaks stay."""
    from spacy.attrs import IS_SPACE
    from spacy.tokens import Doc

    if not any(is_loose(doc[int(i)]) for i in doc.to_array(IS_SPACE).nonzero()[0]):
        return Copy(doc, tuple(range(len(doc))))
    kept = [token for token in doc if not is_loose(token)]
    number = {token.i: n for n, token in enumerate(kept)}
    copy = Doc(
        doc.vocab,
        words=[token.text for token in kept],
        spaces=[bool(token.whitespace_) or followed_by_loose(token) for token in kept],
        tags=[token.tag_ for token in kept],
        pos=[token.pos_ for token in kept],
        lemmas=[token.lemma_ for token in kept],
        heads=[number[head_of(token).i] for token in kept],
        deps=[token.dep_ for token in kept],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in kept],
    )
    return Copy(copy, tuple(token.i for token in kept))


def is_loose(token: Token) -> bool:
    """Whether a token is white space within a line."""
    return token.is_space and "\n" not in token.text and "\r" not in token.text


def followed_by_loose(token: Token) -> bool:
    """Whether a loose space comes right after a token."""
    return token.i + 1 < len(token.doc) and is_loose(token.nbor())


def head_of(token: Token) -> Token:
    """The head of a token, or the nearest one above it that is no loose space; itself at the top."""
    head = token.head
    while is_loose(head) and head.head.i != head.i:
        head = head.head
    return token if is_loose(head) else head
