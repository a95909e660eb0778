"""Figures: what goes on for a time where no noun beside it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.figures import extract

if TYPE_CHECKING:
    from spacy.language import Language

# text -> for each time its value and what is counted
LEAVES_ALONE = [
    pytest.param("Nine days.", [(9, None)], id="no clause"),
    pytest.param("We have nine minutes.", [(9, None)], id="a verb without an event"),
    pytest.param("The strike lasted nine days.", [(9, "strike")], id="the subject of lasting"),
    pytest.param("She left nine years ago.", [(9, "time")], id="the time since"),
]
FINDS = [
    pytest.param("In the past two years the council has sold its mills.", [(2, "mills")], id="the object"),
    pytest.param("Imports had shrunk over four years.", [(4, "Imports")], id="the subject"),
    pytest.param("She swam for two hours.", [(2, "swam")], id="the verb of a pronoun"),
    pytest.param("The lease runs for a period of nine years.", [(9, "lease")], id="a period"),
    pytest.param("The agency has nine days to study the file.", [(9, "file")], id="the object of the aim"),
    pytest.param("The judge gave him nine days to appeal.", [(9, "appeal")], id="the aim itself"),
    pytest.param("The bridge will be ready in 30 months.", [(30, "bridge")], id="an adjective"),
]


@pytest.mark.parametrize(("text", "counted"), [*LEAVES_ALONE, *FINDS])
def test_what_goes_on_for_a_time(nlp: Language, text: str, counted: list[tuple[float, str | None]]) -> None:
    assert [(figure.value, figure.counted) for figure in extract(nlp(text))] == counted
