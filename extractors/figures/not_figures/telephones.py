"""Telephone numbers: "+44 20 7946 0018", "on 0800 555 111", "the helpline is 116 123", "dial 911", "999 operators"."""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words
from ..quantities.plurals import looks_plural
from ..quantities.quantity import Quantity

LONGEST_CALL = 6  # groups
NEARBY = 8  # words from a word for telephones to the number
FEWEST = 3  # digits of a number that is dialled
LOCAL = 7  # digits of a number that begins with a zero
LEAST_OF_MANY = 900  # a number so high before "calls" is the one that was called
EMERGENCY = frozenset({101, 111, 112, 911, 999})


def is_telephone(words: Words, quantity: Quantity) -> bool:
    """Whether a number is dialled: after a plus or a zero, or after a word for telephones."""
    if quantity.unit is not None or not words[quantity.begin].text.isdigit():
        return False
    first, last = row_of(words, quantity.begin)
    digits = "".join(words[k].text for k in range(first, last) if words.is_numeral(k))
    if words.low(first - 1) == "+" and words.glued(first) and not words.glued(first - 1):
        return last > first + 1
    if digits[0] == "0" and len(digits) >= LOCAL:
        return True
    return len(digits) >= FEWEST and not looks_plural(words, last) and is_called(words, first, quantity.value)


def is_emergency(words: Words, quantity: Quantity) -> bool:
    """As in "received 911 calls", "the 999 operator", "a 112 dispatcher": an emergency number before who is rung."""
    if quantity.unit is not None or not words[quantity.begin].text.isdigit() or quantity.value not in EMERGENCY:
        return False
    named = words.low(quantity.end) in listed("after_emergency_numbers")
    return named and (quantity.value > LEAST_OF_MANY or not looks_plural(words, quantity.end))


def row_of(words: Words, i: int) -> tuple[int, int]:
    """The groups of digits in a row that a numeral is in, past the bracket or hyphen after an area code."""
    first, last = i, i + 1
    while first > i - LONGEST_CALL and (step := step_over(words, first - 1, -1)):
        first -= step
    while last < i + LONGEST_CALL and (step := step_over(words, last, 1)):
        last += step
    return first, last


def step_over(words: Words, k: int, way: int) -> int:
    """How many words on the next group of digits ends; zero where none is next."""
    if is_group(words, k):
        return 1
    return 2 if words.low(k) in (")", "-") and is_group(words, k + way) else 0


def is_group(words: Words, k: int) -> bool:
    """Whether a word is digits alone."""
    return words.is_numeral(k) and words[k].text.isdigit()


def is_called(words: Words, first: int, value: float) -> bool:
    """As in "text 61016", "the helpline is 116 123", "called 911"."""
    near = {words.low(k) for k in range(first - NEARBY, first)}
    if value in EMERGENCY and near & (listed("verbs_of_phoning") | listed("nouns_of_telephones")):
        return True
    if words.low(first - 1) in listed("telephones"):
        return True
    return words.low(first - 1) in listed("before_telephones") and bool(
        near & (listed("telephones") | listed("nouns_of_telephones"))
    )
