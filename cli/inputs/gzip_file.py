"""Gzip as the program gzip reads it: what follows the last member and is none is passed over."""

from __future__ import annotations

import gzip


class GzipFile(gzip.GzipFile):
    """Unpacks a file whose first bytes are those of a member; raises BadGzipFile where one is damaged."""

    def read1(self, size: int = -1) -> bytes:
        """Some unpacked bytes, none at the end."""
        try:
            return super().read1(size)
        except gzip.BadGzipFile as why:
            if str(why).startswith("Not a gzipped file"):  # after the first member; there it was reported before
                return b""
            raise
