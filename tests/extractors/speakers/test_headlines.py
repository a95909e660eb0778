"""Whom a headline or a lead means by a noun: the body, the document's author or the person named below; else nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import extract

if TYPE_CHECKING:
    from spacy.language import Language

# an article, whom its first source means
LEAVES_ALONE = [
    # two bodies that may be meant, a body of another kind, one of too many
    (
        "Committee rejects plan\n\nThe plan is dead. The Road Committee said no. The Harbour Committee said no.",
        "Committee",
    ),
    ("Watchdog warns of fires\n\nLantern Trams denied it. It rained all day.", "Watchdog"),
    ("Bank says sorry\n\nThe Fraud Office said no. Nordic Credit sent a letter.", "Bank"),
    ("A lender said it would cut jobs.\n\nThe workers' union Finko said it would fight.", "A lender"),
    ("A second committee wants a tax.\n\nThe Health Committee said it was dear.", "A second committee"),
    ("Army chief warns of coup\n\nIt was late. Mayor Aldo Rin told Radio Luz that it rained.", "Army chief"),
    # a document of nobody who is named, or somebody else's
    (
        "Survey finds bread dear\n\nBread costs nine crowns, a survey found. Baker Ida Holm said it was flour.",
        "a survey",
    ),
    ("Study says mould is bad\n\nMould is common. The letter by Orbex said it was damp.", "Study"),
    # a court before the one with a name, a noun within a name, and one that the text has in small letters
    ("Court rejects appeal\n\nA court in Tavla rejected it. The Supreme Court will meet in May.", "A court in Tavla"),
    ("School denies search\n\nA private school denied it. The Girls' School League said no.", "A private school"),
    ("Tax office says sorry\n\nThe tax office said on Monday it would pay.", "Tax office"),
    # whoever holds another office
    ("Arden man denies theft\n\nThe magistrate, Ada Vale, opened the case on Monday.", "Arden man"),
    ("Harbour chief says dam is safe\n\nFinance Minister Ada Vale came. It rained.", "Harbour chief"),
]
FINDS = [
    # the noun of a body's name, another for the same, or a kind of it
    ("Co-op warns of dear milk\n\nMilk will be dear, the Tarn Dairy Cooperative said.", "Tarn Dairy Cooperative"),
    ("Panel urges inquiry\n\nThe Road Safety Committee on Monday called for an inquiry.", "Road Safety Committee"),
    ("Watchdog slams delays\n\nThe Rail Standards Commission has criticised delays.", "Rail Standards Commission"),
    ("Tarn hospital denies leak\n\nThe Lower Quay Hospital has denied a leak.", "Lower Quay Hospital"),
    ("Growers' body wants rain\n\nRain is due, the Millet Growers' Forum said.", "Millet Growers' Forum"),
    ("More eels, finds Bureau\n\nEels are back, the River Bureau said. The Bureau counted them.", "River Bureau"),
    ("A panel of judges says yes.\n\nIn a report, the Public Safety Panel says it was close.", "Public Safety Panel"),
    ("A parliamentary committee wants a tax.\n\nThe Health Committee said it was cheap.", "Health Committee"),
    # a firm, or who says the same
    ("A mining firm has denied a spill.\n\nKarst Minerals said the lake was clean.", "Karst Minerals"),
    # the author of a document
    ("Poll shows tie\n\nThe town is split, according to a poll by the Merid Institute.", "Merid Institute"),
    ("Audit finds holes\n\nAuditor General Ada Vale said the books had holes.", "Ada Vale"),
    (
        "Ferry inquiry: mate slept\n\nThe mate slept, the report of the Sea Accidents Bureau said.",
        "Sea Accidents Bureau",
    ),
    (
        "Half of all nurses want to leave, a survey has found.\n\nThe poll, carried out by the Nursing Council of "
        "Astor, asked nine of them.",
        "Nursing Council of Astor",
    ),
    ("Audit finds theft\n\nThe National Audit Tribunal said on Monday that it was theft.", "National Audit Tribunal"),
    # a person
    ("Health chief: stay at home\n\nNine are ill. The region's health councillor, Ada Vale, spoke.", "Ada Vale"),
    ("Army chief warns of coup\n\nIt was late. General Aldo Rin told Radio Luz that it rained.", "Aldo Rin"),
    ("Ex-mayor says no\n\nFormer Arden mayor Ada Vale said no.", "Ada Vale"),
    (
        "Arden man denies theft\n\nAn Arden man came before magistrate Ada Vale.\n\nTunde Oro pleaded not guilty.",
        "Tunde Oro",
    ),
    ("Slopes may slide, a geologist warned.\n\nDr Sunil Rai of the Hill Institute said it was wet.", "Sunil Rai"),
    # a noun that the text has with more words
    ("Embassy warns of bandits\n\nThe Sarvian embassy in Arden said bandits came.", "The Sarvian embassy in Arden"),
]

# an article, and the speaker of its last source, a document in which somebody has spoken
PAPERS = [
    ("In a report released on Tuesday, Auditor Ada Vale said no. The report says nine sheds are gone.", "Ada Vale"),
    ("In a study, the League for Sane Roads counted nine holes. The study says one is deep.", "League for Sane Roads"),
    ("Ada Vale told Radio Luz in an Orbex report that it rained. The report says nine came.", "an Orbex report"),
    ("By reports, Ada Vale won all nine races.", "reports"),
    ("The Orlo Customs Board said no. “They shot first,” the statement said.", "Orlo Customs Board"),
    (
        "It fell, said a statement of the Ministry of Tin. The union Delver came. It rained, the statement said.",
        "Ministry of Tin",
    ),
    ("The Orlo Customs Board said no. Ola Bint saw it. The statement did not say who came.", "The statement"),
    ("The resolution, penned by Commissioner Ana Ruiz, says fish are small.", "Ana Ruiz"),
    ("A tweet sent from Olga Lund's official account during the debate said no.", "Olga Lund"),
    ("The Travel Committee met. A notice the committee has pasted up asks pilgrims to go.", "Travel Committee"),
    ("Loaf Holdings will sell shares. The prospectus warns of a lack of flour.", "Loaf Holdings"),
    ("In a video, Ada Vale said no. The video shows a dog.", "The video"),
]


@pytest.mark.parametrize(("text", "name"), LEAVES_ALONE + FINDS)
def test_whom_a_headline_means(nlp: Language, text: str, name: str) -> None:
    found = next(extract(nlp(text)))

    assert found.speaker is not None
    assert found.speaker.name == name


@pytest.mark.parametrize(("text", "name"), PAPERS)
def test_whose_report_it_is(nlp: Language, text: str, name: str) -> None:
    *_, found = extract(nlp(text))

    assert found.speaker is not None
    assert found.speaker.name == name
