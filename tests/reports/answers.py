"""Sentences for the construction ``answer``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    '"Moon Song" was the first album of the band.',
    '"Stop" was in red letters.',
    '"Yes" was all there was.',
    '"Old Bread" is a play.',
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ('"Read your mail," was the union chief\'s answer.', [("the union chief", "was", ['"Read your mail,"'])]),
    (
        "“The post was slow”, was the verdict of senator Ada Dahl, whose son is ill.",
        [("senator Ada Dahl", "was the verdict of", ["“The post was slow”"])],
    ),
    (
        '"The owner knows it better than I do," was all the clerk would say.',
        [("the clerk", "was all", ['"The owner knows it better than I do,"'])],
    ),
    ('"No," came the answer from the clerk.', [("the clerk", "came the answer from", ['"No,"'])]),
    ('"Stay calm" was his advice to fans.', [("his", "was", ['"Stay calm"'])]),
]
