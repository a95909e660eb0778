"""What sites put between the paragraphs of a story: links to other stories, notices, invitations."""

from __future__ import annotations

import re

LINK = (
    r"(?:read|see|watch|listen|more|also)(?: (?:more|also|next|here|now|on this(?: story)?))?"
    r"|related(?: \w+)?|recommended"
)
BESIDE = re.compile(
    rf"(?:{LINK}):(?:\s.*)?|advertisements?|sponsored content"
    r"|(?:article|story) continues (?:below|after) \w.*"
    r"|the post .{1,300} (?:appeared first on|first appeared on) .{1,100}"
    r"|(?:sign up|subscribe) (?:to|for|here) .{1,120}",
    re.IGNORECASE,
)


def is_beside(line: str) -> bool:
    """Whether the whole of a paragraph only leads elsewhere: "READ MORE: ...", "Advertisement"."""
    return BESIDE.fullmatch(line.strip().rstrip(".!»›→")) is not None
