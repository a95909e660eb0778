"""Files that a library writes for us: beside their place, then renamed, so that they are there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp

from ..destination import UnwritableFile


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write, which takes the path's place when all went well and is gone when not. Raises UnwritableFile."""
    try:
        handle, name = mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
    except OSError as why:
        raise UnwritableFile(str(path), why) from why
    beside = Path(name)
    try:
        yield beside
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        beside.replace(path)
    except BaseException as why:
        with suppress(OSError):
            beside.unlink()
        if isinstance(why, OSError):
            raise UnwritableFile(str(path), why) from why
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
