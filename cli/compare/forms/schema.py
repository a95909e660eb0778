"""What a comparison looks like, as JSON Schema."""

from __future__ import annotations

from typing import Any

from .document import SCHEMA
from .headings import HEADINGS

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
COUNT: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
MAYBE_NUMBER: Schema = {"type": ["number", "null"]}
FLAG: Schema = {"type": "boolean"}


SAYS = {
    "schema": "The name and version of this form",
    "articles": "The articles compared; of a verdict, the sources of those that it is about",
    "parties": "Whoever claims something, and on whose side it counts",
    "quantities": "What is measured, each with all the figures that measure it",
    "statements": "Statements that several articles have in common",
    "verdicts": "What follows from the figures and statements, each with what it rests on",
    "source": "The article: its path, or feed.jsonl#12 for one record of a file",
    "title": "Its headline",
    "outlet": "The agency or outlet that it comes from; of a verdict, the outlet that it is about",
    "day": "A day as ISO writes it; --09-03 where the articles give no year",
    "event": "The number of the event; articles of different events are not compared",
    "figures": "How many figures were found in the article",
    "attributions": "How many statements were found in the article",
    "id": "What other parts of the document call it; of a statement, its id in the article's record",
    "name": "What it is called in words",
    "kind": "Which kind: of party, of figure or of verdict",
    "role": "Title, office or affiliation, as the articles give it",
    "side": "The party whose claims it counts among: a spokesman's are his ministry's",
    "link": "Why it counts among that side, in words; null where it is its own",
    "family": "What is counted in the widest sense: people, things, money and so on",
    "unit": "The unit; null for plain counts",
    "outcome": "What happened to those counted, as in a figure's record",
    "constant": "Whether it was fixed when it happened, as the people aboard are; a toll runs",
    "standing": "Whether the figures give the whole, an increment, a part, or an older event",
    "members": "What belongs to it, in the order of the articles; of a verdict, pairs of source and figure",
    "figure": "The figure's id in its article's record",
    "start": "Where it begins in the article's text, in Unicode code points",
    "end": "Where it ends, the first character after it",
    "text": "Its words",
    "value": "The number; the lower end of a range",
    "modifier": "How exact: =, ~ about, bounds, or a range",
    "low": "The least that it may be, in one unit for all members; null for no bound",
    "low_open": "Whether the least itself is excluded",
    "high": "The most that it may be; null for no bound",
    "high_open": "Whether the most itself is excluded",
    "speaker": "Who says so; null where the article itself does",
    "lent": "Whether the speaker is named elsewhere in the article, as of a headline",
    "stance": "What the speaker does with the figure",
    "sentence": "The sentence that it is in; of a verdict, the verdict in words",
    "changed": "Whether the articles word one quotation differently",
    "quoted": "Whether it is in quotation marks",
    "quantity": "The id of the quantity that it is about",
    "between": "The names of the sides that it is about",
    "to": "The last day that it is about, where there are several",
    "wordings": "The wordings that differ",
}


def compare_schema() -> Schema:
    """The schema of ``quoth compare -f json``."""
    lists = {
        "articles": _object(
            source=TEXT, title=MAYBE, outlet=MAYBE, day=MAYBE, event=COUNT, figures=COUNT, attributions=COUNT
        ),
        "parties": _object(event=COUNT, id=TEXT, name=TEXT, kind=TEXT, role=MAYBE, side=TEXT, link=MAYBE),
        "quantities": _quantity(),
        "statements": _object(event=COUNT, speaker=MAYBE, members=_list(_said()), changed=FLAG),
        "verdicts": _verdict(),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "quoth compare",
        **_object(schema={"const": SCHEMA}, **{name: _list(each) for name, each in lists.items()}),
    }


def _object(**properties: Schema) -> Schema:
    described = {name: {"description": f"{SAYS[name]}.", **each} for name, each in properties.items()}
    return {"type": "object", "properties": described, "required": [*properties], "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _quantity() -> Schema:
    member = _object(
        source=TEXT, figure=TEXT, start=COUNT, end=COUNT, text=TEXT, kind=TEXT, value=NUMBER, modifier=MAYBE,
        unit=MAYBE, low=MAYBE_NUMBER, low_open=FLAG, high=MAYBE_NUMBER, high_open=FLAG,
        speaker=MAYBE, side=MAYBE, lent=FLAG, stance={"enum": ["claim", "deny", "retracted", "offer", "demand"]},
        day=MAYBE, outlet=MAYBE, sentence=TEXT,
    )  # fmt: skip
    return _object(
        event=COUNT, id=TEXT, name=TEXT, family=TEXT, unit=MAYBE, outcome=MAYBE, constant=FLAG,
        standing={"enum": ["total", "more", "part", "past"]}, members=_list(member),
    )  # fmt: skip


def _said() -> Schema:
    return _object(source=TEXT, id=TEXT, start=COUNT, end=COUNT, text=TEXT, day=MAYBE, quoted=FLAG)


def _verdict() -> Schema:
    pair: Schema = {"type": "array", "prefixItems": [TEXT, TEXT], "items": False}
    return _object(
        event=COUNT, kind={"enum": [*HEADINGS]}, quantity=MAYBE, sentence=TEXT, between=_list(TEXT), outlet=MAYBE,
        day=MAYBE, to=MAYBE, articles=_list(TEXT), members=_list(pair), wordings=_list(TEXT),
    )  # fmt: skip
