"""Documents under several names, by several authors, by whom they were sent or filed; and who goes on as "they".

Who is named in what a description says or does is somebody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import extract

if TYPE_CHECKING:
    from spacy.language import Language

LEAVES_ALONE: list[tuple[str, list[str]]] = [
    # a document of no known author, or of another kind
    ("A second study found that looms were late. The study said it rained.", ["A second study"] * 2),
    ("A study by Orbex says it rained. The letter says it was late.", ["Orbex", "The letter"]),
    (
        "A study by Orbex says it rained. The report of the commission says no.",
        ["Orbex", "The report of the commission"],
    ),
    (
        "A study by Orbex found gaps. A second study found none. The report said no.",
        ["Orbex", "A second study", "The report"],
    ),
    ("The Delta Pulse survey found that the mill was late.", ["The Delta Pulse survey"]),
    ("A leaked memo said the port was sold. The document says buyers came.", ["A leaked memo", "The document"]),
    # whoever sues, a lawsuit speaks for itself
    ("Orbex sued the port in May. The complaint says the pilots slept.", ["The complaint"]),
    # one author, whatever his institute or ministry is called
    ("A survey by the Centre for Peace and Security said it rained.", ["Centre for Peace and Security"]),
    ("A statement from the ministry of trade and industry said it rained.", ["the ministry of trade and industry"]),
    # who is named beside a description
    ("Lucia Moreno met Prime Minister Raul Diaz. The union leader told Diaz it rained.", ["The union leader"]),
    ("President Ana Vale met Nils Oder. The president praised the Vale administration.", ["Ana Vale"]),
    # who has not gone on before, and who begins the sentence
    ("Striking dockers blocked the gate. Their wages, they said, were late.", ["Striking dockers"]),
    ("Witnesses described a fight. Soldiers came at noon. They said they wanted bread.", ["Witnesses", "Soldiers"]),
]
FINDS: list[tuple[str, list[str]]] = [
    # the same document by another noun, or by its body's name or initials
    ("A report by the charity Wells for Tulpa says it rained. The study says it was late.", ["Wells for Tulpa"] * 2),
    (
        "The survey, conducted by the Ruhn Institute, shows rents rose. The poll shows wages fell.",
        ["Ruhn Institute"] * 2,
    ),
    (
        "Rents rose, according to a study by the Ruhn Institute. The Ruhn Institute analysis shows why.",
        ["Ruhn Institute"] * 2,
    ),
    (
        "A report by Orbex says it rained. Ada Vale called it unfair. The research says it was late.",
        ["Orbex", "Ada Vale", "Orbex"],
    ),
    # a document by any name, and the phrase that brought it in
    (
        "A report by Orbex tabled in May says it rains. The document says it was late. It cites no one, it notes.",
        ["Orbex"] * 4,
    ),
    (
        "A poll commissioned by the Daily Lark says bread is dear. The survey puts it at nine crowns.",
        ["A poll commissioned by the Daily Lark"] * 2,
    ),
    # several authors
    ("A study by economists Petra Scholl and Juan Pires says it rained.", ["Petra Scholl and Juan Pires"]),
    ("According to a report by Orbex and the newspaper La Voz, it rained.", ["Orbex and La Voz"]),
    # sent, filed, aired
    ("A letter was sent by the head, Noura Haddad, to parents. The letter said it was late.", ["Noura Haddad"]),
    ("An email was sent from the director, Jeremias Holt, to all. The email said it was late.", ["Jeremias Holt"]),
    ("A complaint filed by Orbex says the port was closed.", ["Orbex"]),
    ("The motion, submitted by Senator Ines Prado, says the dam is unsafe.", ["Ines Prado"]),
    (
        "The National Front is airing adverts in six towns. The commercials accuse Rui Prado of theft.",
        ["National Front"],
    ),
    # the other one of two, where one is named beside a description
    ("Hana Novak met Deputy Minister Petr Kral. The farmer told Kral that milk was cheap.", ["Hana Novak"]),
    ("Omar Hadi met Prime Minister Selim Aksoy. The politician said Aksoy had lied.", ["Omar Hadi"]),
    ("Keeper Ivo Batista met coach Rui Melo. The 31-year-old said Melo was fair.", ["Ivo Batista"]),
    ("Minister Paulo Reis met Ana Sol. The minister said Sol was right.", ["Paulo Reis"]),
    # those who go on after others were told of
    (
        "Nurses at the mill complained about pay. Patients wait for hours. Wages, they said, fell.",
        ["Nurses at the mill"] * 2,
    ),
    (
        "Economists expect rates to fall. The Bank of Kelmar meets today. A cut, they said, would help.",
        ["Economists"] * 2,
    ),
    ("Officials said it was safe. The men who built it, they said, were experts.", ["Officials"] * 2),
    ("Congress pays half of what researchers say is due. It is, they say, too little.", ["researchers"] * 2),
]


@pytest.mark.parametrize(("text", "speakers"), LEAVES_ALONE + FINDS)
def test_for_whom_papers_speak_and_who_goes_on(nlp: Language, text: str, speakers: list[str]) -> None:
    found = [one.speaker.name if one.speaker is not None else None for one in extract(nlp(text))]

    assert found == speakers
