"""Numbers after a label, which says what they count: the lines of a list, and sheets of data in one line.

Finds: "Tanks destroyed: 3", "Tanks – 3,", "- tanks - 3 (+1);", "tanks – 3 (+1) units,", "tanks: 3 units;"

Leaves alone: "He saw two boats – 40 men drowned."

So are tallies with what each number rose by: "men 900 (+12), tanks 3 (+1)"; not "it rose to 900 (+12)".

In a sheet it is the label before the number, and never the next one.

Finds: "Crew: 330 Range: 5,000 nmi", "Dead: 14 Wounded: 22 Missing: 3", "Drive: Electric Top speed: 31 km/h"

Leaves alone: "Seen so far: 14 boats. Wounded: nobody", "Vale: 40 men drowned", "Crew: 12 men Range: 300 km" (the men)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ....words.modifiers import listed
from ...numbers.tokens import Words
from ...quantities.quantity import Quantity
from ..memory import Counted
from ..parse import NOMINAL

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 4  # words of a label in a sheet, and of the value before it
DASHES = frozenset("-‐‒–—―−")
AFTER_ITEM = re.compile(  # "units" count anything; after brackets any noun may stand for the label
    r"(?: ?(?:items|pcs|pieces|units)\b)?(?: ?\([^()\n]{1,40}\)(?: [a-z]{2,12}\b)?)?[ ,;.]*(?![^\n])"
)


def is_after_label(words: Words, quantity: Quantity) -> bool:
    """Whether a number comes right after the colon or the dash of a label, and is all that is said of it."""
    sign, after = words.low(quantity.first - 1), words.low(quantity.last)
    if sign in DASHES:
        return ends_item(words, quantity)
    ended = words.kind(quantity.last) == "end" or after in ("", ",", ";", ".", ")", "|")
    return sign in (":", "=") and (ended or ends_item(words, quantity))


def ends_item(words: Words, quantity: Quantity) -> bool:
    """Whether nothing but something in brackets follows a number in its line, and a label is before its sign."""
    text, sign, end = words.text, words.starts[quantity.first - 1], words.ends[quantity.last - 1]
    label = text[text.rfind("\n", 0, sign) + 1 : sign]
    apart = label.endswith(" ") or text[sign] == ":"
    return bool(label.strip()) and apart and AFTER_ITEM.match(text, end) is not None


def is_in_tally(words: Words, quantity: Quantity) -> bool:
    """As in "losses: men 900 (+12), tanks 3 (+1)": a word before the number, and how much it rose in brackets after."""
    i, j = quantity.first - 1, quantity.last
    signed = j + 1 + (words.low(j + 1) in ("+", "-", "−", "±"))
    return words.kind(i) == "word" and words.low(j) == "(" and words.is_numeral(signed) and words.low(signed + 1) == ")"


def in_sheet(tokens: Sequence[Token], after: int) -> Counted | None:
    """The label before a number of a sheet; ``after`` is where the figure before ends, whose unit is in no label."""
    if not is_in_sheet(tokens):
        return None
    doc, at, end = tokens[0].doc, tokens[0].i - 1, tokens[-1].i + 1
    own = without_value([token for token in label_before(doc, at) if token.idx >= after])
    if len(own) == 1 and own[0].lower_ in listed("hurt") and own[0].pos_ not in NOMINAL:
        return Counted("people")  # "Killed: 31 Wounded: 4"
    noun = next((token for token in reversed(own) if token.pos_ in NOMINAL), own[-1] if own else None)
    follow = words_from(doc, end)
    if follow and tokens[-1].like_num and follow[0].is_lower and not all(token.is_lower for token in follow):
        last = [token for token in follow if token.is_lower][-1]
        return Counted(doc[end : last.i + 1].text, last)
    return Counted(doc[own[0].i : noun.i + 1].text, noun) if noun is not None else None


def is_in_sheet(tokens: Sequence[Token]) -> bool:
    """Whether a number is between a label with a colon and another, or comes after such a number in its line."""
    if not tokens or tokens[0].i < 2 or tokens[0].nbor(-1).text != ":":
        return False
    doc, at = tokens[0].doc, tokens[0].i - 1
    if not doc[at - 1].is_alpha:
        return False
    return is_label_next(doc, tokens[-1].i + 1) or is_value_before(doc, at)


def is_label_next(doc: Doc, i: int) -> bool:
    """Whether a few words and a colon come next: "Range:" after "Crew: 330"."""
    words = words_from(doc, i)
    end = i + len(words)
    return bool(words) and end < len(doc) and doc[end].text == ":"


def is_value_before(doc: Doc, at: int) -> bool:
    """Whether a number right after another colon is before the label whose colon is given."""
    i = at - 1
    while i > 0 and at - i <= LONGEST + 1 and (doc[i].is_alpha or doc[i].text == "/"):  # "120 km/h Wingspan:"
        i -= 1
    return at - i > 1 and doc[i].like_num and doc[i - 1].text == ":" and i > 1 and doc[i - 2].is_alpha


def label_before(doc: Doc, at: int) -> list[Token]:
    """The words of a label before its colon, without the value in words of the label before it."""
    first = at
    while first > 0 and at - first <= LONGEST and doc[first - 1].is_alpha:
        first -= 1
    label = list(doc[first:at])
    if first and doc[first - 1].text == ":" and not all(token.is_lower for token in label[1:]):
        label = without_value(label[1:])  # "Drive: Electric Top speed:"
    return label


def without_value(label: list[Token]) -> list[Token]:
    """A label from its first capital on, where it has one: "Armour" after "Engine: 2 diesels"."""
    return label[next((k for k, token in enumerate(label) if not token.is_lower), 0) :]


def words_from(doc: Doc, i: int) -> list[Token]:
    """The next few words that no mark or end of a line is between."""
    last = i
    while last < len(doc) and last - i < LONGEST and doc[last].is_alpha:
        last += 1
    return list(doc[i:last])
