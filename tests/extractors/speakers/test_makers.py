"""For whom a document speaks by the words around its noun: who made, sent or keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import extract

if TYPE_CHECKING:
    from spacy.language import Language

LEAVES_ALONE = [
    ("A letter seen by the Orbex Institute said the mill was late.", "A letter seen by the Orbex Institute"),
    ("A Twitter account said the mill was late.", "A Twitter account"),
    ("A government report said the mill was late.", "A government report"),
    ("Court papers showed that the mill was late.", "Court papers"),
    ("The Delta Pulse survey found that the mill was late.", "The Delta Pulse survey"),
    ("A count of the looms found that 40 stood idle.", "A count of the looms"),
    ("A study of looms found that the mill was late.", "A study of looms"),
    ("An Orbex Institute report found that rents rose.", "An Orbex Institute report"),
    ("A study published by the Loom Review found that rents rose.", "A study published by the Loom Review"),
    # a body that deals with something else is another one
    (
        "The Rate Setting Committee of Arl met. Looms fell by 4 percent, data from the state statistics agency showed.",
        "the state statistics agency",
    ),
    ("The Supreme Court of Tarn met. The three-judge bench said it was late.", "Supreme Court of Tarn"),
    # nobody known made it
    ("A study by two chemists found that rents rose.", "A study by two chemists"),
    ("A report by an engineer says the dam is safe.", "A report by an engineer"),
]
FINDS = [
    ("By the count of the loom union, 40 looms stand idle.", "the loom union"),
    ("A petition signed by 90 pensioners asks for a lift.", "90 pensioners"),
    ("Data released by the ministry on Tuesday showed that rents rose.", "the ministry"),
    ("Figures from the loom office showed that rents rose.", "the loom office"),
    ("Rents rose, according to figures compiled by the union.", "the union"),
    ("A survey of 90 weavers by Orbex found that rents rose.", "Orbex"),
    ("A survey of 90 weavers, carried out by Orbex for a paper, found that rents rose.", "Orbex"),
    ("A study by researchers at the Orbex Institute found that rents rose.", "researchers at the Orbex Institute"),
    ("An audit by the Orbex Institute found that rents rose.", "Orbex Institute"),
    ("Orbex Institute figures show that rents rose.", "Orbex Institute"),
    ("Council figures show that rents rose.", "Council"),
    ("Central bank figures show that rents rose.", "Central bank"),
    ("By the Orbex Institute's reckoning, rents rose.", "Orbex Institute"),
    ("The Orbex Institute's count shows that rents rose.", "Orbex Institute"),
]


@pytest.mark.parametrize(("text", "name"), [*LEAVES_ALONE, *FINDS])
def test_for_whom_a_document_speaks(nlp: Language, text: str, name: str) -> None:
    (found,) = extract(nlp(text))

    assert found.speaker is not None
    assert found.speaker.name == name
