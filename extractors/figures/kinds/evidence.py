"""Everything said of what a figure counts, in its sentence and in the heading of its list: who is hurt, who hurts.

The parse comes first, then the words beside the number, since parsers err on numbers without a noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ...grammar.relations import child, children, is_passive, relation
from ...words.lists import word_list
from ...words.modifiers import listed
from ..counted.memory import Counted
from ..counted.parse import NOMINAL
from ..counted.unsaid.after_labels import is_in_sheet, label_before

if TYPE_CHECKING:
    from spacy.tokens import Token

STEPS, NEAR, LINE = 5, 6, 12
DOING = frozenset({"VERB", "AUX"})
PASSED = frozenset({"conj", "appos", "flat", "nummod", "compound", "dep", "list"})
COMPLETIONS = frozenset({"xcomp", "ccomp", "advmod", "compound", "acl", "obj"})


class How(Enum):
    """The relation of a word to what is counted; the value is its weight."""

    NAME = 6  # the noun itself
    QUALITY = 5  # an adjective or participle of the noun
    BESIDE = 4  # right after the number
    BEFORE = 3.9  # a verb right before it
    UNDERGONE = 4.5  # a verb whose object it is
    DONE = 4.4  # a verb whose subject it is
    OVER = 4.2  # the noun that it belongs to: "the deaths of"
    LABEL = 3  # its predicate noun or label: "the dead are", "Killed: 12"
    DENIED = 4.3  # a verb of which the opposite is said: "were never found"


class Said(NamedTuple):
    """One word said of what is counted, and its relation to that."""

    token: Token
    how: How


def evidence_of(tokens: list[Token], counted: Counted) -> Iterator[Said]:
    """Yield what is said of a figure, by its own tokens and by the noun it counts."""
    own = [token for token in tokens if token.head not in tokens or token.head == token] or tokens[-1:]
    head = counted.head if counted.head is not None and not counted.inherited else None
    if is_in_sheet(tokens):
        yield from ([Said(head, How.NAME)] if head is not None else [])
        yield from (Said(token, How.LABEL) for token in label_before(tokens[0].doc, tokens[0].i - 1))
        return
    if head is not None:
        yield Said(head, How.NAME)
        before = bool(tokens) and head.i < tokens[0].i  # "Of the 25 injured hikers, three died"
        yield from (each._replace(how=How.LABEL) if before else each for each in qualities(head))
        if is_rest(head, tokens):
            return
        if head not in tokens and all(token not in (head.head, head) for token in own):
            yield from said_over(head)
    for token in own:
        yield from qualities(token)
        yield from said_over(token)
    yield from beside(tokens, head)
    yield from heading(tokens)


def is_rest(noun: Token, tokens: list[Token]) -> bool:
    """Whether a noun is what others are a part of: the forty of "twelve of the 40 climbers died"."""
    return relation(noun) == "nmod" and noun.head.like_num and noun.head not in tokens and noun.head.i < tokens[0].i


def qualities(noun: Token) -> Iterator[Said]:
    """Yield what modifies a noun: "injured people", "people killed in the blast", "20 who died"."""
    for part in noun.children:
        name = relation(part)
        if (name == "amod" and not has_number(part, noun)) or (name == "compound" and part.i < noun.i):
            yield Said(part, How.QUALITY)
        elif name == "acl" and part.i > noun.i:
            yield from of_clause(part)
        elif name == "nmod" and any(word.lower_ in listed("before_those_hurt") for word in part.lefts):
            yield Said(part, How.LABEL)  # "13 pupils with minor injuries", "two nuns among the dead"
    for other in noun.conjuncts:  # "30 villagers and dozens of others killed"
        if other.i > noun.i:
            yield from (Said(part, How.LABEL) for part in children(other, "acl") if part.tag_ == "VBN")


def has_number(quality: Token, noun: Token) -> bool:
    """Whether an adjective after a noun is counted by itself: the injured of "left a monk dead, 32 injured"."""
    return quality.i > noun.i + 1 and quality.nbor(-1).like_num


def of_clause(verb: Token) -> Iterator[Said]:
    """Yield what a participle or relative clause says of its noun; its object has its own subject."""
    if verb.dep_ != "acl:relcl":
        yield from of_verb(verb, How.DONE if verb.tag_ in ("VBG", "VB") else How.UNDERGONE)
    elif is_of_part(verb):
        return
    elif is_passive(verb) or verb.pos_ not in DOING:
        yield from of_verb(verb, How.UNDERGONE)
    else:
        subject = child(verb, "nsubj")
        does = subject is None or subject.tag_ in ("WP", "WDT") or subject.lower_ in ("that", "who", "which")
        yield from of_verb(verb, How.DONE if does else How.UNDERGONE)


def is_of_part(verb: Token) -> bool:
    """Whether a clause is about a part of its noun: "infants, 48 of whom have died", "of whom 48 were saved"."""
    before = [token.lower_ for token in verb.doc[max(0, verb.i - LINE) : verb.i] if token.i > verb.head.i]
    return any(pair in (("of", "whom"), ("of", "which")) for pair in pairwise(before))


def of_verb(verb: Token, how: How) -> Iterator[Said]:
    """Yield a verb and what completes it: "feared dead", "believed to have died"; a denied one as such."""
    if is_denied(verb):
        yield Said(verb, How.DENIED)
        return
    yield Said(verb, how)
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    if verb.lemma_.lower() == "remain" and after.lower_ in listed("hurt"):
        yield Said(after, How.UNDERGONE)  # "two others remained missing"
    for part in verb.rights:
        completes = relation(part) in COMPLETIONS or (relation(part) == "advcl" and part.pos_ == "ADJ")
        if completes and (part.pos_ in ("ADJ", "ADV") or part.tag_ == "VBN"):
            yield Said(part, How.UNDERGONE)
        elif relation(part) == "xcomp" and part.pos_ == "VERB":
            yield Said(part, How.UNDERGONE if is_passive(part) else How.DONE)


def is_denied(verb: Token) -> bool:
    """Whether a word before a verb denies it: "not", "never", "nobody"."""
    return any(part.lower_ in listed("denying") for part in verb.lefts)


def said_over(token: Token) -> Iterator[Said]:
    """Yield the verb or noun that a noun phrase belongs to, and what the subject is said to be."""
    at = token
    for _ in range(STEPS):
        name = relation(at)
        above = at.head
        if above == at:
            yield from of_predicate(at)
            return
        if name == "nmod" and above.pos_ in (*NOMINAL, "NUM", "ADJ"):
            yield Said(above, How.OVER)
        elif name == "appos" and any(part.lower_ in ("whom", "which") for part in at.children):
            for clause in children(above, "acl"):  # "the guests, five of whom died"
                if clause.i > at.i:
                    yield from of_clause(clause)
        elif name not in PASSED:
            yield from of_predicate(at)
            if above.pos_ in DOING or above.tag_.startswith("VB") or above.pos_ == "ADJ":
                yield from of_governor(at, above)
            elif name == "nsubj":
                yield Said(above, How.LABEL)  # "the twelve are missing", "nine were victims"
            return
        at = above


def of_governor(noun: Token, verb: Token) -> Iterator[Said]:
    """Yield what a verb says of its subject, object or complement."""
    name = relation(noun)
    verb = verb_before(noun) or verb
    if name == "nsubj":
        undergone = is_passive(verb) or verb.pos_ == "ADJ" or is_participle(verb)
        yield from of_verb(verb, How.UNDERGONE if undergone else How.DONE)
        return
    case = child(noun, "case")
    if name in ("obj", "iobj") or (name == "dep" and noun.i > verb.i):
        yield from of_verb(verb, How.UNDERGONE)
    if name == "obl" and case is not None and case.lower_ in ("among", "amongst"):
        yield Said(noun, How.LABEL)
    if verb.lemma_.lower() in listed("totalling_verbs"):
        yield from labels(child(verb, "nsubj"))
        yield from (Said(part, How.LABEL) for part in verb.children if relation(part) == "obl" and part.i < verb.i)
        if name != "obj" and (thing := child(verb, "obj")) is not None and thing.i < noun.i:
            yield from labels(thing)  # "put the number of dead at"


def verb_before(noun: Token) -> Token | None:
    """The verb right before an object that the parser gave to an earlier one: "killed one and | injured | eight"."""
    first = noun.left_edge
    before = first.nbor(-1) if first.i else first
    if relation(noun) != "obj" or before == noun.head or before.i <= noun.head.i or before.pos_ != "VERB":
        return None
    return before if relation(before) == "conj" and child(before, "obj", "nsubj") is None else None


def is_participle(verb: Token) -> bool:
    """Whether a form in "-ed" without object is a participle that the parse takes for a verb: "12 people injured"."""
    if verb.tag_ not in ("VBN", "VBD") or child(verb, "obj", "xcomp", "ccomp") is not None:
        return False
    following = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    return verb.tag_ == "VBN" or following not in listed("after_past_tenses")


def of_predicate(noun: Token) -> Iterator[Said]:
    """Yield what the subject is said to be: "The dead are nine guides", "Among the wounded were four sailors"."""
    if child(noun, "cop") is not None and child(noun, "case") is None:  # not "the dead were from one family"
        yield from labels(child(noun, "nsubj"))
    for part in children(noun, "obl", "nmod"):
        if part.i < noun.i and any(word.lower_ in ("among", "amongst") for word in part.lefts):
            yield from labels(part)


def labels(noun: Token | None) -> Iterator[Said]:
    """Yield a noun that a number is said of, and what it is the number of: "the number of dead", "the death toll"."""
    if noun is None:
        return
    yield Said(noun, How.LABEL)
    for part in noun.children:
        if relation(part) in ("compound", "amod", "nmod", "acl"):
            yield Said(part, How.LABEL)


def beside(tokens: list[Token], head: Token | None) -> Iterator[Said]:
    """Yield the participle or adjective right after the figure, or the verb right before it."""
    if tokens:
        yield from right_after(head if head is not None and head.i >= tokens[-1].i else tokens[-1])
        yield from right_before(tokens[0])
    if head is not None and (last := last_of_list(head)) is not None:
        yield from right_after(last)


def last_of_list(noun: Token) -> Token | None:
    """The last noun of a list, a participle right after it: "nine nuns and two cooks injured"."""
    later = [other for other in noun.conjuncts if other.i > noun.i]
    last = max(later, key=lambda other: other.i, default=None)
    following = last.nbor() if last is not None and last.i + 1 < len(last.doc) else None
    if following is None:
        return None
    told = following.tag_ in ("VBN", "VBD") or following.lower_ in listed("harmed_conditions")
    return last if told and child(following, "obj") is None else None


def right_after(last: Token) -> Iterator[Said]:
    """Yield the participle, adjective or past tense after the last word of a figure: "left 12 people dead"."""
    doc = last.doc
    for i in range(last.i + 1, min(last.i + 5, len(doc))):
        token = doc[i]
        if token.lower_ in listed("before_fates") and i + 1 < len(doc) and doc[i + 1].lower_ in listed("hurt"):
            continue  # "60 confirmed dead"
        if token.tag_ in ("VBN", "JJ", "VBD") and token.pos_ in ("ADJ", "VERB"):
            active = token.tag_ == "VBD" or any(part.lemma_ == "have" for part in token.lefts)  # "have downed tools"
            does = active and child(token, "obj") is not None and not is_passive(token)
            if not is_denied(token):
                yield Said(token, How.DONE if does else How.BESIDE)
            return
        if token.pos_ not in ("ADV", "AUX") and token.lower_ not in listed("between_number_and_participle"):
            return


def right_before(first: Token) -> Iterator[Said]:
    """Yield the verb before a number: "injured at least 17", "Blast injures 38"."""
    doc = first.doc
    if first.i and is_headline_verb(doc[first.i - 1]):
        yield Said(doc[first.i - 1], How.BEFORE)
    for i in reversed(range(max(0, first.i - NEAR), first.i)):
        token = doc[i]
        if token.pos_ == "VERB":
            if not is_passive(token) or token.tag_ == "VBD":
                yield Said(token, How.BEFORE)
            return
        if token.pos_ not in ("ADV", "DET", "ADJ") and token.lower_ not in listed("between_verb_and_number"):
            return


def is_headline_verb(token: Token) -> bool:
    """As in "Blast injures 38": a verb of harm in the present that the parse takes for a plural."""
    return token.tag_ in ("NNS", "NNPS") and token.lower_[:-1] in word_list("figures/casualty_verbs.txt")


def heading(tokens: list[Token]) -> Iterator[Said]:
    """Yield the words of the label before a number: "Tanks destroyed: 3", "Wounded - 40"."""
    if not tokens or tokens[0].i == 0:
        return
    doc, at = tokens[0].doc, tokens[0].i - 1
    if doc[at].text not in (":", "-", "–", "—", "=") or (doc[at].text == "-" and not doc[at].whitespace_):
        return
    for token in reversed(doc[max(0, at - LINE) : at]):
        if "\n" in token.text or token.text in (";", ".", "|", "•", "*", ","):
            return
        if token.pos_ in (*NOMINAL, "ADJ", "VERB"):
            yield Said(token, How.LABEL)
