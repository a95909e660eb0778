"""The tables of the database, from the fields of a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...record.fields import ARTICLE, ERROR, KINDS, Field, Kind

TYPES = {float: "NUMERIC", int: "INTEGER", bool: "INTEGER", str: "TEXT"}
OF_ARTICLE = "article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE"
EXTENT = ('"start" INTEGER', '"end" INTEGER')
CONTEXT = ("context TEXT", "context_start INTEGER", "context_end INTEGER")
# What a table has besides the fields of its findings, and the columns with an index.
MORE = {"attributions": ("spans TEXT NOT NULL",), "figures": ("number_start INTEGER", "number_end INTEGER")}
INDEXED = {"speakers": ("name",), "figures": ("kind",)}

VIEWS = {
    "claims_by_day": """SELECT a.published AS day, f.kind, f.counted, f.unit, f.speaker, f.modifier, f.value, f.high,
      f.text, a.source FROM figures f JOIN articles a ON a.id = f.article ORDER BY f.kind, f.counted, a.published""",
    "contested": """SELECT f.kind, f.counted, f.unit, a.published AS day, COUNT(DISTINCT f.speaker) AS speakers,
      MIN(f.value) AS least, MAX(f.value) AS greatest FROM figures f JOIN articles a ON a.id = f.article
      WHERE f.speaker IS NOT NULL GROUP BY f.kind, f.counted, f.unit, a.published
      HAVING COUNT(DISTINCT f.speaker) > 1 AND MIN(f.value) < MAX(f.value)""",
    "relied_on": """SELECT speaker, COUNT(*) AS statements, COUNT(DISTINCT article) AS articles FROM attributions
      WHERE speaker IS NOT NULL GROUP BY speaker ORDER BY statements DESC, speaker""",
    "unsourced": """SELECT a.source, f.text, f.kind, f.counted, f.value FROM figures f
      JOIN articles a ON a.id = f.article WHERE f.speaker IS NULL""",
}


def kept(kind: Kind) -> tuple[Field, ...]:
    """The fields that the database stores, without the id, which is longer there."""
    return tuple(field for field in kind.fields if field.kept and field.name != "id")


def statements() -> Iterator[str]:
    """Yield the statements that make the tables and their indexes, where they do not exist yet."""
    about = [_column(field) for field in ARTICLE if field.name not in ("id", "source")]
    key = "id INTEGER PRIMARY KEY"
    named = ("name TEXT NOT NULL", "source TEXT NOT NULL", "article_id TEXT")
    yield from _table("articles", [key, *named, *about], ("source",))
    for name, kind in KINDS.items():
        yield from _table(name, _columns(kind), ("article", *_referring(kind), *INDEXED.get(name, ())))
    of_speaker = "speaker_id TEXT NOT NULL REFERENCES speakers (id) ON DELETE CASCADE"
    extent = [f"{column} NOT NULL" for column in EXTENT]
    yield from _table("mentions", [key, of_speaker, "text TEXT NOT NULL", *extent], ("speaker_id",))
    own = ("id TEXT PRIMARY KEY", OF_ARTICLE, "extractor TEXT NOT NULL", "text TEXT")
    yield from _table("others", [*own, *EXTENT, "finding TEXT NOT NULL", *CONTEXT], ("article",))
    yield from _views()
    yield from _table("errors", [key, OF_ARTICLE, *map(_column, sorted(ERROR, key=_extractor_first))], ("article",))


def _views() -> Iterator[str]:
    """Yield the views that compare articles as ``quoth compare`` does, as far as one query can."""
    for name, query in VIEWS.items():
        yield f"CREATE VIEW IF NOT EXISTS {name} AS {query};\n"


def _columns(kind: Kind) -> list[str]:
    extent = () if kind.extractor == "speakers" else EXTENT
    fields = map(_column, kept(kind))
    return ["id TEXT PRIMARY KEY", OF_ARTICLE, *fields, *extent, *MORE.get(kind.extractor, ()), *CONTEXT]


def _column(field: Field) -> str:
    column = f'"{field.name}" {TYPES[field.type]}{"" if field.may_be_null else " NOT NULL"}'
    if field.refers_to:
        column += f" REFERENCES {field.refers_to} (id) DEFERRABLE INITIALLY DEFERRED"
    return column


def _referring(kind: Kind) -> Iterable[str]:
    return (field.name for field in kind.fields if field.refers_to)


def _extractor_first(field: Field) -> bool:
    return field.name != "extractor"


def _table(name: str, columns: Iterable[str], indexed: Iterable[str]) -> Iterator[str]:
    listed = ",\n  ".join(columns)
    yield f"CREATE TABLE IF NOT EXISTS {name} (\n  {listed}\n);\n"
    for column in indexed:
        index = f"{name}_{column.removesuffix('_id')}"
        yield f'CREATE INDEX IF NOT EXISTS {index} ON {name} ("{column}");\n'
