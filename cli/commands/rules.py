"""The command ``rules``: by what rules attributions are found."""

from __future__ import annotations

from typing import Annotated

import typer

from .listing import print_list
from .options import ListFormat


def command(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="One rule, with its examples.")] = None,
    format: ListFormat = "auto",  # noqa: A002 - the name of the option
) -> int:
    """List the rules that find attributions, in order, or show one.

    The names are those under 'rule' in a finding.

    \b
    quoth rules
    quoth rules according
    quoth rules -f jsonl | jq -r .rule
    """
    from ...extractors.base import QuothError
    from ...extractors.rules import rule_named, rules

    if name is None:
        return print_list([{"rule": each.name, "finds": each.says} for each in rules().values()], format)
    rule = rule_named(name)
    if rule is None:
        raise QuothError(f"There is no rule named '{name}'. 'quoth rules' lists them.")
    row = {"rule": rule.name, "also": list(rule.also), "before": list(rule.before), "finds": rule.says}
    return print_list([row, *({**dict.fromkeys(row), "finds": example} for example in rule.examples)], format)
