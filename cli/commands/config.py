"""The command ``config``: what is set, and where."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..group import extract_command
from .options.shared import ListFormat
from .results.listing import print_list


def command(
    ctx: typer.Context,
    file: Annotated[
        str | None,
        typer.Option("--config", metavar="FILE", help="Show what this file sets, not those that are found."),
    ] = None,
    format: ListFormat = "auto",  # noqa: A002 - the name of the option
) -> int:
    """Show every setting of extract, and where its value comes from.

    Flags go before QUOTH_* variables, those before ./quoth.toml (or [tool.quoth] in ./pyproject.toml), and that
    before config.toml in the folder quoth of your configuration; --config takes the place of both files.
    Paths in a file count from its folder.

    \b
    quoth config
    QUOTH_FORMAT=json quoth config
    quoth config -f jsonl | jq -r 'select(.from != "default")'
    """
    assert ctx.parent
    extract = extract_command(ctx.parent)
    given = [] if file is None else ["--config", file]
    with extract.make_context(extract.name, given, parent=ctx.parent) as context:
        files = context.find_root().obj
        rows = [
            {"setting": name, "value": _shown(context.params[param.name]), "from": _origin(param, context, files)}
            for name, param in extract.settings().items()
            if name != "config"
        ]
    return print_list(rows, format)


def _shown(value: Any) -> Any:
    return [str(each) for each in value] if isinstance(value, list | tuple) else value


def _origin(param: Any, context: Any, files: dict[str, Any]) -> str:
    source = context.get_parameter_source(param.name).name
    if source == "ENVIRONMENT":
        return str(param.envvar)
    return str(files[param.name].path) if source == "DEFAULT_MAP" else "default"
