"""The list of constructions: complete, in the order that each of them needs, and each tried on sentences of its own.

The sentences of a construction are in ``reports/``, in a file that is called as its module.
"""

from __future__ import annotations

from pathlib import Path
from runpy import run_path
from typing import TYPE_CHECKING, Any

import pytest
from quoth.extractors.attributions import extract
from quoth.extractors.reports.constructions import CONSTRUCTIONS

if TYPE_CHECKING:
    from quoth.extractors.base import Attribution
    from quoth.extractors.reports.construction import Construction
    from spacy.language import Language

ROOT = Path(__file__).parents[2]
TABLES = Path(__file__).parents[1] / "reports"
FOLLOWING = {"orphan", "continuation"}  # what goes on without a cue of its own
PLACES = {name: place for place, one in enumerate(CONSTRUCTIONS) for name in one.names}


def module_of(one: Construction) -> str:
    """The name of a construction's module, and of the file with its sentences."""
    return (one.find or one.find_all).__module__.rpartition(".")[2]


def sentences(table: str) -> list[Any]:
    """A row for each sentence of a table of any construction, the construction before it."""
    return [row_of(one, number, row) for one in CONSTRUCTIONS for number, row in enumerate(tables_of(one)[table])]


def row_of(one: Construction, number: int, row: Any) -> Any:
    """One row as pytest wants it, with the marks that it has."""
    if hasattr(row, "marks"):
        return pytest.param(one, *row.values, marks=row.marks, id=f"{one.name}-{number}")
    cells = row if isinstance(row, tuple) else (row,)
    return pytest.param(one, *cells, id=f"{one.name}-{number}")


def tables_of(one: Construction) -> dict[str, Any]:
    """The tables of a construction, by name."""
    return run_path(str(TABLES / f"{module_of(one)}.py"))


@pytest.mark.parametrize("one", CONSTRUCTIONS, ids=lambda one: one.name)
def test_has_both_tables(one: Construction) -> None:
    tables = tables_of(one)

    assert len(tables["LEAVES_ALONE"]) > 1
    assert tables["FINDS"]


@pytest.mark.parametrize(("one", "text"), sentences("LEAVES_ALONE"))
def test_leaves_alone(nlp: Language, one: Construction, text: str) -> None:
    assert [found for found in extract(nlp(text)) if found.rule in one.names] == []


@pytest.mark.parametrize(("one", "text", "wanted"), sentences("FINDS"))
def test_finds(
    nlp: Language, one: Construction, text: str, wanted: list[tuple[str | None, str | None, list[str]]]
) -> None:
    found = [each for each in extract(nlp(text)) if each.rule in one.names]

    assert [parts_of(text, each) for each in found] == wanted


def parts_of(text: str, found: Attribution) -> tuple[str | None, str | None, list[str]]:
    """Source, cue and contents of an attribution."""
    return (
        text[found.source[0].start : found.source[0].end] if found.source else None,
        text[found.cue[0].start : found.cue[0].end] if found.cue else None,
        [text[part.start : part.end] for part in found.content],
    )


def test_every_module_is_listed() -> None:
    folder = ROOT / "extractors" / "reports" / "constructions"
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}

    assert {(one.find or one.find_all).__module__.rpartition(".")[2] for one in CONSTRUCTIONS} == modules


@pytest.mark.parametrize("one", CONSTRUCTIONS, ids=lambda one: one.name)
def test_a_construction_comes_before_those_it_names(one: Construction) -> None:
    assert (one.find is None) != (one.find_all is None)
    assert all(PLACES[one.name] < PLACES[later] for later in one.before)


def test_no_name_belongs_to_two() -> None:
    assert len(PLACES) == sum(len(one.names) for one in CONSTRUCTIONS)
    assert FOLLOWING.isdisjoint(PLACES)
