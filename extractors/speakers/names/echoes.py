"""A person called again by one word of the name that nobody took for a name: "Solano" of "Ines Solano Prat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.sentences import opens_sentence
from ...words.forms import plain
from ...words.people import first_names
from .name import PERSON, POSSESSIVE, Name
from .runs import is_capitalised_name, is_office

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

SHORTEST = 3  # letters of a word that calls somebody


def echoes(found: Iterable[Name], doc: Doc) -> Iterator[Name]:
    """Yield the words outside of all names that are a surname, or another word after the first, of a person named."""
    found = list(found)
    covered = {i for name in found for i in range(name.start, name.end)}
    known = {word for name in found if name.kind == PERSON for word in later_words(name, doc)}
    if not known:
        return
    for token in doc:
        if token.i not in covered and token.text in known and may_call(token, doc, covered):
            yield Name(token.i, token.i + 1, PERSON)


def later_words(name: Name, doc: Doc) -> Iterator[str]:
    """The words of a person's name after the first that may call him alone."""
    for i in range(name.start + 1, name.end):
        word = doc[i].text
        hyphened = "-" in (doc[i - 1].text, doc[i + 1].text if i + 1 < name.end else "")
        own = not is_office(word) and (plain(word) not in first_names() or i + 1 == name.end)
        if own and word.istitle() and len(word) >= SHORTEST and not hyphened:
            yield word


def may_call(token: Token, doc: Doc, covered: set[int]) -> bool:
    """Whether a word calls somebody here: no part of a longer capitalised phrase, no "the" before it."""
    before = doc[token.i - 1] if token.i else None
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if token.tag_ in ("JJ", "VB", "VBD", "VBZ", "VBG", "VBN", "IN", "CC", "DT") or (
        before is not None and (before.lower_ == "the" or before.text == "-" or is_capitalised(before))
    ):
        return False
    joined = after is not None and (after.i in covered or is_capitalised(after) or after.text == "-")
    return not joined or (after is not None and after.text in POSSESSIVE)


def is_capitalised(token: Token) -> bool:
    """Whether a token goes on with a capitalised phrase: a proper noun that opens no sentence."""
    return is_capitalised_name(token) and not opens_sentence(token)
