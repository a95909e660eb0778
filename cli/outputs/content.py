"""What is said, as a person reads it."""

from __future__ import annotations

from ..record import Record


def content_of(said: Record) -> str | None:
    """The content of an attribution, with an ellipsis where the cue or something else was in between."""
    parts, rest = [], said["content"] or ""
    for start, end in said["spans"]["content"]:
        parts.append(rest[: end - start])
        rest = rest[end - start + 1 :]
    return " … ".join(parts) or None


CLAIMED = "claimed by"
BY = {
    "deny": "denied by",
    "demand": "demanded by",
    "condemn": "condemned by",
    "nocomment": "no comment by",
}


def relation_of(figure: Record) -> str:
    """What the speaker does with a figure: "claimed by", "denied by", "not claimed by"."""
    by = BY.get(figure["stance"], CLAIMED)
    return f"not {by}" if figure["negated"] and figure["stance"] != "nocomment" else by


def claimant_of(figure: Record) -> str | None:
    """Who claims a figure; of one that is not claimed, what its speaker does instead: "denied by Ada Vale"."""
    speaker: str | None = figure["speaker"]
    relation = relation_of(figure)
    return speaker if speaker is None or relation == CLAIMED else f"{relation} {speaker}"
