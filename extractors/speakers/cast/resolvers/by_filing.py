"""Whose a filing is that nobody is said to have made: "a bourse filing" is made by a firm, so it is "the company"'s.

Firms whose shares are traded must file their results and decisions with the exchange. Who files with a court is not
told by the noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....words.forms import singular
from ....words.lists import small
from ..phrases.descriptions import Description
from .by_description import candidates_for
from .likeliest import THE_COMPANY, Meant, likeliest

if TYPE_CHECKING:
    from ..cast import Cast
    from ..phrases.phrase import Phrase

FIRM = "company"


def by_filing(cast: Cast, phrase: Phrase) -> Meant | None:
    """The firm that is most likely "the company" where an unnamed firm's filing is the source."""
    reading, doc = phrase.reading, cast.doc
    noun = singular(doc[reading.head].text)
    if reading.entity is not None or not (noun in small("filings") or noun in small("own_words")):
        return None
    words = {doc[i].lower_ for i in range(phrase.start, phrase.end) if i != reading.head}
    filed = noun in small("filings") or (noun in small("own_words") and not words.isdisjoint(small("exchanges")))
    if not filed or not words.isdisjoint(small("before_courts")):
        return None
    about = Description(phrase.start, phrase.end, reading.head, FIRM, frozenset(), plural=False)
    named = (one for one in candidates_for(cast, about) if one.entity is not None)
    return likeliest(doc, about, named, THE_COMPANY)
