"""Terminal escapes in a text, as ``script`` and colourful logs leave them -> as many spaces, so that offsets stay."""

from __future__ import annotations

import re

# ECMA-48: control sequences, strings (a link, a title) up to their terminator, and the short ones; 8-bit forms too.
SEQUENCE = re.compile(
    r"""(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]
    |   (?:\x1b[]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]{0,4096}(?:\x07|\x1b\\|\x9c)
    |   \x1b[ -/]{0,4}[0-Z\\-~]""",
    re.VERBOSE,
)
MARKS = re.compile("[\x1b\x90\x98\x9b\x9d\x9e\x9f]")


def without_escapes(text: str) -> str:
    """The text with a space for each character of an escape sequence."""
    return SEQUENCE.sub(lambda found: " " * len(found[0]), text) if MARKS.search(text) else text
