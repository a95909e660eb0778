"""A worker: one process that takes a task, answers it, and takes the next, until there are no more."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, BinaryIO

from ...extractors.base import QuothError
from ..terminal.orphans import leave_with_the_parent

# The messages of a worker: it can begin, it cannot, the result of a task, the failure of a task.
READY, REFUSED, DONE, FAILED = "ready", "refused", "done", "failed"

Tell = Callable[[str], None]
Handle = Callable[[Any], Any]
Factory = Callable[[Any, Tell], Handle]  # makes the handler of tasks, from its argument and a function for remarks


def main(tasks: BinaryIO) -> None:
    """Answer tasks until the stream ends. The first message names their handler."""
    answers = _undisturbed()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent handles Ctrl-C
    leave_with_the_parent()
    try:
        handle = _begin(*pickle.load(tasks), answers=answers)
        while handle:
            task = pickle.load(tasks)
            _say(answers, *_answer(handle, task))
    except (EOFError, BrokenPipeError):
        pass  # there are no more tasks
    os._exit(0)  # whatever threads a third-party extractor has left


def _begin(factory: str, argument: Any, *, answers: BinaryIO) -> Handle | None:
    notes: list[str] = []
    module, _, name = factory.partition(":")
    try:
        handle: Handle = getattr(import_module(module), name)(argument, notes.append)
    except QuothError as why:
        _say(answers, REFUSED, (why.code, str(why)))
        return None
    _say(answers, READY, notes)
    return handle


def _answer(handle: Handle, task: Any) -> tuple[str, Any]:
    try:
        return DONE, handle(task)
    except BaseException as why:  # a worker continues after any error
        return FAILED, f"{type(why).__name__}: {why}"


def _say(answers: BinaryIO, kind: str, content: Any) -> None:
    answers.write(pickle.dumps((kind, content), protocol=pickle.HIGHEST_PROTOCOL))
    answers.flush()


def _undisturbed() -> BinaryIO:
    """Take standard input and output for ourselves: what extractors print goes to stderr, and they read nothing."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - a descriptor, for good
    return answers
