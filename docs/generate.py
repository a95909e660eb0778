"""Write the command reference and the man page from the commands' own help: `python docs/generate.py [FOLDER]`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from quoth import __version__
from quoth.cli.commands import app

FILES = {
    "EXIT STATUS": [
        ("0", "Every input was read, also when nothing was found."),
        ("1", "Only with --exit-status: nothing was found."),
        ("2", "Wrong usage or configuration, or an output that cannot be written."),
        ("3", "Some inputs could not be read; the rest is complete."),
        ("4", "No input could be read, or a bug in quoth."),
        ("130", "Interrupted."),
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
    ],
}


def main() -> None:
    """Write both documents."""
    os.environ["COLUMNS"] = "80"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    group: Any = typer.main.get_command(app)
    context = group.make_context("quoth", ["--help"], resilient_parsing=True)
    (folder / "commands.md").write_text("\n".join(reference(group, context)), encoding="utf-8")
    (folder / "quoth.1").write_text("\n".join(manual(group)) + "\n", encoding="utf-8")


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
    for title, entries in FILES.items():
        yield f".SH {title}"
        for term, meaning in entries:
            yield f".TP\n.B {escaped(term)}\n{escaped(meaning)}"


def paragraphs(text: str) -> Iterator[str]:
    """Yield help text as roff; what stands after a backspace keeps its lines."""
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
