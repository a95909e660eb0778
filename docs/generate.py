"""Write what the documents take from the program itself: `python docs/generate.py [FOLDER]`.

The command reference and the man page come from the commands' own help, tables of formats and fields from
their rows, that of the constructions from their own examples.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any

import quoth
import typer
from quoth import __version__
from quoth.cli.group import app
from quoth.cli.inputs.formats import Form
from quoth.cli.outputs.formats import WRITTEN
from quoth.cli.outputs.tabular.rows import COLUMNS
from quoth.cli.record.fields import ARTICLE, ERROR, KINDS, Field
from quoth.extractors.base import Article
from quoth.extractors.rules import rules

EXAMPLES = [
    ("quoth story.txt", "Tables, on a terminal."),
    ("quoth stories/ > found.jsonl", "A finding a line, and a line for every article that was read."),
    ("quoth --speaker Marsh --stance deny stories/", "What one speaker denies."),
    ("quoth -f csv --only figures --columns article,value,high,unit,counted,speaker stories/", "A sheet of figures."),
    ("quoth -f json stories/ | jq -r '.articles[].figures[] | [.value, .counted, .speaker] | @tsv'", "With jq."),
    ("quoth -l --kind troop_count stories/ | wc -l", "How many articles count troops."),
    ("quoth -o found.db stories/", "A database; the same article again takes its own place."),
    ("quoth verify found.jsonl", "Whether an output still fits its articles."),
]
FILES = {
    "EXIT STATUS": [
        ("0", "Every input was read, also when nothing was found."),
        ("1", "Only with --exit-status: nothing was found."),
        ("2", "Wrong usage or configuration, or an output that cannot be written."),
        ("3", "Some inputs could not be read; the rest is complete."),
        ("4", "No input could be read, or a bug in quoth."),
        ("130, 143, 129", "Ended by Ctrl-C, by kill, by a terminal that closed."),
    ],
    "ENVIRONMENT": [
        (
            "QUOTH_*",
            "Defaults for the options of extract: QUOTH_WITH_TEXT=1, QUOTH_KIND=money,age.",
        ),
        ("NO_COLOR, FORCE_COLOR, TERM, COLUMNS", "Whether tables have colours, and how wide they are."),
    ],
    "FILES": [
        (
            "quoth.toml, pyproject.toml",
            "In the current folder: settings of the project (under [tool.quoth]).",
        ),
        ("$XDG_CONFIG_HOME/quoth/config.toml", "Your own settings; those of the project go before."),
        ("--config FILE", "Takes the place of both. Paths in any of them count from its folder."),
    ],
}


DOCS = Path(__file__).parent
ROOT = DOCS.parent
LONGEST = 120  # characters of an example
WIDTH = 128
PART = re.compile(r"(<!-- (formats|rules|columns): [^>]* -->\n).*?(<!-- end -->)", re.DOTALL)


def main() -> None:
    """Write all documents."""
    os.environ["COLUMNS"] = "80"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS
    group: Any = typer.main.get_command(app)
    context = group.make_context("quoth", ["--help"], resilient_parsing=True)
    (folder / "commands.md").write_text("\n".join(reference(group, context)), encoding="utf-8")
    (folder / "quoth.1").write_text("\n".join(manual(group)) + "\n", encoding="utf-8")
    (folder / "fields.md").write_text("\n".join(fields()), encoding="utf-8")
    for path, lines in pages_of_fields():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("\n".join(lines) + "\n", encoding="utf-8")
    write_parts(folder / "inputs.md", formats=input_formats())
    write_parts(folder / "outputs.md", formats=output_formats(), columns=columns())
    write_parts(folder / "attributions.md", rules=rules_of("attribution"))
    write_parts(folder / "figures.md", rules=rules_of("figure"))


def write_parts(path: Path, **parts: Iterable[str]) -> None:
    """Write a page with the lines of its parts that come from the program, each between two comments."""
    lines = {name: "\n".join(part) for name, part in parts.items()}
    text = (DOCS / path.name).read_text(encoding="utf-8")
    path.write_text(PART.sub(lambda found: f"{found[1]}{lines[found[2]]}\n{found[3]}", text), encoding="utf-8")


def input_formats() -> Iterator[str]:
    """Yield the table of formats that are read."""
    yield "| format | `--from` | names | text | also into the record | needs |\n|---|---|---|---|---|---|"
    for form in Form:
        row = form.row
        names = [*row.suffixes, *([".xml"] if row.roots and form is not Form.HTML else [])]
        needs = f"`quoth[{row.extra}]`" if row.extra else ""
        yield f"| {row.title} | `{form}` | {listed(names)} | {row.text} | {row.about} | {needs} |"


def output_formats() -> Iterator[str]:
    """Yield the table of printed forms."""
    yield "| `-f` | suffix | what it is | goes to |\n|---|---|---|---|"
    for form in WRITTEN:
        row = form.row
        needs = f"; `pip install 'quoth[{row.extra}]'`" if row.extra else ""
        yield f"| `{form}` | {listed(row.suffixes)} | {row.what}{needs} | {row.goes} |"


def columns() -> Iterator[str]:
    """Yield the columns of CSV, in order."""
    yield from wrap(listed(COLUMNS), WIDTH)


def rules_of(kind: str) -> Iterator[str]:
    """Yield the table of the rules of attributions, or of figures, with their examples."""
    yield "| rule | what it reads | finds | leaves alone |\n|---|---|---|---|"
    for rule in rules().values():
        if rule.of == kind:
            cells = (listed((rule.name, *rule.also)), rule.says, shown(rule.finds), shown(rule.leaves_alone))
            yield "| " + " | ".join(cells) + " |"


def shown(examples: Iterable[str]) -> str:
    """Examples in one cell of a table, each on its own line, those of several lines with their lines marked."""
    lines = (" / ".join(line.strip() for line in each.splitlines() if line.strip()) for each in examples)
    return "<br>".join(escaped(line).replace("|", "\\|") for line in lines)


def fields() -> Iterator[str]:
    """Yield Markdown: every field of a record, with its name in CSV."""
    yield "# Fields\n\nWhat the records hold, in JSON and, under the name in the second column, in CSV and Parquet."
    yield "Each field has a page with its type, unit, values and an example. Written by `make golden` from"
    yield "`cli/record/fields.py`.\n"
    for name, rows in all_fields().items():
        yield f"## {article_for(name)} {name}\n\n| field | column | what it says |\n|---|---|---|"
        for field in rows:
            page = f"[`{field.name}`](fields/{name}/{field.name}.md)"
            yield f"| {page} | {listed(columns_of(field))} | {field.says}{values(field)} |"
        yield ""


def all_fields() -> Mapping[str, tuple[Field, ...]]:
    """The fields of an article, of each kind of finding, and of an error."""
    return {"article": ARTICLE, **{kind.name: kind.fields for kind in KINDS.values()}, "error": ERROR}


def article_for(noun: str) -> str:
    """The indefinite article of a noun."""
    return "An" if noun[0] in "aeiou" else "A"


def columns_of(field: Field) -> tuple[str, ...]:
    """The names of a field in CSV."""
    return (field.name,) if field.columns is None else field.columns


def pages_of_fields() -> Iterator[tuple[str, list[str]]]:
    """Yield the path and the lines of a page for each field."""
    found = records()
    for name, rows in all_fields().items():
        for field in rows:
            yield f"fields/{name}/{field.name}.md", list(page_of_field(name, field, found[name]))


def page_of_field(name: str, field: Field, found: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of a field's page."""
    yield f"# {name}: `{field.name}`\n\n{field.says[0].upper()}{field.says[1:]}.\n\n| | |\n|---|---|"
    yield f"| type | {types_of(field)} |"
    yield f"| unit | {field.unit or '–'} |"
    yield f"| values | {values(field).removeprefix(': ') or range_of(field.schema)} |"
    yield f"| column of CSV, TSV, Parquet | {listed(columns_of(field)) or '–'} |"
    yield f"\nFor example:\n\n```json\n{example_of(field, found)}\n```\n"
    yield "[All fields](../../fields.md)"


