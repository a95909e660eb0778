"""The lists of comparison: files of TOML in which every value is JSON as well, and is read as such, in no time."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

_LINE = re.compile(r'^\[(?P<table>[\w.]+)\]$|^(?P<key>\w+|"[^"\n]+") = (?P<value>\[\n(?:.*\n)*?\]|.+)$', re.MULTILINE)


def read_lists(path: Path) -> dict[str, Any]:
    """What is in a file: values by their names, within tables by theirs."""
    found: dict[str, Any] = {}
    table = found
    for line in _LINE.finditer(path.read_text(encoding="utf-8")):
        if line["table"]:
            table = found
            for each in line["table"].split("."):
                table = table.setdefault(each, {})
        else:
            table[line["key"].strip('"')] = json.loads(line["value"])
    return found
