"""The commands: one file each, options and help and what they do."""

from __future__ import annotations

from .options import app

__all__ = ["app"]
