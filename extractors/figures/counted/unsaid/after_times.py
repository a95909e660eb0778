"""Who or what a bare number counts that comes right after a time, which parsers take for its noun.

| text | counted |
|---|---|
| The bay has 90 seals. Last winter 12 died | seals |
| Last winter 12 died | people |
| Last winter 12 were sold | nothing |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import is_passive
from ....words.lists import word_list
from ...numbers.times_before import follows_time
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory
from .doers_and_wares import is_living
from .earlier import last_counted

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 3  # tokens from the number to its verb


def after_time(known: Memory, quantity: Quantity, top: Token) -> Counted | None:
    """What a verb right after a number and a time before it is said of; None where there is no such verb."""
    if not follows_time(known.words, quantity.first) or quantity.value <= 1:
        return None
    verb = verb_after(top)
    if verb is None:
        return None
    found = last_counted(known, top, False)
    harmed = verb.lemma_.lower() in word_list("figures/casualty_verbs.txt")
    if found.phrase and not (harmed and found.head is not None and not is_living(found.head)):
        return found
    return Counted("people") if harmed or not is_passive(verb) else None


def verb_after(top: Token) -> Token | None:
    """The verb right after a token, past auxiliaries and adverbs."""
    for token in top.doc[top.i + 1 : top.i + 1 + NEAR]:
        if token.pos_ == "VERB":
            return token
        if token.pos_ not in ("AUX", "ADV"):
            return None
    return None
