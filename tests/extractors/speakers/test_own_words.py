"""Where the source of a report ends: with the clause or phrase that says who is meant, and not with an aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import extract

if TYPE_CHECKING:
    from spacy.language import Language

LEAVES_ALONE = [
    ("The driver, who was treated for cuts, said the brakes had failed.", "The driver"),
    ('"We regret it," said a spokesman in a statement on Monday.', "a spokesman"),
    ("A trader on Monday said that eggs were dear.", "A trader"),
    ('"It was dark," an officer on Sunday told Radio Luz.', "an officer"),
    ("The minister in a statement said that eggs were dear.", "The minister"),
]
FINDS = [
    ("A cobbler who lives above the arcade said the tap was dry.", "A cobbler who lives above the arcade"),
    ('"We had one cat," a nurse who held the lamp told the inquiry.', "a nurse who held the lamp"),
    ("A teacher we met on the ferry said that her school had no roof.", "A teacher we met on the ferry"),
    ("It is safe, according to the firm that built the bridge.", "the firm that built the bridge"),
    ('"The water smells of paint," women waiting at the pump said.', "women waiting at the pump"),
    ('"It is the salt," shrugged a baker on the quay.', "a baker on the quay"),
    ("Mules drowned, farmers on both banks of the canal said.", "farmers on both banks of the canal"),
]

# text, the name that a clause or a name at its end gives to the source
NAMED = [
    ("One of the porters, who gave his name simply as Blessing, said the gate was locked.", "Blessing"),
    ('"It was dark," said a miner who would be named only as Tomás.', "Tomás"),
    ("The militia known as the Sons of Ardal denied any part in it.", "Sons of Ardal"),
    ("A smuggler nicknamed Hoopoe told the court that the boat had sunk.", "Hoopoe"),
    ("One of them, who gave her name as Abena, told us that the baby was hers.", "Abena"),
    ("A pupil who had watched from the gallery, Hye-jin Noh, 16, promised to be back.", "Hye-jin Noh"),
    ("The man who found the cup, Liam Doyle, said it was cold.", "Liam Doyle"),
    ("The nurse who met Ada Vale said it was cold.", "The nurse who met Ada Vale"),
    ("A man who named Ada Vale said it was cold.", "A man who named Ada Vale"),
]

# an article, whom its headline means
HEADED = [
    ("Ministry says no dam broke\n\nThe Ministry of Canals ruled out a leak. It was dry.", "Ministry of Canals"),
    ("River authority explains flood\n\nThe head of the Oskar River Authority came. It fell.", "Oskar River Authority"),
    ("Police say road is shut\n\nRain fell on Orlo for a day. Nobody was hurt.", "Police"),
    ("Arden Hospital denies leak\n\nThe Arden Hospital Workers Union met on Monday. It rained.", "Arden Hospital"),
]


@pytest.mark.parametrize(("text", "source"), [*LEAVES_ALONE, *FINDS])
def test_whole_sources(nlp: Language, text: str, source: str) -> None:
    """The source and the speaker are the same words; an aside between commas is in neither."""
    (found,) = extract(nlp(text))
    assert text[found.source[0].start : found.source[-1].end].startswith(source)
    assert found.speaker is not None
    assert found.speaker.name == source


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_named_by_a_clause(nlp: Language, text: str, name: str) -> None:
    (found,) = extract(nlp(text))
    assert found.speaker is not None
    assert found.speaker.name == name


@pytest.mark.parametrize(("text", "name"), HEADED)
def test_named_after_the_headline(nlp: Language, text: str, name: str) -> None:
    found = next(extract(nlp(text)))
    assert found.speaker is not None
    assert found.speaker.name == name
