"""Whose a spokesman is who goes without a name.

    "The Harbour League counted 40. A spokesman said more would come.", "a ministry spokeswoman",
    "a spokesman for the league", "The navy has sent 14 ships, a spokesman said"

Finds the body named last before, in the same paragraph, the one whose noun the words have, or, where no body speaks,
the one with which the sentence begins.
Leaves alone: a spokesman of whom the paragraph says nothing else, and those with a name of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from ..stories.story import DATELINE
from ..stories.wording import lexicon, sentence_at, stem, stems_in, words_for
from .party import BODY, PERSON
from .voices import CAPITALS, Voice, plain_name

_SPOKESMAN = re.compile(
    r"(?:(?P<of>[a-z]+) )?spokes(?:man|woman|person)(?: (?:for|of|at) (?P<body>(?:the |its )?[\w’' -]+))?$", re.I
)


def with_bodies(voices: Iterable[Voice], texts: Mapping[int, str]) -> Iterator[Voice]:
    """Yield the voices, a spokesman without a name under the name of the body that they speak for."""
    voices = list(voices)
    bodies = [each for each in voices if each.kind == BODY and plain_name(each.name)[:1].isupper()]
    for voice in voices:
        found = _SPOKESMAN.match(plain_name(voice.name)) if voice.kind != PERSON else None
        text = texts[voice.story]
        body = _body_of(voice, found, bodies, text) if found else None
        if body is not None:
            yield replace(voice, name=body.name, stems=body.stems, kind=BODY, role=None)
        elif found and not found["of"] and (name := found["body"] or _subject_at(voice.at, text)):
            stems = _stems_of(name)
            yield replace(voice, name=plain_name(name), stems=stems, kind=BODY, role=None) if stems else voice
        else:
            yield voice


def _body_of(voice: Voice, found: re.Match[str], bodies: list[Voice], text: str) -> Voice | None:
    """The body with a name that a spokesman is of: by its noun, by what is after "for", else the last before."""
    if found["body"]:
        stems = _stems_of(found["body"])
        alike = {each.stems: each for each in bodies if stems and stems <= each.stems}
        return next(iter(alike.values())) if len(alike) == 1 else None
    of = found["of"]
    start = 0 if of else text.rfind("\n", 0, voice.at) + 1
    named = [
        (at, each)
        for each in bodies
        if (of is None or stem(of) in each.stems) and (at := text.rfind(plain_name(each.name), start, voice.at)) >= 0
    ]
    return max(named, key=lambda each: each[0])[1] if named else None


def _stems_of(name: str) -> frozenset[str]:
    return frozenset(stems_in(plain_name(name))) - words_for("empty", "stems")


def _subject_at(at: int, text: str) -> str | None:
    """The body with which the sentence begins: "The navy has sent 14 ships, a spokesman said"."""
    first, last = sentence_at(text, at, at + 1)
    sentence = text[first:last]
    dated = DATELINE.match(sentence)
    found = _opens().match(sentence[dated.end() :] if dated else sentence)
    return found["body"] if found else None


@cache
def _opens() -> re.Pattern[str]:
    """A body at the beginning of a sentence: its last word says that it is one."""
    nouns = "|".join(map(re.escape, (*lexicon()["sides"]["bodies"], *lexicon()["sides"]["counting"])))
    kinds = f"{nouns}|{'|'.join(each.capitalize() for each in nouns.split('|'))}"
    return re.compile(rf"[\"“ ]*(?:The |the )?(?P<body>(?:{CAPITALS} )?(?:{kinds}))(?! of\b| for\b|['’-])\b")
