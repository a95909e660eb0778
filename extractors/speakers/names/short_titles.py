"""Ranks and offices in capitals before a name: "DSP Ada Vale", "MCA Ada Vale"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...words.lists import small

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST_PARTS = 5  # of a person's name


def is_short_title(doc: Doc, at: int) -> bool:
    """Whether a word in capitals before a name is a rank or office: "DSP Ada Vale".

    One of two letters may be initials, as in "VP Vale", unless a name comes after it in two lengths: "CP Ada Vale" and
    "CP Vale".
    """
    word = doc[at].text
    if word not in small("titles_in_capitals") or at + 1 >= len(doc) or not doc[at + 1].is_title:
        return False
    return len(word) > 2 or word in before_two_lengths(doc)


@once_per_doc
def before_two_lengths(doc: Doc) -> frozenset[str]:
    """The titles in capitals that come before the same name in full and cut short."""
    called: dict[str, set[tuple[str, ...]]] = {}
    for token in doc:
        if token.is_upper and token.text in small("titles_in_capitals"):
            parts = tuple(part.text for part in takewhile(may_be_part, doc[token.i + 1 : token.i + 1 + MOST_PARTS]))
            called.setdefault(token.text, set()).add(parts)
    return frozenset(
        title
        for title, forms in called.items()
        if any(form[cut:] in forms for form in forms for cut in range(1, len(form)))
    )


def may_be_part(token: Token) -> bool:
    """Whether a word after a title may be part of a name, no more than a space between them."""
    return token.is_title and token.is_alpha and bool(token.nbor(-1).whitespace_)
