"""Whom a pronoun, a description or an office without a name means by what was said just before it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import extract
from quoth.extractors.speakers.cast.resolvers.by_focus import MOST_BEFORE, places_before

if TYPE_CHECKING:
    from spacy.language import Language

# a text, and the speakers of its attributions in order; the first table has what must stay as it is
LEAVES_ALONE = [
    # who is told of in what somebody says shows his own gender where no other pronoun goes on
    ("The cook S.K. Mendo said she was tired. “I need a chair,” she said.", ["S.K. Mendo", "S.K. Mendo"]),
    # a woman introduced before, and a letter that is a document's topic
    (
        "A woman ran out. A porter said the lift had stopped. The woman said it smelt of smoke.",
        ["A porter", "A woman"],
    ),
    (
        "Ida Brekke, a judge, said no. A porter said it rained. The judge said yes.",
        ["Ida Brekke", "A porter", "Ida Brekke"],
    ),
    ("The bishop in the letter was Nils Oder. The letter said it rained.", ["The letter"]),
    # a member by his letters after his name; a body with a title's word
    ("The member, Ada Vale MP, said it rained.", ["Ada Vale"]),
    ("The Harbour Council said no.", ["Harbour Council"]),
    # a relative of whom the article says no such thing; a former holder of an office; a member where one is named
    ("Ines Duarte laughed. Her father said it rained.", ["Her father"]),
    (
        "Director Claudia Frey said no. The museum knew by 1950. Its then director called the drum a gift.",
        ["Claudia Frey", "Its then director"],
    ),
    (
        "Lowick MP Ada Vale left. Party chief Bandhu Kumar said no. The Karimpur MP said it rained.",
        ["Bandhu Kumar", "Ada Vale"],
    ),
    ("Baker Nils Oder said no. The Karimpur MP said it rained.", ["Nils Oder", "The Karimpur MP"]),
    # whose name is not given has none; another's age is not his who tells it
    (
        "Emil Obi was shot. The clerk, who did not want to be named, said it was dark.",
        ["The clerk"],
    ),
    ("Emil Obi slept. It was dark, said the guard on condition of anonymity.", ["the guard"]),
    ("Ida Vale lawyer Jim Oder said it was late.", ["Jim Oder"]),
    # a prosecutor is nobody's lawyer
    ("The mayor's lawyer said no. State prosecutor Nils Oder laughed.", ["The mayor's lawyer"]),
    # an epithet joined to somebody else's name
    (
        "Harbour leader Nils Oder and Kenyan minister Ida Vale met. Oder said no. The Kenyan said yes.",
        ["Nils Oder", "Ida Vale"],
    ),
    # an opening's pilot is a man, and a headline's court the one that is named below it
    ("Late plane\n\nA pilot said he had seen smoke.\n\nRosa Lind said it was old.", ["A pilot", "Rosa Lind"]),
    # the head of a firm
    ("The head of the charity, Orla Venn, said no. “We are full,” she said.", ["Orla Venn", "Orla Venn"]),
    # who asks may go on; a quotation that ends a paragraph is not his who begins the next one
    ("Ada Vale asked the board to go. She promised them a meal.", ["Ada Vale", "Ada Vale"]),
    # who judges in court, and who is in the army, is named as such; what somebody is of needs no one who was just named
    (
        "Prof Nils Oder, then head of botany, said no. The judge said it rained.",
        ["Nils Oder", "The judge"],
    ),
    ("The deputy minister, Nils Oder, said no. The captain said it rained.", ["Nils Oder", "The captain"]),
    ("Ida Vale left. The principal of one school said it rained.", ["The principal of one school"]),
    # a woman told of with a title and a spokesman who has only just been named so
    ("Minister Ida Vale resigned. A spokesman left. She said it was late.", ["Ida Vale"]),
    # who is "his" or "its" has just that office, and is not himself whose he is
    ("Minister Nils Oder left. When pupils came to see Oder, his secretary said no.", ["his secretary"]),
    (
        "The main opposition party wants a vote. Spokesman Nils Oder said no. Its leader denied it.",
        ["The main opposition party", "Nils Oder", "Its leader"],
    ),
    # a group that came in after a body that nothing calls so
    (
        "The Arden Guard sent two platoons. An armed rebel group has fought it for days. The group says it won.",
        ["An armed rebel group"],
    ),
    # a body that the article abbreviates, whoever works for it
    (
        "The Assets and Graft Agency (AGA) sued. AGA counsel, Nils Oder, stood. The AGA alleged that it rained.",
        ["Assets and Graft Agency (AGA)"],
    ),
    # a body is not whoever heads it
    (
        "The head of the mill inspectorate, Ida Vale, said no. The inspectorate said it rained.",
        ["Ida Vale", "The inspectorate"],
    ),
]
FINDS = [
    # who is named between what he is and the verb, though the parse gives the name to another word
    (
        "Reacting, the Chief Press Secretary to the council chairman, Mr Emil Oder, called it baseless. He said no.",
        ["Emil Oder"] * 2,
    ),
    (
        "A warden of the guild who spoke with our reporter, Mrs Ida Vale, rejected the claim. She said no.",
        ["Ida Vale"] * 2,
    ),
    (
        "Clerk Ida Vale said no. The guard who wrote the warning, Mara Oder, will testify. She said it rained.",
        ["Ida Vale", "Mara Oder"],
    ),
    # somebody without a name who is picked out of several, or introduced
    (
        "Clerk Ida Vale said no.\n\nOne of the nurses left in May. She said it rained.",
        ["Ida Vale", "One of the nurses"],
    ),
    ("Nils Oder slept. A neighbour heard it. She said it rained.", ["A neighbour"]),
    # who is named is what several were called before
    ("Farmers wept. Nils Oder, 57, lost two mills. “They burned,” the farmer said.", ["Nils Oder"]),
    # one pronoun that may be of another does not gainsay a first name
    (
        "The critic Rehana Kvorp once described the voice of Bashir Tolk as gravel, and his hands as wood. "
        "Others wept. He himself said it was gossip.",
        ["Rehana Kvorp", "Bashir Tolk"],
    ),
    # a calling of two nouns, a grandmother by the number of children, a man by his people whatever the tag
    ("Ida Vale lost her mill. “It burned,” the dairy farmer said.", ["Ida Vale"]),
    ("A tenant, Mrs Ida Vale, said no. “It is late,” the grandmother of nine said.", ["Ida Vale"] * 2),
    ("The investor Nils Oder wants a sale. The Swede, who holds a tenth, said it was late.", ["Nils Oder"] * 2),
    # somebody unnamed by the words with which he was introduced
    (
        "A fund manager whose firm owns shares was angry. “It is late,” said the manager, who spoke on condition of "
        "anonymity.",
        ["A fund manager"],
    ),
    # an office right after the name, letters in quotation marks before a title
    ("“It is late,” said Nils Oder chairman of the Coast Board.", ["Nils Oder"]),
    ("African Trade Board “ATB” Secretary General Emil Oder said it was late.", ["Emil Oder"]),
    # a teenager by his age, a man by his people, somebody in sight by "this"
    (
        "Ida Vale lost to 17-year-old Mira Oder. The teenager said it was late.",
        ["Mira Oder"],
    ),
    ("Jan Smit lost. The Dutchman said it was late.", ["Jan Smit"]),
    ("Jan Smit lost. The Welshman, 31, said it was late.", ["Jan Smit"]),
    ("The life of Emil Oder is hard. “I am tired,” the young man said.", ["Emil Oder"]),
    # the body of "its leader", and two firms in either order
    (
        "The Mapu Front (MF) burned a van. The MF is angry, its leader Emil Oder said. His movement claimed the fire.",
        ["Emil Oder", "Mapu Front (MF)"],
    ),
    (
        "Norby Air (NA) and Lima Airways (LA) met. Each sells seats of the other; Lima Airways or Norby Air. "
        "The airlines said it was late.",
        ["Norby Air (NA) and Lima Airways (LA)"],
    ),
    (
        "Nils Oder is 90. “I paint at night,” says this tall man who hardly sleeps.",
        ["Nils Oder"],
    ),
    # a form of address is no office
    ("Datuk Seri Hamzah Oder said no. The minister said it was late.", ["Hamzah Oder"] * 2),
    # who tells him is another; a name cited at the head of a sentence
    (
        "Mr Abel Oder, the health chief, met Dr Mercy Wafula at her clinic. She told him it was late. He said no.",
        ["Mercy Wafula", "Abel Oder"],
    ),
    ("According to Orbex, the mill in Arden lost money. It said the council had refused.", ["Orbex"] * 2),
    # the name with which somebody was born is not his own
    ("Singer Rosa Day slept. Day, born Rosa Ann Kappel, said no.", ["Rosa Day"]),
    # who goes on telling is of the gender of the pronoun, not who is told of
    (
        "Nalini Perera never learnt to drive. Village clerk K. Podiappu recalled how she crossed the ford. "
        "“We tied her to a tree,” he said. She sat down. “Nothing,” she said.",
        ["K. Podiappu", "K. Podiappu", "Nalini Perera"],
    ),
    (
        "Ilse Marr was late. Farm manager T. Zoysa said the mare would be named after her. He said it was fast. "
        "He then gave her a saddle, which she said was too big.",
        ["T. Zoysa", "T. Zoysa", "Ilse Marr"],
    ),
    # right after somebody without a name
    (
        "Marva Pitt, her sister, wept. A neighbour who heard the shots said that two men ran. “I was asleep,” the "
        "woman said.",
        ["A neighbour who heard the shots", "A neighbour who heard the shots"],
    ),
    (
        "Shanta Devi said no. A former pilot, who now writes, said the field was short. The novelist said it flooded.",
        ["Shanta Devi", "A former pilot", "A former pilot"],
    ),
    # a letter that somebody speaks in; a phrase that is only stressed
    (
        "Bishop Tomas Reyes, in a pastoral letter read in all churches, said the dam was a tomb. The letter said it "
        "would leak.",
        ["Tomas Reyes", "Tomas Reyes"],
    ),
    ("It was paid for by the villagers themselves. The villagers said it worked.", ["the villagers"]),
    # members by their letters, with a seat
    ("St Paul East MP, Davies Chama, said it rained. The lawmaker said it was late.", ["Davies Chama"] * 2),
    ("The Donamore TD, Brian Tully, said it rained. The Donamore TD said it was late.", ["Brian Tully"] * 2),
    ("Woman Rep Grace Tembo left. The Woman Rep said it was late.", ["Grace Tembo"]),
    ("Officer Commanding, Superintendent Peni Vosa, said it rained.", ["Peni Vosa"]),
    ("HH Sayyid Badr said it rained.", ["Sayyid Badr"]),
    ("“It rained,” said Barr. Emeka Obi. “It was late,” said Arc. Lina Haddad.", ["Emeka Obi", "Lina Haddad"]),
    # whose relative somebody was said to be
    (
        "Ezequiel Duarte was late, his daughter Ines said. Her father said it rained.",
        ["Ines", "Ezequiel Duarte"],
    ),
    (
        "Roy Dent's daughter, Gail Moss, said no. Nils Oder left. Moss wept. Her father does not know. He said it was "
        "late.",
        ["Gail Moss", "Roy Dent"],
    ),
    # whose lawyer somebody is; who is told of by somebody of the other gender
    (
        "Des Fahy said no. He said the law was the law.\n\nMr Lacey's solicitor, Aoife Daly, said her client would "
        "appeal. He said it rained.",
        ["Des Fahy", "Des Fahy", "Aoife Daly", "Lacey"],
    ),
    # no place is its council
    ("Portmarra council met. Nils Oder left. The council said it rained.", ["Portmarra council"]),
    # the subject of the sentence right before
    (
        "Max Renggli said no. He added that it would rot.\n\nChuy Orlo was selling tickets. He said they were gone.",
        ["Max Renggli", "Max Renggli", "Chuy Orlo"],
    ),
    ("Vipua Kapere asked the clerk, Selma Iipu, to go. She promised to do so.", ["Vipua Kapere", "Selma Iipu"]),
    # an age after somebody without a name, a unionist, a ruler, a member
    (
        "Ilze Oder wept. Their grandfather said he knew. The 74-year-old said it rained.",
        ["Their grandfather", "Their grandfather"],
    ),
    ("Taxi union president Werner Janu said no. The unionist said it rained.", ["Werner Janu"] * 2),
    ("Chief Bisi Akande welcomed the news. The traditional ruler said it rained.", ["Bisi Akande"] * 2),
    ("Party chief Bandhu Kumar said no. The Karimpur MP said it rained.", ["Bandhu Kumar"] * 2),
    # a quotation that ends a paragraph goes on with what was said before it
    (
        "“I went there,” Menna Vaughan said. “I know what it means.”\n\nGovernor Dilwyn Rees disagreed. It was late.",
        ["Menna Vaughan"],
    ),
    # somebody without an office: by the ending of the noun, and as whom somebody asks
    ("A boatman, 21, sees no crime. He said it was late.", ["A boatman"]),
    ("A complainant came and waited. She said it was late.", ["A complainant"]),
    # whose son is no son, a body between commas
    ("Karin Reta, whose son Bevan, 7, was in hospital, was angry. “It was late,” she said.", ["Karin Reta"]),
    ("The governing body, Comhar Snámha, met. An inquiry is under way, it said.", ["Comhar Snámha"]),
    # a headline's noun in full, and who opens an article below its headline
    ("Court frees mayor\n\nThe mayor was freed. A court in Lisk said he could go.", ["A court in Lisk"]),
    (
        "Farmers fear drought\n\nFarmers in the north of Tarva said the wells were dry.",
        ["Farmers in the north of Tarva"] * 2,
    ),
    (
        "Late flour\n\nA baker told the court that flour was dear.\n\nMira Kessan, 44, said she had sold her van.",
        ["Mira Kessan"] * 2,
    ),
    # a sentence that ends in the time of day
    ("The wife, Heike Brandt, said she woke at 2 a.m. “The horses ran,” she said.", ["Heike Brandt"] * 2),
]


@pytest.mark.parametrize(("text", "speakers"), LEAVES_ALONE + FINDS)
def test_speakers_nearby(nlp: Language, text: str, speakers: list[str]) -> None:
    found = [one.speaker.name if one.speaker is not None else None for one in extract(nlp(text))]

    assert found == speakers


def test_a_noun_that_stands_everywhere_is_looked_back_at_a_bounded_number_of_times(nlp: Language) -> None:
    doc = nlp("The nurse left. " * (2 * MOST_BEFORE))
    last = SimpleNamespace(noun="nurse", start=len(doc) - 4)

    assert len(places_before(doc, last)) == MOST_BEFORE  # type: ignore[arg-type]
