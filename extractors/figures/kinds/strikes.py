"""Strikes of armies, which are weapons that are launched, and strikes of those who stop work, which are not.

Finds: "three strikes engaged a mortar team", "launched nearly 5,000 strikes against the group", "conducted 14 strikes"

Leaves alone: "the union called three strikes", "14 strikes by dockers", "two hunger strikes", "nine lightning strikes"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import child, children, relation, subject_of
from ...words.modifiers import listed
from ...words.noun_forms import singular_of
from ...words.nouns import NounKind, is_person_noun, noun_class
from .evidence import How, Said
from .topics import is_about

if TYPE_CHECKING:
    from spacy.tokens import Token

ARMED = 0.2


def is_of_war(head: Token, said: tuple[Said, ...], *, inside: bool, around: bool) -> bool:
    """Whether strikes hit something, by what they do, who makes them and what the passage is about."""
    parts = [part for part in head.lefts if relation(part) in ("amod", "compound", "nmod")]
    if any(part.lower_ in listed("strikes_of_peace") for part in parts):
        return False
    if inside or any(part.lower_ in listed("strikes_by_what_strikes") for part in parts):
        return True
    if any(does(each, "deeds_of_strikes_of_war") for each in said):
        return True
    at_war = around or is_about(head, "words_of_war")
    if (
        is_about(head, "words_of_labour")
        or is_of_workers(head, said)
        or (is_about(head, "words_of_sport") and not at_war)
    ):
        return False
    if around or any(is_made(each) for each in said) or is_on_target(head, said):
        return True
    return at_war and any(does(each, "deeds_of_all_strikes") for each in said)


def is_on_target(head: Token, said: tuple[Said, ...]) -> bool:
    """As in "two strikes hit a bunker", "nine strikes on depots", "34 strikes against 18 targets"."""
    hit = [child(each.token, "obj") for each in said if does(each, "deeds_of_all_strikes")]
    verbs = [each.token for each in said if each.how is How.UNDERGONE]
    hit += [part for whole in (head, *verbs) for part in children(whole, "nmod", "obl") if is_after_against(part)]
    return any(target is not None and is_target(target) for target in hit)


def is_after_against(noun: Token) -> bool:
    """As in "strikes on | depots", "strikes against | targets"."""
    return any(relation(part) == "case" and part.lower_ in ("against", "on") for part in noun.lefts)


def is_target(noun: Token) -> bool:
    """Whether a noun names what armies strike: "bunkers", "a supply route", "nine fighters"."""
    kinds = (NounKind.SOLDIER, NounKind.UNIT, NounKind.WEAPON)
    return singular_of(noun.lower_) in listed("targets_of_strikes") or noun_class(noun.lower_).likely(*kinds) >= ARMED


def is_of_workers(head: Token, said: tuple[Said, ...]) -> bool:
    """As in "workers launched two strikes", "14 strikes by dockers": those who stop work, and no soldiers."""
    makers = [subject_of(each.token) for each in said if is_made(each) or is_called(each)]
    makers += [part for part in head.rights if relation(part) == "nmod" and part.left_edge.lower_ == "by"]
    return any(
        maker is not None and (maker.lower_ == "union" or (is_person_noun(maker.lower_) and not is_armed(maker)))
        for maker in makers
    )


def is_armed(maker: Token) -> bool:
    """Whether a noun may name soldiers: "fighters", "forces"."""
    return noun_class(maker.lower_).likely(NounKind.SOLDIER, NounKind.UNIT) >= ARMED


def does(said: Said, deeds: str) -> bool:
    """Whether a verb of a list has the strikes as its subject."""
    return said.how is How.DONE and said.token.lemma_.lower() in listed(deeds)


def is_made(said: Said) -> bool:
    """As in "launched 40 strikes", "the strikes conducted since May"."""
    return said.how is How.UNDERGONE and said.token.lemma_.lower() in listed("verbs_of_making_strikes")


def is_called(said: Said) -> bool:
    """As in "called three strikes", "plans two strikes"."""
    return said.how is How.UNDERGONE and said.token.lemma_.lower() in listed("verbs_of_calling_strikes")
