"""Names, roles and short forms, one function at a time, on handwritten docs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from quoth.extractors.speakers.entities.persons import core, fit_of
from quoth.extractors.speakers.entities.role import REACH
from quoth.extractors.speakers.entities.roles_before import front_of
from quoth.extractors.speakers.entities.settled import entities
from quoth.extractors.speakers.names.found import names
from quoth.extractors.speakers.names.name import GROUP, PERSON, PLACE, UNKNOWN, WORK
from quoth.extractors.speakers.names.short_forms import is_cut_from, is_initials, is_short_for
from quoth.extractors.words.forms import plain, plain_words, singular
from quoth.extractors.words.people import is_role, is_title
from spacy.tokens import Doc, Span

VOCAB = spacy.blank("en").vocab


def doc_of(text: str, *ents: tuple[str, str]) -> Doc:
    """A doc without a parse, capitals being proper nouns; entities as (words, label), where they are last."""
    words = text.split()
    spaces = [
        not (i + 1 < len(words) and words[i + 1] in {",", ".", "'s", ")", ";"}) and w != "("
        for i, w in enumerate(words)
    ]
    tags = ["NNP" if word[0].isupper() else "," if word == "," else "." if word == "." else "NN" for word in words]
    pos = ["PROPN" if tag == "NNP" else "PUNCT" if tag in {",", "."} else "NOUN" for tag in tags]
    starts: list[bool | int | None] = [i == 0 or words[i - 1] == "." for i in range(len(words))]
    doc = Doc(VOCAB, words=words, spaces=spaces, tags=tags, pos=pos, sent_starts=starts)
    found = []
    for wanted, label in ents:
        size = len(wanted.split())
        at = max(i for i in range(len(words)) if words[i : i + size] == wanted.split())
        found.append(Span(doc, at, at + size, label))
    doc.ents = tuple(found)
    return doc


@pytest.mark.parametrize(
    ("doc", "expected"),
    [
        (doc_of("then Mr Vale spoke ."), [("Vale", PERSON)]),
        (doc_of("then Foreign Minister Vale spoke ."), [("Vale", PERSON)]),
        (doc_of("then Mary Vale spoke ."), [("Mary Vale", PERSON)]),
        (doc_of("then the Arden Transport Authority spoke ."), [("Arden Transport Authority", GROUP)]),
        (doc_of("then the Women Potters ' Network spoke ."), [("Women Potters ' Network", GROUP)]),
        (doc_of("then the Potters ' Circle spoke .", ("Potters", "FAC")), [("Potters ' Circle", GROUP)]),
        (doc_of("then the Potters ' President spoke .", ("Potters", "ORG")), [("Potters", GROUP)]),
        (doc_of("then the Potters ' Ada Vale spoke .", ("Potters", "ORG")), [("Potters", GROUP), ("Ada Vale", PERSON)]),
        (
            doc_of("then the Potters ' Almanac spoke .", ("Almanac", "WORK_OF_ART")),
            [("Potters", UNKNOWN), ("Almanac", WORK)],
        ),
        (doc_of("then Norway spoke ."), [("Norway", PLACE)]),
        (doc_of("then Quorl spoke ."), [("Quorl", UNKNOWN)]),
        (doc_of("then the Prime Minister spoke ."), []),
        (doc_of("on Monday in May it rained ."), []),
        (doc_of("then Mary Vale Stone spoke .", ("Mary Vale", "PERSON")), [("Mary Vale Stone", PERSON)]),
        (doc_of("then Minister Vale spoke .", ("Minister Vale", "PERSON")), [("Vale", PERSON)]),
        (
            doc_of("then Harbour Press Secretary Jo Vale .", ("Harbour Press Secretary Jo Vale", "PERSON")),
            [("Jo Vale", PERSON)],
        ),
        (doc_of("then Mr Vale spoke .", ("Vale", "ORG")), [("Vale", PERSON)]),
        (doc_of("then baker Ada Vale spoke .", ("baker Ada Vale", "PERSON")), [("Ada Vale", PERSON)]),
        (doc_of("then van Vale spoke .", ("van Vale", "PERSON")), [("van Vale", PERSON)]),
        (
            doc_of("then Tuya Bolor Zaya Dorj spoke .", ("Tuya Bolor", "PERSON"), ("Zaya Dorj", "PERSON")),
            [("Tuya Bolor Zaya Dorj", PERSON)],
        ),
        (
            doc_of("then Quilla Yupan Condoro spoke .", ("Quilla", "PERSON"), ("Yupan Condoro", "ORG")),
            [("Quilla Yupan Condoro", PERSON)],
        ),
        (
            doc_of("he told Quorl Ada Vale had left .", ("Quorl", "ORG"), ("Ada Vale", "PERSON")),
            [("Quorl", GROUP), ("Ada Vale", PERSON)],
        ),
        (doc_of("then Resolution 1441 passed .", ("Resolution", "LAW")), [("Resolution 1441", "work")]),
        (
            doc_of("then guild leader , Sunday Okoro , spoke .", ("Okoro", "PERSON")),
            [("Sunday Okoro", PERSON)],
        ),
        (doc_of("he left on Sunday , Okoro said .", ("Okoro", "PERSON")), [("Okoro", PERSON)]),
        (doc_of("then To Thi Hanh spoke .", ("Thi Hanh", "PERSON")), [("To Thi Hanh", PERSON)]),
        (doc_of("then Thi Hanh spoke .", ("Thi Hanh", "PERSON")), [("Thi Hanh", PERSON)]),
        (doc_of("then Mayor Thi Hanh spoke .", ("Thi Hanh", "PERSON")), [("Thi Hanh", PERSON)]),
    ],
    ids=lambda value: value.text if isinstance(value, Doc) else None,
)
def test_names(doc: Doc, expected: list[tuple[str, str]]) -> None:
    assert [(doc[name.start : name.end].text, name.kind) for name in names(doc)] == expected


@pytest.mark.parametrize(
    ("short", "full", "fit"),
    [
        ("ada vale", "ada vale", 4),
        ("vale", "ada vale", 3),
        ("vale", "vale", 4),
        ("ada", "ada vale", 2),
        ("vale", "ada vale stone", 1),
        ("ada m vale", "ada vale", 3),
        ("a vale", "ada vale", 3),
        ("jo vale", "ada vale", 0),
        ("ray", "ada vale", 0),
    ],
)
def test_fit_of(short: str, full: str, fit: int) -> None:
    assert fit_of(tuple(short.split()), tuple(full.split())) == fit


def test_core_leaves_out_what_is_no_name() -> None:
    assert core(("ada", "vale", "jr")) == ("ada", "vale")
    assert core(("queen", "maud")) == ("maud",)


@pytest.mark.parametrize(
    ("short", "full"),
    [("WHO", "World Health Organization"), ("ATA", "Arden Transport Authority"), ("UN", "United Nations")],
)
def test_initials(short: str, full: str) -> None:
    assert is_initials(short, full)
    assert not is_initials("XYZ", full)
    assert not is_initials(short.lower(), full)


@pytest.mark.parametrize(
    ("short", "full"), [("Tranco", "Transport Company"), ("CalRail", "Calder Railways"), ("ATA", "Arden Taxi Aid")]
)
def test_short_forms(short: str, full: str) -> None:
    assert is_short_for(short, full)


@pytest.mark.parametrize(
    ("short", "full", "cut"),
    [
        ("orion", "orion motor company", True),
        ("court of appeal", "arden court of appeal", True),
        ("supreme court", "supreme court of norway", True),
        ("un", "un security council", False),
        ("court", "court of appeal", False),
        ("orion", "orion", False),
    ],
)
def test_cut_from(short: str, full: str, cut: bool) -> None:
    assert is_cut_from(tuple(short.split()), tuple(full.split())) is cut


def test_defined_short_form_and_its_name_are_one() -> None:
    doc = doc_of("the Arden Transport Authority ( ATA ) met . ATA agreed .", ("Arden Transport Authority", "ORG"))
    assert [(entity.name, len(entity.mentions)) for entity in entities(doc)] == [("Arden Transport Authority (ATA)", 3)]


def test_surname_of_two_goes_to_the_one_introduced_first() -> None:
    doc = doc_of("then Ada Vale met Jo Vale . then Vale spoke .", ("Ada Vale", "PERSON"), ("Jo Vale", "PERSON"))
    assert [(entity.name, len(entity.mentions)) for entity in entities(doc)] == [("Ada Vale", 2), ("Jo Vale", 1)]


def test_gender_decides_between_two_of_one_surname() -> None:
    doc = doc_of(
        "then John Vale met Mary Vale . then Mrs Vale spoke .", ("John Vale", "PERSON"), ("Mary Vale", "PERSON")
    )
    assert [(entity.name, len(entity.mentions), entity.gender) for entity in entities(doc)] == [
        ("John Vale", 1, "m"),
        ("Mary Vale", 2, "f"),
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mario Orlan left . then Maria Orlan spoke .", ["Mario Orlan", "Maria Orlan"]),
        ("Ada Vale left . then Ida Vale spoke .", ["Ada Vale", "Ida Vale"]),
        ("Amina Yusuf Orlan left . then Amina Yusif Orlan spoke .", ["Amina Yusuf Orlan"]),
        ("Jo Mirran Tesh left . then Jo Miran Tesh spoke .", ["Jo Mirran Tesh"]),
    ],
)
def test_two_spellings_of_a_full_name_are_one_person_unless_a_first_name_ends_otherwise(
    text: str, named: list[str]
) -> None:
    full = [
        (words, "PERSON")
        for sentence in text.split(" . ")
        if (words := " ".join(word for word in sentence.split() if word[0].isupper()))
    ]
    assert [entity.name for entity in entities(doc_of(text, *full))] == named


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("then Kelvin Ashdown met us .", "Kelvin Ashdown", "m"),
        ("then Rehana Odera met us .", "Rehana Odera", "f"),
        ("then Kim Ashdown met us .", "Kim Ashdown", ""),  # either's, by the list of news
        ("then Al Ashdown met us .", "Al Ashdown", ""),
        ("then Han Eun-bi met us .", "Han Eun-bi", "f"),  # the family name comes first
        ("then Noh Sang-hoon met us .", "Noh Sang-hoon", "m"),
        ("then Huynh Thi Lan met us .", "Huynh Thi Lan", "f"),
        ("then Ashdown Kelvin met us .", "Ashdown Kelvin", ""),  # a surname says nothing
    ],
)
def test_first_names_of_the_world_suggest_a_gender(text: str, name: str, gender: str) -> None:
    found = entities(doc_of(text, (name, "PERSON")))[0]

    assert (found.gender, found.doubtful) == (gender, True)


def test_a_first_name_of_the_news_is_sure() -> None:
    assert not entities(doc_of("then Mary Vale met us .", ("Mary Vale", "PERSON")))[0].doubtful


def test_words() -> None:
    assert plain("Łukasz Ångström") == "lukasz angstrom"
    assert plain_words("Ada Vale’s") == ("ada", "vale")
    assert [singular(noun) for noun in ("women", "ministries", "studies", "boxes", "news", "police")] == [
        "woman", "ministry", "study", "box", "news", "police",
    ]  # fmt: skip
    assert is_role("co-author")
    assert is_role("glaciologist")
    assert not is_role("table")
    assert is_title("Sgt.")
    assert not is_title("Vale")


@pytest.mark.parametrize("name", ["John Moss{}", "Moss{} Vale", "Moss{}"], ids=["first name", "surname", "one word"])
def test_names_in_thousands_cost_no_more_than_their_number(steps: Callable[..., int], name: str) -> None:
    texts = [name.format("abcdefghij"[i % 10] * (1 + i // 10 % 9) + "klmnopqrst"[i // 90]) for i in range(900)]
    short, long = (doc_of(" said . ".join(texts[:number])) for number in (450, 900))

    assert steps(entities, long) < 3 * steps(entities, short)
    assert len(entities(long)) > 100


@pytest.mark.parametrize(
    ("text", "ents", "kinds"),
    [
        ("Solveig Aas , who left , spoke . Aas wept .", [("Solveig Aas", "ORG"), ("Aas", "PERSON")], [PERSON, PERSON]),
        ("Solveig Aas , 41 , spoke . Aas wept .", [("Solveig Aas", "ORG"), ("Aas", "PERSON")], [PERSON, PERSON]),
        ("Arden United , who won , sang . Bo wept .", [("Arden United", "ORG"), ("Bo", "PERSON")], [GROUP, PERSON]),
        (
            "Rashid Kvorp , who fishes , spoke . Bo wept .",
            [("Rashid Kvorp", "ORG"), ("Bo", "PERSON")],
            [PERSON, PERSON],
        ),
    ],
)
def test_who_or_an_age_after_a_name_shows_a_person(text: str, ents: list[tuple[str, str]], kinds: list[str]) -> None:
    assert [name.kind for name in names(doc_of(text, *ents))] == kinds


def test_a_role_begins_near_its_name_however_long_the_row_of_owners() -> None:
    doc = doc_of("Vale 's " * (3 * REACH) + "Vale spoke .")
    last = names(doc)[-1]

    assert front_of(last, doc) in (last.start - REACH, last.start - REACH + 1)
