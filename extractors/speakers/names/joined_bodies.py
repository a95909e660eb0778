"""A body's name put together: partners, a country, a noun in small letters, whose part it is, a list, its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.plain import words_at
from ...text.sentences import opens_sentence
from ...words.bodies import organisations
from ...words.forms import plain, plain_words, singular
from ...words.lists import small
from ...words.nouns import is_body_noun
from ...words.people import is_title
from ...words.places import country_names, demonyms
from .name import GROUP, PLACE, UNKNOWN, Name
from .runs import is_capitalised_name, is_strange

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 12  # words of a name
MOST_WORDS = 4  # of one in a list: "Metal and Quarry Workers"
LONGEST_LETTERS = 4  # tokens between brackets
UNITS = frozenset({"department", "force", "service"})


def with_small_heads(found: list[Name], doc: Doc) -> list[Name]:
    """The names, each with the noun after it that is part of a body's: "Arden police" of "Arden Police Department"."""
    bodies = [plain_words(words_at(doc, name.start, name.end)) for name in found if name.kind == GROUP]
    cut = {
        (words[:i], noun) for words in bodies for noun in heads_of(words) for i in range(1, min(len(words), LONGEST))
    }
    return [name._replace(end=name.end + 1, kind=GROUP) if is_cut(name, cut, doc) else name for name in found]


def heads_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words by which a body is called: "police" and "department" of "Arden Police Department"."""
    return words[-2:] if words[-1:] and words[-1] in UNITS else words[-1:]


def is_cut(name: Name, cut: set[tuple[tuple[str, ...], str]], doc: Doc) -> bool:
    """Whether a name and the noun in small letters after it are the front and the head of a body's name."""
    if name.kind not in (GROUP, PLACE) or name.end + 2 > len(doc):
        return False
    ahead = doc[name.end]
    if not ahead.text.islower() or ahead.nbor().pos_ == "NOUN":
        return False
    return (plain_words(words_at(doc, name.start, name.end)), ahead.text) in cut


def with_countries(found: list[Name], doc: Doc) -> list[Name]:
    """The names, those of bodies put together with the country right after them: "Border Guard Sarvia"."""
    joined: list[Name] = []
    for name in found:
        body = joined[-1] if joined else None
        if body is not None and body.kind == GROUP and is_end_of_body(name, body, doc):
            joined[-1] = Name(body.start, name.end, GROUP)
        else:
            joined.append(name)
    return joined


def is_end_of_body(name: Name, body: Name, doc: Doc) -> bool:
    """Whether a country right after a body's name is part of it: what is said of the one is said of the other."""
    near = body.end == name.start and bool(doc[body.end - 1].whitespace_)
    if not near or doc[name.start : name.end].text not in country_names():
        return False
    first, last = doc[body.start : body.end].root, doc[name.start : name.end].root
    return first == last.head or last == first.head or (last.head, last.dep_) == (first.head, first.dep_)


def with_partners(found: list[Name], doc: Doc) -> list[Name]:
    """The names, those of partners put together that a firm's name has in full: "Vale & Moss" of "Vale & Moss LLP"."""
    firms = [plain(words_at(doc, name.start, name.end)).split() for name in found if name.kind == GROUP]
    fronts = {tuple(words[:i]) for words in firms if "&" in words for i in range(3, min(len(words), LONGEST))}
    joined: list[Name] = []
    for name in found:
        first = joined[-1] if joined else None
        together = first is not None and first.end + 1 == name.start and doc[first.end].text == "&"
        of_firm = name.end < len(doc) and doc[name.end].text in organisations().suffixes
        if first is not None and together and of_firm:
            joined[-1] = Name(first.start, name.end + 1, GROUP)  # "Vale & Moss | AS"
        elif first is not None and together and tuple(plain(words_at(doc, first.start, name.end)).split()) in fronts:
            joined[-1] = Name(first.start, name.end, GROUP)
        else:
            joined.append(name)
    return joined


def with_rest(found: list[Name], doc: Doc) -> list[Name]:
    """The names, those of bodies put together with the rest of what they are called.

    - whose part it is: "the Aster Bench of the High Court", "the Youth Wing of the Unity Party"
    - its land: "the Freedom Front of Sarvia"
    - what follows its letters in brackets: "the Board of Mill Owners (BMO) | Appeals Panel"
    - the fields or trades of a list: "the Union of Mill, | Mine and Quarry Workers"

    Left alone are "the chairman of the High Court", "the Mill Union (MU) | president Ada Vale" and "the Ministry of
    Mills, | Orbex and the Treasury".
    """
    joined: list[Name] = []
    for name in sorted(found):
        if joined and name.start < joined[-1].end:
            continue  # taken into a list
        body = called_before(name, joined, doc)
        if body is not None and (is_rest(name, body, doc) or is_land_of(name, body, doc)):
            del joined[-1 if joined[-1] is body else -2 :]
            name = Name(body.start, name.end, GROUP)
        joined.append(name._replace(end=end_of_list(name, doc)) if name.kind == GROUP else name)
    return joined


