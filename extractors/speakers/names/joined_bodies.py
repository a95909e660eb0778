"""A body's name put together: partners, a country, and a noun in small letters: "Arden police"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.plain import words_at
from ...words.forms import plain, plain_words
from ...words.places import country_names
from .name import GROUP, PLACE, Name

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
        if first is not None and together and tuple(plain(words_at(doc, first.start, name.end)).split()) in fronts:
            joined[-1] = Name(first.start, name.end, GROUP)
        else:
            joined.append(name)
    return joined
