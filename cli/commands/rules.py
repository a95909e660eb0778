"""The command ``rules``: by what rules attributions and figures are found."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .options.shared import ListFormat
from .results.listing import print_list

if TYPE_CHECKING:
    from ...extractors.rules import Rule


def command(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="One rule, with its examples.")] = None,
    format: ListFormat = "auto",  # noqa: A002 - the name of the option
) -> int:
    """List the rules that find attributions and figures.

    With a name, show what that rule finds and leaves alone. The names are those under 'rule' in a finding; a quotation
    has that of its attribution.

    \b
    quoth rules
    quoth rules age-in-commas
    quoth rules -f jsonl | jq -r 'select(.of == "figure").rule'
    """
    from ...extractors.base import QuothError
    from ...extractors.rules import rule_named, rules
    from ..outputs import settled
    from ..outputs.formats import Format
    from ..terminal.destination import deliver

    if name is None:
        return print_list([{"rule": each.name, "of": each.of, "says": each.says} for each in rules().values()], format)
    rule = rule_named(name)
    if rule is None:
        raise QuothError(f"There is no rule named '{name}'. 'quoth rules' lists them.")
    if settled(Format(format), None, terminal=sys.stdout.isatty()) is not Format.TABLE:
        return print_list([record_of(rule)], format)
    deliver(lines_of(rule), for_people=True)
    return 0


def record_of(rule: Rule) -> dict[str, Any]:
    """A rule for programs."""
    lists = {key: list(getattr(rule, key)) for key in ("also", "before", "finds", "leaves_alone")}
    return {"rule": rule.name, "of": rule.of, "says": rule.says, **lists}


def lines_of(rule: Rule) -> Iterator[str]:
    """Yield a rule for people, a line at a time."""
    yield f"{rule.name} ({rule.of}): {rule.says}\n"
    if rule.also:
        yield f"Its findings may also be named {', '.join(rule.also)}.\n"
    if rule.before:
        yield f"It is tried before {', '.join(rule.before)}.\n"
    for title, examples in (("Finds", rule.finds), ("Leaves alone", rule.leaves_alone)):
        yield f"\n{title}:\n"
        yield from ("".join(f"  {line}".rstrip() + "\n" for line in each.splitlines()) for each in examples)
