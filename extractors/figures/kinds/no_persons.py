"""Nouns for persons that name machines, firms or designs where they are.

Finds: "destroyed two front-end loaders", "hacked two competitors of his firm", "one flag out of four finalists"

Leaves alone: "two loaders were hurt", "two competitors fell ill", "four finalists sang"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import relation
from ...words.modifiers import listed
from .evidence import How, Said
from .topics import is_about

if TYPE_CHECKING:
    from spacy.tokens import Token


def names_no_persons(head: Token, lemma: str, said: tuple[Said, ...]) -> bool:
    """Whether what is counted are things or bodies, by what is done to them and what the passage is about."""
    if lemma.endswith(("er", "or")) and (is_machine(head) or any(is_done_to_machines(each) for each in said)):
        return True
    if is_about(head, "words_of_sport"):
        return False
    if lemma in listed("persons_or_firms"):
        return is_about(head, "words_of_business") and not is_about(head, "words_of_votes")
    acts = any(each.how is How.DONE for each in said)
    return lemma in listed("persons_or_designs") and is_about(head, "words_of_designs") and not acts


def is_machine(head: Token) -> bool:
    """As in "front-end loaders", "automatic feeders"."""
    parts = (part for part in head.lefts if relation(part) in ("amod", "compound", "nmod"))
    return any(listed("before_machines") & {part.lower_, head.doc[part.left_edge.i].lower_} for part in parts)


def is_done_to_machines(said: Said) -> bool:
    """As in "destroyed two loaders", "repaired nine planters"; nobody is repaired."""
    return said.how is How.UNDERGONE and said.token.lemma_.lower() in listed("done_to_machines")
