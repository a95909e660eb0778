"""Lines that are folded at a column, and lines that mean something."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quoth.cli.running.analyst import Analyst
from quoth.cli.running.setup import Setup
from quoth.extractors.base import Article
from quoth.extractors.text.folds import unfolded

if TYPE_CHECKING:
    from spacy.language import Language

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*.txt"))
KEEPS = [
    pytest.param("The ferry is late.\n\nNobody is on board.", id="paragraphs"),
    pytest.param("Ferry runs aground\nThe ferry ran aground at noon.", id="headline"),
    pytest.param(
        "Ferry runs aground on the bar off Arden\nHarbour office counts 203 on board\n\n"
        "The harbour office said the ferry had left the quay at noon with 203 people and 61 cars on board.",
        id="headline and line below, above paragraphs of a line each",
    ),
    pytest.param("Ferry runs aground on the bar off Arden\n14 March 2026\n\nIt ran aground at noon.", id="date"),
    pytest.param("The crew asked for\n- two tugs\n- a crane\n- six divers", id="list"),
    pytest.param("The crew asked for:\n1. two tugs\n2. a crane", id="numbered list"),
    pytest.param("Q: Were you asleep when the ship\nA: I was not.\nQ: Who was?", id="turns"),
    pytest.param("And all the sails\nhung slack and grey\nbelow the moon", id="verse"),
    pytest.param("ferry boats – 40 (+2),\nfuel barges – 1 390,\nlamps of the harbour – 12", id="counts"),
    pytest.param("Total of crew 14\nPassengers 203\ncars 61", id="numbers with names"),
    pytest.param("Crew\t14\nPassengers\t203\nCars\t61", id="table"),
    pytest.param("The captain wrote:\n\n    We saw no light.\n    We heard no horn.", id="block"),
    pytest.param("“We saw no light.\n“We heard no horn.”", id="reopened marks"),
    pytest.param(
        "The harbour office said the ferry had left the quay at noon with 203 people.\n"
        "It carried 61 cars, most of them on their way to the fair on the other shore.\n"
        "Nobody was hurt when the hull struck the bar, and the crew stayed on the ship.",
        id="a paragraph to a line",
    ),
]
FOLDED = [
    ("The harbour office said the ferry had left the quay at\nnoon, and that it was full.", 1),
    ("The captain said\nnobody was hurt.", 1),
    ("The hold had room for more than 12,000 cubic\nmetres, wrote Captain Olga\nVenn on Monday.\nIt was full.", 2),
    ("The hold had room for 12,000\ncubic metres, the captain said on Monday at the quay.\n", 1),
    ("The office counted\n203 people, the captain told\nthe court.", 1),
    ("    The ferry left the quay at noon with 203 people and 61\ncars.\n    It was full.", 1),
    ("> The ferry left the quay at noon with 203 people and 61\n> cars, and nobody was hurt.", 1),
    ("The ferry left the quay at noon with 203 people and 61\r\ncars, and nobody was hurt.", 1),
    ("- The ferry left the quay at noon with 203 people and 61\n  cars.\n- Nobody was hurt.", 1),
]


@pytest.mark.parametrize("text", KEEPS)
def test_lines_that_mean_something_stay(text: str) -> None:
    assert unfolded(text) == text


@pytest.mark.parametrize(("text", "folds"), FOLDED)
def test_a_fold_is_read_as_a_space(text: str, folds: int) -> None:
    assert unfolded(text).count("\n") == text.count("\n") - folds


@given(st.text(alphabet="ab .,:;>-|\t\r\n1“”", max_size=400))
@settings(max_examples=200, deadline=None)
def test_no_character_moves(text: str) -> None:
    read = unfolded(text)
    assert len(read) == len(text)
    assert all(new == old or (new == " " and old in "\r\n \t>") for old, new in zip(text, read, strict=True))


@pytest.mark.parametrize("width", [60, 72, 100])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_folded_samples_are_read_as_they_were(sample: Path, width: int) -> None:
    paragraphs = sample.read_text(encoding="utf-8").split("\n\n")
    folds = [textwrap.fill(each, width, break_long_words=False, break_on_hyphens=False) for each in paragraphs]
    assert unfolded("\n\n".join(folds)).rstrip() == "\n\n".join(paragraphs).rstrip()


def test_what_is_found_lies_where_the_lines_are(nlp: Language) -> None:
    text = "The master of the harbour of Ronne, Ylva\nBrandt, said she knew that the ferry had\n203 people on board.\n"
    record: Any = Analyst(Setup(("attributions", "figures")), lambda: nlp).record(Article(text))
    said = record["attributions"][0]
    (figure,) = record["figures"]
    assert said["speaker"] == "Ylva Brandt"
    assert said["content"] == "she knew that the ferry had\n203 people on board"
    assert [text[start:end] for start, end in said["spans"]["content"]] == [said["content"]]
    assert figure["speaker"] == "Ylva Brandt"
