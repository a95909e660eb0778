"""The command ``extractors``: what is installed."""

from __future__ import annotations

from .options.refusals import tell_refused
from .options.shared import ListFormat
from .results.listing import print_list


def command(
    format: ListFormat = "auto",  # noqa: A002 - the name of the option
) -> int:
    """List the installed extractors with their version and origin.

    \b
    quoth extractors
    quoth extractors -f jsonl | jq -r .name
    quoth --only "$(quoth extractors -f jsonl | jq -r .name | paste -sd,)" story.txt
    """
    from ...extractors.registry import registered

    tell_refused()
    found = registered().values()
    return print_list([{"name": each.name, "version": each.version, "origin": each.origin} for each in found], format)
