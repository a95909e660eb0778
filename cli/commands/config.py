"""The command ``config``: what is set, and where."""

from __future__ import annotations

from typing import Any

import typer  # noqa: TC002 - Typer reads the annotations

from .group import extract_command
from .listing import print_list
from .options import ListFormat


def command(
    ctx: typer.Context,
    format: ListFormat = "auto",  # noqa: A002 - the name of the option
) -> int:
    """Show every setting of extract, and where its value comes from.

    Flags go before QUOTH_* variables, those before ./quoth.toml (or [tool.quoth] in ./pyproject.toml), and that
    before config.toml in the folder quoth of your configuration.

    \b
    quoth config
    QUOTH_FORMAT=json quoth config
    quoth config -f jsonl | jq -r 'select(.from != "default")'
    """
    assert ctx.parent
    extract, files = extract_command(ctx.parent), ctx.parent.obj
    with extract.make_context(extract.name, [], parent=ctx.parent) as context:
        rows = [
            {"setting": name, "value": _shown(context.params[param.name]), "from": _origin(param, context, files)}
            for name, param in extract.settings().items()
        ]
    return print_list(rows, format)


def _shown(value: Any) -> Any:
    return [str(each) for each in value] if isinstance(value, list | tuple) else value


def _origin(param: Any, context: Any, files: dict[str, Any]) -> str:
    source = context.get_parameter_source(param.name).name
    if source == "ENVIRONMENT":
        return str(param.envvar)
    return str(files[param.name].path) if source == "DEFAULT_MAP" else "default"
