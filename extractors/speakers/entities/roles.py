"""What somebody is: the title, office or affiliation that is around a name.

Four places are read: before the name ("German Chancellor Olaf Scholz"), after it between commas ("Antony Blinken, US
Secretary of State,"), before it with a comma ("the mayor of Aldbury, Rosa Finch"), and a clause ("X, who is head of Y",
"X is the director of Y", "X of NASA"). The words are the article's own, without an article in front.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import once_each
from ...grammar.relations import relation
from ...words.lists import function_words, small
from ..names.found import name_at
from ..names.name import GROUP, PERSON, POSSESSIVE, Name
from ..names.runs import ahead, back, is_blank
from .role import FINITE, Role, is_office, phrase_head
from .roles_before import before, before_and, before_rank, earliest, front_of, latest

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ALSO = ("also", "currently", "now")
COMMAS = frozenset({",", "–", "—", "-", "--", "("})
CLOSING = {",": (",",), "(": (")",), "–": ("–",), "—": ("—",), "-": ("-",), "--": ("--",)}


def roles_of(name: Name, doc: Doc) -> tuple[Role, ...]:
    """The roles that the article gives around one mention of a person, the one before the name first."""
    return roles_around(doc, name)


@once_each
def roles_around(doc: Doc, name: Name) -> tuple[Role, ...]:
    """The roles, looked for once: who tells genders asks for them too."""
    places = (before, before_rank, before_and, after, across_comma)
    found = [role for place in places if (role := place(name, doc)) is not None]
    role = in_clause(name, doc) if not found else in_relative(name, doc)
    return (*found, role) if role is not None else tuple(found)


def after(name: Name, doc: Doc) -> Role | None:
    """An apposition after the name: ", US Secretary of State," or "(chief economist at X)"."""
    i, limit = ahead(doc, name.end), latest(name, doc)
    age = ahead(doc, i + 1)
    if i < limit and doc[i].text == "," and age + 1 < limit and doc[age].like_num and doc[age + 1].text == ",":
        i = age + 1  # "Ann Lee, 52, a teacher"
    if i + 1 >= limit or doc[i].text not in COMMAS:
        return None
    return phrase_from(i + 1, closing_at(doc, i, limit), doc) or apposed(name, doc, i + 1, limit)


def apposed(name: Name, doc: Doc, start: int, limit: int) -> Role | None:
    """An apposition that no second comma closes, by the parse: "Ada Vale, harbour master of Arden told us"."""
    root = doc[name.start : name.end].root
    noun = next((child for child in root.children if relation(child) == "appos" and child.i >= start), None)
    if noun is None or relation(root) != "nsubj" or root.head.i <= noun.i or noun.pos_ != "NOUN":
        return None
    if any(left.tag_ == "WP$" for left in noun.lefts):
        return None  # "Ada Vale, whose son Jo, 7, was ill, told us"
    return phrase_from(start, min(noun.right_edge.i + 1, root.head.i, limit), doc)


def closing_at(doc: Doc, i: int, limit: int) -> int:
    """Where the bracket or pair of commas that opens at ``i`` closes; nowhere where a verb comes first."""
    closers = CLOSING[doc[i].text]
    for j in range(i + 1, limit):
        token = doc[j]
        if token.text in closers or token.text in (";", ":", "“", "”", '"') or (token.is_space and "\n" in token.text):
            return j
        if token.lower_ in function_words("relatives_and_when") or token.tag_ == "WDT":
            return j
        if token.tag_ in FINITE:  # "At Ada Vale's request, the minister resigned"
            return i + 1
    return limit


def phrase_from(start: int, end: int, doc: Doc) -> Role | None:
    """The role in a stretch, if it opens with a noun phrase whose noun is one for persons."""
    opening = ahead(doc, start)
    indefinite = opening < end and doc[opening].lower_ in ("a", "an")
    while start < end and (
        is_blank(doc[start])
        or doc[start].lower_ in function_words("articles")
        or doc[start].lower_ in (*ALSO, "formerly")
    ):
        start += 1
    while start < end and (
        is_blank(doc[end - 1])
        or doc[end - 1].lower_ in ("and", "but", "or")
        or (doc[end - 1].is_punct and doc[end - 1].text != ")")
    ):
        end -= 1
    if start >= end or (opens_none(doc[start]) and doc[start].lower_ not in small("participles_of_offices")):
        return None
    first = name_at(doc).get(start)
    if first is not None and first.kind == PERSON and first.end < end and doc[first.end].text not in POSSESSIVE:
        return None  # "Ada Vale, Ray and singer Lee Moss"
    head = office_in(start, end, doc)
    if head is None and indefinite:
        head = doer_in(start, end, doc)
    covered = name_at(doc).get(head) if head is not None else None
    if head is None or (covered is not None and covered.kind == PERSON):
        return None
    return Role(start, end, phrase_head(doc, start, head))


def opens_none(token: Token) -> bool:
    """Whether a word cannot be the first of a noun phrase, unless it is such as "acting" in an office."""
    return token.tag_ in ("IN", "TO", "WP", "WDT", "RB", "VBG", "CC") or token.tag_ in FINITE


def doer_in(start: int, end: int, doc: Doc) -> int | None:
    """The noun of "a porter" or "an avid hiker" after a name, by its ending only: one who does something."""
    for i in range(start, end):
        if doc[i].tag_ == "NN" and (i + 1 == end or doc[i + 1].tag_ in ("IN", "WP", ",", "VBG", "CC")):
            return i if doc[i].lower_.endswith(("er", "or", "ist", "ian", "eer")) else None
        if doc[i].tag_ not in ("JJ", "NN"):
            return None
    return None


def office_in(start: int, end: int, doc: Doc) -> int | None:
    """The noun that says what somebody is, in the part of a stretch before its first preposition or clause."""
    head = None
    for i in range(start, end):
        token = doc[i]
        if token.tag_ in ("IN", "TO", ",") or token.tag_ in FINITE:
            break
        if head is not None and token.tag_ in ("WP", "WDT", "VBG", "VBN"):
            break
        if is_office(token.text) and doc[min(i + 1, len(doc) - 1)].text not in POSSESSIVE:
            several = (
                token.tag_ in ("NNS", "NNPS")
                and i + 1 < end
                and doc[ahead(doc, i + 1)].lower_ not in small("joining_offices")
            )
            head = None if several else i
    return head


def across_comma(name: Name, doc: Doc) -> Role | None:
    """A description before the name with a comma: "The mayor of Aldbury, Rosa Finch"."""
    comma = back(doc, front_of(name, doc) - 1)
    comma = back(doc, comma - 1) if comma >= 0 and doc[comma].lower_ == "the" else comma  # "the Most Rev. Ada Vale"
    lowest = earliest(name, doc)
    if comma <= lowest or doc[comma].text not in (",", "–", "—"):
        return None
    start = phrase_start(doc, comma, lowest)
    if start is None or follows_in_list(name, doc) or is_several(doc, start, comma):
        return None
    return phrase_from(start, comma, doc)


def is_several(doc: Doc, start: int, end: int) -> bool:
    """Whether a phrase is one of several persons by its last word, which is not what an office is of: "of Roads"."""
    several = doc[back(doc, end - 1)].tag_ in ("NNS", "NNPS")
    return several and not any(doc[i].lower_ == "of" for i in range(start, end))


def phrase_start(doc: Doc, end: int, lowest: int) -> int | None:
    """Where the noun phrase that ends at a comma begins: at the article or possessive, or the clause's first word."""
    i = end - 1
    fallback = None
    while i >= lowest:
        token = doc[i]
        if token.tag_ in FINITE or token.tag_ == "VB" or token.text in (",", ";", ":", "“", '"', "”"):
            break
        if i == lowest and token.tag_ == "CC":  # "But"
            break
        if token.is_space:
            if not is_blank(token):
                break
            i -= 1
            continue
        if (token.tag_ in ("DT", "PRP$") or token.lower_ == "another") and (
            i == lowest or doc[back(doc, i - 1)].lower_ not in small("joining_offices")
        ):
            return i
        fallback = i
        i -= 1
    return fallback


