"""Ctrl-C: the first ends the run after what is being printed, so that the output is whole; the second ends it now."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from threading import current_thread, main_thread
from types import FrameType
from typing import Any, TypeVar

Item = TypeVar("Item")


class Interruption:
    """Whether somebody has pressed Ctrl-C, asked between one item and the next."""

    def __init__(self) -> None:
        self.has_come = False
        self._waits = False

    def end(self, items: Iterable[Item]) -> Iterator[Item]:
        """Pass the items on until Ctrl-C; waiting for the next one is broken off, what is done with one is not."""
        if current_thread() is not main_thread():
            yield from items
            return
        before = signal.signal(signal.SIGINT, self._come)
        try:
            yield from self._passed_on(iter(items))
        finally:
            signal.signal(signal.SIGINT, before)

    def _passed_on(self, items: Iterator[Item]) -> Iterator[Item]:
        while not self.has_come:
            try:
                self._waits = True
                item = next(items)
            except StopIteration:
                return
            except KeyboardInterrupt:
                self.has_come = True
                return
            finally:
                self._waits = False
            yield item

    def _come(self, _number: int, _frame: FrameType | None) -> Any:
        if self._waits or self.has_come:
            raise KeyboardInterrupt
        self.has_come = True
