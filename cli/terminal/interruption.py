"""Ctrl-C, kill and a closed terminal: the first ends the run after what is being printed, the second ends it now."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable, Iterator
from threading import current_thread, main_thread
from types import FrameType
from typing import Any, NoReturn, TypeVar

Item = TypeVar("Item")

AGAIN = 0.01  # seconds after which a signal of which nobody has heard comes again
NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # Windows has no SIGHUP
_CAME: list[int] = []  # the exit code of the signal that ends this process, once it has come


class Ended(BaseException):
    """A signal ends this process; ``code`` is its exit code, by the convention of shells.

    No KeyboardInterrupt, since Typer makes its own exit code of that.
    """

    def __init__(self, number: int) -> None:
        super().__init__()
        self.code = 128 + number


def take_care() -> None:
    """Let what would end this process on the spot end it as Ctrl-C does, so that nothing half-done is left.

    Signals that are ignored, as under ``nohup``, stay ignored.
    """
    _CAME.clear()
    if hasattr(signal, "setitimer"):
        sys.unraisablehook = _unheard
        signal.signal(signal.SIGALRM, lambda *_: _end(code_that_came() - 128, None))
    for number in _numbers():
        if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, _end)


def _unheard(what: Any) -> None:
    """Let a signal come again whose exception Python could not raise, as in the callbacks of an import."""
    if issubclass(what.exc_type, Ended):
        signal.setitimer(signal.ITIMER_REAL, AGAIN)
    else:
        sys.__unraisablehook__(what)


def code_of(why: BaseException) -> int:
    """The exit code of an interruption."""
    return why.code if isinstance(why, Ended) else 128 + signal.SIGINT


def code_that_came() -> int:
    """The exit code of the signal that has ended this process, 0 where none has.

    A signal that comes in the middle of an import or of a callback in C may come out as another error.
    """
    return _CAME[0] if _CAME else 0


class Interruption:
    """Whether the run has been interrupted, checked between one item and the next; ``code`` is then the exit code."""

    def __init__(self) -> None:
        self.code = 0
        self._waits = False

    def end(self, items: Iterable[Item]) -> Iterator[Item]:
        """Pass the items on until Ctrl-C, which interrupts the wait for the next one, but not the work on one."""
        if current_thread() is not main_thread():
            yield from items
            return
        ours = (signal.SIG_DFL, signal.default_int_handler, _end)
        before = {number: signal.getsignal(number) for number in _numbers()}
        heeded = [number for number, handler in before.items() if number == signal.SIGINT or handler in ours]
        for number in heeded:
            signal.signal(number, self._come)
        try:
            yield from self._passed_on(iter(items))
        finally:
            for number in heeded:
                signal.signal(number, before[number])

    def _passed_on(self, items: Iterator[Item]) -> Iterator[Item]:
        while not self.code:
            try:
                self._waits = True
                item = next(items)
            except StopIteration:
                return
            except (KeyboardInterrupt, Ended) as why:
                self.code = self.code or code_of(why)
                return
            finally:
                self._waits = False
            yield item

    def _come(self, number: int, _frame: FrameType | None) -> Any:
        if self._waits or self.code:
            _end(number, None)
        self.code = 128 + number


def _numbers() -> list[signal.Signals]:
    return [signal.Signals[name] for name in NAMES if hasattr(signal, name)]


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    _CAME.append(128 + number)
    raise Ended(number)
