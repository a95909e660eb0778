"""Who each source is: a table of sources printed in their own words, and one of those resolved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from quoth.extractors.base import Speaker, SpeakerType
from quoth.extractors.speakers import extract, speaker_of, speakers_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# text, the source's words (its last occurrence), the name that must stay as it is
LEAVES_ALONE = [
    ("Her spokesman said the pier was shut.", "Her spokesman", None),
    ("Two diplomats said the talks went on.", "Two diplomats", "Two diplomats"),
    ("Residents near the port said the road was closed.", "Residents near the port", "Residents near the port"),
    ("A spokesman for the ministry said it would pay.", "A spokesman for the ministry", "A spokesman for the ministry"),
    ("Ada Vale's critics said it was late.", "Ada Vale's critics", "Ada Vale's critics"),
    ("Officials from Norway said the ship had sunk.", "Officials from Norway", "Officials from Norway"),
    ("A minister spoke first. The queen said nothing was lost.", "The queen", "The queen"),
    ("Some doctors who work there said it was safe.", "Some doctors who work there", "Some doctors who work there"),
    ("The head of the school that burned down said it was late.", "The head of the school that burned down", None),
]

# text, the source's words (its last occurrence), name, role
FINDS = [
    ("Prime Minister Ada Vale said it rained.", "Prime Minister Ada Vale", "Ada Vale", "Prime Minister"),
    ("Ada Vale, the mayor of Arden, said so.", "Ada Vale, the mayor of Arden", "Ada Vale", "mayor of Arden"),
    ("The mayor of Arden, Ada Vale, said so.", "The mayor of Arden, Ada Vale", "Ada Vale", "mayor of Arden"),
    ("His lawyer, Ada Vale, said so.", "His lawyer, Ada Vale", "Ada Vale", "lawyer"),
    ("The company's director, Ada Vale, said so.", "The company's director, Ada Vale", "Ada Vale", "director"),
    ("Dr Ada Vale said it rained.", "Dr Ada Vale", "Ada Vale", None),
    ("Ada Vale's report said it rained.", "Ada Vale's report", "Ada Vale", None),
    ("Ada Vale arrived on Monday. Vale said it rained.", "Vale", "Ada Vale", None),
    ("Vale was late. Later Ada Vale, a lawyer, wept.", "Vale", "Ada Vale", "lawyer"),
    ("Łukasz Ångel won. Lukasz Angel said he was glad.", "Lukasz Angel", "Łukasz Ångel", None),
    ("John Moss won the race. He said it was easy.", "He", "John Moss", None),
    ("John Moss met Mary Ray. She said it was late.", "She", "Mary Ray", None),
    ("Minister John Moss left. The minister said it was over.", "The minister", "John Moss", "Minister"),
    ("Queen Maud waved. The queen said it was cold.", "The queen", "Queen Maud", "Queen"),
    ("John Moss, who heads the club, said so.", "John Moss, who heads the club", "John Moss", None),
    ("John Moss and Mary Ray said it was late.", "John Moss and Mary Ray", "John Moss and Mary Ray", None),
    (
        "The World Health Organization (WHO) met in May. The WHO said it was over.",
        "The WHO",
        "World Health Organization (WHO)",
        None,
    ),
    ("The Ministry of Defence met. The ministry said it would pay.", "the ministry", "Ministry of Defence", None),
    (
        "Lorvia's Interior Ministry met. The Tessmarkian king left. Tessmark's Interior Ministry said no.",
        "Tessmark's Interior Ministry",
        "Tessmark's Interior Ministry",
        None,
    ),
    ("Data from the World Bank show a rise.", "Data from the World Bank", "World Bank", None),
    (
        "The U.S. Senate met. The United States Senate said no.",
        "The United States Senate",
        "United States Senate",
        None,
    ),
    ("Nurses marched in Oslo. They said the pay was low.", "They", "Nurses", None),
    ("Ada Vale, who called on Monday, wept.", "who", "Ada Vale", None),
    ("Toyota said it would cut jobs. The Japanese carmaker said demand fell.", "The Japanese carmaker", "Toyota", None),
    ("The singer John Moss left. The singer said he was tired.", "The singer", "John Moss", "singer"),
    ("John Moss sold his shares. The billionaire said he was done.", "The billionaire", "John Moss", None),
    (
        "John Moss and Mary Ray met. The two leaders said it went well.",
        "The two leaders",
        "John Moss and Mary Ray",
        None,
    ),
    ("John Moss met Mr King. Mr King said it went well.", "Mr King", "King", None),
    (
        "A statement from the ministry of health said so.",
        "A statement from the ministry of health",
        "the ministry of health",
        None,
    ),
    ("Its director,  John Moss, said so.", "John Moss", "John Moss", "director"),
    ("OSLO (Reuters) – Ada Vale said so.", "Ada Vale", "Ada Vale", None),
    # whose somebody without a name is
    (
        "The ferry board met on Monday. Its spokesman said the pier was shut.",
        "Its spokesman",
        "Its spokesman",
        "spokesman of the ferry board",
    ),
    ("Mary Ray fell ill. Her family said she was better.", "Her family", "Her family", "family of Mary Ray"),
    (
        "Marn Shipping sold nine barges, its chief pilot said.",
        "its chief pilot",
        "its chief pilot",
        "chief pilot of Marn Shipping",
    ),
]


def source_in(doc: Doc, words: str) -> tuple[Doc, Speaker | None]:
    """The speaker of the last stretch of a doc that has these words."""
    start, end = list(re.finditer(rf"\b{re.escape(words)}\b", doc.text, re.IGNORECASE))[-1].span()
    span = doc.char_span(start, end, alignment_mode="expand")
    assert span is not None
    return doc, speaker_of(doc, span)


@pytest.mark.parametrize(("text", "source", "name"), LEAVES_ALONE)
def test_leaves_alone(nlp: Language, text: str, source: str, name: str | None) -> None:
    _, speaker = source_in(nlp(text), source)
    assert speaker is not None
    assert speaker.name == (name or source)
    assert speaker.role is None


@pytest.mark.parametrize(("text", "source", "name", "role"), FINDS)
def test_finds(nlp: Language, text: str, source: str, name: str, role: str | None) -> None:
    _, speaker = source_in(nlp(text), source)
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)


def test_first_person_is_the_speaker_of_the_quotation(nlp: Language) -> None:
    doc = nlp("“When they asked me, I said no,” said Mary Ray. John Moss left.")
    _, speaker = source_in(doc, "I")
    assert speaker is not None
    assert speaker.name == "Mary Ray"


def test_no_one_calls_himself_he(nlp: Language) -> None:
    doc = nlp("John Moss resigned. “He knows the law,” said Peter Ray.")
    _, speaker = source_in(doc, "He")
    assert speaker is not None
    assert speaker.name == "John Moss"


def test_lists_speakers_with_all_mentions(nlp: Language) -> None:
    doc = nlp("Mayor Mary Ray said it rained. She added that Ray would stay. The club said it was late.")
    mayor = speakers_of(doc)[0]
    assert (mayor.name, mayor.role, mayor.type) == ("Mary Ray", "Mayor", SpeakerType.PERSON)
    assert [doc.text[start:end] for start, end in mayor.mentions] == ["Mary Ray", "She", "Ray"]
    assert tuple(extract(doc)) == speakers_of(doc)
    assert [speaker.name for speaker in speakers_of(doc)][-1] == "The club"


def test_two_who_are_called_alike_are_two(nlp: Language) -> None:
    first, second = (
        "Marn Shipping sold a barge. Its spokesman said it was old.",
        "Weir Foods bought it. Its spokesman said it was new.",
    )
    found = [speaker for speaker in speakers_of(nlp(f"{first} {second}")) if speaker.name == "Its spokesman"]
    assert [speaker.role for speaker in found] == ["spokesman of Marn Shipping", "spokesman of Weir Foods"]


def test_one_speaker_is_one_value(nlp: Language) -> None:
    doc = nlp("Mary Ray said it rained. Ray said it was late.")
    first, second = doc[0:2], doc[6:7]
    assert speaker_of(doc, first) == speaker_of(doc, second)
    assert speaker_of(doc, None) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "said",
        "HE SAID SO. MARY RAY SAID NO.",
        "He said. " * 300,
        "Mary Ray, " * 400 + "said so.",
        "“I,” " * 200,
    ],
    ids=["empty", "blank", "one word", "capitals", "many pronouns", "long list", "many quotations"],
)
def test_survives(nlp: Language, text: str) -> None:
    doc = nlp(text)
    for speaker in speakers_of(doc):
        assert speaker.name
        assert all(doc.text[start:end] for start, end in speaker.mentions)
