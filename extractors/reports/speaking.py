"""Who and what can say something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar.noun_signs import noun_in
from ..grammar.relations import relation
from ..words.cues import lemma_of_form, nouns, words
from ..words.nouns import REPORTING, NounKind, is_document_noun, is_group_noun
from ..words.people import is_role

if TYPE_CHECKING:
    from spacy.tokens import Token


SPEAKING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
LIKELY = 0.5  # from here on a noun is taken for somebody
MOSTLY = 0.6  # how likely a noun must be a document
PERCENT = frozenset({"percent", "cent", "pc", "%"})
MAY_SPEAK = 0.2  # below it a noun is known to be mute


def may_speak(noun: Token) -> bool:
    """Whether a noun is somebody or something that says things: a name, "officials", "data"."""
    if noun.ent_type_ in SPEAKING:
        return True
    lemma = noun.lemma_.lower()
    if is_role(lemma) or is_group_noun(lemma) or is_document_noun(lemma):
        return True
    return noun_in(noun).likely(NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY) >= LIKELY


def is_thing(noun: Token) -> bool:
    """Whether a noun is known to be a thing or an act: "the storm", "holding the line". An unknown noun may speak."""
    if noun.tag_ == "VBG":
        return True
    if noun.tag_ not in ("NN", "NNS") or noun.lemma_.lower() in nouns() or may_speak(noun):
        return False
    if any(may_speak(whole) for whole in of_which(noun)) or is_record(noun) or is_named(noun):
        return False
    known = noun_in(noun)
    return known.likely(*REPORTING, NounKind.UNKNOWN) + known.likely(NounKind.GROUP) / 2 < MAY_SPEAK


def is_named(noun: Token) -> bool:
    """Whether a name between commas says who is meant: "his opposite number, | Ada Byron |, felt it was over"."""
    return any(relation(c) == "appos" and c.ent_type_ == "PERSON" for c in noun.rights)


def of_which(noun: Token) -> list[Token]:
    """What an amount is of: "a third | of voters", "scores | of senators"; none for what is no amount."""
    amount = (
        noun.lower_ in words("vague_amounts") or noun_in(noun).likely(NounKind.QUANTITY, NounKind.GROUP) >= MAY_SPEAK
    )
    if not amount:
        return []
    return [c for c in noun.rights if relation(c) == "nmod" and c.left_edge.lower_ == "of"]


def is_share(noun: Token) -> bool:
    """Whether a source is a share of those asked: "some 34 percent", "62 per cent"; only people have a mind."""
    return noun.lower_ in PERCENT and any(relation(c) in ("nummod", "compound") for c in noun.lefts)


def is_record(noun: Token) -> bool:
    """Whether a source is a document, recording, test or sum, or several: "polls", "scans", "a trove of letters"."""
    if noun.lower_ in words("reckonings") or noun.lemma_.lower() in words("examinations"):
        return True
    return any(noun_in(one).likely(NounKind.DOCUMENT) >= MOSTLY for one in (noun, *members_of(noun)))


def members_of(noun: Token) -> list[Token]:
    """What something without a voice of its own is made of: "a trove | of letters", "the poll | average"."""
    whole = noun_in(noun).likely(NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY, NounKind.PLACE) < MAY_SPEAK
    parts = [c for c in noun.rights if relation(c) == "nmod" and c.left_edge.lower_ == "of" and c.tag_[-1:] == "S"]
    return parts if whole else []


def is_participle(token: Token) -> bool:
    """Whether a verb has the form of a present participle, whatever the tagger says."""
    return token.tag_ == "VBG" or (token.lower_.endswith("ing") and lemma_of_form().get(token.lower_) != token.lower_)
