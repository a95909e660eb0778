"""What the rows of formats and fields promise: readers, writers and extras that exist, names that mean one thing."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from quoth.cli.inputs.formats import Form
from quoth.cli.inputs.formats import Row as InputRow
from quoth.cli.inputs.readers import reader_of
from quoth.cli.outputs.formats import WRITTEN, Format
from quoth.cli.outputs.tabular.rows import COLUMNS
from quoth.cli.record.fields import KINDS

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]


@pytest.mark.parametrize("form", Form)
def test_a_format_has_its_reader(form: Form) -> None:
    assert callable(reader_of(form))


@pytest.mark.parametrize("form", WRITTEN)
def test_a_form_has_its_writer(form: Format) -> None:
    module = import_module(f"quoth.cli.outputs.{form.row.module}")

    assert callable(module.keep if form.row.needs_path else module.write)


@pytest.mark.parametrize("extra", {form.row.extra for form in (*Form, *WRITTEN) if form.row.extra})
def test_an_extra_can_be_installed(extra: str) -> None:
    assert extra in EXTRAS


@pytest.mark.parametrize("key", ["suffixes", "roots", "media_types", "magic"])
def test_a_sign_means_one_format(key: str) -> None:
    rows: list[InputRow] = [form.row for form in Form]
    signs = [sign for row in rows for sign in getattr(row, key)]

    assert len(signs) == len(set(signs))


def test_a_column_has_one_type_of_value() -> None:
    fields = [field for kind in KINDS.values() for field in kind.fields]

    for field in fields:
        for column in (field.name,) if field.columns is None else field.columns:
            assert COLUMNS[column] is field.type, (field.name, column)
