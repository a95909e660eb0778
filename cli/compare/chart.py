"""A quantity over time as a picture: one line for each side, with the ranges that its words allow. SVG by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import isinf

from ..outputs.marks import words
from .claims import Claim, Claims
from .verdicts.verdict import day_words, value_of

WIDTH, HEIGHT = 640, 260
LEFT, RIGHT, TOP, BOTTOM = 64, 20, 16, 30
COLOURS = 8
REACH = 1.12  # of the greatest value, so that what is open upwards has room


def chart_of(claims: Claims) -> str:
    """The chart of a quantity that two days or two sides have values of; otherwise nothing."""
    points = [each for each in claims.claims if each.day and each.side and each.measure.is_claim]
    days = sorted({each.day for each in points if each.day})
    sides = list(dict.fromkeys(each.side.id for each in points if each.side))
    if len(days) < 2:
        return ""
    scale = _Scale(days, max(_top(each) for each in points) * REACH or 1.0)
    parts = [*_axes(scale, points)]
    for number, side in enumerate(sides):
        parts += _line(scale, [each for each in points if each.side and each.side.id == side], number)
    label = words(f"{len(sides)} sides, {day_words(days[0])} to {day_words(days[-1])}")
    return f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}">{"".join(parts)}</svg>\n'


class _Scale:
    """Where days and values are in the picture."""

    def __init__(self, days: Sequence[date], most: float) -> None:
        self.days = days
        self.most = most
        self.span = max(1, (days[-1] - days[0]).days)

    def x(self, day: date) -> float:
        return round(LEFT + (WIDTH - LEFT - RIGHT - 24) * (day - self.days[0]).days / self.span + 12, 1)

    def y(self, value: float) -> float:
        share = min(1.0, max(0.0, value / self.most))
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share, 1)


def _top(claim: Claim) -> float:
    high = claim.measure.interval.high
    return claim.measure.interval.low if isinf(high) else high


def _axes(scale: _Scale, points: Sequence[Claim]) -> Iterator[str]:
    for day in scale.days:
        yield f'<text class="tick" x="{scale.x(day)}" y="{HEIGHT - 8}" text-anchor="middle">{day_words(day)}</text>'
    base = scale.y(0)
    yield f'<path class="axis" d="M{LEFT} {base}H{WIDTH - RIGHT}"/>'
    greatest = max(points, key=_top)
    for claim in {value_of(each.measure): each for each in (greatest, points[0])}.values():
        y = scale.y(_top(claim))
        yield f'<path class="grid" d="M{LEFT} {y}H{WIDTH - RIGHT}"/>'
        yield f'<text class="tick" x="{LEFT - 6}" y="{y + 4}" text-anchor="end">{words(value_of(claim.measure))}</text>'


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
