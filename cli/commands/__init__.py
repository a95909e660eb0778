"""The commands, one file each: options and help, and what the command does.

Each file has a ``command``, whose signature and docstring are its options and help. To add one is to add its row here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

ONE_LINE = {  # the first sentence of each command's help, so that a list of them needs no file
    "extract": "Print who said what in articles, and the figures they cited.",
    "compare": "Compare figures and statements of articles about one event.",
    "sources": "List whom articles rely on, and how many voices outlets have.",
    "text": "Print the text of articles, in which offsets count.",
    "verify": "Check an earlier output against its articles.",
    "eval": "Score an output against annotations.",
    "annotate": "Print what is found as a sheet to correct in an editor.",
    "explain": "Say why something was found: its sentence, parse and rule.",
    "rules": "List the rules that find attributions and figures.",
    "extractors": "List the installed extractors with their version and origin.",
    "kinds": "List the kinds of figures for --kind, and what each looks at.",
    "config": "Show every setting of extract, and where its value comes from.",
    "merge": "Print what a long run has put into a folder.",
    "schema": "Print the JSON Schema of the output.",
}


class Commands(Mapping[str, Any]):
    """The commands by name, in the order of the help; the file of each is imported when the command is run."""

    def __init__(self) -> None:
        self._imported: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """The command as the library for command lines has it. Raises KeyError of a name that no command has."""
        if name in ONE_LINE and name not in self._imported:
            self._imported[name] = _command(name)
        return self._imported[name]

    def __contains__(self, name: object) -> bool:
        """Whether a command has this name."""
        return name in ONE_LINE

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(ONE_LINE)

    def __len__(self) -> int:
        """How many there are."""
        return len(ONE_LINE)


def _command(name: str) -> Any:
    import typer

    from ..group import Command, Configurable

    alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    function = import_module(f".{name}", __package__).command
    alone.command(name, cls=Configurable if name == "extract" else Command)(function)
    return typer.main.get_command(alone)
