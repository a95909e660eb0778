"""A body's name put together over the plural of its members: "the Potters' Network of Arden"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import once_each
from ...text.plain import places_by_word, tokens_of
from ...text.sentences import opens_sentence
from ...words.bodies import organisations
from ...words.forms import singular
from ...words.nouns import NounKind, is_body_noun, noun_class
from .name import GROUP, PERSON, POSSESSIVE, WORK, Name
from .runs import is_capitalised_name, is_office, is_strange

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 12  # words of a name
LEAST_MEMBER = 0.4  # how likely a noun is one for those a body is made of


def with_owners(found: list[Name], doc: Doc) -> list[Name]:
    """The names, those of bodies put together over the plural of their members: "the Potters' Network of Arden".

    The members must be persons by their noun, and the body must come after "the" or have another word before them, so
    that "the Potters' Ada Vale", "the Potters' President" and "the Potters' Almanac" stay two.
    """
    starts = {name.start: name for name in found}
    within = {i for name in found for i in range(name.start, name.end)}
    joined: list[Name] = []
    for mark in tokens_of(doc, POSSESSIVE):
        at = mark.i
        if at in within or not 2 <= at < len(doc) - 1 or not are_members(doc, at - 1):
            continue  # one name already, or no members
        start, end = front_of_members(doc, at - 1), end_of_body(doc, at + 1, starts)
        if end == at + 1 and is_called_body(doc, start):
            end = end_of_title(doc, at + 1)
        definite = is_definite_at(doc, start) or is_called_body(doc, start)
        if end > at + 1 and (definite or is_full(doc, start, at - 1)):
            joined.append(Name(start, end, GROUP))
    inside = {i for name in joined for i in range(name.start, name.end)}
    return [*(name for name in found if name.start not in inside and name.end - 1 not in inside), *joined]


def is_definite_at(doc: Doc, start: int) -> bool:
    """Whether "the" comes before a place, an adjective between at most: "the", "the local"."""
    at = start - 1
    at -= at > 0 and doc[at].tag_ == "JJ" and doc[at].text.islower()
    return at >= 0 and doc[at].lower_ == "the"


def is_called_body(doc: Doc, start: int) -> bool:
    """Whether a common noun for a body comes before a place: "the charity", "consumer group"."""
    noun = doc[start - 1]
    return start > 0 and noun.tag_ == "NN" and noun.text.islower() and is_body_noun(noun.text)


def end_of_title(doc: Doc, start: int) -> int:
    """Where a name ends whose last word is none for bodies, after a noun for one: "the charity Potters' | Harbour"."""
    word, after = doc[start], doc[min(start + 1, len(doc) - 1)]
    alone = word.is_title and word.is_alpha and word.tag_[:3] == "NNP" and not after.is_title
    return start + 1 if alone and not is_office(word.text) else start


def is_full(doc: Doc, start: int, members: int) -> bool:
    """Whether words before the members make a name that needs no article: "Arden Women Potters'"."""
    return start < members and not opens_sentence(doc[start])


def are_members(doc: Doc, at: int) -> bool:
    """Whether a capitalised word is a plural noun for persons or firms: "Potters", "Women", "Shippers"."""
    noun = doc[at]
    one = singular(noun.text)
    plural = one != noun.lower_ and noun.text[:1].isupper() and not noun.is_upper
    return plural and noun.ent_type_ != "GPE" and noun_class(one).likely(NounKind.PERSON, NounKind.BODY) >= LEAST_MEMBER


def front_of_members(doc: Doc, at: int) -> int:
    """Where the capitalised words before the noun for a body's members begin: "Women" of "Women Potters"."""
    first = max(1, at - LONGEST)
    while at > first and is_part_of_front(doc[at - 1]):
        at -= 1
    return at


def is_part_of_front(token: Token) -> bool:
    """Whether a word may come before a body's members: capitalised, or a hyphen inside such a word."""
    if token.text == "-":
        return not token.whitespace_
    return is_capitalised_name(token) and (bool(token.whitespace_) or token.nbor(1).text == "-")


def end_of_body(doc: Doc, start: int, starts: dict[int, Name]) -> int:
    """Where the name of a body ends that begins after its members; ``start`` itself where none does."""
    known = starts.get(start)
    if known is not None:
        bodily = known.kind not in (PERSON, WORK) and not is_office(doc[known.end - 1].text)
        return known.end if bodily or is_foreign_body(known, doc) else start
    end = start
    while end < len(doc) and doc[end].is_title and doc[end].is_alpha and (end == start or doc[end - 1].whitespace_):
        end += 1
    if end == start or (end < len(doc) and end in starts and doc[end - 1].whitespace_):
        return start
    return end if is_body(doc[end - 1].text) else start


def is_foreign_body(name: Name, doc: Doc) -> bool:
    """Whether one strange word, taken for a person, is never without an article or an owner.

    So it is a word for a body in another language: "the Potters' Samiti", though not "the Raiders' Vale".
    """
    word = doc[name.start]
    return name.end - name.start == 1 and is_strange(word.text) and is_never_bare(doc, word.lower_)


@once_each
def is_never_bare(doc: Doc, word: str) -> bool:
    """Whether an article or an owner comes before a word wherever the article has it."""
    return all(i > 0 and doc[i - 1].lower_ in ("a", "the", *POSSESSIVE) for i in places_by_word(doc).get(word, ()))


def is_body(word: str) -> bool:
    """Whether the last word of a name is one for bodies: "Circle", "Front"."""
    kind = noun_class(word.lower())
    return word in organisations().heads or (not is_office(word) and kind.likely(NounKind.BODY, NounKind.GROUP) > 0.1)
