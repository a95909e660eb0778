"""The items for a pool, taken in a thread of their own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable
from typing import Any

INPUT, END, BROKEN = "input", "end", "broken"


class Feeder:
    """A thread that takes the items, one per request, since their source may be slow."""

    def __init__(self, items: Iterable[Any], events: queue.SimpleQueue[Any]) -> None:
        self._items, self._events = items, events
        self._wanted = threading.Semaphore(0)
        self._is_stopped = False
        threading.Thread(target=self._feed, daemon=True).start()

    def ask(self) -> None:
        """Ask for one more item."""
        self._wanted.release()

    def stop(self) -> None:
        """Take no more items."""
        self._is_stopped = True
        self._wanted.release()

    def _feed(self) -> None:
        items = iter(self._items)
        while self._wanted.acquire() and not self._is_stopped:
            try:
                event: tuple[str, Feeder, Any] = (INPUT, self, next(items))
            except StopIteration:
                event = (END, self, None)
            except BaseException as why:  # raised again where the results are awaited
                event = (BROKEN, self, why)
            self._events.put(event)
            if event[0] != INPUT:
                return
