"""The person to whom a name of another kind really belongs: "Selam" of "Selam Tekle", "Te Rangi", "Justice Pell"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.phrases import root_of
from ...grammar.relations import relation
from ...text.plain import words_at
from ..names.name import PEOPLE, PLACE, UNKNOWN, is_definite
from ..names.runs import looks_like_organisation, titles_at_front
from ..names.short_forms import country_words
from .persons import core, fit_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..names.name import Name
    from .entity import Cluster


def surname_bearer(cluster: Cluster, persons: list[Cluster], doc: Doc) -> Cluster | None:
    """The person to whom a cluster of another kind really belongs, by words of a full name in the article.

    A surname always counts; another word of the full name only if the recogniser was unsure or the name speaks.
    """
    words = cluster.full
    words = words[titles_at_front(list(words)) if len(words) > 1 else 0 :]  # "Justice Law"
    if cluster.kind == PEOPLE or is_called_otherwise(cluster, doc):
        return None
    land = tuple(words) in country_words()
    least = 1 if not land and (cluster.kind == UNKNOWN or any(speaks(name, doc) for name in cluster.mentions)) else 3
    bearers = [p for p in persons if any(len(form) > 1 and fit_of(words, core(form)) >= least for form in p.forms)]
    return min(bearers, key=lambda p: p.first, default=None)


def is_called_otherwise(cluster: Cluster, doc: Doc) -> bool:
    """Whether a name is plainly no person's: a country, a body by its words, "the" or "in" before it."""
    if tuple(cluster.full) in country_words() and not all(speaks(name, doc) for name in cluster.mentions):
        return True
    if len(cluster.full) > 1 and cluster.kind != UNKNOWN:
        first = cluster.mentions[0]
        if looks_like_organisation(words_at(doc, first.start, first.end).split()):
            return True
    placed = cluster.kind == PLACE and any(is_placed(name, doc) for name in cluster.mentions)
    return placed or any(is_definite(name, doc) for name in cluster.mentions)


def is_placed(name: Name, doc: Doc) -> bool:
    """Whether a preposition comes before a name, other than that of "according to"."""
    return name.start > 0 and doc[name.start - 1].tag_ == "IN" and not is_according(name, doc)


def is_according(name: Name, doc: Doc) -> bool:
    """Whether a name is whom something is according to."""
    return name.start > 1 and doc[name.start - 2].lower_ == "according" and doc[name.start - 1].lower_ == "to"


def speaks(name: Name, doc: Doc) -> bool:
    """Whether a name is the subject of a verb, or whom something is according to."""
    return acts(name, doc) or is_according(name, doc)


def acts(name: Name, doc: Doc) -> bool:
    """Whether a name is the subject of a verb."""
    root = root_of(doc, name.start, name.end)
    return relation(root) == "nsubj" and root.head.pos_ == "VERB"
