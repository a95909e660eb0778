"""What each rule finds, from the rule itself: the names that findings carry as ``rule``, and their examples."""

from __future__ import annotations

import inspect
import re
import sys
from functools import cache
from typing import NamedTuple

from .reports.constructions import CONSTRUCTIONS
from .reports.following import cited, continuation, orphans

FOLLOWING = {"orphan": orphans, "continuation": continuation, "cited": cited}
BETWEEN_EXAMPLES = re.compile(r"\s{3,}|\n+")


class Rule(NamedTuple):
    """One way in which attributions are found: its name, the other names its findings carry, and what it says."""

    name: str
    also: tuple[str, ...]
    before: tuple[str, ...]
    says: str
    examples: tuple[str, ...]


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its name, in the order in which they are asked."""
    found = [
        rule_from(one.name, one.also, one.before, (one.find or one.find_all).__module__)
        for one in CONSTRUCTIONS
        if one.find or one.find_all
    ]
    found += [rule_from(name, (), (), module.__name__) for name, module in FOLLOWING.items()]
    return {rule.name: rule for rule in found}


def rule_named(name: str) -> Rule | None:
    """The rule of a name, or one whose findings may carry that name."""
    return rules().get(name) or next((rule for rule in rules().values() if name in rule.also), None)


def rule_from(name: str, also: tuple[str, ...], before: tuple[str, ...], module: str) -> Rule:
    """A rule, read from the docstring of its module: a sentence, then its examples, three spaces apart."""
    says, _, rest = (inspect.getdoc(sys.modules[module]) or "").partition("\n\n")
    examples = (part.strip() for part in BETWEEN_EXAMPLES.split(rest))
    return Rule(name, also, before, says.replace("\n", " "), tuple(part for part in examples if part))
