"""The words by which an article says what a body or place is: "studio Orion", "the Union opposition party"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import relation
from ....words.forms import singular
from ....words.lists import small
from ....words.nouns import is_document_noun, is_land_noun
from ...entities.entity import Entity
from ...entities.role import FINITE
from ...names.runs import ahead, back, is_blank

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc


def kinds_of(doc: Doc, entity: Entity) -> set[str]:
    """The words by which the article says what a body or place is: "studio Orion", "the Union opposition party"."""
    found: set[str] = set()
    for name in entity.mentions:
        after = name.end + (name.end < len(doc) and doc[name.end].text == ")")
        following = list(common_words(doc, range(after, min(after + 4, len(doc)))))
        if following and after == name.end and relation(doc[name.start : name.end].root) in ("obj", "iobj", "obl"):
            following = []  # "told Orion police had come"
        if not following:
            found.update(common_words(doc, range(name.start - 1, max(name.start - 4, -1), -1)))
        elif not is_document_noun(following[-1]) and following[-1] not in small("whole_bodies"):
            found.update(following)
        found.update(words_of_described(doc, name.start))
        if name.start > 1 and doc[name.start - 1].lower_ == "of" and is_land_noun(doc[name.start - 2].lower_):
            found.add(doc[name.start - 2].lower_)  # "the city of Arden"
        comma = ahead(doc, name.end)
        if comma + 1 < len(doc) and doc[comma].text in (",", "(", "–", "—"):
            found.update(apposed_words(doc, ahead(doc, comma + 1)))
    return found


def words_of_described(doc: Doc, start: int) -> list[str]:
    """The nouns and adjectives before a comma and a name in apposition: "a Sarvian manufacturer, | Orion Energy"."""
    at = back(doc, start - 1)
    noun = back(doc, at - 1)
    if noun <= 0 or doc[at].text != "," or doc[noun].tag_ != "NN" or not doc[noun].text.islower():
        return []
    apposed = [c for c in doc[noun].children if c.dep_ == "appos" and c.left_edge.i <= start <= c.i and c.i < start + 6]
    return list(common_words(doc, range(noun, max(noun - 4, -1), -1))) if apposed else []


def common_words(doc: Doc, places: Iterable[int]) -> Iterator[str]:
    """The common nouns and adjectives at the beginning of some places, up to the first other word."""
    for i in places:
        if is_blank(doc[i]):
            continue
        if doc[i].tag_ not in ("NN", "NNS", "JJ") or not doc[i].text.islower():
            return
        yield singular(doc[i].text)


def apposed_words(doc: Doc, start: int) -> list[str]:
    """The nouns and adjectives of an apposition that opens a few words further on; none of "..., the club said"."""
    found: list[str] = []
    for i in range(start, min(start + 8, len(doc))):
        if doc[i].tag_ not in ("DT", "JJ", "NN", "NNP", "POS", "HYPH", "CD") and not doc[i].text.startswith("-"):
            return [] if doc[i].tag_ in FINITE else found
        if found and doc[i].tag_ == "DT" and doc[start].lower_ in ("a", "an"):
            return found  # "Orion, a firm | the police believe to be his"
        if doc[i].tag_ in ("JJ", "NN"):
            found.append(doc[i].lower_)
    return found
