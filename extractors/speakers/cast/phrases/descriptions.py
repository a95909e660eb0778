"""A definite description: its noun, its modifiers, its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ....base import once_each
from ....words.forms import plain, singular
from ....words.lists import function_words, small
from ....words.nouns import is_body_noun
from ....words.people import full_title, is_role
from ....words.places import country_of
from ...entities.role import is_elect
from ...names.name import POSSESSIVE
from ...names.runs import is_blank

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


LEADER = "leader"
TOP = "top diplomat"  # a foreign minister, the US secretary of state


class Description(NamedTuple):
    """A definite noun phrase: its tokens, its head noun in the singular, its modifiers, and its number."""

    start: int
    end: int
    head: int
    noun: str
    modifiers: frozenset[str]
    plural: bool


def description(doc: Doc, start: int, end: int, head: int) -> Description | None:
    """A phrase as a definite description; None where it is indefinite."""
    first = doc[start].lower_
    has_owner = any(doc[i].text in POSSESSIVE for i in range(start, head))
    if first not in function_words("definite_determiners") and not has_owner and not is_title_alone(doc, start, head):
        return None
    skipped = {start} if first in function_words("definite_determiners") else set()
    telling = {
        plain(doc[i].text)
        for i in range(start, end)
        if i != head
        and i not in skipped
        and doc[i].text not in POSSESSIVE
        and (doc[i].is_alpha or doc[i].text[:-2].isdigit())
        and doc[i].tag_ not in ("IN", "DT", "CC")
    }
    plural = is_plural(doc[head])
    noun = f"{doc[head - 2].lower_}-elect" if is_elect(doc, head) else doc[head].lower_
    noun = singular(doc[head].text) if plural else full_title(noun) if doc[head].is_title else noun  # "the Rep"
    noun = "think tank" if noun == "tank" and doc[head - 1].lower_ == "think" else noun
    if is_head_of_state(doc, head, end):
        return Description(start, end, head, LEADER, frozenset(telling - {plain(doc[head + 2].text)}), plural)
    return Description(start, end, head, noun, frozenset(telling - small("sounds")), plural)


def is_plural(noun: Token) -> bool:
    """Whether a noun is for several; "police" is one body, whatever its verb."""
    one = singular(noun.text) == noun.lower_ and is_body_noun(noun.lower_) and noun.lower_ not in small("of_record")
    return noun.tag_ in ("NNS", "NNPS") and not one


def is_head_of_state(doc: Doc, head: int, end: int) -> bool:
    """Whether a noun is "head" and "of state" or "of government" follows."""
    words = [doc[i].lower_ for i in range(head, min(head + 3, end))]
    return words in (["head", "of", "state"], ["head", "of", "government"])


def is_elsewhere(doc: Doc, about: Description) -> bool:
    """Whether a phrase speaks of another matter: "the judge in that case"; not "the firm that owns it"."""
    words = doc[about.head + 1 : about.end]
    return any(token.lower_ in ("that", "another", "other") and token.tag_ in ("DT", "JJ") for token in words)


@once_each
def bare_description(doc: Doc, start: int, end: int, head: int) -> Description | None:
    """A phrase without an article that may be a definite one: "police", "council", "the" left out before a title."""
    if doc[head].pos_ not in ("NOUN", "PROPN") or end - head > 1 or end - start > 4:
        return None
    if any(doc[i].tag_ in ("DT", "CD", "PDT", "PRP$", "POS") or doc[i].text in POSSESSIVE for i in range(start, end)):
        return None
    if not all(is_blank(doc[i]) or doc[i].tag_ in ("NN", "NNP", "NNS", "JJ", "HYPH") for i in range(start, end)):
        return None
    plural = is_plural(doc[head])
    noun = singular(doc[head].text) if plural else doc[head].lower_
    telling = {plain(doc[i].text) for i in range(start, head) if doc[i].is_alpha}
    return Description(start, end, head, noun, frozenset(telling - small("sounds")), plural)


def is_title_alone(doc: Doc, start: int, head: int) -> bool:
    """Whether a phrase is a capitalised office without a name: "Prime Minister", "President"."""
    return (
        is_role(doc[head].text)
        and all(doc[i].text[:1].isupper() for i in range(start, head + 1))
        and doc[head].tag_ == "NNP"
    )


def full_noun(doc: Doc, about: Description) -> str:
    """The head noun with "prime", "vice", "attorney" before it."""
    before = doc[about.head - 1].lower_ if about.head > about.start else ""
    if about.noun == "diplomat" and any(doc[i].lower_ == "top" for i in range(about.start, about.head)):
        return TOP
    if before in small("first_words_of_offices"):
        return f"{before} {about.noun}"
    if before == "-" and about.head > about.start + 1 and doc[about.head - 2].lower_ == "vice":
        return f"vice {about.noun}"
    return about.noun


def telling_others(doc: Doc, about: Description) -> frozenset[str]:
    """The modifiers of a description, countries by their own name, without the words of the office itself."""
    office = set(full_noun(doc, about).split())
    return frozenset(
        plain(country_of().get(doc[i].text, doc[i].text))
        for i in range(about.start, about.end)
        if plain(doc[i].text) in about.modifiers and plain(doc[i].text) not in office and doc[i].text not in POSSESSIVE
    )
