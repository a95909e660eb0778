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
    ("Luz said no. Then Vale said the mill had closed.", ["Luz", "Vale"]),
    ("The President and Congress said it rained.", ["The President and Congress"]),
    ("The firm's rival, Grace Motors, said the mill had closed.", ["Grace Motors"]),
    ("The fishers of Palk Bay said the mill had closed.", ["The fishers of Palk Bay"]),
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
    ("The High Court at Calabar said the mill must close.", ["High Court at Calabar"]),
    ("The mill must close, according to Fishers of Palk Bay.", ["Fishers of Palk Bay"]),
    # with the ending of a firm, a particle, a pair of lands, two titles in one
    ("Its parent, Halvorsen & Sønner AS, said the mill must close.", ["Halvorsen & Sønner AS"]),
    ("El Faro del Sur said the mill must close.", ["El Faro del Sur"]),
    ("The mill must close, the Franco-Malian Chamber of Trade said.", ["Franco-Malian Chamber of Trade"]),
    ("The Comptroller and Auditor General, in a report tabled on Friday, said the mill must close.",
     ["The Comptroller and Auditor General"]),
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
    ("Altagracia Then said the mill must close.", ["Altagracia Then"]),
    ("Md Rafiqul Islam said the mill must close.", ["Md Rafiqul Islam"]),
    ("P Venkatesh Rao said the mill must close.", ["P Venkatesh Rao"]),
    ("The head of the Orsk Mill, Rose Field, said the mill must close.", ["Rose Field"]),
    ("Farmer Rose Field said the mill must close.", ["Rose Field"]),
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
