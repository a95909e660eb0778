"""The lists of comparison are TOML, of which every value is read as JSON."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from quoth.cli.compare.lists import read_lists

FOLDER = Path(__file__).parents[3] / "cli" / "compare"


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.toml")), ids=lambda path: path.name)
def test_the_lists_are_what_toml_says(path: Path) -> None:
    assert read_lists(path) == tomllib.loads(path.read_text(encoding="utf-8"))
