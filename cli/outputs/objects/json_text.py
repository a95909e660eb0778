"""JSON as text that is safe to look at: every character that could steer a terminal is escaped."""

from __future__ import annotations

import json
import re
from typing import Any

# json.dumps escapes C0 itself. DEL, C1, the bidirectional controls and lone surrogates it would pass on.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def dumps(value: Any) -> str:
    """One line of JSON, readable in any language, with its value unchanged."""
    return _UNSAFE.sub(_escaped, json.dumps(value, ensure_ascii=False, allow_nan=False))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