def range_of(schema: Mapping[str, Any]) -> str:
    """What the values of a field may be, where they are not a few words."""
    types = schema.get("type", "string")
    if "pattern" in schema:
        letter = schema["pattern"][1]
        return f"`{letter}1`, `{letter}2` …, numbered by position"
    if "maximum" in schema:
        return f"{schema['minimum']} to {schema['maximum']}"
    first = types if isinstance(types, str) else types[0]
    known = {"number": "any finite number", "boolean": "`true`, `false`", "array": "a list, which may be empty"}
    return known.get(first, "any text")


def types_of(field: Field) -> str:
    """The JSON types of a field's values; null where it is not known or does not apply."""
    if "enum" in field.schema:
        return "string or null" if None in field.schema["enum"] else "string"
    types = field.schema["type"]
    return types if isinstance(types, str) else " or ".join(types)


def example_of(field: Field, found: Sequence[Mapping[str, Any]]) -> str:
    """The first record that has a value in a field, with the words that it is about."""
    having = (each for each in found if each.get(field.name) not in (None, [], False))
    record = next(having, found[0])
    about = next((key for key in ("text", "content", "name", "source", "code") if key in record), field.name)
    shown = {} if len(str(record[about])) > LONGEST else {about: record[about]}
    value = record.get(field.name)
    return json.dumps(shown | {field.name: value[:LONGEST] if isinstance(value, str) else value}, ensure_ascii=False)


