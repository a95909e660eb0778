"""What a share is of that goes on in a list without a verb: the whole that the first share of the sentence names.

| finds | leaves alone |
|---|---|
| won 39 percent of the votes, the rest 44 percent (votes) | won 39 percent of the votes, and turnout was 44 percent |
| took 54 percent of the orders, followed by Danish firms with 16 percent (orders) | |
| got 44 percent of the votes, and two smaller parties 6 and 3 percent (votes) | |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.verb_groups import TENSED
from ...not_figures.gapped_counts import sentence_before
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory

if TYPE_CHECKING:
    from spacy.tokens import Token

BACK, LATER = 6, 14  # figures; words from one share to the next


def in_turn(known: Memory, quantity: Quantity) -> Counted | None:
    """The whole that the share before is of, where there is no verb of its own between the two."""
    if quantity.dimension != "percentage" or quantity.change or known.words.low(quantity.last) in ("of", "-"):
        return None
    earlier, found = last_share(known, quantity)
    if earlier is None or not found.phrase or quantity.first - earlier.last > LATER:
        return None
    of_whole = known.words.low(earlier.last) == "of"
    goes_on = found.inherited and known.words.low(earlier.first - 1) != "by"
    if not of_whole and not goes_on:
        return None
    between = known.parse.tokens(*known.words.span(earlier.last, quantity.first))
    link, same = (known.words.low(each.first - 1) for each in (earlier, quantity))
    return found._replace(inherited=True) if is_list(between, link if link == same else "") else None


def last_share(known: Memory, quantity: Quantity) -> tuple[Quantity | None, Counted]:
    """The percentage before in the sentence, and what it is of; counts between are of who has the shares."""
    sentence = set(sentence_before(known.words, quantity.begin))
    for earlier, found in reversed(known.before[-BACK:]):
        if earlier.begin >= quantity.begin:
            continue
        if earlier.begin not in sentence:
            break
        if earlier.unit == quantity.unit:
            return earlier, found
    return None, Counted()


def is_list(between: list[Token], link: str) -> bool:
    """Whether a comma or "and" leads to the next share, with no verb and no preposition but "by", "with" and the link.

    The link is before both: "account | for 40 percent of the dust, stoves | for 12 percent".
    """
    links = any(token.text == "," or token.lower_ in ("and", "while") for token in between)
    told = [token for token in between if token.lower_ != "followed"]
    verb = any(token.tag_ in TENSED or token.tag_ == "MD" or token.pos_ == "AUX" for token in told)
    begun = next((k for k, token in enumerate(between) if token.text == "," or token.lower_ == "and"), len(between))
    beside = any(token.tag_ == "IN" and token.lower_ not in ("by", "with", "of", link) for token in between[begun:])
    return links and not verb and not beside
