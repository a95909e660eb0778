"""Names with the words that the recogniser left out at their edges: first names, initials, seats, members, partners."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...grammar.relations import relation
from ...text.sentences import opens_sentence
from ...words.bodies import organisations
from ...words.forms import plain
from ...words.lists import small
from ...words.people import first_names, honorifics, is_role, is_title
from ...words.places import country_names, demonyms
from .capital_runs import is_headline
from .name import GROUP, PERSON, POSSESSIVE, Name
from .recognised import is_strange_people
from .runs import is_capitalised_name, is_office, next_part

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST_INITIALS = 4
MOST_PARTS = 4  # of a person's name
VOWELS = frozenset("aeiouy")
INITIALS = re.compile(r"(?:[A-Z]\.){1,4}")


def extended(name: Name, doc: Doc, taken: list[bool]) -> Name:
    """A name with the words that the recogniser left out at its edges."""
    if name.kind == GROUP:
        return extended_body(name, doc, taken)
    if name.kind != PERSON:
        return name
    start, end, _ = name
    if is_name_by_capital(doc, end) and end - start == 1 and not taken[end]:
        name = Name(start, end + 1, PERSON)  # "Altagracia | Then"
        taken[end], end = True, end + 1
    while (end := next_part(doc, end, taken)) > name.end:
        taken[name.end : end] = [True] * (end - name.end)
        name = Name(start, end, PERSON)
    while start > 0 and not taken[start - 1] and may_open_name(doc[start - 1]):
        if is_title(doc[start - 1].text) or not is_first_name(doc[start - 1], doc[start]):
            break
        start -= 1
        taken[start] = True
    before = doc[start - 1].text if start > 0 and not taken[start - 1] else ""
    first_lady = start > 1 and doc[start - 2].lower_ == "first"
    if before[:1].isupper() and plain(before).rstrip(".") in honorifics().kept and not first_lady:
        start -= 1
        taken[start] = True
    start = min(start, cut_first_name(doc, start))
    end = with_seat_of_peer(doc, start, name.end)
    taken[start:end] = [True] * (end - start)
    return Name(start, end, PERSON)


def is_name_by_capital(doc: Doc, at: int) -> bool:
    """Whether an adverb or verb is a surname by its capital, in no headline: "Luz Then doubts it"."""
    if at + 1 >= len(doc) or not doc[at].is_title or not doc[at - 1].whitespace_ or opens_sentence(doc[at]):
        return False
    adverb = doc[at].tag_ in ("RB", "VB", "VBP", "VBD") and len(doc[at]) > 1 and not is_role(doc[at].text)
    return adverb and not doc[at + 1].text[:1].isupper() and not is_headline(doc, at)


def cut_first_name(doc: Doc, start: int) -> int:
    """Where a name begins with a first name cut short before it: "Ma. Luz Vale", "Md Karim"."""
    for _ in range(MOST_INITIALS):
        start -= start > 0 and bool(doc[start - 1].whitespace_) and is_initial(doc[start - 1])
    at = start - 1
    at -= at > 0 and doc[at].text == "."
    cut = at >= 0 and doc[at].is_title and is_cut_short(doc[at].text)
    return at if cut and doc[start - 1].whitespace_ else start


def is_cut_short(word: str) -> bool:
    """Whether a word is a first name cut short: "Ma", or letters without a vowel that are no title: "Sk", "Md"."""
    bare = len(word) > 1 and len(word) < 5 and VOWELS.isdisjoint(plain(word)) and not is_title(word)
    return bare or word.lower() in small("cut_first_names")


def is_initial(token: Token) -> bool:
    """Whether a token is an initial or several, as come before a surname: "R.", "P.K."."""
    return INITIALS.fullmatch(token.text) is not None and token.ent_type_ in ("", "PERSON")


def with_seat_of_peer(doc: Doc, start: int, end: int) -> int:
    """Where the name of a peer ends, with the place he is of: "Lord Vale of Arden"."""
    peer = (
        plain(doc[start].text) in small("peers") and end - start > 1 and end + 1 < len(doc) and doc[end].lower_ == "of"
    )
    if not peer or not doc[end + 1].is_title:
        return end
    end += 2
    while end < len(doc) and doc[end].is_title and doc[end - 1].whitespace_:
        end += 1
    return end


def may_open_name(token: Token) -> bool:
    """Whether a word may be the first of a name: a proper noun, or a first name that is a word too: "Said", "Will"."""
    noun = token.tag_ in ("NN", "NNP", "VB", "VBP")  # "Hope Vale said" is no order
    named = token.is_title and plain(token.text) in first_names() and (noun or not opens_sentence(token))
    if not token.whitespace_ or is_strange_people(token) or is_time(token):
        return bool(token.whitespace_) and not is_time(token)
    return is_capitalised_name(token) or (named and (opens_sentence(token) or not token.nbor(-1).is_quote))


def is_time(token: Token) -> bool:
    """Whether a first name is a month or day by what comes before it, and no part of a name: "in June Vale said"."""
    if token.lower_ not in small("calendar") or token.i == 0:
        return False
    before = token.nbor(-1)
    timed = before.tag_ == "IN" or before.lower_ in small("before_months")
    return timed and token.head != token.nbor(1) and token.nbor(1).head != token


def is_first_name(token: Token, surname: Token) -> bool:
    """Whether a word before a person's name is the first of it: one in the list, or one that the parse joins to it."""
    if plain(token.text) in first_names() or is_strange_people(token):
        return True
    joined = relation(surname) == "flat" and surname.head == token and token.is_title and not opens_sentence(token)
    return joined and token.text not in demonyms() and not is_role(token.text)


