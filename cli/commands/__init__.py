"""The commands, one file each: options and help, and what the command does.

Each file has a ``command``, whose signature and docstring are its options and help. To add one is to add its row here.
"""

from __future__ import annotations

from ..group import Command, Configurable, app
from . import (
    annotate,
    compare,
    config,
    eval,  # noqa: A004
    explain,
    extract,
    extractors,
    kinds,
    merge,
    rules,
    schema,
    sources,
    text,
    verify,
)

__all__ = ["app"]

COMMANDS = {
    "extract": extract,
    "compare": compare,
    "sources": sources,
    "text": text,
    "verify": verify,
    "eval": eval,
    "annotate": annotate,
    "explain": explain,
    "rules": rules,
    "extractors": extractors,
    "kinds": kinds,
    "config": config,
    "merge": merge,
    "schema": schema,
}

for name, module in COMMANDS.items():
    app.command(name, cls=Configurable if name == "extract" else Command)(module.command)
