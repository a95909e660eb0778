"""A quantity over time as a picture: one line for each side, with the ranges that its words allow; SVG."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import inf, isinf

from ...outputs.pages.marks import words
from ..verdicts.claims import Claim, Claims
from ..verdicts.verdict import day_words, value_of

WIDTH, HEIGHT = 480, 220
RIGHT, TOP, BOTTOM = 12, 14, 28
LETTER = 8.2  # units that a letter of a label needs
MOST_LETTERS = 24  # of a label; of more, the first
APART = 16  # units between two labels of the axis that can be read
DAY_WIDTH = 48  # units that a day needs below the picture
COLOURS = 8
REACH = 1.12  # of the greatest value, so that bounds without an upper end have space


def chart_of(claims: Claims) -> str:
    """The chart of a quantity that two days or two sides have values of; otherwise nothing."""
    points = [each for each in claims.claims if each.day and each.side and each.measure.is_claim]
    days = sorted({each.day for each in points if each.day})
    sides = claims.sides()  # all of them: the same colours as in the list of claims
    if len(days) < 2:
        return ""
    labels = _labels(points)
    left = LETTER * max(map(len, labels)) + 10
    scale = _Scale(days, max(_top(each) for each in points) * REACH or 1.0, left)
    parts = [*_axes(scale, labels)]
    drawn = []
    for number, side in enumerate(sides):
        own = [each for each in points if each.side and each.side.id == side.id]
        if own:
            drawn.append(f'<b class="key c{number % COLOURS}">{words(side.name)}</b>')
            parts += _line(scale, own, number)
    label = words(f"{_counted(len(drawn))}, {day_words(days[0])} to {day_words(days[-1])}")
    picture = f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}">{"".join(parts)}</svg>\n'
    return picture + (f'<p class="legend">{" ".join(drawn)}</p>\n' if len(drawn) > 1 else "")


def _counted(sides: int) -> str:
    return f"{sides} side{'s' * (sides > 1)}"


def _labels(points: Sequence[Claim]) -> dict[str, float]:
    """What the axis of values says, and at which value: the greatest claim and the first."""
    return {_short(value_of(each.measure)): _middle(each) for each in (max(points, key=_middle), points[0])}


def _short(label: str) -> str:
    return label if len(label) <= MOST_LETTERS else f"{label[: MOST_LETTERS - 1]}…"


class _Scale:
    """Where days and values are in the picture."""

    def __init__(self, days: Sequence[date], most: float, left: float) -> None:
        self.days = days
        self.most = most
        self.left = round(left, 1)
        self.span = max(1, (days[-1] - days[0]).days)

    def x(self, day: date) -> float:
        return round(self.left + (WIDTH - self.left - RIGHT - 36) * (day - self.days[0]).days / self.span + 18, 1)

    def y(self, value: float) -> float:
        share = min(1.0, max(0.0, value / self.most))
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share, 1)


def _top(claim: Claim) -> float:
    high = claim.measure.interval.high
    return claim.measure.interval.low if isinf(high) else high


def _axes(scale: _Scale, labels: Mapping[str, float]) -> Iterator[str]:
    last = -inf
    for day in scale.days:
        x = scale.x(day)
        if x - last >= DAY_WIDTH:
            yield f'<text class="tick" x="{x}" y="{HEIGHT - 8}" text-anchor="middle">{day_words(day)}</text>'
            last = x
    yield f'<path class="axis" d="M{scale.left} {scale.y(0)}H{WIDTH - RIGHT}"/>'
    taken = -inf
    for label, value in labels.items():
        y = scale.y(value)
        if abs(y - taken) >= APART:
            yield f'<path class="grid" d="M{scale.left} {y}H{WIDTH - RIGHT}"/>'
            yield f'<text class="tick" x="{scale.left - 6}" y="{y + 4}" text-anchor="end">{words(label)}</text>'
            taken = y


def _line(scale: _Scale, own: Sequence[Claim], number: int) -> Iterator[str]:
    newest = {each.day: each for each in sorted(own, key=lambda each: (each.measure.is_earlier, each.measure.value))}
    steps = [newest[day] for day in sorted(day for day in newest if day)]
    colour = f"c{number % COLOURS}"
    path = "L".join(f"{scale.x(each.day)} {scale.y(_middle(each))}" for each in steps if each.day)
    yield f'<path class="line {colour}" d="M{path}"/>'
    for each in steps:
        if each.day is None:
            continue
        x, low, high = scale.x(each.day), scale.y(each.measure.interval.low), scale.y(_open_top(each, scale))
        if abs(low - high) > 1:
            yield f'<path class="range {colour}" d="M{x} {low}V{high}"/>'
        name = each.side.name if each.side else ""
        tip = words(f"{name}, {day_words(each.day)}: {value_of(each.measure)}")
        yield f'<circle class="dot {colour}" cx="{x}" cy="{scale.y(_middle(each))}" r="4"><title>{tip}</title></circle>'


def _middle(claim: Claim) -> float:
    interval = claim.measure.interval
    return interval.low if isinf(interval.high) else claim.measure.value


def _open_top(claim: Claim, scale: _Scale) -> float:
    high = claim.measure.interval.high
    return scale.most if isinf(high) else high
