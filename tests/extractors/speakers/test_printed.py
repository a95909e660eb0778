"""Names as newspapers print them: after offices, in lists and appositions, bynames, several of one surname.

Each row is a passage and the name of the speaker of its last sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.speakers import speaker_of
from quoth.extractors.speakers.cast.cast import cast_of

if TYPE_CHECKING:
    from spacy.language import Language

LEAVES_ALONE = [
    # an agency of the United Nations is not the United Nations
    ("The United Nations refugee agency said it was over.", "The United Nations refugee agency"),
    ("The Fars news agency said it was over.", "Fars news agency"),
    ("The club Farmers' President Ada Vale said it was over.", "Ada Vale"),
    ("Dunvarra Clinics closed. In Dunvarra people wept. Dunvarra said it was over.", "Dunvarra"),
    ("Ida Hale and Jo Peel (a nurse) and Ola Dunn said it was over.", "Ida Hale, Jo Peel and Ola Dunn"),
    # what a thing is called is not who speaks; an owner's institute is nobody else's
    ("Tests of a bone tool called Kvor said it was over.", "Tests of a bone tool called Kvor"),
    ("The Norvik Institute wept. Tolva Hospital's institute said it was over.", "Tolva Hospital's institute"),
    ("The envoy told Reuters Bolivia would pay. The envoy said it was over.", "The envoy"),
    ("The guards told Orbex Denmark would pay. Orbex said it was over.", "Orbex"),
    # the second word of a name may be a first name
    ("A lawyer for Ana Maria Rivas said it was over.", "A lawyer for Ana Maria Rivas"),
    ("An attorney for Adewale John Ojo said it was over.", "An attorney for Adewale John Ojo"),
    ("A spokesman for Tevita Paul Latu said it was over.", "A spokesman for Tevita Paul Latu"),
    ("The mother of Adewale John Ojo said it was over.", "The mother of Adewale John Ojo"),
    ("The governor of San Juan Bautista said it was over.", "The governor of San Juan Bautista"),
    ("The mayor of La Paz Centro said it was over.", "The mayor of La Paz Centro"),
    ("The director of the John Lyon School said it was over.", "The director of the John Lyon School"),
    ("The minister of Youth and Sport said it was over.", "The minister of Youth and Sport"),
    ("Chikondi Banda, known as the King of Tolm, sang. King Otto said it was over.", "King Otto"),
    ("Ada Orne, known as a friend of Paul Aske, sang. Aske said it was over.", "Paul Aske"),
    ("Amnesty International in Kadria said it was over.", "Amnesty International"),
    ("Democrats said it was over.", "Democrats"),
    # whose last word a name is, unless another has it as the first surname of two
    ("Jane Moss Hale came. Ada Moss came too. Moss said it was over.", "Ada Moss"),
    ("MARADI: Two men were held on Monday, police said.", "police"),
    # several sources
    ("Ada Orne, the mayor, and police said it was over.", "Ada Orne and police"),
    ("Ada Orne, a lawyer, and Jo Hale, a nurse, said it was over.", "Ada Orne and Jo Hale"),
    ("Prince Harry spoke. Harry and Jean Heller said it was over.", "Prince Harry and Jean Heller"),
]
FINDS = [
    # a name over its members, after a noun for bodies
    ("Consumer group Shoppers' Watch said it was over.", "Shoppers' Watch"),
    ("The shareholder group Retail Investors' Voice said it was over.", "Retail Investors' Voice"),
    # a firm is a group too; a noun goes on meaning the body that it meant; a tank that thinks
    ("Kwela Holdings lost money. The group said it was over.", "Kwela Holdings"),
    (
        "Mwale Sugar reported a loss. The group said it had crushed cane. The Tarn Workers Federation wept. The group "
        "said it was over.",
        "Mwale Sugar",
    ),
    (
        "Few homes will be built, according to the Mill Observatory. The think tank said it was over.",
        "Mill Observatory",
    ),
    # a firm called by its first word, which the recogniser takes for a place; not by a place where things happen
    ("Tarnbeck Gold cut its dividend. Analysts wept. Tarnbeck said it was over.", "Tarnbeck Gold"),
    # "elect" is no name, "according" no word of one, what brackets hold is no second source
    ("Peel met President-elect Ada Orne. President-elect Orne said it was over.", "Ada Orne"),
    (
        "According to the Tolva Institute of Volcanology (Tolvolc), it rained. Tolvolc said it was over.",
        "Tolva Institute of Volcanology (Tolvolc)",
    ),
    ("Comic artist Jo Peel (Nan Drew, Jem and the Gulls) said it was over.", "Jo Peel"),
    ("Harbour Front frontrunner and the nominee of the Dock League, Jo Peel, said it was over.", "Jo Peel"),
    # a title with a bracket before the name, a paper's name, a form of address, the author of a work
    ('"It was over," observed Judge (rtd) Jo Peel.', "Jo Peel"),
    ('"It was over," said Rear Admiral (ret.) Jo Peel in a talk.', "Jo Peel"),
    ("It was over, said Al-Tolva daily.", "Al-Tolva daily"),
    ("The roof fell on Carmen Puc Dzul. Doña Carmen said it was over.", "Carmen Puc Dzul"),
    ("Jo Peel's Guide to Wells reads: “It was over.”", "Jo Peel"),
    # where a report comes from did not write it
    ("News reports from the river country said it was over.", "News reports from the river country"),
    # bodies with a country after them, an adjective before them, members before them; a place set off by a colon
    ("Border Guard Bolivia lodged a protest, saying it was over.", "Border Guard Bolivia"),
    ("The barge sank. According to Norvik River Porters' Union, it was over.", "Norvik River Porters' Union"),
    ("Barges sink\n\nTolva: Marr Barge Finance said it was over.", "Marr Barge Finance"),
    # after an office and what it is of
    ("Mayor of Kossin Pavel Jedlik said it was over. Jedlik said it was late.", "Pavel Jedlik"),
    ("The deputy mayor of Kossin Jo Peel said it was over.", "Jo Peel"),
    ("President of Varenia Mikal Toth said it was over.", "Mikal Toth"),
    ("Minister of Health Ama Sarpong said it was over.", "Ama Sarpong"),
    ("Governor of Osh Region Bakyt Asanov said it was over.", "Bakyt Asanov"),
    ("UN Special Envoy for Kadria Jo Peel said it was over.", "Jo Peel"),
    ("Ambassador of Kadria to Tolva Jo Peel said it was over.", "Jo Peel"),
    ("Member of Parliament for Ba East Jo Peel said no.", "Jo Peel"),
    ("Head of Research at Tolva Bank Jo Peel said no.", "Jo Peel"),
    ("Rector of the University of Tolva Jo Peel said no.", "Jo Peel"),
    ("Chair of the Tolva Farmers Union Jo Peel said no.", "Jo Peel"),
    # after a body and its office
    ("University of Tolva vice-chancellor Jo Peel said no.", "Jo Peel"),
    ("Bank of Kadria governor Ana Zaza said no. Zaza said it was late.", "Ana Zaza"),
    ("National Union of Hauliers (NUH) president Ola Dunn said no.", "Ola Dunn"),
    ("Ministry of Health spokesman Ivo Marr said no.", "Ivo Marr"),
    ("House of Elders speaker Jo Peel said no.", "Jo Peel"),
    ("Sports and Youth Affairs Minister Jo Peel said no.", "Jo Peel"),
    ("A man in the Ministry of Works Engineer Dan Okello spoke. Okello said no.", "Dan Okello"),
    # titles before several
    ("Sens. Orrin Tave and Lucia Bram said no.", "Orrin Tave and Lucia Bram"),
    # an apposition that goes on after "and"
    ("Helga Roth, a biologist and one of the authors, said no.", "Helga Roth"),
    ("Milo Vance, head of the Union of Elected and Appointed Judges, said no.", "Milo Vance"),
    ("Farah Dane, director of the Peace and Justice Program, said no.", "Farah Dane"),
    # examples
    ("Forty officers, including generals Ruben Aldo and Marta Gris, said no.", "Forty officers"),
    # bynames and own names
    ("Rapper Chikondi Banda, better known by his stage name Zex, sang. Zex said no.", "Chikondi Banda"),
    ("Musician Chikondi Banda, also known as DJ Zex, sang. DJ Zex said no.", "Chikondi Banda"),
    ("Chikondi Banda, 41, who is known in music circles as Zex, sang. Zex said no.", "Chikondi Banda"),
    ("Chikondi Banda, a.k.a. Zexa, sang. Zexa said no.", "Chikondi Banda"),
    ("Chikondi Banda, nicknamed “Zex”, sang. Zex said no.", "Chikondi Banda"),
    ("The singer Zex, born Chikondi Banda, sang. Zex said no.", "Chikondi Banda"),
    ("The singer Zex, whose real name is Chikondi Banda, sang. Zex said no.", "Chikondi Banda"),
    ("Zex says no\n\nRapper Chikondi Banda, widely known as Zex, sang. It was late, Zex said.", "Chikondi Banda"),
    # bodies of common words with their place, of their trade, or of the plural that they are
    ("The High Court in Mombo ruled that the tax was unfair.", "High Court in Mombo"),
    ("The Council of Churches in Kadria said no.", "Council of Churches in Kadria"),
    ("The Kenyan Health Ministry spoke. Kenya's Ministry of Health said no.", "Kenyan Health Ministry"),
    ("Ravens Hill Gold cut its dividend. Ravens Hill said the pit was wet.", "Ravens Hill Gold"),
    ("EU member states said they would pay.", "EU member states"),
    ("Bakers in Tolm said bread was dear.", "Bakers in Tolm"),
    # before the sentence
    ("Cape Orme - The Lavis Bay Residents Union has warned that thieves came.", "Lavis Bay Residents Union"),
    ("EXCLUSIVE: Bank boss says he was duped\n\nFemi Adu said no.", "Femi Adu"),
    (
        "PAC: Ministry paid for ghosts\n\nThe Public Accounts Committee (PAC) said no.",
        "Public Accounts Committee (PAC)",
    ),
    # two surnames
    (
        "Velarde demands answers\n\nSenator Alicia Velarde Rincón spoke on Thursday. Velarde, daughter of the former "
        "president Hugo Velarde, maintained that he lied.",
        "Alicia Velarde Rincón",
    ),
    (
        "Senator Alicia Velarde Rincón spoke on Thursday. Velarde left. The former president Hugo Velarde had died. "
        "Velarde said it was late.",
        "Alicia Velarde Rincón",
    ),
    (
        "Hugo Velarde was president. Senator Alicia Velarde Rincón demanded that he resign. Velarde said he lied.",
        "Alicia Velarde Rincón",
    ),
    # several of one surname, or of one first name
    (
        "Senator Noel Cray has held his seat since 1999. Cray, 68, is a judge. His parents, Amos Cray Sr. and Ruth "
        "Ina Cray, were farmers. In school, Cray said he would never run.",
        "Noel Cray",
    ),
    ("Noel Cray won. His sister, Ada Cray, cried. Cray said she was glad.", "Ada Cray"),
    (
        "Noel Cray's luck held. It was late. A pastor, Rafael Cray, came. It was dark. It was cold. Mr. Cray said no.",
        "Noel Cray",
    ),
    (
        "David Arkwright said the book was good. Biographers David and Jean Heller said Tolm had never lied.",
        "David Heller and Jean Heller",
    ),
]


@pytest.mark.parametrize(("text", "name"), LEAVES_ALONE)
def test_leaves_alone(nlp: Language, text: str, name: str) -> None:
    assert last_speaker(nlp, text) == name


@pytest.mark.parametrize(("text", "name"), FINDS)
def test_finds(nlp: Language, text: str, name: str) -> None:
    assert last_speaker(nlp, text) == name


def last_speaker(nlp: Language, text: str) -> str | None:
    """Who is the source of the last report of a passage."""
    doc = nlp(text)
    speaker = speaker_of(doc, cast_of(doc).reported[-1].source)
    return speaker.name if speaker is not None else None
