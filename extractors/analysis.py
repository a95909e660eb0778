"""The stages of reading one article, in order. Read this page first.

A spaCy ``Doc`` comes in, findings go out. Each stage is worked out once, when it is first needed, from the stages
above it, and is stored with the doc. No stage uses one below it; a test compares this with the imports.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from .attributions import attributions_of
from .figures import figures_of
from .quotes import quotes_of
from .reports.cue_verbs import cue_verbs
from .reports.found import reported
from .speakers.cast.cast import cast_of
from .speakers.entities.settled import entities
from .speakers.names.found import names
from .text.datelines import dateline_of
from .text.lines import lines
from .text.marks import pairs
from .text.sentences import sentence_bounds

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Stage(NamedTuple):
    """One step: what it is called, what works it out, what it gives, and the stages it rests on."""

    name: str
    work: Callable[[Doc], Any]
    gives: str
    needs: tuple[str, ...] = ()


STAGES = (
    Stage("dateline", dateline_of, "where and when the article was written, and its agency"),
    Stage("marks", pairs, "pairs of quotation marks"),
    Stage("lines", lines, "what each line is: headline, byline, bullet, turn, body", ("dateline",)),
    Stage("sentences", sentence_bounds, "for each token the range of its sentence", ("dateline",)),
    Stage("names", names, "names, and what kind of thing each one names", ("dateline", "lines", "sentences")),
    Stage("cues", cue_verbs, "verbs that may report something, with their sources", ("marks", "lines", "sentences")),
    Stage("reports", reported, "who is reported to say what, before anybody is named", ("cues",)),
    Stage("entities", entities, "the people, bodies and places that the names belong to", ("names", "marks")),
    Stage("cast", cast_of, "who is meant by each source: names, pronouns, descriptions", ("entities", "reports")),
    Stage("attributions", attributions_of, "reports with their speakers, nested", ("reports", "cast")),
    Stage("quotes", quotes_of, "quotations, each with the attribution whose words it holds", ("marks", "attributions")),
    Stage("figures", figures_of, "quantities, each with its kind and its claimant", ("attributions", "cast")),
)


class Analysis:
    """What is known of one article: every stage by its name, worked out when it is first needed.

    >>> Analysis(nlp("Ada Byron said 40 people left.")).figures[0].value
    40
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    def __getattr__(self, name: str) -> Any:
        for stage in STAGES:
            if stage.name == name:
                return stage.work(self.doc)
        raise AttributeError(f"There is no stage named '{name}'. They are: {', '.join(each.name for each in STAGES)}.")
