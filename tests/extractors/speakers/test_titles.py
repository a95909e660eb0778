"""Ranks, offices and forms of address around a name, long and short, and whom they and what heads a body mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import extract

if TYPE_CHECKING:
    from spacy.language import Language

# a text, and the speakers of its attributions in order; the first table has words that are no title there
LEAVES_ALONE = [
    ("VP Menon said the dam was full. Menon said it would hold.", ["VP Menon", "VP Menon"]),
    (
        "The SI unit was agreed on. Sub-inspector Tomas Arlo said it was late. The WHO said no.",
        ["Tomas Arlo", "WHO"],
    ),
    ("The firm hired an engineer, Nils Oder said. ENG Works said it was glad.", ["Nils Oder", "ENG Works"]),
    (
        "The Harbour Works (HW) director, Ada Vale, said it rained. The HW said it was late.",
        ["Ada Vale", "Harbour Works (HW)"],
    ),
    ("The driver of the board Lotus said the sea was rough.", ["The driver of the board Lotus"]),
    # another body's head, a chief who is but called so, somebody else named next
    (
        "Orlo Rail director Ada Vale said it was late. The Selby Mines director said no. Selby Mines closed.",
        ["Ada Vale", "The Selby Mines director"],
    ),
    (
        "The Labour League (LL) met. Chief Bayo Onak, an adviser to the king, said it was late. The LL chief said no.",
        ["Bayo Onak", "The LL chief"],
    ),
    (
        "Ada Vale said it was late. The local mayor said it rained. Nils Oder said no.",
        ["Ada Vale", "The local mayor", "Nils Oder"],
    ),
    # initials of an office of another body, a body whose name ends like an office, a body named in the same sentence
    (
        "Ada Vale, managing director of Selby Mines, said no. The MD of Orlo Rail said it was late. "
        "Selby Mines said it rained.",
        ["Ada Vale", "MD", "Selby Mines"],
    ),
    ("The National Officers Guild (NOG) said no. The NOG said it rained.", ["National Officers Guild (NOG)"] * 2),
    ("The Selby Court of Justice (SCJ) said no. The SCJ said it rained.", ["Selby Court of Justice (SCJ)"] * 2),
    (
        "General Staff said no. General Staff said it rained. General Nils Oder said no.",
        ["General Staff", "General Staff", "Nils Oder"],
    ),
    ("The mill is shut. The council told the Selby Council that it was late.", ["The council"]),
]
FINDS = [
    # forms of address that are cut short end no sentence
    ("The fair opens in June, according to Atty. Leila Santos. Atty. Santos said it was free.", ["Leila Santos"] * 2),
    ("A clinic will open, Engr. Biko Dasari said on Monday.", ["Biko Dasari"]),
    ("According to Cllr. Tarek Obwa, two carts had turned over.", ["Tarek Obwa"]),
    ("The bishop, Rt. Rev. Leila Santos, said the church would help.", ["Leila Santos"]),
    ("Eng Lovell Sitole said the mill was old. Eng Sitole said it would close.", ["Lovell Sitole"] * 2),
    # ranks and offices in capitals before a name
    ("DSP Nabin Bista said the road was shut. According to DSP Bista, it rained.", ["Nabin Bista"] * 2),
    (
        "The commissioner, CP Musa Danjuma Bako, said two men ran. CP Bako urged calm.",
        ["Musa Danjuma Bako", "Musa Danjuma Bako"],
    ),
    # offices by their initials
    ("The LMA is ready. Ada Vale, LMA head of dams, said it was so. The LMA said it would wait.", ["Ada Vale", "LMA"]),
    ("The tax is void, said Festus Moturo, MCA for Keroma. The MCA said it was late.", ["Festus Moturo"] * 2),
    (
        "The villagers accuse the SP, Nitin Kurup, of theft. The SP said it was untrue.",
        ["The villagers", "Nitin Kurup"],
    ),
    ("It was dark, said Sub-inspector Reza Haq Mirda. “We saw it,” the SI said.", ["Reza Haq Mirda"] * 2),
    (
        "Officer-in-Charge of Kalimor Police Station Md Golam Sarkar said two men ran. The OC said it was late.",
        ["Md Golam Sarkar"] * 2,
    ),
    (
        "The Municipal Chief Executive (MCE), Madam Comfort Sarpo, said the well was dry. The MCE said it was old.",
        ["Comfort Sarpo"] * 2,
    ),
    ("Member for West Gelo Hon. Patteson Manu said the boat sank. The MP said it was old.", ["Patteson Manu"] * 2),
    # what an office is of, before the name
    ("Chairman of the regional board Ronald Herral said it was late. Herral said no.", ["Ronald Herral"] * 2),
    ("MP for Dhifusi Hassan Zahir asked for a vote. Zahir said it was late.", ["Hassan Zahir"] * 2),
    # two offices, one for the time being, and one before a rank
    (
        "Deputy Prime Minister and Minister for Roads Amara Okafor said it rained. "
        "The Deputy Prime Minister said it was late.",
        ["Amara Okafor"] * 2,
    ),
    (
        "Acting Permanent Secretary, Dr Kago Motale said it rained. The acting permanent secretary said it was late.",
        ["Kago Motale"] * 2,
    ),
    # who heads a body, by another word, and with a name of it that the article has nowhere else
    ("Opposition Leader Vidya Persa said it was late. The UNL leader said no road was safe.", ["Vidya Persa"] * 2),
    ("But Opposition MP Joe Lelan said it was late. The Bulo MP said crime had doubled.", ["Joe Lelan"] * 2),
    (
        "Managing Director of the Nyala Power Works (NPW) Kule Shresta said it rained. The NPW chief said no.",
        ["Kule Shresta"] * 2,
    ),
    ("The council chairperson, Silas Kahwa, said it was late. The district boss said no.", ["Silas Kahwa"] * 2),
    ("But Opposition Spokesman on Health, Dr Alf Dawes, said no. Dawes said it rained.", ["Alf Dawes"] * 2),
    (
        "Director-General of the Employers’ League, Mr. Wale Oyer, said it was late. The DG said it rained.",
        ["Wale Oyer"] * 2,
    ),
    ("The Member of Parliament for the area, Dr Kofi Sarpo, said no. The MP said it was late.", ["Kofi Sarpo"] * 2),
    ("The firm’s chief executive, Omar Farik, said no. “We were on time,” the CEO said.", ["Omar Farik"] * 2),
    ("Captain Moses Zunga said he was fit. The Kitu Stars striker believes the cup is near.", ["Moses Zunga"] * 2),
    # who is named after what he is
    (
        "A Deputy Minister of Roads has assured traders that the bridge is safe.\n\n"
        "Mr Isaac Boado gave the assurance on Friday. He said it was late.",
        ["Isaac Boado"] * 2,
    ),
    (
        "Ada Vale said it was late. The union boss said no. Secretary General Caleb Rotik said it rained.",
        ["Ada Vale", "Caleb Rotik", "Caleb Rotik"],
    ),
    (
        "Ada Vale said it was late. The Ports Board’s chief executive said no. Nils Oder said it rained.",
        ["Ada Vale", "Nils Oder", "Nils Oder"],
    ),
    # the initials of an office with what it is of, and in brackets after it
    (
        "Ada Vale, managing director of Orlo Rail, said no. Nils Oder, managing director of Selby Mines, said no. "
        "The MD of Orlo Rail said it was late. The Selby Mines MD said it was early.",
        ["Ada Vale", "Nils Oder", "Ada Vale", "Nils Oder"],
    ),
    (
        "Economist Ada Vale, chief executive of Orlo Rail, said no. The CEO of Orlo Rail said it rained.",
        ["Ada Vale", "Ada Vale"],
    ),
    (
        "The Public Relations Officer (PRO) at the Selby command, Insp. Nils Oder, said no. The PRO said it rained.",
        ["Nils Oder", "Nils Oder"],
    ),
    # an office told after another, and by two words
    (
        "Senator Ada Vale, who is also general secretary of the Dockers Union (DUK), said no. "
        "The DUK boss said it rained.",
        ["Ada Vale", "Ada Vale"],
    ),
    # another tongue's word for an office in brackets
    ("The village head (bekele), Vaili Mimo, said it rained. Vaili said no.", ["Vaili Mimo"] * 2),
    # a nickname whose mark the recogniser takes into the name
    ("A councillor, Bernadette “Bernie” Al-ag, said no. Al-ag said it rained.", ["Bernadette “Bernie” Al-ag"] * 2),
    # a seat after the letter of a party; first names that are titles elsewhere; a title of musicians
    ("Rep. Ada Vale, D-Arden, said no. The congresswoman said it rained.", ["Ada Vale"] * 2),
    ("One of her clients, 71-year-old Earl Moss, laughed. He said no.", ["Earl Moss"]),
    ("Sri Wahyuni, a cleaner, said no. She said it rained.", ["Sri Wahyuni"] * 2),
    ("The singer Ustad Karim Belal said no.", ["Karim Belal"]),
    ("Two of Nils Oder-Berg's goals won it. Oder-Berg said no.", ["Nils Oder-Berg"]),
    ("Port Police chief Brig. Gen. Arturo Llano said it rained. The port police chief said no.", ["Arturo Llano"] * 2),
    # ranks run together, a member of the Knesset, a ruler
    ("PGen Romy Marban said it was late. Police chief PCol Rosa Garmo said no.", ["Romy Marban", "Rosa Garmo"]),
    ("MK Oren Hazor said it was late. MK Hazor said no.", ["Oren Hazor"] * 2),
    ("Selby’s emir, Sheikh Tamir bin Sorr, flew home. The Emir of Selby said no.", ["Tamir bin Sorr"]),
    # forms of address that are family names
    ("DPP Legislator Tuan Li-kang said it was late. Tuan said no.", ["Tuan Li-kang"] * 2),
    # of two with one office, one of whom has it no longer, whatever else he is called
    (
        "Prime Minister Tam Oder said no, unlike former Prime Minister Ada Vale. Ms. Vale slept. "
        "The Prime Minister said it was late.",
        ["Tam Oder"] * 2,
    ),
]


@pytest.mark.parametrize(("text", "names"), [*LEAVES_ALONE, *FINDS])
def test_titles(nlp: Language, text: str, names: list[str]) -> None:
    """Each attribution has the speaker that the row gives, by the fullest name and without the title."""
    found = [attribution.speaker.name for attribution in extract(nlp(text)) if attribution.speaker is not None]
    assert found == names
