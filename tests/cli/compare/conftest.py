"""Made-up articles of one event, read and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.cli.compare.comparison import EventFound, compared
from quoth.cli.compare.stories.story import Story, story_of
from quoth.cli.running import Analyst, Setup
from quoth.extractors.base import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

OUTLETS = ("North Post", "South Herald", "West Echo")


@pytest.fixture(scope="module")
def found_in(nlp: Language) -> Callable[..., EventFound]:
    """Read articles of one event that say one sentence each, and compare them."""
    analyst = Analyst(Setup(("speakers", "attributions", "quotes", "figures"), with_text=True), lambda: nlp)

    def found(*sentences: str) -> EventFound:
        stories: list[Story] = []
        for number, (outlet, sentence) in enumerate(zip(OUTLETS, sentences, strict=False)):
            text = f"Trouble in the valley of Oster\n\nOSTER, Sept {12 + number} ({outlet}) - {sentence}\n"
            (record,) = analyst.records([Article(text, f"{number}.txt")])
            stories.append(story_of(record, number))
        (event,) = compared(stories).events
        return event

    return found
