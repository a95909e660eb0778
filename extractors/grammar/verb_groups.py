"""The words of a cue: auxiliaries, negation, verb, particle; "went on to say" is one group."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..base import Stance
from ..words.cues import efforts_to_speak, lemma_of_particle_form, verbs, words
from ..words.lists import function_words
from .relations import agent_of, has_to, is_passive, own_subject, relation

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


UNWILLING = frozenset({"wish", "want", "care"})  # what somebody who stays silent does not do


QUOTING = frozenset({"quote", "cite", "report", "hear"})  # verbs that pass on words ("was quoted as saying")


FINITE = frozenset({"VBD", "VBZ", "VBP"})
TENSED = FINITE | {"MD"}
FARTHEST = 8  # tokens between an occasion and what it was used for


class Part(NamedTuple):
    """A half-open stretch of tokens."""

    start: int
    end: int


def verb_group(token: Token) -> Part:
    """The verb with auxiliaries and negation before it and a particle after it; "went on to say" is one group."""
    start = end = token.i
    for c in token.lefts:
        if (
            relation(c) == "aux"
            or (relation(c) == "cop" and (lends_as_adjective(token) or token.lower_ == "pains"))
            or is_negation(c)
            or (c.lower_ == "without" and relation(c) == "mark")
        ):
            start = min(start, c.i)
    subject = own_subject(token)
    if subject is not None and start < subject.i < token.i:  # "did he say"
        start = next((i for i in range(subject.right_edge.i + 1, token.i) if relation(token.doc[i]) == "aux"), token.i)
    if has_to(token) and (lender := lender_of(token)) is not None:
        start = verb_group(lender).start
    if token.i and is_quoted_as(token):
        start = verb_group(token.head).start
    for c in token.rights:
        if c.i == end + 1 and (relation(c) == "compound" or is_particle(token, c)):
            end = c.i
        if is_negation(c) and c.i == end + 1:
            end = c.i
    if end == token.i and end + 1 < len(token.doc) and joins_verb(token, token.nbor()):
        end += 1
    return Part(start, end + 1)


def is_quoted_as(saying: Token) -> bool:
    """Whether a gerund and the passive before it are one cue: "was quoted as | saying"; not where "by" says by whom."""
    quoted = saying.head
    if agent_of(saying) is not None or agent_of(quoted) is not None:
        return False
    passive = any(c.dep_ == "aux:pass" for c in quoted.lefts) and quoted.i + 2 == saying.i
    return passive and saying.tag_ == "VBG" and saying.nbor(-1).lower_ == "as" and quoted.lemma_ in QUOTING


def is_particle(verb: Token, following: Token) -> bool:
    """Whether the word after a verb is its particle whatever the parser makes of it: "point out", "went on"."""
    if following.lower_ == "out" or (following.lower_ == "on" and verb.lemma_.lower() == "go"):
        return True
    return joins_verb(verb, following)


def joins_verb(verb: Token, following: Token) -> bool:
    """Whether verb and particle are one cue with an object: "played down", however the parser reads "down the risk"."""
    if following.i != verb.i + 1 or following.tag_ not in ("IN", "RP", "RB"):
        return False
    entry = verbs().get(f"{lemma_of_particle_form().get(verb.lower_, '')}_{following.lower_}")
    return entry is not None and entry.has("obj", "obj/as", "obj/speech")


def lender_of(token: Token) -> Token | None:
    """The verb whose subject an infinitive shares: "went" of "went on to say"."""
    doc = token.doc
    first = next((i for i in range(token.i - 1, max(token.i - 4, -1), -1) if doc[i].lower_ == "to"), None)
    if first is None:
        return None
    for i in range(first - 1, max(first - 3, -1), -1):
        lends = doc[i].lemma_.lower() in words("lenders") or keeps_from(doc[i], token) or is_ready(doc[i])
        if (lends and doc[i].tag_[:2] == "VB") or lends_as_adjective(doc[i]):
            return doc[i]
        if doc[i].pos_ not in ("ADV", "ADP", "PART"):
            break
    return lender_before(token, first)


def lender_before(infinitive: Token, to: int) -> Token | None:
    """The verb of a longer phrase: "took | to social media to say", "went | so far as to say"."""
    doc = infinitive.doc
    if to > 3 and [token.lower_ for token in doc[to - 3 : to]] == ["so", "far", "as"]:
        return doc[to - 4] if doc[to - 4].lemma_.lower() == "go" else None
    found = occasion_used(infinitive, to) or pains_taken(infinitive, to) or got_in_touch(infinitive, to)
    if found is not None:
        return found
    verb = infinitive.head
    if verb.lemma_.lower() != "take" or not verb.i < to - 2 or doc[verb.i + 1].lower_ != "to":
        return None
    medium = doc[to - 1]
    if has_to(verb):
        return None  # "told them to take to the streets to demand it"
    spoken = medium.pos_ == "PROPN" or medium.lower_ in words("media") | words("platforms")
    return verb if medium.head == verb and spoken else None


def occasion_used(infinitive: Token, to: int) -> Token | None:
    """The verb that says on what occasion somebody spoke: "| used | the visit to thank them"."""
    above = infinitive.head
    verb = above.head if relation(infinitive) == "acl" else above
    noun = above if relation(infinitive) == "acl" else next((c for c in verb.rights if relation(c) == "obj"), verb)
    if relation(noun) != "obj" or not verb.i < noun.i < to:
        return None
    if noun.lower_ not in words("speaking_occasions") and not tells(infinitive):
        return None
    if verb.lemma_.lower() not in words("using") or verb.tag_[:2] != "VB" or has_to(verb) or to > noun.i + FARTHEST:
        return None
    between = infinitive.doc[noun.i + 1 : to]
    return None if any(token.pos_ in ("VERB", "PUNCT") for token in between) else verb


def tells(infinitive: Token) -> bool:
    """Whether an infinitive of a verb of saying has its clause: "to | claim | that it rained"."""
    entry = verbs().get(infinitive.lemma_.lower())
    says = entry is not None and entry.has("clause") and entry.stance is not Stance.BELIEVE
    return says and any(relation(c) == "ccomp" for c in infinitive.rights)


def got_in_touch(infinitive: Token, to: int) -> Token | None:
    """The verb that says how somebody reached whom he told: "| phoned | the police to say that it burned"."""
    verb = infinitive.head
    if relation(infinitive) == "acl" and relation(verb) == "obj":
        verb = verb.head
    if verb.lemma_.lower() not in words("getting_in_touch") or verb.tag_ not in ("VBD", "VBN", "VBZ", "VBP"):
        return None
    return verb if verb.i < to and to <= verb.i + FARTHEST and tells(infinitive) and not is_passive(verb) else None


def pains_taken(infinitive: Token, to: int) -> Token | None:
    """The verb or noun of "was at | pains | to stress", "| took care to thank", "| went out of her way to thank"."""
    noun, above = infinitive.doc[to - 1], infinitive.head
    if noun.lower_ == "pains" and above == noun and any(relation(c) == "cop" for c in noun.lefts):
        return noun
    if noun not in (above, *above.children) or noun.pos_ != "NOUN":
        return None
    verb = noun.head if relation(noun) in ("obj", "obl") else above
    efforts = efforts_to_speak().get(verb.lemma_.lower(), ()) if verb.tag_[:2] == "VB" else ()
    return verb if noun.lower_ in efforts and not has_to(verb) else None


def lends_as_adjective(token: Token) -> bool:
    """Whether an adjective says how somebody came to speak: "was | quick | to deny it", "was the | first | to say"."""
    copula = any(relation(c) == "cop" for c in token.lefts)
    return copula and token.pos_ == "ADJ" and token.lower_ in words("lending_adjectives")


def keeps_from(verb: Token, infinitive: Token) -> bool:
    """Whether a verb says that somebody would not, or not yet, say a thing: "did not wish to say", "is yet to say"."""
    if infinitive.lemma_.lower() not in words("disclosing"):
        return False
    if verb.lemma_.lower() in ("have", "be"):
        return verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "yet"
    return verb.lemma_.lower() in UNWILLING and any(is_negation(c) for c in verb.lefts)


def is_ready(verb: Token) -> bool:
    """Whether somebody did not hesitate to say a thing, and so said it."""
    return verb.lemma_.lower() == "hesitate" and any(is_negation(c) for c in verb.lefts)


def is_perfect(verb: Token) -> bool:
    """Whether a verb goes with "have": "they have | counted |"."""
    return any(relation(c) == "aux" and c.lemma_.lower() == "have" for c in verb.lefts)


def is_negation(token: Token) -> bool:
    """Whether a word negates its verb."""
    return token.lower_ in function_words("negations") and relation(token) in (
        "advmod",
        "neg",
        "cc",
        "aux",
    )


def is_negated(doc: Doc, group: Part) -> bool:
    """Whether a verb group contains a negation."""
    return any(is_negation(doc[i]) or doc[i].lower_ == "without" for i in range(group.start, group.end))


def shares_negation(token: Token) -> bool:
    """Whether a verb after "or" shares the negation of the one before: "did not confirm or deny"."""
    if relation(token) != "conj" or not any(c.lower_ in ("or", "nor") for c in token.lefts):
        return False
    return is_negated(token.doc, verb_group(token.head))


def verb_after_nor(verb: Token) -> Token | None:
    """The second verb of "neither confirmed | nor denied"."""
    if not any(c.lower_ == "neither" for c in verb.lefts):
        return None
    return next((c for c in verb.rights if relation(c) == "conj" and any(g.lower_ == "nor" for g in c.lefts)), None)
