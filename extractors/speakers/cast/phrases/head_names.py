"""The name that a phrase is about: "the mayor of Aldbury, Rosa Finch" is a name, "a UN official" none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import relation
from ....words.bodies import says_it_is_a_body
from ....words.forms import plain, singular
from ....words.lists import function_words, small
from ....words.nouns import is_document_noun, is_group_noun
from ....words.people import is_role
from ...entities.roles_before import front_of
from ...names.found import name_at
from ...names.name import GROUP, PEOPLE, PERSON, PLACE, POSSESSIVE, UNKNOWN, WORK, Name, is_definite
from ...names.runs import ahead, back, is_blank
from .noun_phrases import head_noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token


DESCRIBING = frozenset({"DT", "JJ", "JJS", "NN", "NNP", "NNPS", "NNS", "PRP$", "VBN", "CD", "HYPH", "POS", "AFX"})


def head_name(doc: Doc, start: int, end: int) -> Name | None:
    """The name that a phrase is about, not one inside its description; None for common nouns."""
    found: Name | None = None
    for name in names_within(doc, start, end):
        if not is_head(name, doc, start, end):
            continue
        if name.kind == PERSON and not is_title_with_article(name, doc):
            if (helper := helper_of(name, doc, start, end)) is not None:
                return helper
            return name if found is None or describes(found, name, doc) else found
        found = found or name
    return found or name_at_end(doc, start, end)


def helper_of(name: Name, doc: Doc, start: int, end: int) -> Name | None:
    """Who acts for the one named first: "the lawyer for the mayor of Aldbury Rosa Finch, | Ada Vale |"."""
    head = head_noun(doc, start, end)
    if not start <= head < name.start - 1 or doc[head + 1].lower_ not in ("for", "to") or not is_role(doc[head].text):
        return None
    last = name_at_end(doc, start, end)
    return last if last is not None and last.start > name.end and doc[name.end].text == "," else None


def name_at_end(doc: Doc, start: int, end: int) -> Name | None:
    """The person's name that closes a long description: "a pupil who had seen it, Ada Vale, 16".

    Without a comma the name must be no part of the office before it, by the parse or since it comes after the field
    of the office, which nobody is: "Warden for parks Ada Vale".
    """
    last = end - 2 if end - start > 2 and doc[end - 1].like_num and doc[end - 2].text == "," else end
    name = name_at(doc).get(last - 1)
    if name is None or name.kind != PERSON or name.end != last:
        return None
    front, head = front_of(name, doc), doc[head_noun(doc, start, end)]
    if front > start and doc[front - 1].text == ",":
        return name if head.tag_ == "NN" else None
    field = doc[name.start - 1]
    of_nobody = field.pos_ == "NOUN" and field.i > head.i and not is_role(field.text)
    apart = of_nobody or not start <= doc[name.start : name.end].root.head.i < end
    return name if apart and is_role(head.text) and name.end - name.start > 1 else None


def is_title_with_article(name: Name, doc: Doc) -> bool:
    """Whether a word taken for a person's name has "the" before it, as a title of the land has: "the Alake"."""
    return name.kind == PERSON and name.end == name.start + 1 and is_definite(name, doc)


def describes(other: Name, name: Name, doc: Doc) -> bool:
    """Whether a name before a person's belongs to what is said of him: "Orion (ORN) director, Ada Vale"."""
    front = front_of(name, doc)
    return doc[front - 1].text == "," or front <= other.start


def names_within(doc: Doc, start: int, end: int) -> Iterator[Name]:
    """The names of a phrase up to its first relative clause."""
    covered = name_at(doc)
    i = start
    while i < end:
        name = covered.get(i)
        if name is not None:
            yield name
            i = max(name.end, i + 1)
            continue
        if i > start and doc[i].lower_ in function_words("relatives") and doc[i].tag_ != "IN":
            return
        i += 1


def is_head(name: Name, doc: Doc, start: int, end: int) -> bool:
    """Whether a name within a phrase is the head of the phrase."""
    after = ahead(doc, skip_brackets(doc, name.end, end))
    after += after < end and doc[after].text == ")"  # "the CPI(M)'s Ada Vale"
    if after < end and doc[after].text in POSSESSIVE:
        return False
    if name.kind == PERSON:
        after += after < end and plain(doc[after].text) in small("postnominals") and doc[after].text[0].isupper()
        on = heads_on(doc, after, end) and not (name.end - name.start > 1 and tells_office(doc, after, end))
        return fits_before(doc, front_of(name, doc), start) and not on
    if heads_on(doc, after, end):
        return only_tells_kind(doc, name, after, end) and leads_group(doc, name, start)
    if name.kind == PEOPLE and name.end - name.start == 1 and doc[name.start].tag_ in ("JJ", "NNPS", "NNS"):
        return False
    return leads_group(doc, name, start)


def skip_brackets(doc: Doc, i: int, end: int) -> int:
    """The place after a bracket that follows a name: "(WHO)"; or after letters in quotation marks."""
    if i + 2 < end and doc[i].is_quote and doc[i + 1].is_upper and doc[i + 2].is_quote:
        return i + 3
    if ahead(doc, i) < end and doc[ahead(doc, i)].text == "(":
        i = ahead(doc, i)
        close = next((j for j in range(i, min(i + 12, end)) if doc[j].text == ")"), None)
        return close + 1 if close is not None else i
    return i


