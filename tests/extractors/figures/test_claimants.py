"""Who claims a figure: the innermost source of its clause, and the one that another source cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.figures import extract

if TYPE_CHECKING:
    from spacy.language import Language

# text -> the claimant of each figure
CLAIMS = [
    ("The clerk admitted the mason to bail in the sum of $900 with two sureties.", [None, None]),
    ("The Evening Post, citing local hunters, reported that the raid had two helicopters.", ["local hunters"]),
    ("The Evening Post reported that 90 huts had burned, citing the fire service.", ["the fire service"]),
    ("Only 9 percent of wells were checked, said Orla Tesel, citing data of the Water Ministry.", ["Water Ministry"]),
    ('"We lost 14 mills," Ada Byron said, quoting a survey by the millers\' guild.', ["the millers' guild"]),
    ("A cook had two pellets in his leg, Ada Byron said, quoting a doctor on duty.", ["a doctor"]),
    ("Fourteen mills have closed, said Ada Byron, citing figures from the Labour Office.", ["Labour Office"]),
    ("The paper, quoting two guards, reported that 30 inmates had left.", [None, "two guards"]),
    # passed on
    ("The Evening Post quoted a baker as saying that 90 huts had burned.", ["a baker"]),
    ("Radio Vesna cited a police source as saying 14 smugglers were held.", ["a police source"]),
    ('"We have 90 days," the Herald quoted Mr Brand as saying.', ["Brand"]),
    ("Water will be cut for 12 hours, the Herald quoted the utility's chief, Dewi Lind, as saying.", ["Dewi Lind"]),
    ("The mayor was quoted by the Herald as saying that nine boats had sunk.", ["The mayor"]),
    ("Ada Byron said 14 mills would close, citing the law.", ["Ada Byron"]),
    ("Ada Byron said she had lost 40 lambs, citing the weather.", ["Ada Byron"]),
    ("The mill closed 12 looms, citing the law.", [None]),
    ("She disputed the 90 injuries claimed by the union.", ["the union"]),
    ("The army denied a report by the Blue Cross that 150 villagers had died.", ["Blue Cross"]),
    ("Nine huts were lost, according to the mayor, who keeps two goats himself.", ["the mayor", None]),
    ("Ada Byron said that integration implies that 30 customs posts stay.", ["Ada Byron"]),
    ("Ada Byron said that the report shows that 40 boats sank.", ["the report"]),
    ("Ada Byron said police believe that 40 boats sank.", ["police"]),
    ("Forty huts had burned, Ada Byron said, adding that 300 people had been told to leave.", ["Ada Byron"] * 2),
    ("Ada Byron said that 40 cooks were ordered to stay.", ["Ada Byron"]),
    ("Ada Byron said the cooks had been asked to sell 40 lamps.", [None]),
    ("Forty cooks were ordered to stay.", [None]),
    ("Ada Byron said that 40 cooks were accused of theft.", ["Ada Byron"]),
    ("The bill, put at $9 million by Ada Byron, is unpaid.", ["Ada Byron"]),
    ("Villagers accuse the mine of greed. The mine says it employs 90 people.", ["the mine"]),
    ("The goalkeeper conceded nine goals.", [None]),
    ("The goalkeeper conceded nine errors.", ["The goalkeeper"]),
    ('"Forty came," Ada Byron, who keeps 12 bees, said.', ["Ada Byron", None]),
]


@pytest.mark.parametrize(("text", "claimants"), CLAIMS, ids=[text for text, _ in CLAIMS])
def test_whose_claim_it_is(nlp: Language, text: str, claimants: list[str | None]) -> None:
    figures = [figure for figure in extract(nlp(text)) if figure.kind != "age"]

    assert [figure.speaker.name if figure.speaker else None for figure in figures] == claimants
