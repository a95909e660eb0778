"""A role: the words that say what somebody is, in print and with the gender that they show."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ...text.plain import words_at
from ...words.forms import plain, singular
from ...words.lists import small
from ...words.noun_table import people_marked
from ...words.nouns import is_company_noun
from ...words.people import full_title, gender_of_role, honorifics, is_role, is_title
from ..names.name import HYPHENS, POSSESSIVE
from ..names.runs import back

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
DEPUTIES = frozenset({"assistant", "deputy", "vice"})
REACH = 60  # tokens; no role is further from its name, so a text of names alone takes no more than its length


class Role(NamedTuple):
    """A role as a stretch of tokens, and the noun that says what it is ("minister"), in lower case."""

    start: int
    end: int
    head: str


def text_of(role: Role, doc: Doc) -> str:
    """A role in print: one line, no article in front, and "its" only before a relation ("his wife")."""
    start = role.start
    own = doc[start].tag_ == "WP$" or (doc[start].tag_ == "PRP$" and role.head not in people_marked("kin"))
    if own and start + 1 < role.end:
        start += 1
    if start + 2 < role.end and is_company_noun(doc[start].lower_) and doc[start + 1].text in POSSESSIVE:
        start += 2  # "the company's director" says no more than "its director"
    return " ".join(words_at(doc, start, role.end).split())


def phrase_head(doc: Doc, start: int, head: int) -> str:
    """The role noun with a first word that belongs to it: "prime minister", "vice president", else the noun alone."""
    noun = singular(doc[head].text.rstrip("."))
    noun = full_title(noun)
    if is_elect(doc, head + 2):
        return f"{noun}-elect"
    if noun == "general" and head > start + 1 and doc[head - 1].text in HYPHENS and is_role(doc[head - 2].text):
        return f"{doc[head - 2].lower_}-general"  # "Director-General"
    first = back(doc, head - 1)
    secretary = noun == "secretary" and first >= start and doc[first].lower_ == "general"
    if secretary or (first >= start and doc[first].lower_ in small("first_words_of_offices")):
        return f"{doc[first].lower_} {noun}"
    if first > start and doc[start].lower_ in DEPUTIES and all(doc[i].dep_ == "compound" for i in range(start, head)):
        return f"{doc[start].lower_} {noun}"  # "deputy health minister"
    if head > start + 1 and doc[head - 1].text in HYPHENS and doc[head - 2].lower_ in ("vice", "co", "ex", "then"):
        return noun if doc[head - 2].lower_ != "vice" else f"vice {noun}"
    return noun


def is_elect(doc: Doc, i: int) -> bool:
    """Whether a word is the end of "president-elect", who is no president yet."""
    return i < len(doc) and doc[i].lower_ == "elect" and doc[i - 1].text in HYPHENS


def is_office(word: str) -> bool:
    """Whether a word before a name says what its bearer is, not merely how to address him."""
    return is_role(word) or plain(word).rstrip(".") in people_marked("title")


def is_address(token: Token) -> bool:
    """Whether a token is a form of address without an office: "Mr", "Dr."."""
    return is_title(token.text) and not is_office(token.text)


@cache
def addresses() -> frozenset[str]:
    """The forms of address that are no office, as roles have them: "mr", "dona", "dr", "seri"."""
    return frozenset(title for title, gender in honorifics().dropped.items() if gender or not is_office(title))


def gender_of(role: Role) -> str:
    """The gender of a role: "m" for "spokesman", "f" for "chairwoman", else ""."""
    return gender_of_role(role.head.rpartition(" ")[2])