def tells_office(doc: Doc, i: int, end: int) -> bool:
    """Whether an office follows a person's name without a comma: "Ada Vale | deputy head of the guild"."""
    last = i
    while last + 1 < end and doc[last + 1].tag_ in ("NN", "JJ") and doc[last + 1].text.islower():
        last += 1
    small_letters = all(doc[k].text.islower() or doc[k].tag_ == "JJ" for k in range(i, last + 1))
    ends = last + 1 == end or doc[last + 1].tag_ == "IN" or doc[last + 1].text == ","
    return small_letters and ends and doc[last].tag_ == "NN" and is_role(doc[last].text)


def heads_on(doc: Doc, i: int, end: int) -> bool:
    """Whether a noun follows, so that what comes before it only describes it."""
    i = ahead(doc, i)
    if i >= end:
        return False
    if doc[i].text in ("-", "–") and not doc[i - 1].whitespace_:
        return True
    return doc[i].pos_ in ("NOUN", "PROPN", "ADJ") or doc[i].tag_ in ("NN", "NNS", "NNP", "JJ", "NNPS")


def only_tells_kind(doc: Doc, name: Name, i: int, end: int) -> bool:
    """Whether the nouns after a body's name merely say what it is: "the Fars news agency", "the Union (UN) party"."""
    if name.kind not in (GROUP, UNKNOWN, WORK):
        return False
    while i + 1 < end and heads_on(doc, i + 1, end):
        i = ahead(doc, i + 1)
    noun = doc[i].lower_
    if noun in small("whole_bodies") or doc[i].tag_ == "NNS" or is_of_states(doc, name):
        return False  # "the Ardland central bank", "WHO member states", "the UN refugee agency"
    return says_it_is_a_body(noun) and doc[i].text.islower() and i + 1 >= end


def is_of_states(doc: Doc, name: Name) -> bool:
    """Whether a body is one of states, which has other bodies under it: "the United Nations"."""
    words = (plain(doc[i].text).replace(".", "") for i in range(name.start, name.end))
    return " ".join(words).partition(" (")[0] in small("unions_of_states")


def fits_before(doc: Doc, front: int, start: int) -> bool:
    """Whether the words before a person's name and titles let it be the head: an apposition, "named", or nothing."""
    i = front - 1
    while i >= start and (
        doc[i].tag_ in ("DT", "PRP$", "CD", "JJ", "JJS") or doc[i].is_space or doc[i].lower_ in ("one", "another")
    ):
        i -= 1
    if i < start:
        return True
    token = doc[i]
    if token.text in (",", "–", "—", "-", ":", "(") or token.lower_ in ("named", "called", "namely"):
        return True
    if token.text in ("”", '"', "“", "'", "’", "‘"):
        return True
    return (
        token.lower_ not in small("prepositions")
        and token.tag_ not in ("IN", "TO")
        and relation(token) != "case"
        and token.tag_ != "CC"
        and not token.tag_.startswith("VB")
    )


def leads_group(doc: Doc, name: Name, start: int) -> bool:
    """Whether a body or place is the head: nothing before it but its description ("newspaper Nova"), or a comma."""
    i = name.start - 1
    while i >= start and (
        is_blank(doc[i]) or doc[i].tag_ in DESCRIBING or doc[i].text in POSSESSIVE or doc[i].text in ("-", "&")
    ):
        i -= 1
    if i >= start:
        return doc[i].text in (",", "–", "—") and is_apposed(doc, start, i, name)
    left = back(doc, name.start - 1)
    token = doc[left]
    if left < start or token.lower_ in ("the", "a", "an"):
        return True
    if token.text in POSSESSIVE:  # "Britain's Labour Party"
        return name.kind in (GROUP, WORK, UNKNOWN)
    if name.kind in (PLACE, PEOPLE):
        return token.pos_ in ("ADJ", "PROPN") and token.tag_ != "CD"
    return token.tag_ != "CD"


def is_apposed(doc: Doc, start: int, comma: int, name: Name) -> bool:
    """Whether the words before a comma say what the name after it is: "The militant group, ...", "One of them, ..."."""
    last = back(doc, comma - 1)
    if {doc[last].lower_, doc[back(doc, last - 1)].lower_} == {"of", "them"} and comma - start < 9:
        return True
    if doc[start].lower_ == "one" and doc[start + 1].lower_ == "of":
        start += 2  # "one of its owners, Orion"
    head = head_noun(doc, start, comma)
    plain_phrase = all(
        is_blank(doc[i]) or doc[i].tag_ in DESCRIBING or doc[i].text in POSSESSIVE or doc[i].text == "-"
        for i in range(start, comma)
    )
    return (
        plain_phrase
        and last not in name_at(doc)
        and (is_group_noun(doc[head].text) or is_document_noun(doc[head].text) or is_maker(doc[head], name))
    )


def is_maker(noun: Token, name: Name) -> bool:
    """Whether a noun for persons says what a firm is: "the ship's owner, Nordia", "its biggest shareholder, Orion"."""
    return name.kind == GROUP and is_role(singular(noun.text))
