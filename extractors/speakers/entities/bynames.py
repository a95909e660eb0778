"""Two names that the article itself says are one person's: "Chikondi Banda, better known as Zex", "Zex, born ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.plain import places_by_word
from ...text.sentences import sentence_bounds
from ...words.lists import small
from ..names.found import name_at
from ..names.name import GROUP, PERSON, UNKNOWN, WORK, Name

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from .entity import Cluster

BETWEEN = 8  # words between a name and "known", and between "known" and "as"
BESIDE = frozenset({"RB", "RBR", "RBS", ",", "(", "-LRB-", "WP", "WP$", "VBZ", "VBD", "VBP", "CD", "HYPH", "VBN"})
OPENING = frozenset({"“", '"', "'", "‘", "``", "(", "as", "."})


def with_bynames(clusters: list[Cluster], doc: Doc) -> list[Cluster]:
    """The clusters, the mentions by a byname given to the person who is said to have it."""
    held = {name: cluster for cluster in clusters for name in cluster.mentions}
    for first, second in bynames(doc):
        one, other = held.get(first), held.get(second)
        if one is None or other is None or one is other or is_another(other, second):
            continue
        own = doc[second.start : second.end].text if is_own_name(second, doc) else None
        one.definition = one.definition or own or fuller(one, other, doc)
        for name in other.mentions:
            one.add(name, ())
            held[name] = one
        other.mentions = []
    return [cluster for cluster in clusters if cluster.mentions]


def bynames(doc: Doc) -> list[tuple[Name, Name]]:
    """Pairs of names, the second said to be what the first is known, nicknamed or born as."""
    places = places_by_word(doc)
    found = []
    for at in sorted(i for word in small("bynamed") for i in places.get(word, ())):
        if doc[at].lower_ == "name" and doc[at - 1].lower_ not in small("own_names") and not is_whose(doc, at):
            continue  # "her real name is Ida Marsh", not "her name for Ida Marsh"
        first, second = name_before(doc, at), name_after(doc, at)
        if first is not None and second is not None and PERSON in (first.kind, second.kind):
            found.append((first, second))
    return found


def is_whose(doc: Doc, at: int) -> bool:
    """Whether a clause says what the name is: "whose name is", "whose name was"."""
    return at + 1 < len(doc) and doc[at - 1].lower_ == "whose" and doc[at + 1].lower_ in ("is", "was")


def is_own_name(name: Name, doc: Doc) -> bool:
    """Whether a name comes right after "whose name is", and so is no stage name: "Red Ida, whose name is Ida Marsh"."""
    return name.start > 2 and doc[name.start - 2].lower_ == "name" and is_whose(doc, name.start - 2)


def name_before(doc: Doc, at: int) -> Name | None:
    """The name before a word like "known", with nothing but adverbs, an age or "who is" between."""
    for i in range(at - 1, max(at - BETWEEN, -1), -1):
        name = name_at(doc).get(i)
        if name is not None:
            return name if name.kind in (PERSON, UNKNOWN, GROUP) else None
        if doc[i].tag_ not in BESIDE and doc[i].text not in OPENING and doc[i].lower_ not in small("own_names"):
            return None
    return None


def name_after(doc: Doc, at: int) -> Name | None:
    """The name after "known as", "nicknamed", "alias", in quotation marks or not, without article."""
    end = min(sentence_bounds(doc)[at][1], at + BETWEEN + 2)
    start = at + 1
    if doc[at].lower_ in small("bynamed_as"):
        link = next((i for i in range(at + 1, end) if doc[i].lower_ in ("as", "by")), None)
        if link is None or any(i in name_at(doc) for i in range(at, link)):
            return None
        start = link + 1
        while start < end and (doc[start].lower_ in small("bynames") or doc[start].lower_ in ("his", "her", "their")):
            start += 1
    while start < end and (doc[start].text in OPENING or doc[start].lower_ in ("is", "was")):
        start += 1
    name = name_at(doc).get(start)
    return name if name is not None and name.start == start and name.kind in (PERSON, UNKNOWN, GROUP, WORK) else None


def is_another(cluster: Cluster, name: Name) -> bool:
    """Whether a byname is the full name of somebody who was spoken of before."""
    return cluster.first.start < name.start and len(cluster.full) > 1


def fuller(one: Cluster, other: Cluster, doc: Doc) -> str | None:
    """The person's own name where the byname has as many words: "Chikondi Banda", though "DJ Zex" comes first."""
    longest = max(one.mentions, key=lambda name: (name.kind == PERSON, name.end - name.start))
    return doc[longest.start : longest.end].text if len(one.full) > 1 and len(other.full) >= len(one.full) else None