def without_letters(name: Name, doc: Doc) -> Name:
    """A person's name without the letters of an honour or degree after it: "Ada Vale KC"."""
    last, start = doc[name.end - 1].text, name.start
    if name.end - start < 2 or not last[:1].isupper() or plain(last) not in small("postnominals"):
        return name
    if name.kind != PERSON and last != "MD":  # a body cannot have them, whatever the recogniser says; firms have an MD
        while start < name.end - 2 and (is_role(doc[start].text) or is_title(doc[start].text)):
            start += 1
        parts = [doc[i].text for i in range(start, name.end - 1)]
        name = Name(start, name.end, PERSON) if 2 <= len(parts) <= MOST_PARTS and all(map(str.istitle, parts)) else name
    return name._replace(end=name.end - 1) if name.kind == PERSON else name


def extended_body(name: Name, doc: Doc, taken: list[bool]) -> Name:
    """A body's name with the capitalised words after it, unless they are somebody's title: "Safety Executive"."""
    name = with_land(with_partner(with_adjective(with_members(name, doc, taken), doc, taken), doc), doc)
    end = name.end
    while end < len(doc) and not taken[end] and doc[end - 1].whitespace_ and doc[end].is_title and doc[end].is_alpha:
        if (
            doc[end].lower_ in small("calendar")
            or opens_sentence(doc[end])
            or not (is_capitalised_name(doc[end]) or end == name.end)
        ):
            break
        end += 1
    after = doc[end] if end < len(doc) else None
    words = [doc[i].text for i in range(name.end, end)]
    titled = any(is_title(word) or (is_role(word) and word != "Executive") for word in words)
    if end == name.end or titled or (after is not None and (taken[end] or after.text[:1].isupper())):
        return name
    taken[name.end : end] = [True] * (end - name.end)
    return Name(name.start, end, GROUP)


def with_adjective(name: Name, doc: Doc, taken: list[bool]) -> Name:
    """A body's name with the capitalised adjective before it: "General Presidency", "Higher Council"."""
    at = name.start - 1
    if at < 1 or taken[at] or doc[at].dep_ != "amod" or not name.start <= doc[at].head.i < name.end:
        return name
    said = doc[at].is_title and doc[at].is_alpha and doc[at].whitespace_ and not opens_sentence(doc[at])
    if not said or doc[at].text in demonyms() or doc[at].lower_ in small("calendar"):
        return name
    taken[at] = True
    return name._replace(start=at)


def with_partner(name: Name, doc: Doc) -> Name:
    """A firm's name with the partner before "&": "Vale & Moss LLP"."""
    at = name.start - 2
    joined = at >= 0 and doc[at + 1].text == "&" and is_capitalised_name(doc[at])
    return name._replace(start=at) if joined else name


def with_land(name: Name, doc: Doc) -> Name:
    """A body's name with its country: "Press Council of Sarvia"; of one word with any place: "Bank of Arden"."""
    end = name.end
    if end + 2 > len(doc) or doc[end].text != "of" or doc[end - 1].text not in organisations().heads:
        return name
    land = doc[end + 1]
    if land.text in country_names():
        return name._replace(end=end + 2)
    if end - name.start > 1 or land.ent_type_ != "GPE" or land.ent_iob_ != "B":
        return name
    return name._replace(end=next((i for i in range(end + 2, len(doc)) if doc[i].ent_iob_ != "I"), len(doc)))


def with_members(name: Name, doc: Doc, taken: list[bool]) -> Name:
    """A body's name with its possessor in front: "Miners' Union", "Prosecutor General's Office"."""
    at = name.start - 2
    if at < 0 or doc[name.start].text not in organisations().heads or doc[at + 1].text not in POSSESSIVE or taken[at]:
        return name
    members = doc[at].lower_.endswith("s") or doc[at].lower_ in ("children", "men", "people", "women")
    seat = any(is_office(word) for word in (doc[at].text, doc[max(at - 1, 0)].text))
    if not (members or seat) or not doc[at].is_title or not doc[at].is_alpha or (opens_sentence(doc[at]) and not seat):
        return name
    whose = ("ORG", "GPE") if seat else ()
    while at > 0 and is_capitalised_name(doc[at - 1]) and doc[at - 1].whitespace_:
        if taken[at - 1] and doc[at - 1].ent_type_ not in whose:
            break
        at -= 1
    taken[at : name.start] = [True] * (name.start - at)
    return Name(at, name.end, GROUP)
