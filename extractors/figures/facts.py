"""The facts about a figure that the rules of kinds ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..syntax import relation
from .kinds import Facts
from .lexicon import listed
from .magnitudes import is_magnitude
from .memory import Counted
from .parse import Parse
from .people import is_people
from .quantity import Quantity
from .words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 10
SAID_OF = (
    "nsubj",
    "obj",
    "obl",
    "nmod",
    "conj",
    "nummod",
    "appos",
    "dep",
    "iobj",
    "compound",
    "nsubj:pass",
    "advcl",
    "xcomp",
)


def facts_of(words: Words, parse: Parse, quantity: Quantity, counted: Counted) -> Facts:
    """Everything the rules may ask of a figure."""
    start, end = words.span(quantity.first, quantity.last)
    tokens = parse.tokens(start, end)
    near = context_of(parse, tokens)
    phrase = {word.strip("\"'“”’,.()").lower() for word in (counted.phrase or "").split()}
    phrase |= {word.removesuffix("s") for word in phrase}
    nouns = (
        {counted.head.lemma_.lower(), counted.head.lower_, counted.head.lower_.removesuffix("s")}
        if counted.head is not None
        else phrase
    )
    people = (counted.head is not None and is_people(counted.head)) or counted.phrase == "people"
    beside = verbs_before(tokens)
    verbs = said_after(tokens, counted) | (
        beside if beside and counted.inherited else beside | said_of(tokens, counted)
    )
    return Facts(
        nouns=frozenset(nouns),
        words=frozenset(phrase),
        verbs=frozenset(verbs),
        context=frozenset(near),
        unit=quantity.unit or "",
        dimension=quantity.dimension or "",
        role=role_of(words, quantity),
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
        for other in counted.head.conjuncts:  # "95 civilians and hundreds of others killed"
            found |= {
                child.lemma_.lower()
                for child in other.rights
                if relation(child) == "acl" and child.tag_ == "VBN" and other.i > counted.head.i
            }
    for token in starts:
        for child in token.children:
            if relation(child) in ("acl", "amod", "nmod", "advcl", "xcomp", "dep", "obl") and child.pos_ in (
                "VERB",
                "ADJ",
                "NOUN",
            ):
                if child.i > token.i or relation(child) == "amod":
                    found |= {child.lemma_.lower(), child.lower_}
        above = token
        for _ in range(4):
            if (relation(above) not in SAID_OF and above.dep_ not in SAID_OF) or above.head == above:
                break
            passed = relation(above)
            above = above.head
            if above.pos_ in ("VERB", "AUX", "ADJ"):
                found |= {above.lemma_.lower(), above.lower_}
                for child in above.children:
                    if relation(child) in ("xcomp", "advmod", "acl") and child.pos_ in ("ADJ", "VERB"):
                        found |= {child.lemma_.lower(), child.lower_}
                found |= harm_of(above) | tolls_of(above)
                break
            if passed == "nmod" and above.lemma_.lower() in ("death", "injury", "killing", "murder", "loss", "toll"):
                found |= {above.lemma_.lower()}
    return found


def tolls_of(verb: Token) -> set[str]:
    """As in "the death toll rose to 22 people", "a toll rising to 22"."""
    said = [child for child in verb.children if relation(child) == "nsubj"]
    if relation(verb) == "acl":
        said.append(verb.head)
    return {token.lemma_.lower() for token in said if token.lemma_.lower() in ("toll", "death")}


def harm_of(verb: Token) -> set[str]:
    """As in "lost their lives", "suffered various degrees of injuries", "taken to hospital"."""
    beyond = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 7]}
    lemma = verb.lemma_.lower()
    if lemma in ("lose", "claim") and beyond & {"life", "lives"}:
        return {"die"}
    if lemma in ("suffer", "sustain", "receive") and beyond & {"injury", "injuries", "wounds", "burns"}:
        return {"injure"}
    if lemma in ("take", "rush", "bring", "transport", "airlift", "treat", "send") and beyond & {
        "hospital",
        "hospitals",
    }:
        return {"hospitalise"}
    return set()


def said_after(tokens: list[Token], counted: Counted) -> set[str]:
    """The participle or adjective right behind: "left 42 people dead", "five seriously injured"."""
    if not tokens:
        return set()
    doc = tokens[0].doc
    last = (
        counted.head
        if counted.head is not None and not counted.inherited and counted.head.i >= tokens[-1].i
        else tokens[-1]
    )
    for token in doc[last.i + 1 : last.i + 5]:
        if token.tag_ in ("VBN", "JJ", "VBD") and token.pos_ in ("ADJ", "VERB"):
            following = doc[token.i + 1] if token.i + 1 < len(doc) else token
            also = {following.lower_, following.lemma_.lower()} if following.tag_ in ("VBN", "JJ") else set()
            return {token.lower_, token.lemma_.lower()} | also
        if token.pos_ not in ("ADV", "AUX") and token.lower_ not in ("others", "more", "people"):
            break
    return set()


def verbs_before(tokens: list[Token]) -> set[str]:
    """The verb right before: "injured at least 50 more"."""
    if not tokens:
        return set()
    doc = tokens[0].doc
    for token in reversed(doc[max(0, tokens[0].i - 3) : tokens[0].i]):
        if token.pos_ == "VERB":
            return {token.lower_, token.lemma_.lower()}
        if token.pos_ not in ("ADV", "ADP", "DET", "ADJ") and token.lower_ not in ("least", "more", "than"):
            break
    return set()


def role_of(words: Words, quantity: Quantity) -> str:
    """What the form of the number says: an age, a score, a share, a multiple, a magnitude."""
    if quantity.role in ("age", "score"):
        return quantity.role
    if quantity.dimension == "length" and is_altitude(words, quantity):
        return "altitude"
    if quantity.unit is not None:
        return "plain"
    if quantity.role == "ratio" or quantity.shape == "share":
        return "share"
    if quantity.shape == "times":
        return times(words, quantity)
    if is_times(words, quantity):
        return "times"
    if is_magnitude(words, quantity):
        return "magnitude"
    return "plain"


def is_altitude(words: Words, quantity: Quantity) -> bool:
    """As in "at an altitude of 500 km", "a 500 km height" of an orbit, "3,000 feet above the ground"; not "30-foot waves"."""
    before = {words.low(k) for k in range(quantity.first - 4, quantity.first)}
    after = {words.low(k) for k in range(quantity.last, quantity.last + 3)}
    near = {words.low(k) for k in range(quantity.first - 10, quantity.last + 10)}
    if (before | after) & {"altitude", "altitudes", "apogee", "perigee", "elevation"} or (
        "above" in after and "average" not in after
    ):
        return True
    return bool(near & listed("facts", "aloft")) and bool(
        (before | after) & listed("facts", "heights")
        or (after & {"high", "up", "away"} and near & {"orbit", "planet", "earth"})
    )


def times(words: Words, quantity: Quantity) -> str:
    """As in "twice as many" is a ratio; in "was interviewed twice" it counts."""
    if words.low(quantity.begin) in ("twice", "thrice") and words.low(quantity.end) not in (
        "as",
        "the",
        "that",
        "what",
        "its",
        "their",
        "his",
        "her",
        "more",
        "larger",
    ):
        return "plain"
    return "share"


def is_times(words: Words, quantity: Quantity) -> bool:
    """As in "five times higher", "ten times the size", "a factor of two"."""
    if words.low(quantity.first - 1) == "of" and words.low(quantity.first - 2) == "factor":
        return True
    j = quantity.end
    return words.low(j) == "times" and (
        words.low(j + 1) in ("as", "the", "more", "that", "what", "its", "less") or words.low(j + 1).endswith("er")
    )
