"""What is made up or changed before the encoder learns from it: whole trees, names without titles, lost marks."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from training.texts import typography
from training.texts.marked import marked_articles, unmarked
from training.texts.names import without_title
from training.texts.reports import Reporter, spans_of
from training.texts.standoff import MARKS, standoff_articles
from training.texts.treebanks import Sentence, Word, place

PARTS = ("source", "cue", "content")
TITLES = [
    ("Foreign Minister Tove Aas", "Tove Aas"),
    ("U.S. Lt. Gen. Omar Reyes", "Omar Reyes"),
    ("Secretary of State", ""),
    ("Minister for Fisheries Odd Moe", ""),
    ("Tove Aas", "Tove Aas"),
]


@pytest.mark.parametrize(("annotated", "name"), TITLES)
def test_a_title_is_no_part_of_a_name(annotated: str, name: str) -> None:
    start, end, _ = without_title(annotated, (0, len(annotated), "PERSON"))
    assert annotated[start:end] == name


def test_an_organisation_keeps_its_words() -> None:
    assert without_title("Ministry of Minister", (0, 20, "ORG")) == (0, 20, "ORG")


def test_made_up_reports_are_whole_trees() -> None:
    reporter = Reporter(random.Random(1))
    sentences = [sentence for _ in range(5) for paragraph in reporter.paragraphs() for sentence in paragraph]
    assert len(sentences) == 5 * len(reporter.sentences)
    for sentence in sentences:
        assert [word.relation for word in sentence if word.head == 0] == ["root"]
        assert all(word.relation for word in sentence)
        assert all(_reaches_the_root(sentence, i) for i in range(len(sentence)))


def test_made_up_names_are_marked_without_their_titles() -> None:
    reporter = Reporter(random.Random(1))
    text, placed = place([paragraph for _ in range(5) for paragraph in reporter.paragraphs()])
    titles = {word for title in reporter.sections["title"] for word in title.split()}
    spans = list(spans_of(placed))
    assert {label for _, _, label in spans} == {"PERSON", "ORG", "GPE"}
    for start, end, label in spans:
        assert text[start:end].strip() == text[start:end]
        assert label != "PERSON" or text[start:end].split()[0] not in titles


def test_a_lost_mark_leaves_the_tree_whole() -> None:
    quoted = [
        ("“", "``", 3),
        ("It", "PRP", 3),
        ("rained", "VBD", 6),
        ("”", "''", 3),
        ("she", "PRP", 6),
        ("said", "VBD", 0),
    ]
    sentence = [Word(form, form, "X", xpos, head, "dep") for form, xpos, head in quoted]
    printed = typography.without_a_mark(sentence, random.Random(1))
    heads = [(word.form, printed[word.head - 1].form if word.head else None) for word in printed]
    whole = [(form, quoted[head - 1][0] if head else None) for form, _, head in quoted]
    assert len(printed) == 5
    assert [pair for pair in whole if pair in heads] == heads


def _reaches_the_root(sentence: Sentence, i: int) -> bool:
    for _ in sentence:
        if sentence[i].head == 0:
            return True
        i = sentence[i].head - 1
    return False


def test_marked_articles_are_whole() -> None:
    articles = list(marked_articles())
    assert len(articles) > 900
    for article in articles:
        for report in article.reports:
            assert report.content
            assert report.source or report.cue
            for start, end in (*report.source, *report.cue, *report.content):
                assert article.text[start:end] == article.text[start:end].strip() != ""


def test_marks_name_the_parts_of_a_report() -> None:
    article = unmarked("{t1:“It {t2:rains}”}, {s1:Tove} {c1:said}.")
    assert article.text == "“It rains”, Tove said."
    first, second = article.reports[1], article.reports[0]
    assert [article.text[start:end] for start, end in (*first.source, *first.cue, *first.content)] == [
        "Tove",
        "said",
        "“It rains”",
    ]
    assert [article.text[start:end] for start, end in second.content] == ["rains"]


def test_marks_say_who_a_source_is_and_what_a_figure_counts() -> None:
    article = unmarked(
        "{c1:According to} {s1|Tove Lind:her}, {t1:{f|mass|rye:9 tonnes of rye} burned and {f|ratio|:half}}."
    )
    assert article.text == "According to her, 9 tonnes of rye burned and half."
    assert [report.speaker for report in article.reports] == ["Tove Lind"]
    assert [(article.text[one.start : one.end], one.kind, one.counted) for one in article.figures or ()] == [
        ("9 tonnes of rye", "mass", "rye"),
        ("half", "ratio", None),
    ]


@pytest.mark.parametrize("block", ["{s1:Tove} said}", "{s1:Tove {c1:said}"])
def test_marks_that_do_not_nest_are_refused(block: str) -> None:
    with pytest.raises(ValueError, match=r"closes nothing|not closed"):
        unmarked(block)


def test_places_that_are_marked_are_in_their_articles() -> None:
    for line in MARKS.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        spans = [span for report in article["reports"] for part in PARTS for span in report[part]]
        spans += [figure[:2] for figure in article["figures"]]
        assert all(0 <= start < end <= article["characters"] for start, end in spans)
        assert all(report["content"] for report in article["reports"])


def test_marked_places_are_read_with_the_text_that_the_data_folder_has(tmp_path: Path) -> None:
    text = "The ferry is late, the guild said.\n"
    marks = tmp_path / "marks.jsonl"
    reports = [{"source": [[19, 28]], "cue": [[29, 33]], "content": [[0, 17]]}]
    marks.write_text(json.dumps({"article": "a1", "characters": 34, "reports": reports, "figures": []}))
    for part in ("text", "ud/gum"):
        (tmp_path / part).mkdir(parents=True)
    (tmp_path / "ud/gum/en_gum-train.conllu").write_text("")
    texts = tmp_path / "text/wikinews.jsonl"
    texts.write_text(json.dumps({"id": "a1", "text": text}))
    (article,) = standoff_articles(tmp_path, marks)
    assert [article.text[start:end] for start, end in article.reports[0].source] == ["the guild"]
    texts.write_text(json.dumps({"id": "a1", "text": "Another text."}))
    with pytest.raises(ValueError, match="another text of a1"):
        list(standoff_articles(tmp_path, marks))
