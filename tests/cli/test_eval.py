"""`quoth eval` and `quoth annotate`: how right an output is, and the sheet that people correct."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.evaluation.matching import is_same_noun, is_same_speaker, shared_words

STORY = (
    "Mayor Ada Dole said about 40 boats had left Tarn. “We were\nlucky,” she told the council.\n\n"
    "The union denied that anybody was hurt.\n"
)
SPEAKERS = [
    ("Ada Dole", "Mayor Ada Dole", True),
    ("Ada Dole", "ADA DOLE", True),
    ("Dole", "Ada Dole", True),
    ("Ada Dole", "Dole", False),
    ("the union", "union", True),
    ("US", "the United States", True),
    (None, None, True),
    (None, "Ada Dole", False),
]
NOUNS = [
    ("boats", "fishing boats", True),
    ("two ferries", "ferry", True),
    ("boats", "men", False),
    ("boats", None, False),
    (None, "men", True),
]


@pytest.mark.parametrize(("gold", "found", "same"), SPEAKERS)
def test_same_speaker(gold: str | None, found: str | None, same: bool) -> None:
    assert is_same_speaker(gold, found) is same


@pytest.mark.parametrize(("gold", "found", "same"), NOUNS)
def test_same_noun(gold: str | None, found: str | None, same: bool) -> None:
    assert is_same_noun(gold, found) is same


def test_shared_words() -> None:
    assert shared_words("one two three four", [[0, 13]], [[4, 18]]) == 0.5


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def scores_of(ran: Any) -> dict[tuple[str, str], tuple[int, int, int]]:
    rows = json.loads(ran.out)["scores"]
    return {(row["kind"], row["measure"]): (row["right"], row["gold"], row["found"]) for row in rows}


@pytest.mark.parametrize("form", ["json", "jsonl", "annotations", "csv", "brat"])
def test_an_output_is_right_by_itself(quoth: Callable[..., Any], story: Path, form: str) -> None:
    name = "gold" if form == "brat" else f"gold.{'jsonld' if form == 'annotations' else form}"
    assert quoth("-f", form, "-o", name, story.name).code == 0

    ran = quoth("eval", name, "--articles", story.name, "-f", "json")

    assert ran.code == 0
    scores = scores_of(ran)
    assert scores["attribution", "speaker"] == (3, 3, 3)
    assert scores["quote", "speaker"] == (1, 1, 1)
    assert scores["figure", "number"][1:] == (1, 1)
    assert all(right == gold == found for right, gold, found in scores.values())
    assert (("figure", "value") in scores) is (form != "brat")


def test_a_corrected_sheet_is_gold(quoth: Callable[..., Any], story: Path) -> None:
    sheet = quoth("annotate", story.name).out
    Path("story.sheet").write_text(sheet.replace("kind     count", "kind     weapon_count"), encoding="utf-8")

    ran = quoth("eval", "story.sheet", "--articles", story.name, "-f", "json", "--misses")

    scores = scores_of(ran)
    assert scores["attribution", "exact content"] == (3, 3, 3)
    assert (scores["figure", "value"], scores["figure", "kind"]) == ((1, 1, 1), (0, 1, 1))
    (miss,) = json.loads(ran.out)["misses"]
    assert (miss["measure"], miss["gold"]["kind"], miss["found"]["kind"]) == ("kind", "weapon_count", "count")


def test_articles_are_looked_for_where_a_sheet_says_they_are(quoth: Callable[..., Any], story: Path) -> None:
    Path("story.sheet").write_text(quoth("annotate", story.name).out, encoding="utf-8")

    assert scores_of(quoth("eval", "story.sheet", "-f", "json"))["attribution", "exact content"] == (3, 3, 3)


def test_a_block_needs_no_more_than_what_is_to_be_scored(quoth: Callable[..., Any], story: Path) -> None:
    block = "# story.txt\n\nfigure\n  number   40\n  value    40\n"
    Path("own.sheet").write_text(block, encoding="utf-8")

    scores = scores_of(quoth("eval", "own.sheet", "--articles", story.name, "-f", "json"))

    assert {what for kind, what in scores if kind == "figure"} == {"number", "value"}


def test_files_of_one_name_in_several_folders_are_several_articles(quoth: Callable[..., Any], story: Path) -> None:
    for folder, number in (("may", "40"), ("june", "55")):
        Path(folder).mkdir()
        Path(folder, story.name).write_text(STORY.replace("40", number), encoding="utf-8")
    Path("both.sheet").write_text(quoth("annotate", "may", "june").out, encoding="utf-8")

    ran = quoth("eval", "both.sheet", "--articles", "may", "--articles", "june", "-f", "json")

    assert scores_of(ran)["figure", "value"] == (2, 2, 2)


def test_annotate_says_by_its_code_what_was_read(quoth: Callable[..., Any], story: Path) -> None:
    assert quoth("annotate", story.name).code == 0
    assert quoth("annotate", story.name, "gone.txt").code == 3
    assert quoth("annotate", "gone.txt").code == 4


@pytest.mark.usefixtures("story")
def test_articles_that_cannot_be_read_are_named(quoth: Callable[..., Any]) -> None:
    Path("gone.sheet").write_text("# gone.txt\n", encoding="utf-8")

    assert "There is no file or folder 'gone.txt'." in quoth("eval", "gone.sheet", "--articles", "gone.txt").err


def test_what_is_missed_and_what_is_too_much(quoth: Callable[..., Any], story: Path) -> None:
    sheet = quoth("annotate", story.name).out
    blocks = sheet.split("\n\n")
    missing = [block for block in blocks if "denied" not in block]
    Path("story.sheet").write_text("\n\n".join(missing), encoding="utf-8")

    ran = quoth("eval", "story.sheet", "--articles", story.name, "-f", "table", "--misses")

    assert "attribution content" in ran.out
    assert "66.7" in ran.out  # two of the three that were found
    (extra,) = [line for line in ran.out.splitlines() if " extra " in line]
    assert extra.startswith("story.txt  attribution extra  found: [The union] that anybody was hurt")


def test_two_outputs_are_compared(quoth: Callable[..., Any], story: Path) -> None:
    quoth("-f", "json", "--with-text", "-o", "gold.json", story.name)
    quoth("-f", "json", "--only", "quotes", "-o", "less.json", story.name)

    scores = scores_of(quoth("eval", "gold.json", "less.json", "-f", "json"))

    assert scores["quote", "text"] == (1, 1, 1)
    assert scores["figure", "number"] == (0, 1, 0)


BAD_SHEETS = [
    ("attribution @0\n", "line 1: a finding comes before the first line '# ARTICLE'"),
    ("# gone.txt\n", "line 1: there is no article 'gone.txt'; give the articles with --articles"),
    ("# story.txt\nquote\n  text  We won\n", "line 3: the article does not have the words 'We won'"),
    ("# story.txt\nquote\n  words  lucky\n", "line 3: 'words' is no field of quote; they are speaker, text"),
    ("# story.txt\nfigure\n  value  many\n", "line 3: 'many' is no number"),
    (
        "# story.txt\nattribution\n  stance  sate\n",
        "line 3: 'sate' is no stance; it is one of state deny believe demand condemn nocomment",
    ),
    ("# story.txt\nattribution\n  negated  yes\n", "line 3: 'yes' is no negated; it is one of true false"),
    ("# story.txt\nwhatever\n", "line 2: 'whatever' is no finding and no field of one"),
]


@pytest.mark.parametrize(("sheet", "why"), BAD_SHEETS)
def test_an_error_in_a_sheet_names_its_line(quoth: Callable[..., Any], story: Path, sheet: str, why: str) -> None:
    Path("bad.sheet").write_text(sheet, encoding="utf-8")

    ran = quoth("eval", "bad.sheet", "--articles", story.name)

    assert ran.code == 2
    assert ran.out == ""
    assert ran.err == f"quoth: 'bad.sheet', {why}.\n"


def test_fields_that_predictions_lack_are_not_scored(quoth: Callable[..., Any], story: Path) -> None:
    quoth("-f", "json", "--with-text", "-o", "gold.json", story.name)
    quoth("-f", "csv", "-o", "found.csv", story.name)

    scores = scores_of(quoth("eval", "gold.json", "found.csv", "-f", "json"))

    assert ("attribution", "source") not in scores
    assert scores["attribution", "exact content"] == (3, 3, 3)


@pytest.mark.parametrize(("mark", "comma"), [("", ","), ("\ufeff", ";")])
def test_a_handwritten_table_of_offsets(quoth: Callable[..., Any], story: Path, mark: str, comma: str) -> None:
    rows = [
        "article,type,start,end,value,speaker",
        f"story.txt,figure,{STORY.index('about')},{STORY.index(' had')},40,Dole",
    ]
    Path("gold.csv").write_text(mark + "\n".join(rows).replace(",", comma) + "\n", encoding="utf-8")

    scores = scores_of(quoth("eval", "gold.csv", "--articles", story.name, "-f", "json"))

    assert (scores["figure", "value"], scores["figure", "speaker"]) == ((1, 1, 1), (1, 1, 1))
    assert ("figure", "kind") not in scores


def test_an_output_with_nothing_in_it_is_scored(quoth: Callable[..., Any], story: Path) -> None:
    quoth("-f", "json", "--with-text", "-o", "gold.json", story.name)
    Path("none.txt").write_text("It rained.", encoding="utf-8")
    quoth("-f", "json", "-o", "none.json", "none.txt")

    ran = quoth("eval", "gold.json", "none.json", "-f", "json")

    assert scores_of(ran)["figure", "number"] == (0, 1, 0)
    assert "1 of 1 annotated articles are not in the output" in ran.err


BAD_GOLD = [
    ("a.csv", "a,b\n1,2\n", "the column 'article' is missing; it needs article, type, start and end"),
    ("a.csv", "article,type,start,end\n", "there is no statement, quotation or figure in it"),
    ("a.json", "{}", "it is neither a sheet, nor JSON, CSV or a brat folder as quoth writes them"),
    ("a.txt", "It rained.", "it is neither a sheet, nor JSON, CSV or a brat folder as quoth writes them"),
    ("a.jsonld", '{"type": "AnnotationCollection"}', "its annotations are not as 'quoth -f annotations' writes them"),
    ("a.sheet", "", "there is no statement, quotation or figure in it"),
    ("brat/a.txt", "It rained.", "'a.txt' has no 'a.ann' beside it"),
]


@pytest.mark.parametrize(("name", "text", "why"), BAD_GOLD)
def test_what_is_no_gold_is_one_sentence(
    quoth: Callable[..., Any], story: Path, name: str, text: str, why: str
) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    gold = name.partition("/")[0]

    ran = quoth("eval", gold, "--articles", story.name)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"quoth: '{gold}' has no annotations that quoth can read: {why}.\n"


@pytest.mark.usefixtures("story")
def test_no_such_gold(quoth: Callable[..., Any]) -> None:
    assert quoth("eval", "none.json").err == (
        "quoth: 'none.json' has no annotations that quoth can read: No such file or directory.\n"
    )


def test_gold_without_its_article(quoth: Callable[..., Any], story: Path) -> None:
    quoth("-f", "csv", "-o", "gold.csv", story.name)
    story.unlink()

    ran = quoth("eval", "gold.csv")

    assert ran.code == 2
    assert "The text of 'story.txt' is not in the annotations." in ran.err


def test_a_sheet_in_a_folder_is_no_article(quoth: Callable[..., Any], story: Path) -> None:
    Path("story.sheet").write_text(quoth("annotate", story.name).out, encoding="utf-8")

    assert {
        line["article"] for line in quoth("-f", "jsonl", "--only", "figures", ".").lines if line["type"] == "figure"
    } == {"./story.txt"}
