"""What is said, as a person reads it."""

from __future__ import annotations

from ..record import Record


def content_of(said: Record) -> str | None:
    """The content of an attribution, with an ellipsis where the cue or something else stood in between."""
    parts, rest = [], said["content"] or ""
    for start, end in said["spans"]["content"]:
        parts.append(rest[: end - start])
        rest = rest[end - start + 1 :]
    return " … ".join(parts) or None
