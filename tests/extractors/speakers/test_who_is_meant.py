"""Whom "it", "they" and "the company" mean: a firm named after "a firm", a document, nobody, one that is no rival."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import extract

if TYPE_CHECKING:
    from spacy.language import Language

# a text, and the speaker of its last attribution; the first table has what must stay as it is
LEAVES_ALONE = [
    # who made a report is more likely to go on than the report of nobody
    ("The Audit Office of Tarn found gaps. The report was tabled on Monday. It lists 90 gaps.", "Audit Office of Tarn"),
    ("The Guild of Cooks called it late. A ban would hit cooks, it said.", "Guild of Cooks"),
    # "they" in a quotation, of whom nothing is said outside
    ("About 900 families in Tarn drank from trucks.\n\n“First they told us it was a smell,” Ida Vale said.", "they"),
    ("Ida Vale left. Such rules are old. “They told me it was late,” Ida Vale said.", "They"),
    # no charity and no paper is "the company"
    ("The bird charity Wings of Tarn fears for the owls. The company said it was late.", "The company"),
    ("Ida Vale told the Tarn Herald it rained. The company said it was late.", "The company"),
    # who has an office is no firm, nor a ship
    ("Chief Moli Supe sued the firm. The company said it was late.", "The company"),
    # somebody sent somewhere is not who is named next
    (
        "The board sent an inspector in May. “It rained,” said Rosa Amar, a baker. The inspector blamed the drains.",
        "an inspector",
    ),
    # an army is not another land's
    ("The Sarvian navy laughed. The army said it was late.", "The army"),
    # a surname after what he is
    ("Emil Kivitar left. The developer, Kivitar, was late. It was late, he said.", "Emil Kivitar"),
    # a calling of somebody else
    (
        "The council secretary, Emil Obi, praised the town. Tea was served. The caretaker said it was late.",
        "The caretaker",
    ),
]
FINDS = [
    # the answers of a press conference, whatever others are named in them
    (
        "Spokeswoman Ida Vale's press conference\n\nQ: Is Emil Obi ill?\n\nA: Emil Obi is well. Emil Obi rows.",
        "Ida Vale",
    ),
    # named after "a firm"
    (
        "A mining company spilled acid, villagers say. Orbex Metals, which runs the pit, slept. The company said no.",
        "Orbex Metals",
    ),
    ("A judge on Monday freed a girl. Justice Ida Vale threw out the rule. The judge said no.", "Ida Vale"),
    ("The lamps came from Lumo Metals, a firm the police believe to be his. The firm said no.", "Lumo Metals"),
    # the one that is no charity, no paper, no owner of the firm, no currency
    (
        "The animal charity Paws of Tarn fears for the owls. Orbex Power plans 40 masts. The company said no.",
        "Orbex Power",
    ),
    (
        "Kell Ltd fell 9 percent. Tarn Capital, which owns 7 percent of the company, called for a sale. "
        "The company said no.",
        "Kell Ltd",
    ),
    # a name taken for a person's
    (
        "Developer Strathmore Renewables plans 40 masts. Ida Vale told the Tarn Herald no. The company said no.",
        "Strathmore Renewables",
    ),
    # a phrase with a name in it
    ("The Sarvian embassy left. Nils Oder laughed. The frigate was late, the mission said.", "The Sarvian embassy"),
    # who is asked
    ("Nils Oder was in court. Asked by Ida Vale whether it rained, the witness replied that it had.", "Nils Oder"),
    # who denies it is not who claims it
    ("Commissioner Jan Roth says Nils Oder took the money. He denies it.", "Nils Oder"),
    ("According to the clerk's register, Nils Oder was late. He denies it.", "Nils Oder"),
    # who is told of first in what he says
    ("Jan Roth said no. Emil Obi queried it. The minister, he said, had been late.", "Emil Obi"),
    ("Harrow Town lost 3-0 on Saturday. Manager Joan Pike said her side had slept. The club said no.", "Harrow Town"),
    # the head of a body who has just spoken
    ("“It rained,” said Emil Obi, director of Tarn Power. The engineer said it was late.", "Emil Obi"),
    # whom somebody speaks of, in the sentence before
    (
        "Emil Obi defends the plan. Ida Vale has a receipt, signed by a clerk. “He told me it was late,” she said.",
        "a clerk",
    ),
    (
        "Captain Emil Obi denied it. The coach, Jan Roth, praised Nils Oder. “He asked me not to tell,” Roth said.",
        "Nils Oder",
    ),
    # one word between commas after what may be a firm
    ("The developer, Kivitar, plans 40 masts. It has promised money.", "Kivitar"),
    ("Lakeside University is shut. The varsity said it was late.", "Lakeside University"),
    # a noun for a firm or a person, and one for a thing that speaks
    ("Rail workers in Sarvia struck. The operator said no. It accused the union of greed.", "The operator"),
    ("Lisk Marine wants $9m from the canal. The canal says no. It blames the wind.", "the canal"),
    # who asks does not answer
    ("Ida Stein said no. Asked by a lawyer if she was sure, she said yes.", "Ida Stein"),
    # somebody without a name, whoever else has that office
    (
        "Trade Minister Ida Vale left. Another minister said it was bad. “It was late,” the minister said.",
        "Another minister",
    ),
    ("A minister quoted by the Kivi public broadcaster says no.", "A minister quoted by the Kivi public broadcaster"),
    # who acts for somebody with an office
    ("The lawyer for the Governor of Selby Lukas Moro, Ida Vale, said no.", "Ida Vale"),
    # a trainer from another land, after a long quotation, and a team, which is no Frenchman
    ("Oman head coach Erwin Kol praised his men. “They ran. They won. It was good,” the Dutchman said.", "Erwin Kol"),
    ("Coach Emil Birel said no. Mostrel are last in the table. “We fought on,” said the Frenchman.", "Emil Birel"),
    # who is questioned by police, not the police; who is jailed for saying it; no day is a source
    (
        "Clerks who were questioned by the police said no. They told the court that it was late.",
        "Clerks who were questioned by the police",
    ),
    ("A court has jailed an advocate for two years for saying that it rained.", "an advocate"),
    # whose account a post is on, and whose age is given
    ("A post on Obi’s Facebook page said no. Emil Obi slept.", "Emil Obi"),
    ("Comments on Emil Obi’s page said that he lied.", "Comments on Emil Obi’s page"),
    (
        "A 15-year-old boy told a court no. His mother, Ida Vale, said she wept. The teenager said it was late.",
        "A 15-year-old boy",
    ),
    # the subject of the main clause, not of the one after it; no comma after the source
    ("A teacher who was jailed is free after a witness took back his words. He denied the charge.", "A teacher"),
    ("According to the police they were collecting statements.", "the police"),
    ("According to the man they caught, it was late.", "the man they caught"),
    # those named with others
    ("Farmers and millers met. The millers slept. The farmers said no.", "Farmers"),
    ("Eight climbers and a guide met. The climbers said no.", "Eight climbers"),
    # a document
    ("A report by the auditor, Jane Vale, says carts are missing. It blames the clerks.", "Jane Vale"),
    ("A petition signed by 900 parents was handed in. It asks for buses.", "900 parents"),
]


@pytest.mark.parametrize(("text", "name"), [*LEAVES_ALONE, *FINDS])
def test_who_is_meant(nlp: Language, text: str, name: str) -> None:
    found = list(extract(nlp(text)))[-1]

    assert found.speaker is not None
    assert found.speaker.name == name
