"""Datelines, credits, bylines and turns, found in plain text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from quoth.extractors.text.datelines import agency_in, author_of, byline_of, dateline_in, stamps
from quoth.extractors.text.lines import LineKind, headline_of, lines, turns_in
from spacy.tokens import Doc
from spacy.vocab import Vocab

# text, agency, place, date
FEW = 50  # lines of Python that run whatever the text is

DATELINES = [
    ("KYIV, Ukraine (AP) — Two people came.", "AP", "KYIV, Ukraine", None),
    ("LONDON (Reuters) - Prices rose.", "Reuters", "LONDON", None),
    ("(Arden) – It rained.", None, "Arden", None),
    ("(Arden Town, 3 May 2026) - It rained.", None, "Arden Town", "3 May 2026"),
    ("(Reuters) - Prices rose.", "Reuters", None, None),
    ("PARIS, March 3 (Xinhua) -- It rained.", "Xinhua", "PARIS", "March 3"),
    ("TOKYO – It rained.", None, "TOKYO", None),
    ("ARDEN, Nov 12 (Weirline) - It rained.", "Weirline", "ARDEN", "Nov 12"),
    ("ARDEN (WeirWire) - It rained.", "WeirWire", "ARDEN", None),
    ("ARDEN (Harbour Press) - It rained.", "Harbour Press", "ARDEN", None),
    ("ARDEN (Kent) - It rained.", None, "ARDEN", None),
    ("ARDEN, Nov 12 (Monday) - It rained.", None, "ARDEN", "Nov 12"),
    ("A headline\n\nARDEN, 4 Sept – It rained.", None, "ARDEN", "4 Sept"),
    ("TARVA. A ferry with ninety people on board ran onto rocks on Monday.", None, "TARVA", None),
    ("TARVA, 3 May. A ferry with ninety people on board ran onto rocks.", None, "TARVA", "3 May"),
    ("ARDEN TOWN (AP). — A ferry with ninety people on board ran onto rocks.", "AP", "ARDEN TOWN", None),
]
NO_DATELINE = [
    "Nov 7 - The weir held.",
    "The storm - which was big - passed.",
    "Rain fell.",
    "It was late: nobody came.",
    "No. A ferry with ninety people on board ran onto rocks on Monday.",
    "TARVA. It rained.",
    "Ada Vale – the mayor – left.",
    "",
]
STAMPS = [
    ("14:20 Shells hit Arden.\n\n13.05 – Nobody was hurt.", ["14:20", "13.05 –"]),
    ("Live\n\n2.20pm BST: It rained.\n\n11:00 GMT “No,” he said.", ["2.20pm BST:", "11:00 GMT"]),
    ("14:20 Shells hit Arden.\n\nNobody was hurt.", []),
    ("7:04 is a long time.\n\n6:30 minutes is longer.", []),
]
AGENCIES = [
    ("Nov 7 (Bloomberg) -- The weir held.", "Bloomberg"),
    ("Nov 7 (NordWire) -- The weir held.", "NordWire"),
    ("By Ada Vale, Marsh Gazette\n\nThe weir held.", "Marsh Gazette"),
    ("By Ada Vale, a gazette\n\nThe weir held.", None),
    ("Rain fell.\n\nIt was wet. – Reuters", "Reuters"),
    ("Rain fell.\n\n(AFP)", "AFP"),
    ("By Ada Vale, Associated Press\n\nRain fell.", "AP"),
    ("Rain fell. © 2024 AFP", "AFP"),
    ("Rain fell, according to Reuters.", None),
    ("The AP said it rained.", None),
    ("Reuters could not reach him.", None),
]
TURNS = [
    ("Q: Did it rain?\nA: It did.", [("Q", "Did it rain?"), ("A", "It did.")]),
    ("Vale: It rained.\nRay: No.\nVale: Yes.", [("Vale", "It rained."), ("Ray", "No."), ("Vale", "Yes.")]),
    (
        "Q: Why?\nA: It rained.\n\nIt was wet.\nQ: So?",
        [("Q", "Why?"), ("A", "It rained.\n\nIt was wet."), ("Q", "So?")],
    ),
    (
        "Vale: It rained\n\nNobody came.\n\nRay: No.\nVale: Yes.\nRay: So.",
        [("Ray", "No."), ("Vale", "Yes."), ("Ray", "So.")],
    ),
    ("Note: see below.\nNote: again.", []),
    (
        "Live\n\nVALE: It rained.\n\n(LAUGHTER)\n\nRAY: No.\nVALE: Yes.",
        [("VALE", "It rained."), ("RAY", "No."), ("VALE", "Yes.")],
    ),
    ("It rained.\nQ Why?\nA It was late.\nQ So?", [("Q", "Why?"), ("A", "It was late."), ("Q", "So?")]),
    ("A cook fell.\nA boat sank.", []),
    ("Q Did it rain?\nIt did.\nThe Q Guild met.", []),
    ("Photo: Ada Vale\nIt rained.", []),
    ("The mayor, angry: It rained.\nThe mayor, calm: It hailed.", []),
    (  # what is said of who speaks
        "Q: Why?\nAda Vale, head of the mill: It rained.",
        [("Q", "Why?"), ("Ada Vale, head of the mill", "It rained.")],
    ),
    (  # a surname after the name in full
        "ADA VALE, HOST: Why?\nJO RAY: It rained.\nVALE: Thanks.",
        [("ADA VALE, HOST", "Why?"), ("JO RAY", "It rained."), ("VALE", "Thanks.")],
    ),
    ("The rule is: stay in.", []),
]


HEADED = [
    ("WORLD NEWS\n\nMill burns for a third night\n\nIt burned again.", "Mill burns for a third night"),
    ("28/08/2026 10:26 AM\n\nMill burns for a third night\n\nIt burned again.", "Mill burns for a third night"),
    ("Friday, May 22, 2026\nSport\n\nMill wins cup\n\nIt won again.", "Mill wins cup"),
    ("Nine barges sink\n\nA gale sank nine barges.", "Nine barges sink"),
    ("Nine barges\tsink \r\n\r\nA gale sank nine barges.", "Nine barges sink"),
    ("Nine barges sink\nBy Ada Vale\n\nA gale sank nine barges.", "Nine barges sink"),
    ("Nine barges sink\nARDEN, 4 Sept – A gale sank nine barges.", "Nine barges sink"),
]
NOT_HEADED = [
    "A gale sank nine barges.\n\nNobody drowned.",
    "The gale that came from the sea on\nMonday sank nine barges.",
    "Nine barges sink",
    "Q: Did it rain\n\nA: It did.",
    "Rain",
]


def doc_of(text: str) -> Doc:
    """A doc with the text as one word: layouts need no more."""
    return Doc(Vocab(), words=[text], spaces=[False])


@pytest.mark.parametrize(("text", "times"), STAMPS)
def test_finds_the_times_that_open_the_entries_of_a_live_report(text: str, times: list[str]) -> None:
    assert [text[start:end] for start, end in stamps(doc_of(text))] == times


@pytest.mark.parametrize(("text", "agency", "place", "date"), DATELINES)
def test_finds_datelines(text: str, agency: str | None, place: str, date: str | None) -> None:
    found = dateline_in(text)
    assert found is not None
    assert (found.agency, found.place, found.date) == (agency, place, date)
    assert text[found.span.end].isupper()
    assert agency_in(text) == agency


@pytest.mark.parametrize("text", NO_DATELINE)
def test_leaves_other_dashes_alone(text: str) -> None:
    assert dateline_in(text) is None


@pytest.mark.parametrize(("text", "agency"), AGENCIES)
def test_agency(text: str, agency: str | None) -> None:
    assert agency_in(text) == agency


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_turns(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(text[slice(*turn.label)], text[slice(*turn.content)]) for turn in turns_in(text)]
    assert found == expected


def test_questions_ask() -> None:
    assert [turn.asks for turn in turns_in("Q: Why?\nA: It rained.")] == [True, False]


def test_byline() -> None:
    doc = doc_of("Rain falls\n\nBy Ada Vale and Jo Ray\n\nIt rained.")
    found = byline_of(doc)
    assert found is not None
    assert doc.text[slice(*found)] == "Ada Vale and Jo Ray"
    assert byline_of(doc_of("By noon it had rained a lot in the north of the country")) is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Vale and Jo Ray", "Ada Vale and Jo Ray"),
        ("By Ada Vale, Reuters", "Ada Vale"),
        ("By Ada Vale, 3 May 2026", "Ada Vale"),
        ("By Ada Vale and Jo Ray – May 3, 2026", "Ada Vale and Jo Ray"),
        ("By Ada Vale, Marsh Gazette", "Ada Vale"),
        ("By Associated Press", None),
        ("It rained by night.", None),
    ],
)
def test_author(line: str, author: str | None) -> None:
    assert author_of(doc_of(f"Rain falls\n\n{line}\n\nIt rained.")) == author


def test_lines() -> None:
    text = "Rain falls\nBy Ada Vale\n10:42 GMT\n• It rained.\nIt was wet.\nReuters"
    kinds = [line.kind for line in lines(doc_of(text))]
    assert kinds == [
        LineKind.HEADLINE,
        LineKind.BYLINE,
        LineKind.TIME,
        LineKind.BULLET,
        LineKind.BODY,
        LineKind.CREDIT,
    ]


@pytest.mark.parametrize(("unit", "end"), [("a ", ""), ("A-", ""), ("A: b\n", ""), ("Aa, ", ""), ("(", "\n- ")])
def test_work_grows_with_the_text_only(steps: Callable[..., int], unit: str, end: str) -> None:
    short, long = unit * 1_000 + end, unit * 2_000 + end
    agency_in(long)  # tables are read and patterns made once only
    turns_in(long)

    assert steps(agency_in, long) <= 3 * steps(agency_in, short) + FEW
    assert steps(turns_in, long) <= 3 * steps(turns_in, short) + FEW


@pytest.mark.parametrize(("text", "headline"), [*HEADED, *((text, None) for text in NOT_HEADED)])
def test_headlines_of_plain_texts(text: str, headline: str | None) -> None:
    assert headline_of(doc_of(text)) == headline
