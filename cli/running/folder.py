"""A folder of shards: work that a kill, a crash or a power cut cannot take away again.

Each shard is written to a temporary file, synced to disk, renamed, and only then marked as done. The marker
has a digest of the articles it was made from, and of what was written.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import file_digest, sha256
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

from ...extractors.base import QuothError
from ..record import Record, count_of, is_failed

MARKER = re.compile(r"part-(\d{6,9})\.done")
MARKED = {"inputs": str, "articles": int, "bytes": int, "sha256": str, "totals": dict}  # what a marker says
RUN, LOCK, COMPLETE, DONE = "run.json", "lock", "complete.json", ".done"
UNREAD = "unread"

Totals = Counter[str]
Terms = dict[str, Any]  # all that the results depend on, but the inputs


class FolderProblem(QuothError):
    """A folder of shards cannot be used as it was meant to be."""

    code = "folder"


class OtherTerms(FolderProblem):
    """The run in the folder was begun with another configuration or version."""

    def __init__(self, folder: Path, differing: Sequence[str]) -> None:
        super().__init__(
            f"'{folder}' has a run with other settings ({', '.join(differing)}). "
            "Run it with the same settings and version, or name another folder."
        )


class OtherInputs(FolderProblem):
    """The inputs are not those that the folder's run began with."""

    def __init__(self, folder: Path, number: int) -> None:
        super().__init__(
            f"The inputs are not those that the run in '{folder}' began with: "
            f"shard {number} was made from other articles. Name another folder."
        )


class StrangeFolder(FolderProblem):
    """There is something else in the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"'{folder}' is not empty and has no run of quoth in it. Name a new or an empty folder.")


class LostTerms(FolderProblem):
    """There are shards, but the file that says what they were made from is lost."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"'{folder / RUN}', which says what the run was begun with, is damaged or gone, so that nothing can be "
            "added to its shards. Name another folder, or remove this one."
        )


class NoFolder(FolderProblem):
    """The folder cannot be made, read or written."""

    def __init__(self, folder: Path, why: OSError) -> None:
        super().__init__(f"The folder '{folder}' cannot be used: {why.strerror or why}.")


class NoRun(FolderProblem):
    """There is no run to merge."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"'{folder}' has no run of quoth in it. Make one with 'quoth extract --into {folder} PATH...'."
        )


class BusyFolder(FolderProblem):
    """Another process works on the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"Another quoth is writing into '{folder}'. Let it end, or name another folder.")


class NoTexts(FolderProblem):
    """The texts of the articles were not kept."""

    def __init__(self, folder: Path, form: str) -> None:
        super().__init__(f"The run in '{folder}' was made without --with-text, and the format {form} needs the texts.")


class Incomplete(FolderProblem):
    """The run has not come to its end."""

    def __init__(self, folder: Path, done: int) -> None:
        super().__init__(
            f"The run in '{folder}' is not complete ({done} shards are done). Run the same command again "
            "to finish it, or merge what is done with --partial."
        )


