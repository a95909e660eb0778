"""The page on outputs names every table of the database, and a suffix belongs to one form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from quoth.cli.outputs import Format, settled
from quoth.cli.outputs.formats import WRITTEN
from quoth.cli.outputs.tabular.sqlite_tables import statements

DOCS = Path(__file__).parents[3] / "docs" / "outputs.md"
TEXT = DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", WRITTEN)
def test_a_suffix_chooses_its_form(form: Format) -> None:
    assert {settled(Format.AUTO, f"found{suffix}", terminal=True) for suffix in form.row.suffixes} <= {form}


def test_no_suffix_belongs_to_two_forms() -> None:
    suffixes = [suffix for form in WRITTEN for suffix in form.row.suffixes]
    assert len(suffixes) == len(set(suffixes))


def test_every_table_is_named() -> None:
    for table in re.findall(r"CREATE TABLE IF NOT EXISTS (\w+)", "".join(statements())):
        assert f"`{table}`" in TEXT.partition("## SQLite")[2]
