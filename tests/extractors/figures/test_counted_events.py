"""Figures: what goes on for a time, and what a sum or a share is of, where no noun beside it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.figures import extract

if TYPE_CHECKING:
    from spacy.language import Language

# text -> for each time its value and what is counted
LEAVES_ALONE = [
    pytest.param("She swam for two hours.", [(2, None)], id="a verb names nothing"),
    pytest.param("Nine days.", [(9, None)], id="no clause"),
    pytest.param("We have nine minutes.", [(9, None)], id="a verb without an event"),
    pytest.param("The strike lasted nine days.", [(9, "strike")], id="the subject of lasting"),
    pytest.param("She left nine years ago.", [(9, "time")], id="the time since"),
]
FINDS = [
    pytest.param("In the past two years the council has sold its mills.", [(2, "mills")], id="the object"),
    pytest.param("Imports had shrunk over four years.", [(4, "Imports")], id="the subject"),
    pytest.param("The lease runs for a period of nine years.", [(9, "lease")], id="a period"),
    pytest.param("The agency has nine days to study the file.", [(9, "file")], id="the object of the aim"),
    pytest.param("The judge gave him nine days to appeal.", [(9, "appeal")], id="the aim itself"),
    pytest.param("The bridge will be ready in 30 months.", [(30, "bridge")], id="an adjective"),
]
OTHERS_LEFT_ALONE = [
    pytest.param("Some 40% oppose the plan.", [(40, None)], id="nobody asked before"),
    pytest.param(
        "Profits were $9m, a rise in the tax of 4 per cent.", [(9e6, "Profits"), (4, "tax")], id="its own thing"
    ),
    pytest.param("The tank got 40mm of steel.", [(40, "steel")], id="steel does not fall"),
    pytest.param("The firm paid $9m for the land.", [(9e6, "land")], id="what it paid for"),
    pytest.param("The firm paid $5m.", [(5e6, None)], id="paying says no more"),
    pytest.param("The judge set bail at $9,000.", [(9000, "bail")], id="what the sum is called"),
]
OTHERS = [
    pytest.param("The mill owes $9m to suppliers.", [(9e6, "debt of the mill")], id="a debt"),
    pytest.param("Ghana contributed $9m to the fund.", [(9e6, "contribution of Ghana")], id="a contribution"),
    pytest.param("The men who had stolen $9m left.", [(9e6, "theft of the men")], id="the men who"),
    pytest.param("She earns 900 euros a month.", [(900, "income")], id="income"),
    pytest.param("The port issued 90 fines, a rise of 9 percent.", [(90, "fines"), (9, "fines")], id="a rise of fines"),
    pytest.param(
        "More than 90 mm of rain fell. Oak Hill received 80mm.", [(90, "rain"), (80, "rain")], id="the rain before"
    ),
    pytest.param("The mill, whose cost has grown to $9m, has no roof.", [(9e6, "mill")], id="whose cost"),
    pytest.param("A baker whose bill has risen to $900 left.", [(900, "bill")], id="whose bill"),
    pytest.param("Old barns whose age exceeds 15 years need paint.", [(15, "Old barns")], id="whose age"),
    pytest.param(
        "We asked 900 people. Only 12 per cent oppose the mayor.", [(900, "people"), (12, "people")], id="those asked"
    ),
]


@pytest.mark.parametrize(("text", "counted"), [*LEAVES_ALONE, *FINDS, *OTHERS_LEFT_ALONE, *OTHERS])
def test_what_goes_on_for_a_time(nlp: Language, text: str, counted: list[tuple[float, str | None]]) -> None:
    assert [(figure.value, figure.counted) for figure in extract(nlp(text))] == counted
