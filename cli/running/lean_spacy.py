"""spaCy without what quoth has no use for: a quarter of its import, and torch where somebody has it installed.

``import spacy`` imports spaCy's own command line, with what that needs to download and to draw, and thinc imports
torch to offer it for training. The embedded pipeline uses neither; other pipelines get the whole of spaCy.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Import spaCy without its command line and torch; both can be imported afterwards as ever."""
    if "spacy" in sys.modules:
        return
    hidden: dict[str, Any] = {name: ModuleType(name) for name in COMMAND_LINE}
    hidden["spacy.cli"].__path__ = []
    hidden["spacy.cli.info"].info = _info
    if "torch" not in sys.modules:
        hidden["torch"] = None  # importing it now is an ImportError, which thinc expects
    sys.modules.update(hidden)
    try:
        import spacy
    finally:
        for name in hidden:
            sys.modules.pop(name, None)
    if hasattr(spacy, "cli"):
        del spacy.cli


def _info(*arguments: Any, **options: Any) -> Any:
    """What ``spacy.info`` does, imported when it is needed."""
    from spacy.cli.info import info

    return info(*arguments, **options)
