"""Bodies that are called by their rank: "Norholm, the country's second bank", and those whose name is not given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from ..stories.wording import lexicon
from .party import BODY, NAMELESS
from .voices import Voice, plain_name

_NAMED = re.compile(r"(?P<name>[A-Z][\w&’'.-]*(?: (?:of |and |the |& )?[A-Z][\w&’'.-]*)*), (?:the|its|their) $")
_TOLD = re.compile(r" (?:that|which|who|whose|where) ")
BEFORE = 80  # characters before a rank in which the name is


def with_names(voices: Iterable[Voice], texts: Mapping[int, str]) -> Iterator[Voice]:
    """Yield the voices, those called by a rank under the name before it; without one they are nobody in particular.

    So is who is only described: "an aid group that runs clinics".
    """
    voices = list(voices)
    bodies = {plain_name(each.name): each for each in voices if each.kind == BODY}
    for voice in voices:
        name = plain_name(voice.name)
        if voice.kind != BODY or not name[:1].islower():
            yield voice
        elif _TOLD.search(name):
            yield replace(voice, kind=NAMELESS)
        elif _ranks().search(name):
            named = _named_before(voice, texts, bodies)
            yield replace(voice, name=named.name, stems=named.stems) if named else replace(voice, kind=NAMELESS)
        else:
            yield voice


def _named_before(voice: Voice, texts: Mapping[int, str], bodies: Mapping[str, Voice]) -> Voice | None:
    for place in voice.places:
        found = _NAMED.search(texts[voice.story][max(0, place - BEFORE) : place])
        found = found or _NAMED.search(texts[voice.story][max(0, place - BEFORE) : place] + "the ")
        if found and plain_name(found["name"]) in bodies:
            return bodies[plain_name(found["name"])]
    return None


@cache
def _ranks() -> re.Pattern[str]:
    return re.compile(rf"['’]s (?:{'|'.join(lexicon()['sides']['ranks'])})\b")
