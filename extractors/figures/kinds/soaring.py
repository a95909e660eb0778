"""Numbers and prices that "shoot up", where nobody is shot.

Finds:        "Arrivals *shot up* to 900."   "The price *shot past* $9."
Leaves alone: "Guards *shot* 9 men."   "They *shot down* 9 drones."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_soaring(verb: Token) -> bool:
    """Whether a verb says that a number rises fast."""
    following = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    return verb.lemma_.lower() == "shoot" and following.lower_ in ("past", "up")
