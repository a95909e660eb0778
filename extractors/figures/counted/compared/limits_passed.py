"""What passes a round number that a noun only marks: "Sales passed the 900,000 mark".

| finds | leaves alone |
|---|---|
| Sales passed the 900,000 mark (sales) | Brask passed the 90-metre mark (mark) |
| Rents broke the $900 barrier (rents) | They broke nine barriers |
| The number of boats fell below the 40 mark (boats) | |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import relation, subject_of
from ....words.modifiers import listed
from ..ellipsis import total_of
from ..people import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..memory import Counted


def passed(noun: Token, last: Token) -> Counted | None:
    """The subject of the verb that has the mark or barrier right after a number for its object."""
    between = noun.doc[last.i + 1 : noun.i].text.strip()
    if noun.tag_ != "NN" or noun.lower_ not in listed("marks_that_are_passed") or between not in ("", "-"):
        return None
    if relation(noun) not in ("obj", "obl") or noun.head.pos_ != "VERB":
        return None
    subject = subject_of(noun.head)
    if subject is None or subject.pos_ != "NOUN" or (is_people(subject) and subject.tag_ != "NNS"):
        return None
    return total_of(subject)
