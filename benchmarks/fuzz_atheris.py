"""The targets of fuzz.py steered by coverage: Atheris (``pip install atheris``) chooses what chance would have chosen.

    python benchmarks/fuzz_atheris.py readers -runs=50000

What comes after the target goes to libFuzzer. It ends at the first finding and leaves the input in a file, which
is tried again when it is named.
"""

from __future__ import annotations

import random
import sys
from typing import Any

try:
    import atheris
except ImportError:
    sys.exit("Atheris is not installed: pip install atheris.")

with atheris.instrument_imports(include=["quoth"]):
    import fuzz
    from quoth.extractors import attributions, figures, quotes, speakers  # noqa: F401 - else they come too late


class Steered(random.Random):
    """Chance that follows given bytes, and is always the same once they are used up."""

    def __init__(self, data: bytes) -> None:
        super().__init__(0)
        self._data = atheris.FuzzedDataProvider(data)

    def random(self) -> float:
        """A number from 0 to 1."""
        return self.getrandbits(24) / (1 << 24)

    def getrandbits(self, k: int, /) -> int:
        """Some bits; all else that Random can do is made of them."""
        left = self._data.remaining_bytes()
        return self._data.ConsumeIntInRange(0, (1 << k) - 1) if left * 8 >= k else super().getrandbits(k)


def attempt(target: str, data: bytes) -> None:
    """Give a target what the bytes make of it; raises what should not have come out."""
    complaint: Any = fuzz.TARGETS[target](Steered(data))
    if complaint:
        raise AssertionError(complaint)


def main() -> None:
    """Let libFuzzer try one target until it finds something, or as its own options say."""
    if len(sys.argv) < 2 or sys.argv[1] not in fuzz.TARGETS:
        sys.exit(f"Name a target: {', '.join(fuzz.TARGETS)}.")
    target = sys.argv.pop(1)
    atheris.Setup([*sys.argv, "-max_len=4096", "-timeout=20"], lambda data: attempt(target, data))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
