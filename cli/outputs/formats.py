"""The printed forms, one row each: name, suffixes, writer, what it needs, and what the documents say of it.

To add one is to write its writer and its row (CONTRIBUTING.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

PACKED = ".gz"
ANYWHERE, AS_FOUND, FILE, FOLDER = "anywhere", "anywhere, as it is found", "a file", "a folder"


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of a form.

    ``module`` is the writer, in this package, imported when something is written in that form: its ``write`` yields
    text, or, of what goes to a file or a folder only, its ``keep`` writes there. ``goes`` says where it can go,
    ``takes`` what of a ``Style`` the writer wants to know, ``needs_text`` that the record must have the article's
    text, ``wants_text`` that the form is better with it, ``for_readers`` that articles are left out in which nothing
    was chosen. ``extra`` is what has to be installed.
    """

    name: str
    module: str
    what: str
    goes: str = ANYWHERE
    suffixes: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    needs_text: bool = False
    wants_text: bool = False
    for_readers: bool = False
    extra: str | None = None

    @property
    def needs_path(self) -> bool:
        """Whether it cannot go to standard output."""
        return self.goes in (FILE, FOLDER)


class Format(StrEnum):
    """The printed forms, by the name that ``--format`` takes."""

    row: Row

    def __new__(cls, row: Row | str) -> Format:
        """A name that knows its row; ``Format("csv")`` is the one of that name."""
        assert isinstance(row, Row)
        form = str.__new__(cls, row.name)
        form._value_ = row.name
        form.row = row
        return form

    AUTO = Row("auto", "", "what suits: a table on a terminal, else JSON Lines")
    TABLE = Row(
        "table",
        "table",
        "tables for people, as wide as the terminal",
        takes=("color",),
        wants_text=True,
        for_readers=True,
    )
    JSON = Row("json", "objects.json_document", "one document; its JSON Schema is `quoth schema`", suffixes=(".json",))
    JSONL = Row("jsonl", "objects.json_lines", "one finding a line; `quoth schema jsonl`", AS_FOUND, (".jsonl",))
    CSV = Row(
        "csv",
        "tabular.csv_rows",
        "one finding a row, always with the same columns",
        AS_FOUND,
        (".csv",),
        takes=("raw", "columns"),
    )
    TSV = Row(
        "tsv",
        "tabular.tsv_rows",
        "the same with tabs, and every finding on one line",
        AS_FOUND,
        (".tsv",),
        ("raw", "columns"),
    )
    MARKDOWN = Row(
        "markdown",
        "pages.markdown",
        "notes to paste into an issue or a wiki",
        AS_FOUND,
        (".md", ".markdown"),
        for_readers=True,
    )
    HTML = Row(
        "html",
        "pages.html_page",
        "the articles with everything marked, on one page without script",
        suffixes=(".html", ".htm"),
        needs_text=True,
        for_readers=True,
    )
    SQLITE = Row(
        "sqlite",
        "tabular.sqlite_database",
        "tables for SQL and Datasette, to which later runs add",
        FILE,
        (".db", ".sqlite", ".sqlite3"),
        needs_text=True,
    )
    PARQUET = Row(
        "parquet", "tabular.parquet_file", "the rows of the CSV with types", FILE, (".parquet",), extra="parquet"
    )
    ANNOTATIONS = Row(
        "annotations", "objects.web_annotations", "W3C Web Annotations", suffixes=(".jsonld",), needs_text=True
    )
    BRAT = Row("brat", "brat_folder", "standoff for the annotation tool brat", FOLDER, needs_text=True)
    COUNT = Row("count", "counts", "each article with a finding, and how many: `a.txt:12`", AS_FOUND)
    NAMES = Row("names", "names", "the articles with a finding, one a line", AS_FOUND)
    CLAIMS = Row("claims", "objects.schema_claims", "schema.org `Claim`")


WRITTEN = tuple(form for form in Format if form is not Format.AUTO)
BY_SUFFIX = {suffix: form for form in WRITTEN for suffix in (f".{form}", *form.row.suffixes)}


def form_by_name(path: str) -> Format | None:
    """The form of a file's suffix, if any; ``found.csv.gz`` is CSV that is packed on the way."""
    name = PurePath(path.lower())
    form = BY_SUFFIX.get((name.with_suffix("") if name.suffix == PACKED else name).suffix)
    return None if form and form.row.needs_path and name.suffix == PACKED else form
