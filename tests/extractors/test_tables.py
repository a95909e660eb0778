"""Every extractor of ours has its two tables: what it leaves alone, and what it finds."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from quoth.extractors.registry import registered

TESTS = Path(__file__).parent
OURS = [name for name, registration in registered().items() if registration.origin == "quoth"]


def test_ours_are_registered_in_order() -> None:
    assert OURS == ["speakers", "attributions", "quotes", "figures"]


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("table", ["LEAVES_ALONE", "FINDS"])
def test_has_its_tables(name: str, table: str) -> None:
    paths = [*TESTS.glob(f"test_{name}.py"), *TESTS.glob(f"{name}/test_*.py")]
    rows = [row for path in paths for row in rows_of(table, path)]

    assert len(rows) > 1


def rows_of(table: str, path: Path) -> list[ast.expr]:
    """The rows of a table that a file of tests assigns."""
    return [
        row
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List)
        for target in node.targets
        if isinstance(target, ast.Name) and target.id == table
        for row in node.value.elts
    ]
