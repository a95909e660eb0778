"""Web archives packed record by record: each is a gzip member of its own, and a damaged one costs only itself.

The standard library, FastWARC and warcio give up at the first damaged member.
"""

from __future__ import annotations

import re
import zlib
from io import RawIOBase
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STEP = 16 * 1024
GZIP = 31  # zlib's word for: a gzip header, and the largest window
MAGIC = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
LONGEST_MAGIC = 4
MOST_DAMAGED = 1000
REMEMBERED = 128 * 1024  # more than the 64 kB that damage can pass for, uncompressed, before it is noticed
IN_ITS_PLACE = b"\r\n\r\n(damaged)\r\n\r\n"  # no record, wherever it is


def holds_archive(head: bytes) -> bool:
    """Whether packed bytes begin a web archive."""
    try:
        return zlib.decompressobj(GZIP).decompress(head, 5) == b"WARC/"
    except zlib.error:
        return False


class Members(RawIOBase):
    """Unpacks member after member; a damaged one is replaced by a line that is no record."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.packed = b""
        self.fed = bytearray()  # what of the member has been unpacked of late
        self.member = zlib.decompressobj(GZIP)
        self.damaged = 0

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Unpack some bytes; raises EOFError in the middle of a member, OSError where most are damaged."""
        view = memoryview(buffer).cast("B")
        data = b""
        while not data and self._has_more():
            data = self._unpacked(max(len(view), len(IN_ITS_PLACE)))
        view[: len(data)] = data
        return len(data)

    def _has_more(self) -> bool:
        self.packed = self.packed or self.stream.read(STEP)
        if not self.packed and self.fed and not MAGIC.search(self.fed, 1):
            raise EOFError("it ends too early")
        return bool(self.packed or self.fed)

    def _unpacked(self, most: int) -> bytes:
        try:
            if not self.packed:
                raise zlib.error("cut off, with another after it")
            data = self.member.decompress(self.packed, most)
        except zlib.error:
            self._skip()
            return IN_ITS_PLACE
        rest = self.member.unused_data if self.member.eof else self.member.unconsumed_tail
        self.fed += self.packed[: len(self.packed) - len(rest)]
        self.packed = rest
        if self.member.eof:
            self.packed, self.member = rest.lstrip(b"\0"), zlib.decompressobj(GZIP)
            self.fed.clear()
        elif len(self.fed) > 2 * REMEMBERED:
            del self.fed[:-REMEMBERED]
        return data

    def _skip(self) -> None:
        """Go on to what looks like the beginning of the next member, or to the end."""
        self.damaged += 1
        if self.damaged > MOST_DAMAGED:
            raise OSError(f"more than {MOST_DAMAGED:,} of its members are damaged")
        self.packed = bytes(self.fed[1:] + self.packed) if self.fed else self.packed[1:]
        self.fed.clear()
        while not (found := MAGIC.search(self.packed)) and (more := self.stream.read(STEP)):
            self.packed = self.packed[1 - LONGEST_MAGIC :] + more
        self.packed = self.packed[found.start() :] if found else b""
        self.member = zlib.decompressobj(GZIP)
