"""Constant memory: spaCy forgets the words of articles read long ago."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

# Characters. The words of the first articles stay, so that common ones are learned once; a zone for each article
# would read every word anew, which was measured to be 2.6 times slower.
WARM_UP = 1_000_000
ZONE = 1_000_000


@contextmanager
def no_garbage() -> Iterator[None]:
    """Turn garbage collection off while the pipeline is loaded, a tenth of whose time it took, or an article is read.

    What is worked out of an article refers to itself until it is forgotten as a whole: there is nothing to collect.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class Zones:
    """Successive memory zones of one pipeline.

    What spaCy learns within a zone is gone at its end, and touching a doc of it may crash: whatever
    is kept of an article must be plain values by the time the next one is announced.
    """

    def __init__(self, nlp: Language, *, warm_up: int = WARM_UP, zone: int = ZONE) -> None:
        self._nlp, self._zone, self._left = nlp, zone, warm_up
        self._is_warm = False
        self._open = ExitStack()

    def announce(self, characters: int) -> None:
        """Announce how much text comes next; no doc may be in use."""
        if self._left <= 0:
            self._open.close()
            if not getattr(self._nlp.vocab, "in_memory_zone", False):  # somebody else's does as well
                self._open.enter_context(self._nlp.memory_zone())
            self._left, self._is_warm = self._zone, True
        self._left -= characters

    def close(self) -> None:
        """End the last zone. The next text, if there is one, begins another."""
        self._open.close()
        if self._is_warm:
            self._left = 0
