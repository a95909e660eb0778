"""Names put together over a cut: first name and surname, nickname, partners, a body and its noun in small letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.plain import words_at
from ...words.forms import plain, plain_words
from ...words.people import first_names
from .name import GROUP, PERSON, PLACE, Name

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST = 12  # words of a name
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
