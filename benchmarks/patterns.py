"""Whether our regular expressions take time as their text grows, and no more: `python benchmarks/patterns.py`.

Each pattern is tried on long texts made of its own characters. Run it after adding one.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import quoth.cli
import quoth.extractors

LONG, PATIENCE = 3_000, 0.06  # characters; CPU seconds, of which a pattern that grows with the square needs far more


def main() -> int:
    """Print the patterns that are slow on texts made of what they are made of; the exit code is 1 if there are any."""
    slow = [
        f"{where}: {pattern.pattern!r} on {unit!r}"
        for where, pattern, use in patterns()
        for unit in units_of(pattern)
        if takes_long(use, unit)
    ]

    print("\n".join(slow) or "every pattern is linear")
    return int(bool(slow))


def patterns() -> Iterator[tuple[str, re.Pattern[Any], Callable[[Any], object]]]:
    """Every pattern that is in a module of ours, and how it is used: anywhere in a text or at one place."""
    for package in (quoth.extractors, quoth.cli):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if found.name.endswith("__main__") or ".root" in found.name:
                continue
            try:
                module = importlib.import_module(found.name)
            except ImportError:  # an extra that is not installed
                continue
            source = Path(module.__file__ or "").read_text(encoding="utf-8")
            for name, value in vars(module).items():
                each = (
                    value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else [value]
                )
                for pattern in each:
                    if isinstance(pattern, re.Pattern):
                        anchored = re.search(rf"\b{name}\.(full)?match\(", source)
                        anywhere = re.search(rf"\b{name}\.(search|sub|subn|split|find\w+)\b", source)
                        yield (
                            f"{found.name}.{name}",
                            pattern,
                            pattern.match if anchored and not anywhere else pattern.search,
                        )


def units_of(pattern: re.Pattern[Any]) -> list[Any]:
    """What the pattern might stumble over: its own characters, alone and in pairs."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    own = [each for each in dict.fromkeys(re.sub(r"\\.|\(\?[:=!<]*|[][(){}|*+?^$]", "", source)) if each.isprintable()]
    kinds = {r"\s": " \n", r"\d": "1", r"\w": "a", "[0-9": "1", "[ \\t": " \t", "[A-Z": "A", "[a-z": "a", ".": "x"}
    marked = [each for kind, characters in kinds.items() if kind in source for each in characters]
    alphabet = list(dict.fromkeys([*marked, *own[:6], " ", "a"]))[:9]
    units = [*alphabet, *("".join(pair) for pair in permutations(alphabet, 2))]
    return units if isinstance(pattern.pattern, str) else [unit.encode("utf-8") for unit in units]


def takes_long(look: Callable[[Any], object], unit: Any) -> bool:
    """Whether looking for a pattern takes longer than it may, three times out of three."""
    end = "\u2620" if isinstance(unit, str) else b"\x01"
    text = unit * (LONG // len(unit)) + end
    return all(seconds(look, text) > PATIENCE for _ in range(3))


def seconds(look: Callable[[Any], object], text: Any) -> float:
    """The CPU time of one look."""
    began = time.process_time()
    look(text)
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
