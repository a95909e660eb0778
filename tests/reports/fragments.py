"""Sentences for the construction ``fragment``: first what it must leave alone."""

from __future__ import annotations

import pytest

LEAVES_ALONE = [
    pytest.param(
        'They read "The Tin Boat" to the class.',
        marks=pytest.mark.xfail(reason="a title that is read is taken for words that are read out", strict=True),
    ),
    'The "fresh" bread was two days old.',
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ('She admitted "two or three" times.', [("She", "admitted", ['"two or three"'])]),
]
