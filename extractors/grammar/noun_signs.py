"""What an article shows of a noun it uses: it takes "who", it is somebody's name's apposition, it speaks.

Signs raise how likely the noun names a person or a body over what the tables say of it alone. They decide about nouns
that no table knows, and about those that name several kinds: "the thatcher, Dora Lind", "the source, who asked for".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from ..base import once_per_doc
from ..words.noun_forms import singular_of
from ..words.nouns import BROAD, KnownBy, NounClass, NounKind, class_from, noun_class
from .relations import relation

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Sign(StrEnum):
    """What an article shows of a noun."""

    WHO = "takes who"
    PERSON = "is a named person"
    BODY = "is a named body"
    SPEAKS = "speaks"


# how many times as likely a sign makes each kind
RAISED: Mapping[Sign, Mapping[NounKind, float]] = {
    Sign.WHO: {NounKind.PERSON: 20, NounKind.PEOPLE: 20, NounKind.BODY: 2, NounKind.GROUP: 2},
    Sign.PERSON: {NounKind.PERSON: 20, NounKind.ANIMAL: 5},  # "three lions: Kiro, Lume and Sata"
    Sign.BODY: {NounKind.BODY: 20, NounKind.PLACE: 2},
    Sign.SPEAKS: {NounKind.PERSON: 10, NounKind.PEOPLE: 10, NounKind.BODY: 10, NounKind.GROUP: 3, NounKind.DOCUMENT: 5},
}
# what an unknown noun with a sign is taken for before the sign is weighed
UNKNOWN_NOUN = {NounKind.PERSON: 0.3, NounKind.BODY: 0.2, NounKind.THING: 0.5}
NAMED = {"PERSON": Sign.PERSON, "ORG": Sign.BODY}
NOUN_TAGS = ("NN", "NNS")
TITLE_TAGS = (*NOUN_TAGS, "NNP", "NNPS")
LEAST_FOR_TITLE = 0.2  # how likely a word written as a name has to be a noun for a person
RELATIVES = ("who", "whom")


def noun_in(token: Token, *, speaks: bool = False) -> NounClass:
    """What a noun names where it is, with the nouns that it is compounded with: "press officer", "think tank".

    ``speaks`` says that the caller knows it for the source of a report.
    """
    known, asked = nouns_so_far(token.doc), (token.i, speaks)
    if asked not in known:
        signs = [*signs_of(token), *([Sign.SPEAKS] if speaks else [])]
        known[asked] = with_signs(noun_class(phrase_of(token)), signs)
    return known[asked]


@once_per_doc
def nouns_so_far(doc: Doc) -> dict[tuple[int, bool], NounClass]:  # noqa: ARG001
    """What the nouns name that somebody has asked about so far: many rules ask about the same one."""
    return {}


def noun_signs(doc: Doc) -> Mapping[str, frozenset[Sign]]:
    """The signs of every noun of an article, by its singular: what one sentence shows is true of the next."""
    found: dict[str, set[Sign]] = defaultdict(set)
    for token in doc:
        if token.tag_ in TITLE_TAGS:
            for sign in signs_of(token):
                found[singular_of(token.text)].add(sign)
    return {noun: frozenset(signs) for noun, signs in found.items()}


def with_signs(known: NounClass, signs: Iterable[Sign]) -> NounClass:
    """What a noun names by the tables and by the signs of an article. Without signs it is what the tables say."""
    shown = frozenset(signs)
    if not shown:
        return known
    doubt = known.doubt
    weights = {kind: known.likelihoods.get(kind, 0.0) + doubt * UNKNOWN_NOUN.get(kind, 0.0) for kind in BROAD}
    for sign in shown:
        weights = {kind: weight * RAISED[sign].get(kind, 1.0) for kind, weight in weights.items()}
    total = sum(weights.values())
    narrow = {kind: share for kind, share in known.likelihoods.items() if kind not in BROAD}
    narrow.pop(NounKind.UNKNOWN, None)
    return class_from(
        {**{kind: weight / total for kind, weight in weights.items() if weight}, **narrow}, KnownBy.ARTICLE
    )


def signs_of(token: Token) -> list[Sign]:
    """The signs of one noun where it is, without what it says."""
    named = {NAMED[other.ent_type_] for other in named_with(token) if other.ent_type_ in NAMED}
    return [*([Sign.WHO] if takes_who(token) else []), *sorted(named)]


def takes_who(token: Token) -> bool:
    """Whether a relative clause with "who" or "whom" belongs to a noun: "the quarrier who found it"."""
    clauses = (clause for clause in token.rights if clause.dep_ == "acl:relcl")
    return any(word.lower_ in RELATIVES for clause in clauses for word in clause.lefts)


def named_with(token: Token) -> list[Token]:
    """The names that a noun is said of: in apposition, by a copula, or right after it as after a title."""
    dependents = [(relation(other), other) for other in token.children]
    names = [other for name, other in dependents if name == "appos" and other.tag_ in ("NNP", "NNPS")]
    if relation(token) == "appos" and token.tag_ in NOUN_TAGS:
        names.append(token.head)
    subject = next((other for name, other in dependents if name == "nsubj"), None)
    if subject is not None and subject.tag_ == "NNP" and any(name == "cop" for name, _ in dependents):
        names.append(subject)
    after = name_after_title(token)
    return names if after is None else [*names, after]


def name_after_title(token: Token) -> Token | None:
    """The first word of the name before which a noun is put: "thatcher Dora Lind", "Thatcher Dora Lind"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    if after is None or after.tag_ != "NNP" or not may_be_title(token):
        return None
    is_one_phrase = after.head == token or token.head in (after, after.head)
    is_linked = {relation(after), relation(token)} & {"flat", "compound"}
    return after if is_one_phrase and is_linked else None


def may_be_title(token: Token) -> bool:
    """Whether a word is a common noun, or written as a name and still one for a person: "Thatcher", not "Dora"."""
    return token.tag_ in NOUN_TAGS or noun_class(token.text).likely(NounKind.PERSON) >= LEAST_FOR_TITLE


def phrase_of(token: Token) -> str:
    """A noun with the common noun right before it where the two are compounded: "think tank"."""
    before = token.nbor(-1) if token.i else None
    is_compound = before is not None and before.head == token and before.tag_ in NOUN_TAGS
    return f"{before.text} {token.text}" if before is not None and is_compound else token.text
