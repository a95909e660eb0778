"""Files -> streams of bytes: opened, unpacked and checked, so that nothing harmful or incomplete gets through."""

from __future__ import annotations

import os
import re
import stat
import sys
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedIOBase, BufferedReader, RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from .errors import ChangedInput, DamagedInput, InputError, MissingExtra, SilentPipe, TooLarge, UnsafeInput
from .files import SNIFFED_BYTES, File
from .web.gzip_members import Members, holds_archive

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PIPE_PATIENCE = 10.0
# News packs 3 to 15 times smaller, the same record again and again 300 times; deflate can reach 1,000, others far more.
LARGEST_RATIO = 500
HARMLESS_BYTES = 16 * 1024 * 1024
PACKED = {
    "gzip": re.compile(rb"\x1f\x8b"),
    "bzip2": re.compile(rb"BZh[1-9](1AY&SY|\x17rE8P\x90)"),
    "zstd": re.compile(rb"\x28\xb5\x2f\xfd"),
}
SMALL_STEP = 1024
MOST_WRAPPINGS = 3  # packed, packed once more by a server, and once more by an archive
ENOUGH_TO_TELL = 64  # bytes show the format


@contextmanager
def opened(file: File) -> Iterator[tuple[BinaryIO, bytes]]:
    """Open a file for reading, unpacked, with its first bytes to look at.

    While it is read, what goes wrong is raised: OSError, DamagedInput, UnsafeInput, ChangedInput.
    """
    source = _standard_input() if file.is_standard_input else _opened_file(file)
    try:
        watched = Watched(source, file)
        stream, head = _with_head(watched)
        wrappings = 0
        while packed := next((name for name, magic in PACKED.items() if magic.match(head)), None):
            wrappings += 1
            if wrappings > MOST_WRAPPINGS:
                raise UnsafeInput(file.source, f"it is packed more than {MOST_WRAPPINGS} times over")
            unpack = _by_members if packed == "gzip" and holds_archive(head) else UNPACKERS[packed]
            stream, head = _with_head(Guarded(unpack(stream, file.source), watched, packed, file.source))
        yield stream, head
    finally:
        if not file.is_standard_input:
            source.close()


def whole(stream: BinaryIO, source: str, max_bytes: int) -> bytes:
    """Everything in a stream; raises TooLarge beyond what may be held at once."""
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise TooLarge(source, max_bytes)
    return data


class Watched(RawIOBase):
    """Passes bytes on, counts them and, at the end of a regular file, looks whether it is the file that was opened."""

    def __init__(self, stream: BinaryIO, file: File) -> None:
        self.stream = stream
        self.file = file
        self.count = 0
        self.has_ended = False
        self.state = self._state()

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read some bytes; raises ChangedInput at the end of a file that has changed."""
        view = memoryview(buffer)
        data = self._read(len(view))
        while self.count == 0 and not _tells_enough(data) and (more := self._read(len(view) - len(data))):
            data += more
        view[: len(data)] = data
        self.count += len(data)
        if not data and self.state is not None and self._state() != self.state:
            raise ChangedInput(self.file.source)
        return len(data)

    def _read(self, size: int) -> bytes:
        """Some bytes; after the end none without asking, for a terminal would wait for another Ctrl-D."""
        data = b"" if self.has_ended else self.stream.read(size) or b""
        self.has_ended = not data
        return data

    def _state(self) -> tuple[int, int] | None:
        try:
            known = os.fstat(self.stream.fileno())
        except (OSError, AttributeError):  # standard input need not be a file at all
            return None
        return (known.st_size, known.st_mtime_ns) if stat.S_ISREG(known.st_mode) else None


def _tells_enough(head: bytes) -> bool:
    """Whether first bytes show the format, or there are none. A whole record does: a stream of them is not delayed."""
    return not head or len(head) >= ENOUGH_TO_TELL or head.endswith(b"}\n")


class Guarded(RawIOBase):
    """Passes unpacked bytes on, as long as they are not absurdly many more than were read."""

    def __init__(self, unpacked: BufferedIOBase, packed: Watched, name: str, source: str) -> None:
        self.unpacked = unpacked
        self.packed = packed
        self.name = name
        self.source = source
        self.count = 0

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Unpack some bytes; raises DamagedInput or UnsafeInput."""
        view = memoryview(buffer)
        try:
            data = self.unpacked.read1(len(view))
        except InputError:
            raise
        except OSError as why:
            if why.errno is not None:
                raise
            raise DamagedInput(self.source, self.name, why) from why
        except (EOFError, zlib.error) as why:
            raise DamagedInput(self.source, self.name, why) from why
        view[: len(data)] = data
        self.count += len(data)
        if self.count > HARMLESS_BYTES and self.count > LARGEST_RATIO * self.packed.count:
            raise UnsafeInput(self.source, f"it unpacks to more than {LARGEST_RATIO} times its size")
        return len(data)


