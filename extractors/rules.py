"""What each rule finds and leaves alone, from the rule itself: the names that findings carry as ``rule``."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from functools import cache
from textwrap import dedent
from typing import NamedTuple

from .figures.readers import READERS, Reader
from .reports.constructions import CONSTRUCTIONS
from .reports.following import cited, continuation, orphans, presented
from .reports.recognised import found as recognised

FOLLOWING = {
    "orphan": orphans,
    "presented": presented,
    "continuation": continuation,
    "cited": cited,
    "recognised": recognised,
}
BETWEEN_EXAMPLES = re.compile(r"\s{3,}|\n+")
ALONE = "Leaves alone:"
INDENT = "    "  # before every line of an example that has several


class Rule(NamedTuple):
    """One way in which attributions or figures are found: its name, other names its findings carry, what it says.

    ``of`` is "attribution" or "figure"; ``finds`` and ``leaves_alone`` are examples, ``before`` names the rules that
    must come after this one.
    """

    name: str
    of: str
    says: str
    finds: tuple[str, ...]
    leaves_alone: tuple[str, ...]
    also: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its name: those of attributions in the order in which they are tried, then those of figures."""
    found = [
        rule_from(one.name, (one.find or one.find_all).__module__, one.also, one.before)
        for one in CONSTRUCTIONS
        if one.find or one.find_all
    ]
    found += [rule_from(name, module.__name__) for name, module in FOLLOWING.items()]
    found += [rule_of(reader) for reader in READERS]
    return {rule.name: rule for rule in found}


def rule_named(name: str) -> Rule | None:
    """The rule of a name, or one whose findings may carry that name."""
    return rules().get(name) or next((rule for rule in rules().values() if name in rule.also), None)


def rule_of(reader: Reader) -> Rule:
    """The rule that a reader of figures is."""
    return Rule(reader.name, "figure", reader.says, reader.finds, reader.leaves_alone)


def rule_from(name: str, module: str, also: tuple[str, ...] = (), before: tuple[str, ...] = ()) -> Rule:
    """A rule, read from the docstring of its module: a sentence, examples, and after "Leaves alone:" other examples.

    Examples are three spaces or a line apart; one of several lines is indented.
    """
    says, _, rest = (inspect.getdoc(sys.modules[module]) or "").partition("\n\n")
    finds, _, alone = rest.partition(ALONE)
    return Rule(
        name, "attribution", says.replace("\n", " "), tuple(examples(finds)), tuple(examples(alone)), also, before
    )


def examples(text: str) -> Iterator[str]:
    """Yield the examples that a part of a docstring begins with."""
    if text.lstrip("\n").startswith(INDENT):
        kept = [part for part in text.strip("\n").split("\n\n") if part.startswith(INDENT)]
        yield dedent("\n\n".join(kept))
        return
    yield from (each for part in BETWEEN_EXAMPLES.split(text.strip().partition("\n\n")[0]) if (each := part.strip()))
