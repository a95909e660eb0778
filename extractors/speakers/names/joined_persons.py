"""A person's name put together over a cut: first name and surname, a nickname between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.plain import words_at
from ...text.sentences import opens_sentence
from ...words.bodies import acronyms
from ...words.forms import plain
from ...words.lists import small
from ...words.people import first_names, is_role, is_title
from ...words.places import country_of
from .edges import is_cut_short
from .name import HYPHENS, PERSON, PLACE, POSSESSIVE, UNKNOWN, WORK, Name
from .runs import is_office, is_strange, looks_like_organisation

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST_PARTS = 5  # of a name that was cut


def with_first_names(found: list[Name], doc: Doc) -> list[Name]:
    """The names of persons put together that the recogniser cut after the first name: "Said" and "Mansour"."""
    joined: list[Name] = []
    for name in found:
        if joined and (are_one(joined[-1], name, doc) or are_halves(joined[-1], name, doc)):
            joined[-1] = Name(joined[-1].start, name.end, PERSON)
        else:
            whole = with_weekday(with_family_name(name, doc), doc)
            if joined and joined[-1].end > whole.start:
                joined.pop()  # "To" of "To Thi Hanh"
            joined.append(whole)
    return joined


def are_halves(first: Name, name: Name, doc: Doc) -> bool:
    """Whether a hyphen joins the last word of a person's full name to the next name: "Ada Vale-Moss"."""
    hyphened = first.end + 1 == name.start and doc[first.end].text in HYPHENS and first.end - first.start > 1
    close = hyphened and not doc[first.end - 1].whitespace_ and not doc[first.end].whitespace_
    return close and first.kind == PERSON and name.kind in (PERSON, PLACE, UNKNOWN) and name.end - name.start == 1


def with_family_name(name: Name, doc: Doc) -> Name:
    """A person's name with the family name before the middle name "Thi", which opens none: "To Thi Hanh".

    A title is none ("Mayor Thi Hanh"), and a word that opens a sentence need not be one: "Yesterday Thi Hanh spoke".
    """
    before = doc[name.start - 1] if name.start > 0 else None
    if before is None or name.kind != PERSON or name.end - name.start < 2 or plain(doc[name.start].text) != "thi":
        return name
    titled = is_title(before.text) or is_role(before.text)
    if not before.is_title or not before.whitespace_ or titled or (opens_sentence(before) and before.pos_ != "PROPN"):
        return name
    return name._replace(start=name.start - 1)


def with_weekday(name: Name, doc: Doc) -> Name:
    """A person's surname with the day that is the first name: "The youth leader, Sunday Vale, said"."""
    if name.kind != PERSON or name.end - name.start > 1 or name.start < 2:
        return name
    first, before = doc[name.start - 1], doc[name.start - 2]
    day = first.is_title and first.lower_ in small("days") and bool(first.whitespace_)
    closed = name.end < len(doc) and (doc[name.end].text in (",", "(") or doc[name.end].text in POSSESSIVE)
    apposed = before.text == "," and closed and name.start > 2 and is_role(doc[name.start - 3].text)
    addressed = before.is_title and (is_title(before.text) or is_role(before.text))
    return name._replace(start=name.start - 1) if day and (apposed or addressed) else name


def are_one(first: Name, name: Name, doc: Doc) -> bool:
    """Whether a person's name and the next name, nothing between them, are one that was cut.

    Two that both name persons are; so are a person's and one of strange words, which no body, land or people is called.
    """
    word = doc[first.start]
    if is_cut_before(first, name, doc):
        return True
    if first.end != name.start or not doc[first.end - 1].whitespace_ or PERSON not in (first.kind, name.kind):
        return False
    if name.end - first.start > MOST_PARTS or is_office(doc[first.end - 1].text):
        return False
    if first.kind != name.kind:
        other = name if first.kind == PERSON else first
        whole = other is first and name.end > name.start + 1  # "told Reuters | Ada Vale would resign"
        return not whole and other.kind != WORK and all(map(is_strange_part, doc[other.start : other.end]))
    if first.end > first.start + 1:
        return not word.is_upper
    return plain(word.text) in first_names() or name.end == name.start + 1 or is_no_title(word)


def is_cut_before(first: Name, name: Name, doc: Doc) -> bool:
    """Whether a first name cut short, or an initial, comes before a name: "Md | Rafiqul Islam", "P | Venkatesh Rao"."""
    word = doc[first.start]
    near = first.end == name.start == first.start + 1 and bool(word.whitespace_) and first.kind == PERSON
    if not near or name.end - name.start > MOST_PARTS - 2 or looks_like_organisation([doc[name.end - 1].text]):
        return False
    initial = len(word) == 1 and word.is_upper and name.kind == PERSON
    return initial or (
        word.is_title and is_cut_short(word.text) and all(t.is_title for t in doc[name.start : name.end])
    )


def is_strange_part(token: Token) -> bool:
    """Whether a word can be nothing but a part of a name, as far as lists and dictionary know: "Macaraeg"."""
    strange = is_strange(token.text) and token.text not in country_of() and plain(token.text) not in acronyms()
    return token.is_title and not opens_sentence(token) and strange and not looks_like_organisation([token.text])


def is_no_title(word: Token) -> bool:
    """Whether a word that the recogniser takes for a person's name is no title, nor merely opens a sentence."""
    return not word.is_upper and not is_office(word.text) and (is_strange(word.text) or not opens_sentence(word))


def with_nicknames(found: list[Name], doc: Doc) -> list[Name]:
    """The names, those of persons put together over a nickname in quotation marks: 'Ida "Flint" Marsh'."""
    found = [without_half_nickname(name, doc) for name in found]
    starts = {name.start: name for name in found}
    joined: list[Name] = []
    for name in found:
        last = next((starts[i] for i in range(name.end + 3, name.end + 5) if i in starts), None)
        if last is not None and name.kind == PERSON and is_nickname(doc, name.end, last.start):
            joined.append(Name(name.start, last.end, PERSON))
    inside = {i for name in joined for i in range(name.start, name.end)}
    return [*(name for name in found if name.start not in inside), *joined]


def without_half_nickname(name: Name, doc: Doc) -> Name:
    """A person's name without half of a nickname: 'Ida' of 'Ida "Flint', "Marsh" of 'Flint" Marsh'."""
    closing = next((i for i in range(name.start + 1, name.end - 1) if doc[i].text == ")"), None)
    if closing is not None and name.kind == PERSON and "(" not in words_at(doc, name.start, closing):
        return name._replace(start=closing + 1)
    marks = [i for i in range(name.start + 1, name.end) if doc[i].is_quote and doc[i].text not in ("'", "’")]
    opened = len(marks) == 1 and name.start > 0 and doc[name.start - 1].is_quote and name.kind == PERSON
    if opened and doc[marks[0]].whitespace_ and not doc[name.start - 1].whitespace_:
        return name._replace(start=marks[0] + 1)
    cut = name.kind == PERSON and len(marks) == 1 and name.end < len(doc) and doc[name.end].is_quote
    return name._replace(end=marks[0]) if cut else name


def is_nickname(doc: Doc, start: int, end: int) -> bool:
    """Whether a stretch is a capitalised word or two in quotation marks or brackets, without space inside."""
    marks = (doc[start].text, doc[end - 1].text)
    marked = (marks == ("(", ")") or (doc[start].is_quote and doc[end - 1].is_quote)) and not doc[start].whitespace_
    return marked and all(doc[i].text[:1].isupper() for i in range(start + 1, end - 1))
