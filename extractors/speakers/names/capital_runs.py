"""Names that only their capitals hold together: "Mothers Against Mines", "Save Our Mill", "the Danish Millers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import once_each
from ...text.plain import places_by_word
from ...text.sentences import opens_sentence, sentence_of
from ...words.forms import singular
from ...words.lists import small
from ...words.nouns import is_body_noun
from ...words.people import is_title
from .name import GROUP, HYPHENS, PEOPLE, PERSON, PLACE, WORK, Name, outermost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

LONGEST = 8  # words of a name
MOST_CAPITALS = 0.6  # of the words of a sentence that is no headline


def with_capitals(found: list[Name], doc: Doc) -> list[Name]:
    """The names, with those put together that only capitals hold together, in sentences that have small letters too.

    - over a capitalised preposition or possessive: "Mothers Against Mines", "Save Our Mill"
    - from a people or land to the plural after it: "the Danish Millers", "the New Sarvia Mill Owners"
    - after "All-" or "Anglo-": "the All-Sarvia | Mill Sabha"

    Left alone are "the Danish ministers", "The Man Without Qualities" as a book, and headlines.
    """
    works = {i for name in found if name.kind == WORK for i in range(name.start, name.end)}
    joined = (*over_small_words(doc), *after_lands(found, doc))
    kept = [whole for whole in joined if works.isdisjoint(range(whole.start, whole.end))]
    inside = {i for name in kept for i in range(name.start, name.end)}
    return [*(name for name in found if inside.isdisjoint(range(name.start, name.end))), *outermost(kept)]


def over_small_words(doc: Doc) -> Iterator[Name]:
    """Runs of capitalised words with a preposition or possessive inside that has a capital too."""
    places = places_by_word(doc)
    for word in sorted(small("capital_prepositions") | small("capital_possessives")):
        for at in places.get(word, ()):
            if not 0 < at < len(doc) - 1 or not doc[at].is_title or opens_sentence(doc[at]):
                continue
            start, end = run_around(doc, at)
            if not start < at < end - 1 or is_headline(doc, at):
                continue
            if word in small("capital_possessives") or are_some(doc[at - 1]):
                yield Name(start, end, GROUP)


def run_around(doc: Doc, at: int) -> tuple[int, int]:
    """The capitalised words without a break around a token, "The" left out."""
    start, end = at, at + 1
    while start > 0 and at - start < LONGEST and is_capital(doc[start - 1]) and doc[start - 1].whitespace_:
        start -= 1
    while end < len(doc) and end - at < LONGEST and is_capital(doc[end]) and doc[end - 1].whitespace_:
        end += 1
    opening = start < at - 1 and doc[start].tag_ in ("CC", "DT", "IN", "WRB") and opens_sentence(doc[start])
    return start + (opening or doc[start].lower_ == "the"), end


def is_capital(token: Token) -> bool:
    """Whether a token is a capitalised word and no day or month."""
    return token.text[:1].isupper() and token.is_alpha and token.lower_ not in small("calendar")


def are_some(noun: Token) -> bool:
    """Whether a noun is a plural or one for a body: "Mothers", "Coalition"."""
    return noun.tag_ in ("NNS", "NNPS") or singular(noun.text) != noun.lower_ or is_body_noun(noun.text)


def is_headline(doc: Doc, at: int) -> bool:
    """Whether most words of the sentence of a token have capitals."""
    return has_most_capitals(doc, *sentence_of(doc, at))


@once_each
def has_most_capitals(doc: Doc, start: int, end: int) -> bool:
    """Whether most words of a stretch of tokens have capitals."""
    words = [token for token in doc[start:end] if token.is_alpha]
    return sum(token.text[0].isupper() for token in words) > MOST_CAPITALS * len(words)


def after_lands(found: list[Name], doc: Doc) -> Iterator[Name]:
    """A people or land after "the" with the capitalised plural after it; any capitalised words after "All-"."""
    persons = {i for name in found if name.kind == PERSON for i in range(name.start, name.end)}
    for name in found:
        hyphened = name.end - name.start > 1 and doc[name.start + 1].text in HYPHENS
        of_all = hyphened and doc[name.start].lower_ in small("of_all_lands")
        definite = name.start > 0 and doc[name.start - 1].lower_ == "the"
        if not definite or not (of_all or name.kind in (PEOPLE, PLACE)):
            continue
        end = name.end
        while end < len(doc) and end - name.end < LONGEST and is_capital(doc[end]) and doc[end - 1].whitespace_:
            end += 1
        end = next((other.end for other in found if other.start < end < other.end and other.kind == GROUP), end)
        if end == name.end or (not of_all and not persons.isdisjoint(range(name.end, end))):
            continue
        last = doc[end - 1]
        plural = last.tag_ in ("NNS", "NNPS") and singular(last.text) != last.lower_ and not is_headline(doc, end - 1)
        if of_all or (plural and not is_title(singular(last.text).title())):
            yield Name(name.start, end, GROUP)
