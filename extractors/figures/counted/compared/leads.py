"""Who is ahead or behind by a time or a length that no noun names: "finished nine seconds ahead of her rival".

| finds | leaves alone |
|---|---|
| Brask finished nine seconds behind (Brask) | The dam is nine days behind schedule |
| The crew crossed the line 40 metres ahead of Oslo (crew) | They warned him nine seconds ahead |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import own_subject
from ....words.modifiers import listed
from ...quantities.quantity import Quantity
from ..owners import named
from ..parse import NOMINAL, verb_over

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..memory import Counted


def in_lead(quantity: Quantity, top: Token, follower: Token | None) -> Counted | None:
    """The subject of a verb of finishing beside an amount before "ahead", "behind" or "adrift"."""
    if (
        quantity.unit not in listed("units_of_leads")
        or follower is None
        or follower.lower_ not in listed("ahead_and_behind")
    ):
        return None
    verb = follower.head if follower.head.pos_ == "VERB" else verb_over(top)
    subject = own_subject(verb) if verb is not None and verb.lemma_.lower() in listed("verbs_of_racing") else None
    return named(subject) if subject is not None and subject.pos_ in NOMINAL else None
