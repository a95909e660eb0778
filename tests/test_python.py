"""quoth as a library: what the page on it shows is what happens."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
import quoth as library
from quoth.cli.record.fields import ARTICLE, ERROR, KINDS, Field, Kind
from quoth.extractors.base import Article, QuothError
from quoth.records import ArticleRecord, AttributionRecord, ErrorRecord, FigureRecord, QuoteRecord, SpeakerRecord
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc, Span

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs" / "python.md"
STORY = "“It rained,” said Ada Vale. She denied that 12 men fell. 😀 Bo left."


def test_the_page_shows_what_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "feed.jsonl").write_text(json.dumps({"text": STORY}), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    printed = io.StringIO()
    text = DOCS.read_text(encoding="utf-8")
    with contextlib.redirect_stdout(printed):
        for code in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
            exec(code, names)

    for shown in re.findall(r"```text\n(.*?)```", text, re.DOTALL):
        assert shown in printed.getvalue()
    assert "stories/a.txt 1 []\nfeed.jsonl#1 1 []\n" in printed.getvalue()


def test_a_record_is_what_the_command_prints(quoth: Callable[..., Any]) -> None:
    (article,) = quoth("-f", "json", "-C", "1", "-", stdin=STORY.encode()).articles

    assert library.extract(Article(STORY), context=1) == article
    assert library.extract(STORY, context=1) == article | {"source": "text"}


def test_texts_stream_and_cost_only_themselves() -> None:
    asked = []

    def texts() -> Any:
        for text in (STORY, "", STORY):
            asked.append(text)
            yield text

    records = library.extract_all(texts(), only=["quotes"])
    assert (len(next(records)["quotes"]), len(asked)) == (1, 1)
    assert [error["message"] for error in next(records)["errors"]] == ["'text' is empty."]
    assert len(next(records)["quotes"]) == 1


def test_a_reading_has_types() -> None:
    reading = library.read("“It rained,” said Ada Vale. She denied that 12 men fell.")

    (figure,) = reading.figures
    said, denied = reading.attributions
    assert (figure.value, figure.kind, reading.words(figure.span)) == (12, "people_count", "12 men")
    assert figure.speaker is denied.speaker is said.speaker
    assert reading.claimant_of(figure.number) == denied.speaker
    assert reading.claimant_of(denied.cue[0]) is None
    assert reading.words(*denied.content) == "that 12 men fell"
    assert [speaker.name for speaker in reading.speakers] == ["Ada Vale"]
    assert [quote.confidence is not None for quote in reading.quotes] == [True]


def test_a_reading_of_some_extractors() -> None:
    reading = library.read(STORY, only="figures")

    assert [figure.value for figure in reading.figures] == [12]
    assert reading.quotes == ()


def test_a_text_that_cannot_be_read() -> None:
    with pytest.raises(QuothError, match="'text' is empty"):
        library.read("")


def test_a_component_of_a_spacy_pipeline(nlp: Language) -> None:
    nlp.add_pipe("quoth")
    try:
        (figure,) = nlp("Ada Vale said about 40 boats had left.")._.quoth.figures
    finally:
        nlp.remove_pipe("quoth")

    assert (figure.value, figure.speaker.name) == (40, "Ada Vale")


WORDS = [
    ("Ada", "NNP", "PROPN", 1, "compound"),
    ("Vale", "NNP", "PROPN", 2, "nsubj"),
    ("deny", "VBD", "VERB", 2, "ROOT"),
    ("the", "DT", "DET", 4, "det"),
    ("charge", "NN", "NOUN", 2, "dobj"),
    (".", ".", "PUNCT", 2, "punct"),
]


class Foreign:
    """A parser with the labels of spaCy's own models, for one sentence."""

    labels = ("dobj",)

    def __call__(self, doc: Doc) -> Doc:
        for token, (lemma, tag, pos, head, dep) in zip(doc, WORDS, strict=True):
            token.lemma_, token.tag_, token.pos_, token.dep_ = lemma, tag, pos, dep
            token.head = doc[head]
        doc.set_ents([Span(doc, 0, 2, "PERSON")])
        return doc


@Language.factory("foreign")
def foreign(nlp: Language, name: str) -> Foreign:  # noqa: ARG001 - spaCy gives both
    return Foreign()


def test_a_component_after_a_parser_with_other_labels() -> None:
    nlp = English()
    nlp.add_pipe("foreign")
    nlp.add_pipe("quoth")

    doc = nlp("Ada Vale denied the charge.")

    (denied,) = doc._.quoth.attributions
    assert (denied.speaker.name, denied.stance, doc._.quoth.words(*denied.content)) == (
        "Ada Vale",
        "deny",
        "the charge",
    )
    assert [token.dep_ for token in doc][:5] == ["compound", "nsubj", "ROOT", "det", "dobj"]


