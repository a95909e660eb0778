"""A comparison as one page of HTML, complete in itself and without script: charts, claims, verdicts, articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from ...outputs.pages.html_page import opening
from ...outputs.pages.marks import Mark, marked, words
from ..comparison import Comparison, EventFound
from ..stories.story import Story
from ..verdicts.claims import Claim, Claims
from ..verdicts.verdict import day_words, value_of
from .chart import COLOURS, chart_of
from .document import name_of
from .headings import HEADINGS, shown

if TYPE_CHECKING:
    from ..command import Wanted


def write(comparison: Comparison, wanted: Wanted, form: str) -> Iterator[str]:  # noqa: ARG001 - every writer has them
    """Yield the page: its head, then each event with its verdicts, quantities and articles."""
    yield _head("Many articles compared")
    for event in comparison.events:
        yield "".join(_event(event))
    yield "</main>\n</body>\n</html>\n"


def _head(title: str) -> str:
    return f"{opening(title, _style())}<main>\n"


@cache
def _style() -> str:
    return files(__package__).joinpath("page.css").read_text(encoding="utf-8")


def _event(event: EventFound) -> Iterator[str]:
    first = event.stories[0]
    count = len(event.stories)
    yield f"<h1>{words(first.title or first.source)} <small>{count} article{'s' * (count > 1)}</small></h1>\n"
    yield from _verdicts(event)
    quantities = shown(event)
    for claims in quantities:
        yield from _quantity(claims)
    yield "<h2>The articles</h2>\n"
    for story in event.stories:
        yield from _article(story, quantities)


def _verdicts(event: EventFound) -> Iterator[str]:
    names = {claims.id: name_of(claims) for claims in event.quantities}
    listed = {each.id for each in shown(event)}
    if not event.verdicts:
        return
    yield '<h2>What can be checked</h2>\n<div class="wide"><table class="verdicts">\n'
    for kind, heading in HEADINGS.items():
        for verdict in event.verdicts:
            if verdict.kind == kind:
                about = names.get(verdict.quantity or "", "")
                link = (
                    f'<a href="#{verdict.quantity}">{words(about)}</a>' if verdict.quantity in listed else words(about)
                )
                yield f"<tr><th>{words(heading)}</th><td>{link}</td><td>{words(verdict.sentence)}</td></tr>\n"
    yield "</table></div>\n"


def _quantity(claims: Claims) -> Iterator[str]:
    sides = [each.id for each in claims.sides()]
    name = name_of(claims)
    yield f'<h2 id="{claims.id}">{words(name[:1].upper() + name[1:])}</h2>\n{chart_of(claims)}'
    yield '<div class="wide"><table class="claims">\n<tr><th>Day</th><th>Value</th><th>Who</th><th>Article</th></tr>\n'
    for claim in sorted(claims.claims, key=lambda each: each.day or date.max):
        colour = f"c{sides.index(claim.side.id) % COLOURS}" if claim.side else ""
        who = f'<b class="key {colour}">{words(claim.party.name)}</b>' if claim.party else "<small>no source</small>"
        on_behalf = f" <small>{words(claim.side.name)}</small>" if claim.side and claim.side is not claim.party else ""
        stance = "" if claim.holds else f" <small>{words(claim.measure.stance)}</small>"
        yield (
            f'<tr id="{_place(claim)}-row"><td>{day_words(claim.day)}</td>'
            f'<td><a href="#{_place(claim)}">{words(value_of(claim.measure))}</a>{stance}</td>'
            f"<td>{who}{on_behalf}</td><td>{words(claim.outlet)}</td></tr>\n"
        )
    yield "</table></div>\n"


def _article(story: Story, quantities: Sequence[Claims]) -> Iterator[str]:
    about = " · ".join(each for each in (story.outlet, day_words(story.day), story.source) if each)
    yield f"<h3>{words(story.title or story.source)}</h3>\n<p><small>{words(about)}</small></p>\n"
    if story.text is None:
        yield "<p><small>The text was not kept: extract it --with-text.</small></p>\n"
        return
    marks = [
        _mark(claim, claims) for claims in quantities for claim in claims.claims if claim.story.number == story.number
    ]
    yield f'<div class="text">{marked(story.text, marks)}</div>\n'


def _mark(claim: Claim, claims: Claims) -> Mark:
    sides = [each.id for each in claims.sides()]
    colour = f"c{sides.index(claim.side.id) % COLOURS}" if claim.side else ""
    who = claim.side.name if claim.side else "no source"
    tip = f"{name_of(claims)}: {value_of(claim.measure)}, {who}"
    return Mark(claim.measure.start, claim.measure.end, 0, colour, tip, f"{_place(claim)}-row", _place(claim))


def _place(claim: Claim) -> str:
    return f"t{claim.story.number}-{claim.measure.id}"
