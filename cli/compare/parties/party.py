"""Somebody who speaks in one or several articles."""

from __future__ import annotations

from dataclasses import dataclass

PERSON, BODY, NAMELESS = "person", "body", "anonymous"


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who speaks in one or several articles. ``side`` is the id of the body that they speak for, or their own.

    ``link`` says in words why it is that side.
    """

    id: str
    name: str
    kind: str
    role: str | None = None
    side: str = ""
    link: str | None = None
