"""Which body a description in small letters names with the words of its name: "Sarvia's central bank"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....words.forms import plain_words
from ...entities.same_body import telling
from ..phrases.descriptions import bare_description
from .by_named_phrase import bodies_of
from .offices import around

if TYPE_CHECKING:
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

LEAST = 2  # words that both have


def by_same_words(cast: Cast, phrase: Phrase) -> Who | None:
    """The body, named before or after, whose name has the very words of a description, two at least."""
    reading, doc = phrase.reading, cast.doc
    about = phrase.about or bare_description(doc, reading.start, reading.end, reading.head)
    if about is None or about.plural or reading.entity is not None:
        return None
    words = telling(plain_words(doc[about.start : about.end].text))
    if len(words) < LEAST:
        return None
    fits = [
        body
        for body in around(bodies_of(doc), about.start)
        if words == telling(plain_words(body.name.partition(" (")[0]))
    ]
    return cast.who_of_entity(fits[0]) if len(fits) == 1 else None
