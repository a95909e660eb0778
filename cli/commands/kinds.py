"""The command ``kinds``: what a figure can be."""

from __future__ import annotations

from typing import Annotated

import typer

from .options.shared import ListFormat
from .results.listing import print_list


def command(
    kinds: Annotated[
        list[str] | None, typer.Option(metavar="FILE", help="Your own rules for kinds of figures, before ours.")
    ] = None,
    format: ListFormat = "auto",  # noqa: A002 - the name of the option
) -> int:
    """List the kinds of figures for --kind, and what each looks at.

    \b
    quoth kinds
    quoth kinds -f jsonl | jq -r .kind
    quoth --kind "$(quoth kinds -f jsonl | jq -r .kind | grep money | paste -sd,)" story.txt
    """
    from ...extractors.figures.kinds.rules import ours, own_kinds

    signs: dict[str, dict[str, None]] = {}
    for rule in (*own_kinds(*(kinds or ())), *ours()):
        signs.setdefault(rule.name, {}).update(dict.fromkeys(rule.asks()))
    return print_list([{"kind": name, "looks at": list(asked)} for name, asked in sorted(signs.items())], format)
