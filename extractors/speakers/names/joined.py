"""Names put together over a cut: first name and surname, nickname, partners, a body and its noun in small letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.plain import words_at
from ...words.bodies import organisations
from ...words.forms import plain, plain_words, singular
from ...words.nouns import NounKind, noun_class
from ...words.people import first_names
from .name import GROUP, PERSON, PLACE, POSSESSIVE, WORK, Name
from .runs import is_capitalised_name, is_office

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 12  # words of a name
LEAST_MEMBER = 0.4  # how likely a noun is one for persons
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
    ahead = doc[name.end : name.end + 2]
    if name.kind not in (GROUP, PLACE) or len(ahead) < 2 or not ahead[0].text.islower() or ahead[1].pos_ == "NOUN":
        return False
    return (plain_words(words_at(doc, name.start, name.end)), ahead[0].text) in cut


def outermost(found: list[Name]) -> list[Name]:
    """The names without those inside another: "Arden" of "Arden Sheriff's Office"."""
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def with_first_names(found: list[Name], doc: Doc) -> list[Name]:
    """The names of persons put together that the recogniser cut after the first name: "Said" and "Mansour"."""
    joined: list[Name] = []
    for name in found:
        first = joined[-1] if joined else None
        adjoins = first is not None and first.end == name.start == first.start + 1 and doc[first.start].whitespace_
        if first is None or not adjoins or {first.kind, name.kind} != {PERSON}:
            joined.append(name)
        elif plain(doc[first.start].text) in first_names() or name.end == name.start + 1:
            joined[-1] = Name(first.start, name.end, PERSON)
        else:
            joined.append(name)
    return joined


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
    """A person's name without half of a nickname: 'Ida' of 'Ida "Flint', "Marsh" of "Flint) Marsh"."""
    closing = next((i for i in range(name.start + 1, name.end - 1) if doc[i].text == ")"), None)
    if closing is not None and name.kind == PERSON and "(" not in words_at(doc, name.start, closing):
        return name._replace(start=closing + 1)
    marks = [i for i in range(name.start + 1, name.end) if doc[i].is_quote and doc[i].text not in ("'", "’")]
    cut = name.kind == PERSON and len(marks) == 1 and name.end < len(doc) and doc[name.end].is_quote
    return name._replace(end=marks[0]) if cut else name


def is_nickname(doc: Doc, start: int, end: int) -> bool:
    """Whether a stretch is a capitalised word or two in quotation marks or brackets, without space inside."""
    marks = (doc[start].text, doc[end - 1].text)
    marked = (marks == ("(", ")") or (doc[start].is_quote and doc[end - 1].is_quote)) and not doc[start].whitespace_
    return marked and all(doc[i].text[:1].isupper() for i in range(start + 1, end - 1))


def with_partners(found: list[Name], doc: Doc) -> list[Name]:
    """The names, those of partners put together that a firm's name has in full: "Vale & Moss" of "Vale & Moss LLP"."""
    firms = [plain(words_at(doc, name.start, name.end)).split() for name in found if name.kind == GROUP]
    fronts = {tuple(words[:i]) for words in firms if "&" in words for i in range(3, min(len(words), LONGEST))}
    joined: list[Name] = []
    for name in found:
        first = joined[-1] if joined else None
        together = first is not None and first.end + 1 == name.start and doc[first.end].text == "&"
        if first is not None and together and tuple(plain(words_at(doc, first.start, name.end)).split()) in fronts:
            joined[-1] = Name(first.start, name.end, GROUP)
        else:
            joined.append(name)
    return joined


def with_owners(found: list[Name], doc: Doc) -> list[Name]:
    """The names, those of bodies put together over the plural of their members: "the Potters' Network of Arden".

    The members must be persons by their noun and the body must come after "the", so that "the Potters' Ada Vale",
    "the Potters' President" and "the Potters' Almanac" stay two.
    """
    starts = {name.start: name for name in found}
    within = {i for name in found for i in range(name.start, name.end)}
    joined: list[Name] = []
    for at in (i for i in range(2, len(doc) - 1) if doc[i].text in POSSESSIVE and are_members(doc, i - 1)):
        if at in within:
            continue  # one name already
        start, end = front_of_members(doc, at - 1), end_of_body(doc, at + 1, starts)
        if end > at + 1 and start > 0 and doc[start - 1].lower_ == "the":
            joined.append(Name(start, end, GROUP))
    inside = {i for name in joined for i in range(name.start, name.end)}
    return [*(name for name in found if name.start not in inside and name.end - 1 not in inside), *joined]


def are_members(doc: Doc, at: int) -> bool:
    """Whether a capitalised word is a plural noun for persons: "Potters", "Women"."""
    noun = doc[at]
    one = singular(noun.text)
    plural = one != noun.lower_ and noun.text[:1].isupper() and not noun.is_upper
    return plural and noun.ent_type_ != "GPE" and noun_class(one).likely(NounKind.PERSON) >= LEAST_MEMBER


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
        return known.end if bodily else start
    end = start
    while end < len(doc) and doc[end].is_title and doc[end].is_alpha and (end == start or doc[end - 1].whitespace_):
        end += 1
    if end == start or (end < len(doc) and end in starts and doc[end - 1].whitespace_):
        return start
    return end if is_body(doc[end - 1].text) else start


def is_body(word: str) -> bool:
    """Whether the last word of a name is one for bodies: "Circle", "Front"."""
    kind = noun_class(word.lower())
    return word in organisations().heads or (not is_office(word) and kind.likely(NounKind.BODY, NounKind.GROUP) > 0.1)
