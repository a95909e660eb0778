"""A subject right after an amount that opens its clause, which the amount neither counts nor has in its text.

Finds:        "Within nine years *Danes* had rebuilt the dyke."   "In two weeks, *volunteers* cleared the street."
Leaves alone: "Nine years' *work* was lost."   "Ninety litres of *milk* were spilt."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import relation

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_next_subject(noun: Token, top: Token) -> bool:
    """Whether a noun after an amount is the subject of the clause that the amount opens."""
    apart = noun != top and not noun.is_ancestor(top) and not top.is_ancestor(noun)
    return noun.i > top.i and relation(noun) == "nsubj" and apart