def follows_in_list(name: Name, doc: Doc) -> bool:
    """Whether the name is one of a list: "the minister, Ada Vale and Jo Ray"."""
    end = ahead(doc, name.end)
    return end < len(doc) and doc[end].lower_ in ("and", "or")


def in_clause(name: Name, doc: Doc) -> Role | None:
    """A role given by a clause: "X, who is head of Y", "X is the director of Y", "X of NASA"."""
    limit = latest(name, doc)
    i = ahead(doc, name.end)
    if (
        name.start > 1
        and doc[name.start - 1].text in POSSESSIVE
        and (owner := name_at(doc).get(name.start - 2)) is not None
    ):
        return Role(owner.start, owner.end, "") if owner.kind == GROUP else None  # "Orion's Ada Vale"
    if i + 1 < limit and doc[i].text == "," and doc[i + 1].lower_ == "of":
        i += 1
    if i + 1 < limit and doc[i].lower_ in ("of", "from", "at") and doc[i].lower_ != "at":
        return affiliation(doc, ahead(doc, i + 1))
    if (role := in_relative(name, doc)) is not None:
        return role
    if i + 1 < limit and doc[i].lemma_ == "be" and doc[i].tag_ in FINITE:
        return predicate(doc, i + 1, limit)
    return None


def affiliation(doc: Doc, start: int) -> Role | None:
    """The body somebody is of: "Ada Vale of the Coast Guard" has "Coast Guard"."""
    while start < len(doc) and (is_blank(doc[start]) or doc[start].lower_ in function_words("articles")):
        start += 1
    body = name_at(doc).get(start)
    if body is None and start + 2 < len(doc) and doc[start + 1].text in POSSESSIVE:
        body = None
    return Role(body.start, body.end, "") if body is not None and body.kind == GROUP else None


def in_relative(name: Name, doc: Doc) -> Role | None:
    """What somebody is in "X, who is also the head of Y"; "who heads Y" is no noun to print."""
    limit, i = latest(name, doc), ahead(doc, name.end)
    if i + 3 >= limit or doc[i].text != "," or doc[i + 1].lower_ != "who" or doc[i + 2].lemma_ != "be":
        return None
    return predicate(doc, i + 3 + (doc[i + 3].lower_ in ALSO), limit)


def predicate(doc: Doc, start: int, limit: int) -> Role | None:
    """The role in "is the director of Y": an office of something, never "is a hero" or "is the first to testify"."""
    end = start
    while (
        end < limit
        and doc[end].text not in (",", ";", ".", "—", "–", "“", '"')
        and (doc[end].text != ")" or any(doc[i].text == "(" for i in range(start, end)))
        and doc[end].lower_ not in ("and", "who")
    ):
        end += 1
    if start >= end or doc[start].tag_ not in ("DT", "JJ", "NN", "NNP", "PRP$", "VBG"):
        return None
    role = phrase_from(start, end, doc)
    of_something = any(doc[i].lower_ in ("of", "for", "at") for i in range(start, end))
    return role if of_something and not any(doc[i].tag_ in ("TO", "JJS", "VB") for i in range(start, end)) else None
