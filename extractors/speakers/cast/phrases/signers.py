"""Who signed, wrote or issued a document by what comes after it: "The letter, signed by Ada Vale, says"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....words.forms import singular
from ....words.lists import function_words, small, word_list
from ....words.nouns import is_document_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FARTHEST = 12  # words of who signed
BE = frozenset({"is", "was", "are", "were"})


def signer_of(doc: Doc, head: int, end: int) -> tuple[int, int] | None:
    """The phrase of who signed a document: after its noun, or after a comma that may end the source.

    Laws and decrees, which are signed too, speak for themselves.
    """
    noun = singular(doc[head].text)
    claim = noun in small("claims")
    penned = is_document_noun(noun) and any(
        doc[i].lower_ in small("penned") for i in range(head + 1, min(head + 5, len(doc)))
    )
    if not claim and not penned and noun not in small("own_words") and noun not in word_list("speakers/utterances.txt"):
        return None
    i = head + 1
    i += i < len(doc) and doc[i].text == ","
    if i + 1 < len(doc) and doc[i].lower_ in function_words("relatives") and doc[i + 1].lower_ in BE:
        i += 2  # ", which was signed by"
    if i + 2 >= len(doc) or doc[i].lower_ not in small("filed" if claim else "signed") or doc[i + 1].lower_ != "by":
        return None
    begins = i + 2
    stop = end if begins < end else min(begins + FARTHEST, len(doc))
    return begins, next((j for j in range(begins, stop) if ends_signer(doc[j])), stop)


def ends_signer(token: Token) -> bool:
    """Whether a token can be no part of who signed."""
    return token.text in (",", ";", ".", "–", "—") or token.pos_ in ("AUX", "VERB") or token.tag_ in ("WDT", "WP", "TO")