class Zstandard(RawIOBase):
    """Unpacks zstd in small steps: one kilobyte of it can become 30 megabytes."""

    def __init__(self, stream: BinaryIO, source: str) -> None:
        try:
            import zstandard
        except ImportError as why:
            raise MissingExtra(source, "zstd") from why
        self.error: type[Exception] = zstandard.ZstdError
        self.begin: Callable[[], zstandard.ZstdDecompressionObj] = zstandard.ZstdDecompressor().decompressobj
        self.stream = stream
        self.source = source
        self.frame = self.begin()
        self.ready = memoryview(b"")
        self.is_between_frames = True

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Unpack some bytes; raises DamagedInput, or EOFError in the middle of a frame."""
        view = memoryview(buffer)
        while not self.ready:
            data = self.stream.read(SMALL_STEP)
            if not data:
                if not self.is_between_frames:
                    raise EOFError("it ends too early")
                return 0
            self.ready = memoryview(self._unpack(data))
        count = min(len(view), len(self.ready))
        view[:count], self.ready = self.ready[:count], self.ready[count:]
        return count

    def _unpack(self, data: bytes) -> bytes:
        parts = []
        while data:
            try:
                parts.append(self.frame.decompress(data))
            except self.error as why:
                raise DamagedInput(self.source, "zstd", why) from why
            self.is_between_frames = self.frame.eof
            data = self.frame.unused_data if self.frame.eof else b""
            if self.frame.eof:
                self.frame = self.begin()
        return b"".join(parts)


def _gunzip(stream: BinaryIO, _: str) -> BufferedIOBase:
    from .gzip_file import GzipFile

    return GzipFile(fileobj=stream)


def _by_members(stream: BinaryIO, _: str) -> BufferedIOBase:
    return BufferedReader(Members(stream))


def _bunzip(stream: BinaryIO, _: str) -> BufferedIOBase:
    import bz2

    return bz2.BZ2File(stream)


def _unzstd(stream: BinaryIO, source: str) -> BufferedIOBase:
    return BufferedReader(Zstandard(stream, source))


UNPACKERS: dict[str, Callable[[BinaryIO, str], BufferedIOBase]] = {"gzip": _gunzip, "bzip2": _bunzip, "zstd": _unzstd}


def _with_head(raw: RawIOBase) -> tuple[BinaryIO, bytes]:
    """A buffered stream and its first bytes: no more than are there already, but enough to recognise a format."""
    stream = BufferedReader(raw, SNIFFED_BYTES)
    head = stream.peek(SNIFFED_BYTES)
    return cast("BinaryIO", stream), head


def _standard_input() -> BinaryIO:
    return cast("BinaryIO", getattr(sys.stdin.buffer, "raw", sys.stdin.buffer))


def _opened_file(file: File) -> BinaryIO:
    path = Path(file.path)
    return _opened_pipe(path, file.source) if path.is_fifo() else path.open("rb", buffering=0)


def _opened_pipe(path: Path, source: str) -> BinaryIO:
    """Open a named pipe: there is a time limit for a writer to open it, but none for what it writes."""
    pipes: list[BinaryIO] = []

    def wait_for_writer() -> None:
        with suppress(OSError):
            pipes.append(path.open("rb", buffering=0))

    waiting = threading.Thread(target=wait_for_writer, daemon=True)
    waiting.start()
    waiting.join(PIPE_PATIENCE)
    if waiting.is_alive():
        with suppress(OSError):  # a writer of our own ends the wait
            os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))
        waiting.join()
        pipes.pop().close()
        raise SilentPipe(source, PIPE_PATIENCE)
    return pipes.pop() if pipes else path.open("rb", buffering=0)
