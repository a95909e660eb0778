"""The page on outputs names every form, column and table there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from quoth.cli.outputs import MODULES, NEED_PATH, Format, settled
from quoth.cli.outputs.rows import COLUMNS

DOCS = Path(__file__).parents[1] / "docs" / "outputs.md"
TEXT = DOCS.read_text(encoding="utf-8")
ROWS = [list(map(str.strip, line.split("|")[1:-1])) for line in TEXT.splitlines() if line.startswith("| `")]
FORMS = {name: row for row in ROWS for name in re.findall(r"`(\w+)`", row[0])}


def test_every_form_is_in_the_table() -> None:
    assert set(FORMS) == {form.value for form in MODULES}


@pytest.mark.parametrize("form", MODULES)
def test_a_suffix_stands_for_its_form(form: Format) -> None:
    names, suffixes = (re.findall(r"`\.?(\w+)`", cell) for cell in FORMS[form][:2])
    assert {settled(Format.AUTO, f"found.{suffix}", terminal=True).value for suffix in suffixes} <= set(names)
    assert FORMS[form][-1].startswith(NEED_PATH.get(form, "anywhere"))


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_is_explained(column: str) -> None:
    assert f"`{column}`" in TEXT.partition("## CSV")[2].partition("## HTML")[0]


def test_every_table_is_named() -> None:
    schema = (DOCS.parents[1] / "cli" / "outputs" / "tables.sql").read_text()
    for table in re.findall(r"CREATE TABLE IF NOT EXISTS (\w+)", schema):
        assert f"`{table}`" in TEXT.partition("## SQLite")[2]
