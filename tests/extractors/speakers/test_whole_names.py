"""The whole name that a source has: of bodies in all they are called, of persons by the form of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import extract

if TYPE_CHECKING:
    from spacy.language import Language

LEAVES_ALONE = [
    ("The chairman of the High Court said the mill had closed.", ["The chairman of the High Court"]),
    ("The Ministry of Labour, Vale and Ray said the mill had closed.", ["Ministry of Labour, Vale and Ray"]),
    ("The World Bank in Nairobi said the mill had closed.", ["World Bank"]),
    ("The Raiders' Kreider said the team would stay. Later Kreider left.", ["Kreider"]),
    ("The Danish ministers said the mill had closed.", ["The Danish ministers"]),
    ("The pilot, who is Ada Vale's brother, said the mill had closed.", ["The pilot"]),
    ("The pilot, who is Danish, said the mill had closed.", ["The pilot"]),
    ("June Vale said in April that the mill had closed.", ["June Vale"]),
    ("Mayor Su-bin said the mill had closed.", ["Su-bin"]),
    ("The Ho Wai-lok Trust said the mill had closed.", ["Ho Wai-lok Trust"]),
]
FINDS = [
    # whose part it is, its land, its seat
    ("The Aster Bench of the High Court said the mill must close.", ["Aster Bench of the High Court"]),
    ("The Youth Wing of the Unity Party said the mill must close.", ["Youth Wing of the Unity Party"]),
    ("The Freedom Front of Wadi Halub said the mill must close.", ["Freedom Front of Wadi Halub"]),
    ("The Union of Cooks and Bakery Workers of Ruvania said the mill must close.",
     ["Union of Cooks and Bakery Workers of Ruvania"]),
    ("The Rent Tribunal in Bergen said the mill must close.", ["Rent Tribunal in Bergen"]),
    ("The Royal Society of Midwives in Wales said the mill must close.", ["Royal Society of Midwives in Wales"]),
    # after the letters in brackets
    ("The Board of Mill Owners (BMO) Appeals Panel said the mill must close.", ["Board of Mill Owners (BMO)"]),
    # what it is for
    ("The National Union of Mine, Metal and Quarry Workers said the mill must close.",
     ["National Union of Mine, Metal and Quarry Workers"]),
    ("The Ministry of Posts, Roads and the Digital Economy said the mill must close.",
     ["Ministry of Posts, Roads and the Digital Economy"]),
    # held together by capitals
    ("Mothers Against Mines said the mill must close.", ["Mothers Against Mines"]),
    ("But Bakers Without Bread said the mill must close.", ["Bakers Without Bread"]),
    ("Save Our Estuary said the mill must close.", ["Save Our Estuary"]),
    ("The Danish Shippers said the mill must close.", ["Danish Shippers"]),
    ("The All-India Kisan Dal said the mill must close.", ["All-India Kisan Dal"]),
    # a body by a word of another language
    ("The Tea Growers' Sacco said the mill must close.", ["Tea Growers' Sacco"]),
    # a month is no first name
    ("In June Hizb al-Amal had said that the mill must close.", ["Hizb al-Amal"]),
    # persons by the form of their names
    ("Im Yong-su, 67, mends nets. The squid were gone, Im said.", ["Im Yong-su"]),
    ("A pupil who had watched, Im Su-bin, 16, said the mill must close.", ["Im Su-bin"]),
    ("To Thi Hanh said the mill must close.", ["To Thi Hanh"]),
    ("Ngo Thi Hoa said the mill must close.", ["Ngo Thi Hoa"]),
    # by a clause
    ("El Tuerto, whose name is Ramiro Lemos, said the mill must close.", ["Ramiro Lemos"]),
    ("The owner, who is Councillor Moyle, said the mill must close.", ["Moyle"]),
    # a title that stays before one name
    ("Dona Albertina, 81, said the mill must close.", ["Dona Albertina"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), [*LEAVES_ALONE, *FINDS])
def test_whole_names(nlp: Language, text: str, speakers: list[str]) -> None:
    """Every report's speaker has the whole name."""
    found = [report.speaker.name if report.speaker else "-" for report in extract(nlp(text))]
    assert found == speakers
