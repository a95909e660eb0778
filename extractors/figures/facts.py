"""The facts about a figure that the rules of kinds ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..syntax import relation
from .counted import Counted
from .kinds import Facts
from .parse import Parse
from .people import is_people
from .quantity import Quantity
from .words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 10
QUAKES = frozenset("magnitude richter".split())
SHAKING = frozenset("quake earthquake tremor aftershock earthquakes quakes tremors aftershocks".split())
SAID_OF = ("nsubj", "obj", "obl", "nmod", "conj", "nummod", "appos", "dep", "iobj", "compound", "nsubj:pass", "advcl", "xcomp")


def facts_of(words: Words, parse: Parse, quantity: Quantity, counted: Counted) -> Facts:
    """Everything the rules may ask of a figure."""
    start, end = words.span(quantity.first, quantity.last)
    tokens = parse.tokens(start, end)
    near = context_of(parse, tokens)
    phrase = {word.strip("\"'“”’,.()").lower() for word in (counted.phrase or "").split()}
    nouns = phrase | {word.removesuffix("s") for word in phrase}
    if counted.head is not None:
        nouns |= {counted.head.lemma_.lower(), counted.head.lower_}
    people = counted.head is not None and is_people(counted.head) or counted.phrase == "people"
    verbs = said_of(tokens, counted)
    return Facts(
        nouns=frozenset(nouns),
        verbs=frozenset(verbs),
        context=frozenset(near),
        unit=quantity.unit or "",
        dimension=quantity.dimension or "",
        role=role_of(words, quantity, nouns),
        per=quantity.per,
        people=people,
    )


def context_of(parse: Parse, tokens: list[Token]) -> set[str]:
    """The lemmas within ten words of the number, in its sentence."""
    if not tokens:
        return set()
    first, last = max(0, tokens[0].i - REACH), tokens[-1].i + REACH + 1
    found: set[str] = set()
    for token in parse.doc[first:last]:
        found |= {token.lower_, token.lemma_.lower()}
    return found


def said_of(tokens: list[Token], counted: Counted) -> set[str]:
    """The lemmas of the verbs and adjectives that tell what happens to what is counted."""
    found: set[str] = set()
    starts = [token for token in tokens if token.head not in tokens] or tokens[-1:]
    if counted.head is not None and not counted.inherited:
        starts.append(counted.head)
    for token in starts:
        for child in token.children:
            if relation(child) in ("acl", "amod", "nmod", "advcl", "xcomp", "dep", "obl") and child.pos_ in ("VERB", "ADJ", "NOUN"):
                if child.i > token.i:
                    found |= {child.lemma_.lower(), child.lower_}
        above = token
        for _ in range(4):
            if relation(above) not in SAID_OF and above.dep_ not in SAID_OF or above.head == above:
                break
            passed = relation(above)
            above = above.head
            if above.pos_ in ("VERB", "AUX", "ADJ"):
                found |= {above.lemma_.lower(), above.lower_}
                for child in above.children:
                    if relation(child) in ("xcomp", "advmod", "acl") and child.pos_ in ("ADJ", "VERB"):
                        found |= {child.lemma_.lower(), child.lower_}
                    if child.lower_ in ("lives", "life", "injuries", "hospital"):
                        found |= {"injury" if child.lower_ != "lives" and child.lower_ != "life" else "die"} if above.lemma_ in ("lose", "suffer", "sustain", "claim") else set()
                break
            if passed == "nmod" and above.lemma_.lower() in ("death", "injury", "killing", "murder", "loss", "toll"):
                found |= {above.lemma_.lower()}
    return found


def role_of(words: Words, quantity: Quantity, nouns: set[str]) -> str:
    """What the form of the number says: an age, a score, a share, a multiple, a magnitude."""
    if quantity.role in ("age", "score"):
        return quantity.role
    if quantity.unit is not None:
        return "plain"
    if quantity.role == "ratio" or quantity.shape == "share":
        return "share"
    if quantity.shape == "times":
        return times(words, quantity)
    if is_times(words, quantity):
        return "times"
    if is_magnitude(words, quantity, nouns):
        return "magnitude"
    return "plain"


def times(words: Words, quantity: Quantity) -> str:
    """"twice as many" is a ratio; in "was interviewed twice" it counts."""
    if words.low(quantity.begin) in ("twice", "thrice") and words.low(quantity.end) not in ("as", "the", "that", "what", "its", "their", "his", "her", "more", "larger"):
        return "plain"
    return "share"


def is_times(words: Words, quantity: Quantity) -> bool:
    """"five times higher", "ten times the size", "a factor of two"."""
    if words.low(quantity.first - 1) == "of" and words.low(quantity.first - 2) == "factor":
        return True
    j = quantity.end
    return words.low(j) == "times" and (words.low(j + 1) in ("as", "the", "more", "that", "what", "its", "less") or words.low(j + 1).endswith("er"))


def is_magnitude(words: Words, quantity: Quantity, nouns: set[str]) -> bool:
    """"magnitude 4.9", "a 6.3-magnitude quake", "the quake, at 6.3": how strong an earthquake is."""
    if not 0 < quantity.value < 10.5 or quantity.shape != "digits":
        return False
    near = {words.low(k) for k in range(quantity.first - 5, quantity.last + 3)}
    if near & QUAKES:
        return True
    decimal = "." in words[quantity.begin].text
    return decimal and bool((near | nouns | {words.low(k) for k in range(quantity.first - 14, quantity.last + 8)}) & SHAKING)
