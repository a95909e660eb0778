"""For one figure the chance of each phrase that it may count, by small networks that vote.

training/figures.py learned them. Each looks at the states that the encoder gave the number, the words over and after
it and the noun, and at the signs of both. What depends on a noun alone is worked out once per doc.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ...base import once_per_doc
from ...reports.recognised.chances import states_of
from ...reports.recognised.matrices import Numbers, product, softmax, total
from .candidates import Candidate, nouns_near
from .nouns import noun_at
from .signs import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc

VOTERS = 2
PIECES = 3  # of each state

Names = dict[str, int]
Key = tuple[int, int, int, int]


class Networks(NamedTuple):
    """The rows of the signs, and the weights of all voters: side by side, those of the last two layers one by one."""

    of_figure: Names
    of_noun: Names
    figure: Numbers  # for PIECES of number, word over, word after, and again of the number as nouns are held to it
    figure_bias: Numbers
    figure_signs: Numbers
    noun: Numbers
    noun_signs: Numbers
    hidden: Numbers
    hidden_bias: Numbers
    out: Numbers
    out_bias: Numbers


class Seen(NamedTuple):
    """What the networks make of a figure before they see a noun: by itself, and as nouns are held to it."""

    itself: Numbers
    held_to: Numbers


class Parts(NamedTuple):
    """What the networks make of the nouns of a doc alone, a row per token, the last of no noun; and of its figures."""

    of_states: Numbers
    of_signs: Numbers  # of the noun's own
    known: set[int]
    of_figures: dict[Key, Seen]


def prepare(places: Sequence[Place]) -> None:
    """Look at all figures of a doc and at the nouns near them: numpy takes little longer for ten than for one."""
    if places:
        look_at(places)
        parts_of(places[0].top.doc, (i for place in places for i in nouns_near(place)))


def chances(place: Place, signs: Sequence[str], listed: Sequence[Candidate]) -> list[float]:
    """The chance of each candidate, together one."""
    known, doc = networks(), place.top.doc
    nouns = [each.noun.i if each.noun is not None else len(doc) for each in listed]
    signed = [len(doc) if each.in_words else i for i, each in zip(nouns, listed, strict=True)]
    look_at([place])
    parts = parts_of(doc, nouns)
    of_signs = parts.of_signs[signed] + sums_of([rows_of(each.signs, known.of_noun) for each in listed], known)
    of_figure = parts.of_figures[key_of(place)]
    found = scores(known, of_figure, rows_of(signs, known.of_figure), parts.of_states[nouns], of_signs)
    shares: list[float] = (total(softmax(found)) / VOTERS).tolist()
    return shares


def scores(known: Networks, figure: Seen, figure_signs: Sequence[int], nouns: Numbers, of_signs: Numbers) -> Numbers:
    """The score [voter, candidate] of each candidate. All pieces are so small that OpenBLAS takes no second thread."""
    half = nouns.shape[1] // 2
    of_figure = figure.itself + total(known.figure_signs[figure_signs])
    both = np.empty((VOTERS, len(nouns), 2 * half // VOTERS), np.float32)
    both[..., : half // VOTERS] = by_voter(np.maximum(of_figure + nouns[:, :half] + of_signs, 0))
    both[..., half // VOTERS :] = by_voter(np.tanh(figure.held_to * nouns[:, half:]))
    hidden = np.maximum(both @ known.hidden + known.hidden_bias, 0)
    found: Numbers = (hidden @ known.out + known.out_bias)[..., 0]
    return found


def by_voter(x: Numbers) -> Numbers:
    """Rows of all voters side by side, as one matrix for each."""
    return x.reshape(len(x), VOTERS, -1).transpose(1, 0, 2)


def look_at(places: Sequence[Place]) -> None:
    """Work out the parts of some figures of one doc, unless that has been done."""
    known, seen = networks(), parts_so_far(places[0].top.doc).of_figures
    new = {key: place for place in places if (key := key_of(place)) not in seen}
    if new:
        states = np.stack([states_of_figure(place) for place in new.values()])
        cut = states.reshape(len(new), 3 * PIECES, -1).transpose(1, 0, 2)
        products = product(np.concatenate([cut, cut[:PIECES]]), known.figure)
        itself, held_to = total(products[: 3 * PIECES]) + known.figure_bias, total(products[3 * PIECES :])
        seen.update(zip(new, map(Seen, itself, held_to), strict=True))


def key_of(place: Place) -> Key:
    """The tokens of a figure and of its number, which all else of it follows from."""
    return place.start, place.end, place.number[0].i, place.number[-1].i


def parts_of(doc: Doc, nouns: Iterable[int]) -> Parts:
    """The parts of the nouns of a doc, some of which are needed now."""
    parts, known = parts_so_far(doc), networks()
    new = [i for i in dict.fromkeys(nouns) if i not in parts.known]
    if new:
        parts.of_states[new] = product(states_of(doc)[new].astype(np.float32), known.noun)
        parts.of_signs[new] = sums_of([rows_of(noun_at(doc, i).signs, known.of_noun) for i in new], known)
        parts.known.update(new)
    return parts


@once_per_doc
def parts_so_far(doc: Doc) -> Parts:
    """The parts of the figures and nouns that were looked at so far."""
    size, width = len(doc) + 1, networks().noun.shape[1]
    return Parts(np.zeros((size, width), np.float32), np.zeros((size, width // 2), np.float32), {len(doc)}, {})


def states_of_figure(place: Place) -> Numbers:
    """What the encoder knows of a number, of the word over the figure and of the one after it, a row for each."""
    states = states_of(place.top.doc)
    found = np.zeros((3, states.shape[1]), np.float32)
    number = [token.i for token in place.number]
    found[0] = states[number[0]] if len(number) == 1 else states[number].astype(np.float32).mean(0)
    found[1] = states[place.top.head.i]
    if place.end < len(states):
        found[2] = states[place.end]
    return found


def rows_of(signs: Iterable[str], names: Mapping[str, int]) -> list[int]:
    """The rows of the signs that were learned."""
    return [row for sign in signs if (row := names.get(sign)) is not None]


def sums_of(rows: Sequence[list[int]], known: Networks) -> Numbers:
    """For each candidate or noun the weights of its signs, together."""
    longest, filler = max(map(len, rows)), len(known.noun_signs) - 1
    return total(known.noun_signs[[row + [filler] * (longest - len(row)) for row in rows]], 1)


@lru_cache(maxsize=1)
def networks() -> Networks:
    """The weights and the names of the signs, read once."""
    path = Path(__file__).parents[2] / "data" / "pipeline" / "quoth_encoder" / "counted.npz"
    with np.load(path) as stored:
        kept = {name: stored[name] for name in stored.files}

    def of(name: str) -> list[Numbers]:
        return [kept[f"{k}.{name}"].astype(np.float32) for k in range(VOTERS)]

    def turned(name: str) -> Numbers:
        return np.concatenate(of(f"{name}.weight")).T

    figures, nouns = (
        {sign.decode(): row for row, sign in enumerate(kept[f"names of {which}"].tolist())}
        for which in ("figures", "nouns")
    )
    return Networks(
        of_figure=figures,
        of_noun=nouns,
        figure=np.ascontiguousarray(np.concatenate([turned("figure"), turned("one")])).reshape(
            4 * PIECES, -1, len(of("figure.bias")[0]) * VOTERS
        ),
        figure_bias=np.concatenate(of("figure.bias")),
        figure_signs=np.concatenate(of("figure_signs"), -1),
        noun=np.ascontiguousarray(np.concatenate([turned("noun"), turned("other")], -1)),
        noun_signs=np.pad(np.concatenate(of("noun_signs"), -1), ((0, 1), (0, 0))),  # the last row fills up the signs
        hidden=np.ascontiguousarray(np.stack(of("hidden.weight")).transpose(0, 2, 1)),
        hidden_bias=np.stack(of("hidden.bias"))[:, None],
        out=np.ascontiguousarray(np.stack(of("out.weight")).transpose(0, 2, 1)),
        out_bias=np.stack(of("out.bias"))[:, None],
    )
