"""Offices without a name, releases and statements of bodies called by letters: what ministries and armies print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import extract

if TYPE_CHECKING:
    from spacy.language import Language

LEAVES_ALONE: list[tuple[str, list[str]]] = [
    # a minister and a secretary of whom the article speaks apart
    (
        "Foreign Minister Ana Reyes met US Secretary of State Paul Dorn. The secretary said no. The minister said yes.",
        ["Paul Dorn", "Ana Reyes"],
    ),
    # two without an office, or a spokesman of something else, or of what is said below
    (
        "Jan Orr was shot. Ida Fell saw it. A Downing Street spokesman said: “The Prime Minister said no.”",
        ["A Downing Street spokesman", "The Prime Minister"],
    ),
    (
        "Ada Lind is ill. A hospital spokesman said: “The Health Secretary told us that beds were coming.”",
        ["A hospital spokesman", "The Health Secretary"],
    ),
    # a surname that is an office after a first name
    ("Sam Governor said it rained.", ["Sam Governor"]),
    # another land's statement
    (
        "The French foreign ministry condemned the raid. The German note urged calm.",
        ["The French foreign ministry", "The German note"],
    ),
    # no body's letters
    ("Fishing has stopped, the Coast Office said. The CEO said it was late.", ["Coast Office", "The CEO"]),
]
FINDS: list[tuple[str, list[str]]] = [
    # an office that is taken for a name
    (
        "Home Secretary Ruth Calder hosted Orland's Interior Minister Luis Ferrante. The Home Secretary said no.",
        ["Ruth Calder"],
    ),
    (
        "The Defence Secretary, Mark Osten, spoke to Kenya's Defence Minister, Olga Brun."
        " The Defence Secretary said no.",
        ["Mark Osten"],
    ),
    # the one named without an office, where the ministry's spokesman speaks of the office
    (
        "Mara Dunlop met the Kenyan Foreign Minister, Oskar Brandl, in Selby today.\n"
        "A Foreign Office spokeswoman said:\n“The Foreign Secretary met the Foreign Minister. "
        "The Foreign Secretary stressed that the harbours must stay open.”",
        ["A Foreign Office spokeswoman", "Mara Dunlop"],
    ),
    # a release speaks for its body
    ("Harbour Police said a man had drowned. The release said he was 40.", ["Harbour Police"] * 2),
    (
        "All Star Boxing (ASB) signed Ola Quist. “He was loved,” reads an ASB press release.",
        ["All Star Boxing (ASB)"],
    ),
    # letters for a department by what it deals with first, and letters that are written out in brackets
    (
        "The Defense Department said troops had moved. A DoD news release said two had been hurt.",
        ["Defense Department"] * 2,
    ),
    ("Ida Orr sang for KFM (Kin Folk Music) under the name Dan Bull. KFM said it was sorry.", ["Kin Folk Music"]),
    # a statement that is called after a land
    (
        "The Kenyan government said the road was shut. Tanzania voiced regret. The Kenyan statement urged calm.",
        ["The Kenyan government", "Tanzania", "The Kenyan government"],
    ),
    (
        "Turkish President Recep Kaya's office said troops would cross. The Turkish statement called for a safe zone.",
        ["Turkish President Recep Kaya's office"] * 2,
    ),
]


@pytest.mark.parametrize(("text", "speakers"), LEAVES_ALONE + FINDS)
def test_offices_and_releases(nlp: Language, text: str, speakers: list[str]) -> None:
    found = [one.speaker.name if one.speaker is not None else None for one in extract(nlp(text))]

    assert found == speakers
