"""One speaker of one article, as parties are made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ....extractors.text.datelines import agencies
from ...record import Record
from ..stories.dates import WEEKDAYS
from ..stories.story import Story
from ..stories.wording import lexicon, stem, stems_in, words_for, words_in
from .party import BODY, NAMELESS, PERSON

CAPITALS = r"[A-Z][\w’'-]+(?:(?: (?:of|and|for|the|of the|&))? [A-Z][\w’'-]+)*"  # "Board of Mills"
MANY = 3  # letters; a name of no more is no outlet's
_OURS = re.compile(
    r"(?:our|this|the present) (?:\w+ )?"
    r"(?:newspaper|paper|edition|station|site|website|magazine|report|article|bulletin|page|column|correspondent|reader)s?\b",
    re.I,
)
_MANY = re.compile(
    r"(?:more than |fewer than |at least |about |around |some )?"
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of)"
    r" (?-i:[a-z])[\w-]*",
    re.I,
)
_NOBODY = re.compile(
    rf"one of\b|(?:{'|'.join(WEEKDAYS)})\b(?! (?-i:[A-Z]))", re.I
)  # "one of the surveyors", "Wednesday (noon"
_NONE = re.compile(r"(?:no|neither|none)\b", re.I)
_TWO_SOURCES = re.compile(r"\baccording to\b", re.I)  # "the union and 400 according to the police" is no name
_HEARSAY = ("reports", "rumours", "rumors", "accounts", "estimates", "figures", "data", "media reports", "news reports")
_LETTER = re.compile(r"[^\W\d_]")
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her)\s+", re.I)


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of one article."""

    story: int
    id: str
    name: str
    role: str | None
    kind: str
    places: tuple[int, ...]
    stems: frozenset[str]

    @property
    def at(self) -> int:
        """Where it is named first."""
        return self.places[0]


def voice_of(story: Story, speaker: Record) -> Voice:
    """A speaker of a record as a voice."""
    name = str(speaker["name"])
    places = tuple(start for start, _ in speaker.get("mentions") or [[0, 0]])
    stems = frozenset(stems_in(plain_name(name))) - words_for("empty", "stems")
    return Voice(story.number, speaker["id"], name, speaker.get("role"), kind_of(name, speaker), places, stems)


def kind_of(name: str, speaker: Record) -> str:
    """Whether a speaker is a person, a body, or somebody without a name: "a source", "two officials"."""
    words = words_in(plain_name(name))
    if not _LETTER.search(plain_name(name)) or _NONE.match(name) or _TWO_SOURCES.search(name):
        return NAMELESS
    if name.lower().removeprefix("some ") in _HEARSAY or _is_sort(words):
        return NAMELESS
    if _NOBODY.match(plain_name(name)):
        return NAMELESS
    if _MANY.match(plain_name(name)):  # "seven former managers of the bank"
        return NAMELESS
    capitals = [word for word in words if word[:1].isupper()]
    if speaker.get("type") == "person" and capitals:
        return PERSON
    head = stem(re.split(r" (?:of|in|at|from|with|for|who|on) ", plain_name(name))[0].split()[-1]) if words else ""
    if len(words) == 1 and words[0].lower() in lexicon()["sides"]["pronouns"]:
        return NAMELESS
    if not capitals and (
        head in words_for("sides", "anonymous") or re.match(r"(?:a|an|one|some|two|several|many)\b", name)
    ):
        return NAMELESS
    return BODY


def _is_sort(words: list[str]) -> bool:
    """Whether a name is the plural of a word for bodies, which is none of them: "banks", but not "the forces"."""
    word, bodies = words[0].lower() if len(words) == 1 else "", lexicon()["sides"]["bodies"]
    return word not in bodies and word.endswith("s") and word.removesuffix("s") in bodies


def is_outlet(name: str, outlet: str | None) -> bool:
    """Whether a name is the paper's that prints the article: "we", "our edition of Tuesday", "told the Courier"."""
    plain = plain_name(name)
    if name.lower() in ("we", "us") or _OURS.match(name):
        return True
    words = {word.lower() for word in words_in(plain)}
    return plain[:1].isupper() and len(plain) > MANY and words <= {word.lower() for word in words_in(outlet or "")}


@lru_cache(maxsize=16384)
def is_paper(name: str) -> bool:
    """Whether a name is of those who pass on what others say: an agency, a paper, a broadcaster."""
    plain = plain_name(name)
    words = [each.lower() for each in words_in(plain)]
    papers = lexicon()["sides"]["outlets"]
    return plain[:1].isupper() and bool(words) and (plain in agencies() or words[-1] in papers or words[0] in papers)


@lru_cache(maxsize=16384)
def plain_name(name: str) -> str:
    """A name without its article or possessive, with single spaces."""
    return _ARTICLE.sub("", " ".join(name.split()))
