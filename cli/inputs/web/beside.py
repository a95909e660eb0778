"""What sites put around the paragraphs of a story: links to other stories, notices, invitations, counts of readers."""

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


READERS = re.compile(  # of a story: how long they need, how many they are, what they do, and how old it is
    r"\d+[ -]min(?:ute)?s?[ -]read|[\d.,]+ ?[km]? (?:views?|reads?|shares?|likes?|comments?|replies|reposts|reactions)"
    r"|(?:comments|replies|shares|likes) ?[(:] ?[\d.,]+[km]?\)?"
    r"|(?:(?:last |first )?(?:published|posted|updated|modified):? )?"
    r"(?:\d+|an?) (?:minute|min|hour|day|week|month)s? ago",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"(?<!\S)[|·•](?!\S)")


def is_beside(line: str) -> bool:
    """Whether the whole of a paragraph only leads elsewhere: "READ MORE: ...", "Advertisement", "48 shares"."""
    return BESIDE.fullmatch(line.strip().rstrip(".!»›→")) is not None or all(
        READERS.fullmatch(part.strip()) for part in BETWEEN.split(line)
    )


def without_beside(line: str) -> str:
    """A line, with spaces for all of it, or for parts between "|" or "·", that lead elsewhere or count readers."""
    if is_beside(line):
        return " " * len(line)
    at, parts = 0, []
    for sign in (*BETWEEN.finditer(line), None):
        end = sign.start() if sign is not None else len(line)
        part = line[at:end]
        parts += [" " * len(part) if READERS.fullmatch(part.strip()) else part, sign[0] if sign is not None else ""]
        at = end + 1
    return "".join(parts) if len(parts) > 2 else line
