"""A text without its loose spaces, so that doubled and non-breaking spaces cost no report.

Such spaces are tokens of their own, and would come between "according" and "to". The rules read a copy of the doc
without them; what they find is put back into the doc itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..base import SPEECH

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

COPIED = ["TAG", "POS", "LEMMA", "DEP"]
ALL_BITS = (1 << 64) - 1  # spaCy's tables have no negative numbers


class Copy(NamedTuple):
    """A doc without loose spaces, and for each of its tokens the index it has in the original."""

    doc: Doc
    places: tuple[int, ...]

    def span_in(self, original: Doc, span: Span) -> Span:
        """The same words in the original doc."""
        return original[self.places[span.start] : self.places[span.end - 1] + 1] if len(span) else original[0:0]


def without_loose_spaces(doc: Doc) -> Copy:
    """The doc itself if it has no loose spaces, else a copy without them; line breaks stay."""
    from spacy.tokens import Doc

    loose = {i for i in doc.to_array("IS_SPACE").nonzero()[0].tolist() if is_loose(doc[i])}
    if not loose:
        return Copy(doc, tuple(range(len(doc))))
    places = tuple(i for i in range(len(doc)) if i not in loose)
    kept = [doc[i] for i in places]
    number = {i: n for n, i in enumerate(places)}
    copy = Doc(
        doc.vocab,
        words=[token.text for token in kept],
        spaces=[bool(token.whitespace_) or i + 1 in loose for i, token in zip(places, kept, strict=True)],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in kept],
    )
    table = doc.to_array(["HEAD", *COPIED])[list(places)]
    table[:, 0] = [number[head_of(token).i] - n & ALL_BITS for n, token in enumerate(kept)]
    copy.from_array(["HEAD", *COPIED], table)  # type: ignore[arg-type]
    if SPEECH in doc.user_data:
        copy.user_data[SPEECH] = doc.user_data[SPEECH][list(places)]
    return Copy(copy, places)


def is_loose(token: Token) -> bool:
    """Whether a token is white space within a line."""
    return token.is_space and "\n" not in token.text and "\r" not in token.text


def head_of(token: Token) -> Token:
    """The head of a token, or the nearest one above it that is no loose space; itself at the top."""
    head = token.head
    if not head.is_space:
        return head
    while is_loose(head) and head.head.i != head.i:
        head = head.head
    return token if is_loose(head) else head
