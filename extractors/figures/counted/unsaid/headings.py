"""What rises or falls in a heading, which has no verb: "Ferry fares up 6pc", "Thefts down by 4%, police say".

Leaves alone: "Council tax goes up 6pc", "The bank was up 6pc." Where there is a verb, the clause tells it.
"""

from __future__ import annotations

from ....words.modifiers import listed
from ...numbers.tokens import Words
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory

LONGEST = 6  # words


def in_heading(known: Memory, quantity: Quantity) -> Counted | None:
    """The words that open a line without a stop, right before "up" or "down" and a percentage."""
    words, k = known.words, quantity.first - 1
    k -= words.low(k) in ("by", "nearly", "almost")
    if words.low(k) not in ("up", "down") or words.kind(k - 1) != "word":
        return None
    first = k - 1
    while words.kind(first - 1) == "word" and k - first <= LONGEST:
        first -= 1
    low = [words.low(i) for i in range(first, k)]
    opens = words.kind(first - 1) == "end" and len(low) <= LONGEST
    if not opens or stops(words, k) or listed("verbs_of_headings") & set(low):
        return None
    tokens = known.parse.tokens(*words.span(k - 1, k))
    plural = words.low(k - 1).endswith("s") or (bool(tokens) and tokens[-1].pos_ in ("NOUN", "PROPN"))
    return (
        Counted(words.text[words[first].start : words[k - 1].end], tokens[-1] if tokens else None) if plural else None
    )


def stops(words: Words, k: int) -> bool:
    """Whether the line of a word ends as a sentence does."""
    start, end = words[k].start, words.text.find("\n", words[k].start)
    return words.text[start : end if end >= 0 else None].rstrip().endswith((".", "?", "!", "”", '"'))