class Damaged(FolderProblem):
    """A shard is not as its marker says."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"'{path}' is not as it was written. Remove it and run the same command again.")


@dataclass(frozen=True, slots=True)
class Shard:
    """Consecutive articles of a run: their number in the order of shards, their digest, and how many they are."""

    number: int
    digest: str
    size: int


class ShardFolder:
    """The folder of one run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def claimed(self, terms: Terms) -> Iterator[None]:
        """Lock the folder for a run on these terms."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            lock = (self.path / LOCK).open("a")
        except OSError as why:
            raise NoFolder(self.path, why) from why
        with lock:
            if not _locked(lock):
                raise BusyFolder(self.path)
            self._agree(terms)
            yield

    def is_done(self, shard: Shard) -> bool:
        """Whether the shard needs no more work: it is there as it was written. Raises OtherInputs.

        Its digest costs about as much as that of the articles it was made from, which is taken before.
        """
        marker = self._marker(shard.number)
        if marker is None:
            return False
        if marker["inputs"] != shard.digest:
            raise OtherInputs(self.path, shard.number)
        part = self._part(shard.number)
        kept = part.is_file() and part.stat().st_size == marker["bytes"]
        return kept and bool(_digest_of(part) == marker["sha256"])

    def totals_of(self, number: int) -> Totals:
        """The totals of a finished shard."""
        marker = self._marker(number)
        return Counter(marker["totals"] if marker else {})

    def writer(self, shard: Shard) -> ShardWriter:
        """Begin to write a shard."""
        return ShardWriter(self._part(shard.number), shard)

    def finish(self, shards: int) -> None:
        """Mark the run as complete. Raises OtherInputs if it once had more shards."""
        if self._marker(shards) is not None:
            raise OtherInputs(self.path, shards)
        _write(self.path / COMPLETE, {"shards": shards})

    def has_texts(self) -> bool:
        """Whether the records have the texts of their articles. Raises NoRun or LostTerms."""
        terms = _read(self.path / RUN)
        if terms is None:
            raise LostTerms(self.path) if self._has_shards() else NoRun(self.path)
        return bool(terms.get("text"))

    def records(self, *, partial: bool = False) -> Iterator[Record]:
        """Return the records of all shards, in order. Raises NoRun, LostTerms, Incomplete and, on the way, Damaged."""
        self.has_texts()
        shards = (_read(self.path / COMPLETE) or {}).get("shards")
        numbers = sorted(int(found[1]) for path in self.path.iterdir() if (found := MARKER.fullmatch(path.name)))
        if not partial and (not isinstance(shards, int) or len(numbers) < shards):
            raise Incomplete(self.path, len(numbers))
        return chain.from_iterable(map(self._records_of, numbers))

    def _records_of(self, number: int) -> Iterator[Record]:
        marker, part = self._marker(number), self._part(number)
        try:
            if marker is None or _digest_of(part) != marker["sha256"]:
                raise Damaged(part)
            with part.open("rb") as lines:
                yield from map(json.loads, lines)
        except (OSError, ValueError) as why:
            raise Damaged(part) from why

    def _agree(self, terms: Terms) -> None:
        begun = _read(self.path / RUN)
        if begun is None:
            if self._has_shards():
                raise LostTerms(self.path)
            if any(entry.name != LOCK and not entry.name.startswith(RUN) for entry in self.path.iterdir()):
                raise StrangeFolder(self.path)
            _write(self.path / RUN, terms)
        elif begun != terms:
            raise OtherTerms(self.path, sorted(key for key in begun | terms if begun.get(key) != terms.get(key)))

    def _has_shards(self) -> bool:
        return self.path.is_dir() and any(MARKER.fullmatch(entry.name) for entry in self.path.iterdir())

    def _part(self, number: int) -> Path:
        return self.path / f"part-{number:06}.jsonl"

    def _marker(self, number: int) -> dict[str, Any] | None:
        """The content of a finished shard's marker; None for a file with anything else in it."""
        marker = _read(self._part(number).with_suffix(DONE)) or {}
        is_ours = all(isinstance(marker.get(key), kind) for key, kind in MARKED.items())
        return marker if is_ours and all(isinstance(count, int) for count in marker["totals"].values()) else None


class ShardWriter:
    """Writes one shard, record by record; the last one completes it."""

    def __init__(self, path: Path, shard: Shard) -> None:
        self._path, self._shard = path, shard
        self._left = shard.size
        self._bytes, self._digest = 0, sha256()
        self.totals: Totals = Counter()
        try:
            self._stream = path.with_suffix(".tmp").open("wb")
        except OSError as why:
            raise NoFolder(path.parent, why) from why

    def write(self, record: Record) -> bool:
        """Write a record; return whether it was the last."""
        line = json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"
        try:
            self._stream.write(line)
            self._digest.update(line)
            self._bytes += len(line)
            self._left -= 1
            self.totals.update(count_of(record) | {UNREAD: int(is_failed(record))})
            if not self._left:
                self._finish()
        except OSError as why:
            self.abandon()
            raise NoFolder(self._path.parent, why) from why
        return not self._left

    def abandon(self) -> None:
        """Delete what was written of a shard that will not be complete."""
        with suppress(OSError):
            self._stream.close()
            self._path.with_suffix(".tmp").unlink(missing_ok=True)

    def _finish(self) -> None:
        self._stream.flush()
        os.fsync(self._stream.fileno())
        self._stream.close()
        self._path.with_suffix(".tmp").replace(self._path)
        _sync(self._path.parent)
        marker = {
            "inputs": self._shard.digest,
            "articles": self._shard.size,
            "bytes": self._bytes,
            "sha256": self._digest.hexdigest(),
            "totals": dict(self.totals),
        }
        _write(self._path.with_suffix(DONE), marker)


def _digest_of(path: Path) -> str:
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _read(path: Path) -> dict[str, Any] | None:
    """The content of a small file of ours; None where it is missing or incomplete."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def _write(path: Path, content: dict[str, Any]) -> None:
    beside = path.with_name(f"{path.name}.tmp")
    try:
        with beside.open("w", encoding="utf-8") as stream:
            json.dump(content, stream, indent=1)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
        _sync(path.parent)
    except OSError as why:
        raise NoFolder(path.parent, why) from why


def _sync(folder: Path) -> None:
    """Sync the names in a folder to disk, where the system allows it."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _locked(stream: TextIO) -> bool:
    """Take a lock that the system releases when this process ends, however that happens."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