def test_a_component_before_the_parser_says_so() -> None:
    nlp = English()
    nlp.add_pipe("quoth")

    with pytest.raises(QuothError, match=r"'quoth' got a doc without part-of-speech tags and without a parse"):
        nlp("Ada Vale denied the charge.")


WRONG = [
    ({"only": ["quote"]}, "No extractor named 'quote'. Available: "),
    ({"only": 5}, "'only' takes names of extractors, as in only='figures', not 5."),
    ({"only": ["figures", None]}, "'only' takes names of extractors, as in only=['figures'], not None."),
    ({"model": ""}, "'model' takes the name of an installed spaCy pipeline, or None for our own, not ''."),
    ({"context": -1}, "'context' takes a number of sentences from 0 to 1000, not -1."),
    ({"context": "2"}, "'context' takes a number of sentences from 0 to 1000, not '2'."),
    ({"context": True}, "'context' takes a number of sentences from 0 to 1000, not True."),
]


@pytest.mark.parametrize(("options", "why"), WRONG)
def test_wrong_usage_is_one_sentence_at_once(options: dict[str, Any], why: str) -> None:
    with pytest.raises(QuothError, match=re.escape(why)):
        library.extract_all([STORY], **options)


@pytest.mark.parametrize("text", [None, 5, b"It rained.", ["It rained."], Article(5)])  # type: ignore[arg-type]
def test_what_is_no_text(text: Any) -> None:
    with pytest.raises(QuothError, match="str"):
        library.extract(text)


def test_one_text_is_not_several() -> None:
    with pytest.raises(QuothError, match="takes several texts"):
        library.extract_all("It rained.")


def test_names_may_have_spaces_between() -> None:
    record = library.extract(STORY, only="figures, quotes")

    assert (len(record["figures"]), len(record["quotes"]), record["speakers"]) == (1, 1, [])


TYPED = {"speaker": SpeakerRecord, "attribution": AttributionRecord, "quote": QuoteRecord, "figure": FigureRecord}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_the_types_of_a_finding_are_its_fields(kind: Kind) -> None:
    typed = get_type_hints(TYPED[kind.name])
    spans = typed.pop("spans", None)
    typed.pop("context", None)

    assert {name: allowed(hint) for name, hint in typed.items()} == {
        each.name: allowed_by(each) for each in kind.fields
    }
    assert set(get_type_hints(spans) if spans else {}) - {"context"} == set(kind.spans)


def test_the_types_of_articles_and_errors_are_their_fields() -> None:
    article = get_type_hints(ArticleRecord)
    lists = {name: article.pop(name) for name in (*KINDS, "errors")}

    assert {name: allowed(hint) for name, hint in article.items()} == {each.name: allowed_by(each) for each in ARTICLE}
    assert lists["figures"] == list[FigureRecord]
    typed = get_type_hints(ErrorRecord)
    assert {name: allowed(hint) for name, hint in typed.items()} == {each.name: allowed_by(each) for each in ERROR}


def allowed(hint: Any) -> set[Any]:
    """What a type allows: the JSON types of its values, or the very words."""
    if get_origin(hint) is Literal:
        return set(get_args(hint))
    if get_origin(hint) in (Union, UnionType):
        return set().union(*map(allowed, get_args(hint)))
    names = {str: "string", float: "number", int: "integer", bool: "boolean", list: "array", type(None): None}
    return {names[get_origin(hint) or hint]}


def allowed_by(field: Field) -> set[Any]:
    """What a field's schema allows, said the same way."""
    if "enum" in field.schema:
        return {None if value is None else str(value) for value in field.schema["enum"]}
    types = field.schema["type"]
    return {None if name == "null" else name for name in ([types] if isinstance(types, str) else types)}


SCRIPT = """
import quoth

for figure in quoth.extract("About 40 boats left.")["figures"]:
    total: float = figure["value"] * 2
    print(figure["counted"], total)
    print(figure["valeu"])
"""


def test_a_type_checker_finds_a_misspelt_key(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    shutil.copytree(ROOT / "cli" / "root", tmp_path / "quoth")

    command = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", "--cache-dir=cache", "script.py"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)

    assert ran.stdout.splitlines()[:1] == [
        'script.py:7: error: TypedDict "FigureRecord" has no key "valeu"  [typeddict-item]'
    ], ran.stdout + ran.stderr
    assert "Found 1 error in 1 file" in ran.stdout
