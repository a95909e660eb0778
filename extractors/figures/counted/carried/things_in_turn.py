"""What an amount measures in a list without verbs, where each thing comes right before its amount.

| finds | leaves alone |
|---|---|
| Yarn brought $9m, cloth $4m and coats $3m (yarn, cloth, coats) | Danes paid $9m, Swedes $4m |
| Rents fell by 4 percent, wages by 3 and Kesta Coal by 2 (rents, wages, Kesta Coal) | Rents fell by 4 percent in May |
| Oslo lost 9 hectares of wood, Bergen 6 hectares (wood) | Oslo lost 9 hectares of wood, and Bergen won 6 hectares |
| The bridge cost $9m, the road $4m (bridge, road) | The bridge cost $9m, and the road will cost $4m |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import relation
from ...not_figures.gapped_counts import sentence_before
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory
from ..owners import named
from ..parse import phrase_of
from ..people import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST, LEAST = 4, 3  # tokens of a thing and what links it; words from one "by" to the next at least
OF_WHOLE = 8  # tokens of "of" and a thing
LINKS = frozenset({",", "and", "but", "while"})


def of_next_name(known: Memory, quantity: Quantity, earlier: Quantity, found: Counted) -> Counted | None:
    """As in "Oslo lost 9 hectares of wood, Bergen 6 hectares": names alone between amounts of the same thing."""
    if not found.inherited and known.words.low(earlier.last) != "of":
        return None
    between = known.parse.tokens(*known.words.span(earlier.last, quantity.first))
    begun = next((k for k, token in enumerate(between) if token.lower_ in LINKS), len(between))
    names = [token for token in between[begun:] if token.lower_ not in LINKS and token.pos_ != "DET"]
    alone = 0 < len(names) <= LONGEST and all(token.pos_ == "PROPN" for token in names)
    return found._replace(inherited=True) if alone and begun < OF_WHOLE else None


def of_next_thing(known: Memory, quantity: Quantity, top: Token) -> Counted | None:
    """The noun right before an amount, after a comma or "and", where the amount before is of a subject."""
    earlier, found = known.before[-1] if known.before else (quantity, Counted())
    subject = found.head
    alike = earlier.unit == quantity.unit and quantity.dimension not in (None, "percentage", "time")
    if (
        not alike
        or subject is None
        or is_people(subject)
        or earlier.begin not in sentence_before(known.words, quantity.begin)
    ):
        return None
    if (same := of_next_name(known, quantity, earlier, found)) is not None:
        return same
    if relation(subject) != "nsubj" and not (relation(subject) == "appos" or found.bound):
        return None
    between = known.parse.tokens(*known.words.span(earlier.last, quantity.first))
    if not 1 < len(between) <= LONGEST or between[0].lower_ not in LINKS:
        return None
    noun = between[-1]
    plain = noun.pos_ == "NOUN" and all(token.pos_ in ("DET", "ADJ", "NOUN", "CCONJ", "PUNCT") for token in between)
    if not plain or is_people(noun) or noun == top:
        return None
    return Counted(phrase_of(noun, between[0].i), noun, bound=True)


def of_next_mover(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "rents fell by 4 percent, wages by 3": the noun or name between the amount before and the same "by"."""
    earlier, link = known.before[-1][0] if known.before else quantity, known.words.low(quantity.first - 1)
    alike = earlier.unit == quantity.unit and link in ("by", "to") and known.words.low(earlier.first - 1) == link
    if not alike or quantity.first - earlier.last not in range(LEAST, LONGEST + LEAST):
        return None
    between = known.parse.tokens(*known.words.span(earlier.last, quantity.first))
    named = between[1:-1]
    if between[0].lower_ not in LINKS or not named or named[-1].pos_ not in ("NOUN", "PROPN"):
        return None
    if any(token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN") or token.ent_type_ in ("DATE", "GPE") for token in named):
        return None
    first = next(token.i for token in named if token.pos_ != "DET")
    return Counted(named[0].doc[first : named[-1].i + 1].text, named[-1], bound=True)


def of_each(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "nine looms, each about two metres wide": the plural right before a comma and "each"."""
    i = quantity.first - 1
    if known.words.low(i) != "each" or known.words.low(i - 1) not in (",", "–", "—"):
        return None
    tokens = known.parse.tokens(*known.words.span(i - 2, i - 1)) if i > 1 else []
    return named(tokens[-1]) if tokens and tokens[-1].tag_ == "NNS" else None
