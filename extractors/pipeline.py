"""The spaCy pipeline that reads articles: ours, which comes with quoth, or any other one that is installed."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from .base import QuothError

if TYPE_CHECKING:
    from spacy.language import Language

EMBEDDED = Path(__file__).with_name("data") / "pipeline"

PARTS = {"trees": "DEP", "parts of speech": "POS", "tags": "TAG", "names": "ENT_IOB", "lemmas": "LEMMA"}
PROBE = "Ada Berg of Oslo said that two boats had left."

Warn = Callable[[str], None]


class UnknownPipeline(QuothError):
    """There is no spaCy pipeline of a name, or it cannot be read."""

    code = "unknown-pipeline"

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"The spaCy pipeline '{name}' cannot be loaded: {why}. "
            "Give the name of an installed one or a folder, or leave the option out to use quoth's own."
        )


def load(name: str | Path | None = None, *, threads: int = 1, warn: Warn = warnings.warn) -> Language:
    """Return the embedded pipeline, or another one by name or folder.

    Another pipeline's relations are renamed to Universal Dependencies where they mean the same, and its names
    made bare. What it does not give, tried on a sentence, is reported once through `warn`. Raises
    UnknownPipeline or, where the embedded one is damaged, BrokenModel.
    """
    if name is None or str(name) == str(EMBEDDED):
        return embedded(EMBEDDED, threads=threads)
    return _other(str(name), warn)


def embedded(folder: Path, *, threads: int = 1) -> Language:
    """Return the pipeline whose files are in a folder, made as ours is."""
    from .encoder.component import FACTORY as ENCODER
    from .encoder.lemmas import FACTORY as LEMMAS
    from .encoder.tokenizer import english

    nlp = english()
    nlp.add_pipe(ENCODER, config={"threads": threads}).from_disk(folder / ENCODER)  # type: ignore[attr-defined]
    nlp.add_pipe(LEMMAS).from_disk(folder / LEMMAS)  # type: ignore[attr-defined]
    nlp.max_length = sys.maxsize  # windows bound the memory, not the length of a text
    return nlp


def _other(name: str, warn: Warn) -> Language:
    import spacy

    from .encoder import component, lemmas  # our factories too, for saved copies of ours
    from .labels import BARE_NAMES, COMPONENT, TELLTALE

    warnings.filterwarnings("ignore", r"\[W\d+\]")  # what is missing is reported once, below, and not by every part
    try:
        nlp = spacy.load(name)
        doc = nlp(PROBE)
    except Exception as why:  # spaCy, thinc and pickled code of strangers raise what they like
        raise UnknownPipeline(name, _first_line(why)) from why
    # what its parts declare is not what they give: attribute_ruler, which sets parts of speech, declares nothing
    lacking = [part for part, layer in PARTS.items() if not doc.has_annotation(layer, require_complete=True)]
    if "lemmas" in lacking and "tags" not in lacking:
        nlp.add_pipe(lemmas.FACTORY).from_disk(EMBEDDED / lemmas.FACTORY)  # type: ignore[attr-defined]
        lacking.remove("lemmas")
    if lacking:
        warn(f"The spaCy pipeline '{name}' has no {' and no '.join(lacking)}; what depends on them is not found.")
    if not doc.has_annotation("SENT_START"):
        nlp.add_pipe("sentencizer", first=True)
    if any(TELLTALE in getattr(pipe, "labels", ()) for _, pipe in nlp.pipeline):
        nlp.add_pipe(COMPONENT)
    if component.FACTORY not in nlp.pipe_names and "names" not in lacking:
        nlp.add_pipe(BARE_NAMES)
    nlp.max_length = sys.maxsize
    return nlp


def _first_line(why: BaseException) -> str:
    return (str(why).strip().splitlines() or [type(why).__name__])[0].rstrip(".")
