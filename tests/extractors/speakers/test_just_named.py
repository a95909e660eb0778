"""Offices without a name, releases, scholars, websites and towns: who was named just before, in releases and reports.

What ministries, armies and universities print, and what newspapers make of it.
"""

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
    # of no named place, or two groups apart
    ("Scientists met in May. The researchers said it was late.", ["The researchers"]),
    (
        "Chemists from Ruhn met. Geologists from Arden University came. The researchers said it was late.",
        ["The researchers"],
    ),
    # a work of nobody who is named, and one that is praised
    ("The mayor praised the work. The work shows that the town cares.", ["The mayor", "the work"]),
    # who publishes a study is not its author
    ("The Review published a study of caves. The study shows that bats left.", ["a study of caves"]),
    # nobody says "our"
    ("Our work shows that it rains.", ["Our work"]),
    # two bodies in one sentence, none, and whose site has been told
    ("Orbex met Vox in May, but the website said nothing had changed.", ["the website"]),
    ("Buyers can register from Monday, the website said.", ["the website"]),
    (
        "The museum's website says it is open. Orbex denied it. The website says it is free.",
        ["The museum", "Orbex", "The museum"],
    ),
    # a city that is none of the bodies
    ("The City of Ruhn sued Orbex. The city said Orbex owed it four million dollars.", ["City of Ruhn"]),
    # a judge elsewhere, and one of whom a clause tells more
    (
        "Judge Cora Veit said no. However, the judge in that case said it was late.",
        ["Cora Veit", "the judge in that case"],
    ),
    ("Judge Cora Veit said no. The judge that heard the case said it was late.", ["Cora Veit"] * 2),
    # several, and a body without a name
    ("Orbex and Vox met on Monday. Both said it had rained.", ["Orbex and Vox"]),
    # an epithet with an age after it
    ("Kenyan minister Javid Sorr met Ida Orr. The Kenyan, 52, said it rained.", ["Javid Sorr"]),
    # others did something after two met, or are told; who published findings of others
    ("Ana Reyes met Paul Dorn on Friday. Dockers blocked the port. They agreed to stay.", ["They"]),
    ("Ana Reyes spoke to reporters on Friday. They agreed that it was late.", ["reporters"]),
    ("Findings published by the Review show that rents rose.", ["Findings published by the Review"]),
    # whom somebody met, has for a lawyer or spoke with, and a name in the middle of what is said
    ("Ada Lind met Nils Oder, the head of the Coast Board said.", ["the head of the Coast Board"]),
    ("However, through his lawyer Nils Oder, the professor said he would sue.", ["the professor"]),
    ("Speaking with Ada Lind, the mayor said it was late.", ["the mayor"]),
    ("On Monday Ada Lind, the minister said, had been ill.", ["the minister"]),
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
        "Kenyan President Cem Adara's office said tolls would rise. The Kenyan statement called for patience.",
        ["Kenyan President Cem Adara's office"] * 2,
    ),
    # another noun for those who did it
    (
        "Physicists from Ruhn University have frozen salt. The researchers found that it cracks. They say it may help.",
        ["Physicists from Ruhn University"] * 2,
    ),
    (
        "A team of biologists from Ruhn University painted cows. The researchers found that flies stayed away.",
        ["A team of biologists from Ruhn University"],
    ),
    # with others
    ("Oder et al studied salt lakes. In their model, they showed that reeds help.", ["Oder"]),
    # what they have made
    (
        "Oda Lund and colleagues have built a new model of salt. The model suggests that lakes dry."
        " The work shows that reeds help.",
        ["Oda Lund and colleagues"] * 2,
    ),
    ("Physicist Ada Lind has made a model of the tide. The model predicts that the quay will flood.", ["Ada Lind"]),
    (
        "Geologist Nils Oder published a study of caves. The new study shows that bats left.",
        ["Nils Oder"],
    ),
    # "our" in a quotation
    (
        "“Our work shows that the quay will flood,” Ada Lind told Nova. “Our study suggests the same,” Jo Ray added.",
        ["Ada Lind", "Ada Lind", "Jo Ray", "Jo Ray"],
    ),
    ("Rose Atlas's list had no such flower; the website said it was lost.", ["Rose Atlas"]),
    ("According to Harbour Daily, it rained. The website suggested that the quay was lost.", ["Harbour Daily"] * 2),
    # a town named as a body, beside a place
    (
        "In Arden, the plea was made by the Municipality of Selby in 2010. The city said that schools paid no fee.",
        ["Municipality of Selby"],
    ),
    # no one body is "all"
    (
        "Editors met. “It is late,” said Coast Books editor Ida Orr. All agreed that paper was dear.",
        ["Ida Orr", "Editors"],
    ),
    # who is named behind a clause, and in an apposition to somebody of a land
    ("A nurse who says she saw it, Ada Lind of the Coast Ward, left in May.", ["Ada Lind"]),
    (
        "Kenyan minister Javid Sorr left. According to the Kenyan crew's trainer, Milo Ketch, their boat sank.",
        ["Milo Ketch"],
    ),
    # a headline's noun that is not the last of what somebody is
    (
        "Kenyan woman claims firm sacked her\n\nGrace Otieno, a Kenyan woman and former nurse, claims she was sacked.",
        ["Grace Otieno"] * 2,
    ),
    # a woman who is an actor
    ("Voice actor Robin Ketch met a fan. She said it was late.", ["Robin Ketch"]),
    # the two who met
    ("Ana Reyes spoke with Paul Dorn on Monday. They pledged to meet soon.", ["Ana Reyes and Paul Dorn"]),
    (
        "Ida Norr met the Kenyan minister, Oskar Brandl, to discuss aid. It was late. They also agreed to go on.",
        ["Ida Norr and Oskar Brandl"],
    ),
    # an office after a name, without its second comma
    ("Responding to the report Gavin Bell, the UK Special Envoy for Marra said: “It is grim.”", ["Gavin Bell"]),
    # results of those who wrote the paper
    ("Results of the trials, published in a paper by Jo Ray, suggest that rain helps.", ["Jo Ray"]),
    ("Results of Tern studies published by Ada Lind in 2004 show that gulls thrive.", ["Ada Lind"]),
    # several papers are no "it", a lab no "they", and a country's news not the country
    ("These fines prove that the EU is firm in its condemnation of the fires.", ["EU"]),
    ("In 2014 de Witt et al, using a lab in Selby, dried mosses. They showed that mosses live on.", ["de Witt"]),
    ("Egypt mourned on Monday. The country's state news said he was dead.", ["The country's state news"]),
]


@pytest.mark.parametrize(("text", "speakers"), LEAVES_ALONE + FINDS)
def test_who_was_just_named(nlp: Language, text: str, speakers: list[str]) -> None:
    found = [one.speaker.name if one.speaker is not None else None for one in extract(nlp(text))]

    assert found == speakers
