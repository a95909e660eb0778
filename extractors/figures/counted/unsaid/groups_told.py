"""Of whom or what a number is, where its sentence or clause opens with "of" or "among".

| text | counted |
|---|---|
| Among voters under 30, 70% stayed away | voters |
| Of 17 lamps, five work | lamps |
| Of the young, 71 percent would leave | young |
| Among those over 60, 12 percent would | those over 60 |
| For women, 35 percent did | women |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....text.sentences import sentence_numbers
from ....words.modifiers import listed
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory
from ..parse import NOMINAL, head_of_phrase, number_inside, phrase_of, sentence_start
from ..partitives import is_described, those_who
from ..people import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 20  # tokens back to "among"


def among(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "Among voters under 30, 70% stayed away": the noun that opens the sentence with "among" or "of"."""
    tokens = known.parse.tokens(*known.words.span(quantity.begin, quantity.end))
    first = (among_before(quantity, tokens[0]) or sentence_start(tokens[0])) if tokens else None
    if first is None or first.i + 1 >= tokens[0].i:
        return None
    if first.lower_ not in ("among", "amongst", "of") and not is_for_group(quantity, first, tokens[0]):
        return None
    if first.nbor().lower_ == "those" and (first.lower_ != "of" or is_described(first.nbor())):
        return those_who(first.nbor())
    noun = head_before(first.nbor(), tokens[0])
    hurt = noun is not None and noun.lower_ in listed("harmed_conditions")  # "Of the injured, three"
    hurt = hurt or (noun is not None and noun.pos_ == "ADJ" and is_people_of_sort(noun))
    plain = noun is not None and (hurt or noun.pos_ in NOMINAL) and noun.i < tokens[0].i
    return Counted(phrase_of(noun, number_inside(noun, noun.left_edge.i)), noun) if noun is not None and plain else None


def is_for_group(quantity: Quantity, first: Token, number: Token) -> bool:
    """As in "For women, 35 percent did": whether "for" and people open a sentence, right before a share of them."""
    share = quantity.dimension == "percentage" or quantity.shape == "share" or quantity.role == "ratio"
    if first.lower_ != "for" or not share or number.nbor(-1).text != "," or number.doc[number.i].head.i < number.i:
        return False
    noun = head_before(first.nbor(), number)
    return noun is not None and noun.tag_ == "NNS" and is_people(noun)


def head_before(token: Token, number: Token) -> Token | None:
    """The noun at the head of a phrase, before the number: of "17 lamps", where the parse goes on to "five work"."""
    head = head_of_phrase(token)
    while head is not None and head.i >= number.i and token.head.i < number.i and token.head != token:
        token = head = token.head
    return head


def is_people_of_sort(adjective: Token) -> bool:
    """As in "Of the young, 71 percent", "among the poor": an adjective for people, with "the" and without a noun."""
    article = adjective.nbor(-1) if adjective.i else adjective
    ends = adjective.i + 1 < len(adjective.doc) and adjective.nbor().pos_ in ("PUNCT", "ADP", "NUM")
    return article.lower_ == "the" and ends


def among_before(quantity: Quantity, number: Token) -> Token | None:
    """As in "; among women the share was 35 percent": the "among" that opens the clause of a share."""
    if quantity.dimension != "percentage" and quantity.shape != "share":
        return None
    numbers = sentence_numbers(number.doc)
    for token in reversed(number.doc[max(1, number.i - NEAR) : number.i]):
        if token.lower_ in ("among", "amongst") or (token.lower_ == "of" and token.nbor(-1).text == ";"):
            before = token.nbor(-1).lower_ in (";", "and", "but", "while") and token.head != number
            return token if before and numbers[token.i] == numbers[number.i] else None
    return None
