"""Sentences for the construction ``how``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    '"The Slow Boat" is the title of her book.',
    "That is how the mayor runs the harbour.",
    "This was the way she put the boxes on the shelf.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # the quotation, "is how", source and verb
    ('"We were robbed," was how she put it.', [("she", "put it", ['"We were robbed,"'])]),
    (
        '"A slow disaster" is how the mayor describes the tender.',
        [("the mayor", "describes", ['"A slow disaster"'])],
    ),
    ('"We were robbed" is the way Ada Lund put it.', [("Ada Lund", "put it", ['"We were robbed"'])]),
]
