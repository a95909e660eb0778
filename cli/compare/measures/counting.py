"""What a figure counts, as stems and names, and the kinds of figures that may meet."""

from __future__ import annotations

import re
from functools import lru_cache

from ...record import Record
from ..stories.wording import stem, stems_in, words_for
from .intervals import dimension_of

BY_ANY_NOUN = {
    "unpowered": "house family customer",
    "dismissed": "worker post position",
    "striking": "strike",
}  # jobs or workers, homes or households
PEOPLE = ("casualty_count", "people_count", "troop_count")
FAMILIES = {
    "weapon_count": "things", "count": "things", "money": "money", "money_rate": "money", "percentage": "share",
    "ratio": "share", "duration": "time", "flight_time": "time", "distance": "length", "altitude": "length",
    "casualty_rate": "rate",
}  # fmt: skip
MEASURED = ("volume", "mass", "length", "area")  # what a quota may be of: "90 litres a day" is 90 litres
_NAME = re.compile(r"\b[A-Z][\w’'-]{3,}")


def family_of(figure: Record, outcome: str | None) -> str:
    """The kinds that may meet: deaths are counted as casualties, people or troops, by the verb that was used."""
    kind = str(figure.get("kind"))
    if kind in (*PEOPLE, "count") and outcome in BY_ANY_NOUN:
        return "people"
    if kind in PEOPLE or (
        kind == "count" and outcome in words_for("outcomes_of", "people") and not _names_things(figure)
    ):
        return "people"
    if kind == "rate" and (dimension := dimension_in(figure)) in MEASURED:
        return str(dimension)
    return FAMILIES.get(kind, kind)


def _names_things(figure: Record) -> bool:
    """Whether the figure's own words name what is counted, and it is not people: "60 cows died"."""
    return bool(heads_in(counted_in(figure)) & frozenset(stems_in(str(figure["text"]))))


@lru_cache(maxsize=16384)
def heads_in(counted: str) -> frozenset[str]:
    """The stems of the nouns counted, except those for people in general: "inhabitants of the north" has none."""
    general = words_for("heads", "generic") | words_for("empty", "stems")
    first, of, _ = counted.partition(" of ")
    own = frozenset(stems_in(first))
    if of and own & words_for("heads", "generic") and own <= general:
        return frozenset()
    return frozenset(stems_in(counted)) - general


def counted_in(figure: Record) -> str:
    """What a figure counts, empty where it does not say."""
    counted = figure.get("counted")
    return counted if isinstance(counted, str) else ""


def dimension_in(figure: Record) -> str | None:
    """The dimension of a figure's unit."""
    unit = figure.get("unit")
    return dimension_of(unit if isinstance(unit, str) else None)


def names_with(figure: Record) -> frozenset[str]:
    """The names with what is counted: the Harrow crew, Velmarian soldiers."""
    return frozenset(name.lower() for name in _NAME.findall(counted_in(figure))[:4])


def unit_stems(figure: Record) -> frozenset[str]:
    """The words of the figure itself when it has a unit: that two figures are in kilometres says nothing."""
    if not figure.get("unit"):
        return frozenset()
    own = str(figure["text"]).replace(counted_in(figure), " ") if counted_in(figure) else str(figure["text"])
    return frozenset(stems_in(own)) - heads_in(counted_in(figure))


def is_bare(figure: Record) -> bool:
    """Whether a figure is only a number, perhaps with a unit: what it counts is said elsewhere."""
    counted = heads_in(counted_in(figure)) | {stem(each) for each in counted_in(figure).split()}
    return not counted & frozenset(stems_in(str(figure["text"])))