def called_before(name: Name, before: list[Name], doc: Doc) -> Name | None:
    """The body named right before a name, or before the letters in brackets that come between."""
    in_brackets = name.start > 0 and doc[name.start - 1].text == ")"
    body = next((b for b in reversed(before[-2:]) if not in_brackets or doc[b.end].text == "("), None)
    if body is None or body.kind not in (GROUP, PLACE, UNKNOWN):
        return None
    return body if body.kind != PLACE or doc[body.end - 1].lower_ in small("units_of_bodies") else None


def is_rest(name: Name, body: Name, doc: Doc) -> bool:
    """Whether a body's name goes on with the one after it: "of the High Court", "(BMO) Appeals Panel"."""
    at = body.end
    if name.kind not in (GROUP, UNKNOWN):
        return False
    if doc[at].lower_ == "of" and doc[at - 1].lower_ in small("units_of_bodies") and doc[at - 1].is_title:
        return name.start == at + 1 + (doc[at + 1].lower_ == "the")
    letters = at + 1 < name.start <= at + LONGEST_LETTERS and doc[at].text == "(" and doc[at + 1].is_upper
    return letters and doc[name.start - 1].text == ")" and is_body(doc[name.end - 1].lower_)


def is_land_of(name: Name, body: Name, doc: Doc) -> bool:
    """Whether a name is the land or town that a body of several words is of: "Freedom Front of Sarvia"."""
    at = body.end
    if doc[at].text != "of" or name.start != at + 1 or not doc[at - 1].is_title:
        return False
    if body.end - body.start < 2:  # "Fishers of Palk Bay"
        some = singular(doc[at - 1].text) != doc[at - 1].lower_ and doc[at - 1].ent_type_ == "ORG"
        return some and name.kind == PLACE and not opens_sentence(doc[at - 1])
    words = [doc[i].text for i in range(name.start, name.end) if doc[i].is_title]
    strange = all(is_strange(word) for word in words) and bool(words)
    place = name.kind == PLACE or (name.kind in (GROUP, UNKNOWN) and strange)
    return place and (is_body(doc[at - 1].lower_) or first_field(body, doc) is not None)


def is_body(noun: str) -> bool:
    """Whether a noun is one for a body or a part of one."""
    return is_body_noun(noun) or noun in small("units_of_bodies")


def end_of_list(body: Name, doc: Doc) -> int:
    """Where a body's name ends with the list of what it is for: "Ministry of Mills, | Mines and Quarries"."""
    first = first_field(body, doc)
    end = end_of_field(doc, first) if first is not None else body.end
    listed = False
    while is_at(doc, end, ",") and (further := end_of_field(doc, end + 1)) > end + 1:
        end, listed = further, True
        if any(is_at(doc, i, "and") for i in range(end - MOST_WORDS, end)):
            return max(end, body.end)  # "Metal and Quarry Workers"
    at = end + is_at(doc, end, ",")
    if not listed or not is_at(doc, at, "and", "&"):
        return body.end
    at += 1 + is_at(doc, at + 1, "the")
    last = end_of_field(doc, at)
    return max(last, body.end) if last > at else body.end


def first_field(body: Name, doc: Doc) -> int | None:
    """Where a name says what a body is of or for: "Mills" of "Ministry of Mills"."""
    of = next((i for i in range(body.start + 1, body.end - 1) if doc[i].lower_ in ("of", "for")), None)
    return of + 1 if of is not None and doc[of - 1].text in organisations().heads else None


def is_at(doc: Doc, at: int, *words: str) -> bool:
    """Whether one of some words in small letters is at a place, which may be beyond the end."""
    return at < len(doc) and doc[at].text in words


def end_of_field(doc: Doc, start: int) -> int:
    """Where a field or trade ends that begins at a place: "Metal", "Allied Workers"; the place itself for none."""
    end = start
    while end < min(len(doc), start + MOST_WORDS) and (is_common(doc[end]) or (end > start and joins(doc, end))):
        end += 1
    cut = end < len(doc) and doc[end].text[:1].isupper() and bool(doc[end - 1].whitespace_)
    return end if end > start and not cut and is_field(doc[end - 1]) else start


def joins(doc: Doc, at: int) -> bool:
    """Whether "and" joins two words of a trade: "Metal and Quarry Workers"."""
    trade = is_at(doc, at, "and") and at + 2 < len(doc) and is_field(doc[at - 1])
    return trade and is_field(doc[at + 1]) and is_field(doc[at + 2])


def is_common(token: Token) -> bool:
    """Whether a capitalised word is a common one, which names nobody and no land."""
    called = token.is_title and token.is_alpha and is_capitalised_name(token)
    named = token.ent_type_ in ("PERSON", "GPE") and singular(token.text) == token.lower_
    return called and not named and token.text not in country_names() | demonyms()


def is_field(token: Token) -> bool:
    """Whether a word may say what a body is for: a noun of the dictionary in capitals, no name, no other body."""
    strange = is_strange(token.text) or token.text in organisations().heads or is_title(token.text)
    return is_common(token) and not strange
