"""Whose a spokesman is who goes without a name.

    "The Harbour League counted 40. A spokesman said more would come.", "a ministry spokeswoman"

Finds the body named last before, in the same paragraph, or the one whose noun the words have: "a ministry spokeswoman".
Leaves alone: a spokesman of whom the paragraph says nothing else, and those with a name of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ..stories.wording import stem
from .party import BODY, NAMELESS
from .voices import Voice, plain_name

_SPOKESMAN = re.compile(r"(?:(?P<of>[a-z]+) )?spokes(?:man|woman|person)$", re.I)


def with_bodies(voices: Iterable[Voice], texts: Mapping[int, str]) -> Iterator[Voice]:
    """Yield the voices, a spokesman without a name under the name of the body that they speak for."""
    voices = list(voices)
    bodies = [each for each in voices if each.kind == BODY and plain_name(each.name)[:1].isupper()]
    for voice in voices:
        found = _SPOKESMAN.match(plain_name(voice.name)) if voice.kind == NAMELESS else None
        body = _body_of(voice, found["of"], bodies, texts[voice.story]) if found else None
        yield replace(voice, name=body.name, stems=body.stems, kind=BODY, role=None) if body else voice


def _body_of(voice: Voice, of: str | None, bodies: list[Voice], text: str) -> Voice | None:
    start = 0 if of else text.rfind("\n", 0, voice.at) + 1
    named = [
        (at, each)
        for each in bodies
        if (of is None or stem(of) in each.stems) and (at := text.rfind(plain_name(each.name), start, voice.at)) >= 0
    ]
    return max(named, key=lambda each: each[0])[1] if named else None
