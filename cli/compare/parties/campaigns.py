"""Whose a campaign is that goes by a pronoun: "Her campaign", after "Mila Trenk would not concede", is Mila Trenk's.

Finds the owner that the article gives it. Leaves alone "its office", and goes back to the last campaign of an article
where the owner speaks for a body: a spokesman of the police has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..stories.wording import stem, stems_in, words_for
from .party import BODY
from .voices import Voice, plain_name

_THEIRS = re.compile(r"(?P<whose>her|his)\s+(?P<what>[\w-]+)$", re.I)
_CAMPAIGN = re.compile(r"^(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+)*)['’]s (?P<what>[a-z]+)$")
_OF = re.compile(r"^[\w-]+ of (?P<owner>(?:[A-Z][\w’'-]+ ?)+)$")


def with_owners(voices: Iterable[Voice]) -> Iterator[Voice]:
    """Yield the voices, "her campaign" under the name of the one whose it is: "Mila Trenk's campaign"."""
    voices = list(voices)
    busy = {plain_name(each.name) for each in voices if _speaks_for_a_body(each)}
    last: dict[tuple[int, str], str] = {}
    for voice in voices:
        theirs = _THEIRS.match(voice.name) if voice.kind == BODY else None
        owned = _OF.match(voice.role or "")
        if theirs is None or owned is None or stem(theirs["what"]) not in words_for("sides", "staffs"):
            yield voice
            continue
        kind = (voice.story, voice.name.lower())
        if owned["owner"] not in busy:
            last[kind] = f"{owned['owner']}'s {theirs['what']}"
        name = last.get(kind)
        yield replace(voice, name=name, stems=frozenset(stems_in(name))) if name else voice


def campaign_in(name: str) -> tuple[str, str] | None:
    """Whose campaign, team or the like a name is of, and which: "Mila Trenk's campaign"."""
    found = _CAMPAIGN.match(name)
    return (found["owner"], found["what"]) if found and stem(found["what"]) in words_for("sides", "staffs") else None


def _speaks_for_a_body(voice: Voice) -> bool:
    words = frozenset(stems_in(voice.role or ""))
    return bool(words & words_for("sides", "speaking")) and bool(words & words_for("sides", "bodies"))
