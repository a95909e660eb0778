"""Processes that end when whoever started them is gone, however that came about."""

from __future__ import annotations

import os
import threading
import time


def leave_with_the_parent(parent: int | None = None) -> None:
    """End this process, busy as it may be, within a second of the end of its parent: of that number, if it is known."""
    threading.Thread(target=_watch, args=(parent or os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