def records() -> dict[str, list[Mapping[str, Any]]]:
    """What is found in the article of the README, in one that has all that inputs may say, and in the samples."""
    ferry, *samples = [ROOT / "examples" / "ferry.txt", *sorted((ROOT / "samples").glob("*.txt"))]
    text = ferry.read_text(encoding="utf-8")
    told = Article(text, "feed.jsonl#1", "n-17", "Ferry runs aground", "2026-03-08", "Reuters", "Ada Vale")
    articles = [told, *(Article(each.read_text(encoding="utf-8"), f"samples/{each.name}") for each in samples)]
    found = [dict(record) for record in quoth.extract_all(articles)]
    found[0]["text"] = text
    errors = [error for record in quoth.extract_all([""]) for error in record["errors"]]
    return {
        "article": found,
        **{kind.name: [each for record in found for each in record[name]] for name, kind in KINDS.items()},
        "error": list(errors),
    }


def values(field: Field) -> str:
    """The words that a field may be, where they are few."""
    known = [value for value in field.schema.get("enum", ()) if value is not None]
    return f": {listed(known)}" if known else ""


def listed(names: Iterable[str]) -> str:
    """Names as code, with commas between."""
    return ", ".join(f"`{name}`" for name in names)


def reference(group: Any, context: Any) -> Iterator[str]:
    """Yield Markdown: the help of every command as it is printed."""
    yield "# Commands\n\nGenerated from `quoth --help` by `make golden`.\n"
    yield f"## quoth\n\n```text\n{group.get_help(context)}\n```\n"
    for name, command in group.commands.items():
        inner = command.make_context(name, [], parent=context, resilient_parsing=True)
        yield f"## quoth {name}\n\n```text\n{command.get_help(inner)}\n```\n"


def manual(group: Any) -> Iterator[str]:
    """Yield the lines of a man page."""
    yield f'.TH QUOTH 1 "" "quoth {__version__}" "User Commands"'
    yield ".ad l\n.nh"  # a command is copied as it is printed
    yield ".SH NAME\nquoth \\- who said what in news articles, and the figures they cited"
    yield ".SH SYNOPSIS\n.B quoth\n[OPTIONS] [PATH|\\-]...\n.br\n.B quoth\nCOMMAND [OPTIONS] [ARGUMENTS]"
    yield ".SH DESCRIPTION"
    yield from paragraphs(group.help)
    for name, command in group.commands.items():
        yield f".SH QUOTH {name.upper()}"
        yield from paragraphs(command.help)
        context = command.make_context(name, [], resilient_parsing=True)
        for param in command.params:
            if record := param.get_help_record(context):
                names, meaning = record
                yield f".TP\n.B {escaped(names)}\n{escaped(meaning.partition('  [')[0])}"
    yield ".SH EXAMPLES"
    for command_line, meaning in EXAMPLES:
        yield f".TP\n.B {escaped(command_line)}\n{escaped(meaning)}"
    for title, entries in FILES.items():
        yield f".SH {title}"
        for term, meaning in entries:
            yield f".TP\n.B {escaped(term)}\n{escaped(meaning)}"


def paragraphs(text: str) -> Iterator[str]:
    """Yield help text as roff; what comes after a backspace keeps its lines."""
    for block in text.split("\n\n"):
        lines = [escaped(line.strip()) for line in block.strip().splitlines()]
        if lines and lines[0] == "\b":
            yield ".PP\n.nf\n" + "\n".join(lines[1:]) + "\n.fi"
        else:
            yield ".PP\n" + "\n".join(lines)


def escaped(text: str) -> str:
    """Text in which nothing is a command of roff."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text[:1] in (".", "'") else text


if __name__ == "__main__":
    main()
