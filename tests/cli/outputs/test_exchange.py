"""The forms for other people's tools: Web Annotation, brat, schema.org and Parquet."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.outputs import Format, send, writer_for
from quoth.cli.outputs.brat_folder import NoFolder
from quoth.cli.outputs.objects.web_annotations import iri_of

from .hostile import HOSTILE, RECORD, UNREAD, hostile_record

SAMPLES = Path(__file__).parents[3] / "samples"


def document(form: str, *records: dict[str, Any]) -> Any:
    return json.loads("".join(writer_for(Format(form))(records)))


class TestAnnotations:
    def test_every_finding_is_an_annotation_on_its_words(self) -> None:
        collection = document("annotations", RECORD, UNREAD)
        items = collection["first"]["items"]

        assert collection["type"] == "AnnotationCollection"
        assert collection["total"] == len(items) == 6
        assert len({each["id"] for each in items}) == 6
        assert items[1]["body"][0]["value"] == "Ada Byron (a general): state, mixed"
        assert items[1]["finding"] == RECORD["attributions"][0]
        assert items[4]["body"][0]["value"] == "-5 tons (mass), claimed by Ada Byron"
        for each in items:
            self.holds(each["target"], RECORD["text"])

    def holds(self, target: dict[str, Any], text: str) -> None:
        quote, position = target["selector"]
        start, end = position["start"], position["end"]
        assert target["source"] == "a.txt"
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])

    def test_content_in_two_parts_has_two_targets(self) -> None:
        said = RECORD["attributions"][0]
        said = said | {"spans": said["spans"] | {"content": [[16, 20], [24, 31]]}}
        *_, last = document("annotations", RECORD | {"speakers": [], "attributions": [said]})["first"]["items"][:1]

        assert [each["selector"][0]["exact"] for each in last["target"]] == ["we l", "-5 tons"]

    @pytest.mark.parametrize("records", [(), (UNREAD,), (UNREAD, RECORD), (RECORD, RECORD)], ids=len)
    def test_it_is_one_document_however_much_was_found(self, records: tuple[dict[str, Any], ...]) -> None:
        collection = document("annotations", *records)
        assert collection["total"] == len(collection["first"]["items"])

    @pytest.mark.parametrize("text", HOSTILE)
    def test_any_article_is_one_document(self, text: str) -> None:
        collection = document("annotations", hostile_record(text))
        assert collection["first"]["items"][0]["target"]["selector"][0]["exact"] == text

    @pytest.mark.parametrize(
        ("source", "iri"),
        [
            ("samples/a.txt", "samples/a.txt"),
            ("/tmp/a b.txt", "file:///tmp/a%20b.txt"),
            ("feed.jsonl#12", "feed.jsonl#12"),
            ("feed.jsonl#12#3", "feed.jsonl#12-3"),
            ("a#b.txt", "a%23b.txt"),
            ("javascript:alert(1)", "javascript%3Aalert%281%29"),
            ("-", "urn:quoth:standard-input"),
            ("-#3", "urn:quoth:standard-input#3"),
            ("\ud800", "%3F"),
        ],
    )
    def test_sources_are_references(self, source: str, iri: str) -> None:
        assert iri_of(source) == iri


class TestClaims:
    def test_what_is_held_to_be_so_has_a_claimant_and_appears_in_the_article(self) -> None:
        article, claim = document("claims", RECORD, UNREAD)["@graph"]

        assert article["@type"] == "NewsArticle"
        assert claim == {
            "@type": "Claim",
            "@id": "a.txt#a1",
            "text": "we lost -5 tons",
            "appearance": {"@id": article["@id"]},
            "author": {"@type": "Person", "name": "Ada Byron", "description": "a general"},
            "about": [{"@type": "QuantitativeValue", "name": "-5 tons", "value": -5, "unitText": "ton"}],
        }

    @pytest.mark.parametrize("change", [{"stance": "deny"}, {"stance": "demand"}, {"negated": True}], ids=str)
    def test_a_denial_claims_nothing(self, change: dict[str, Any]) -> None:
        said = RECORD["attributions"][0] | change
        assert document("claims", RECORD | {"attributions": [said]})["@graph"] == []

    @pytest.mark.parametrize(
        ("figure", "bounds"),
        [
            ({"value": 3, "high": 4, "modifier": "range"}, {"minValue": 3, "maxValue": 4}),
            ({"value": 3, "modifier": ">="}, {"minValue": 3}),
            ({"value": 3, "modifier": "<"}, {"maxValue": 3}),
            ({"value": 3, "per": "day"}, {"value": 3, "unitText": "ton per day"}),
        ],
    )
    def test_figures_are_as_exact_as_they_were_said_to_be(self, figure: dict[str, Any], bounds: dict[str, Any]) -> None:
        record = RECORD | {"figures": [RECORD["figures"][0] | figure]}
        ((quantity,),) = [node["about"] for node in document("claims", record)["@graph"] if "about" in node]

        del quantity["@type"], quantity["name"]
        assert quantity == {"unitText": "ton"} | bounds

    def test_it_never_rates_anything(self, quoth: Callable[..., Any]) -> None:
        printed = quoth("-f", "claims", SAMPLES).out

        assert {node["@type"] for node in json.loads(printed)["@graph"]} == {"NewsArticle", "Claim"}
        assert "ClaimReview" not in printed
        assert "Rating" not in printed

    @pytest.mark.parametrize("text", HOSTILE)
    def test_any_article_is_one_document(self, text: str) -> None:
        assert document("claims", hostile_record(text))["@graph"][1]["text"] == text


class TestBrat:
    def test_attributions_are_events_between_words(self, tmp_path: Path) -> None:
        send([RECORD, UNREAD], Format.BRAT, str(tmp_path / "brat"))

        assert sorted(each.name for each in (tmp_path / "brat").iterdir()) == ["a.ann", "a.txt", "annotation.conf"]
        assert (tmp_path / "brat" / "a.ann").read_text(encoding="utf-8").splitlines()[:8] == [
            "T1\tSource 0 9\tAda Byron",
            "T2\tCue 10 14\tsaid",
            "T3\tContent 16 31\twe lost -5 tons",
            "E1\tAttribution:T2 Source:T1 Content:T3",
            "A1\tStance E1 state",
            "A2\tManner E1 mixed",
            "#1\tAnnotatorNotes E1\tAda Byron",
            "T4\tSource 34 36\tBo",
        ]
        assert "\nDate\n" in (tmp_path / "brat" / "annotation.conf").read_text()

    def test_what_has_no_cue_is_a_relation(self, tmp_path: Path) -> None:
        said = RECORD["attributions"][0]
        said = said | {"cue": None, "spans": said["spans"] | {"cue": []}}
        send([RECORD | {"attributions": [said]}], Format.BRAT, str(tmp_path))

        assert "R1\tSaidBy Arg1:T2 Arg2:T1\n" in (tmp_path / "a.ann").read_text(encoding="utf-8")

    @pytest.mark.parametrize("text", [*HOSTILE, "two\nlines", "two\r\n\r\nparagraphs "])
    def test_any_article_is_lines_that_hold(self, text: str, tmp_path: Path) -> None:
        send([hostile_record(text)], Format.BRAT, str(tmp_path / "brat"))
        (ann,) = (tmp_path / "brat").glob("*.ann")
        with ann.with_suffix(".txt").open(encoding="utf-8", newline="") as stream:
            article = stream.read()
        lines = ann.read_text(encoding="utf-8").splitlines()

        for line in lines:
            number, what, *rest = line.split("\t", 2)
            assert re.fullmatch(r"[TEAR#]\d+", number)
            if number.startswith("T"):
                spans = [tuple(map(int, each.split(" "))) for each in what.partition(" ")[2].split(";")]
                assert " ".join(article[start:end] for start, end in spans) == rest[0]
        assert len({line.split("\t")[0] for line in lines}) == len(lines)

    def test_file_names_cannot_lead_out_of_the_folder_and_do_not_meet(self, tmp_path: Path) -> None:
        sources = ["../../up.txt", "/etc/passwd", "a/up.txt", "UP.md", "..", "-", "-#2", "x" * 400, "a\nb", "é.txt"]
        send([RECORD | {"source": source} for source in sources], Format.BRAT, str(tmp_path / "brat"))

        names = {each.stem for each in (tmp_path / "brat").glob("*.ann")}
        assert names == {"up", "passwd", "up-2", "UP-3", "article", "stdin", "stdin-2", "x" * 100, "a-b", "é"}
        assert [each.name for each in tmp_path.iterdir()] == ["brat"]

    def test_a_link_is_replaced_not_followed(self, tmp_path: Path) -> None:
        (tmp_path / "mine").write_text("mine")
        (tmp_path / "brat").mkdir()
        (tmp_path / "brat" / "a.ann").symlink_to(tmp_path / "mine")

        send([RECORD], Format.BRAT, str(tmp_path / "brat"))

        assert (tmp_path / "mine").read_text() == "mine"

    def test_a_file_is_no_folder(self, tmp_path: Path) -> None:
        (tmp_path / "mine").write_text("mine")
        with pytest.raises(NoFolder, match="is no folder to write to: File exists"):
            send([RECORD], Format.BRAT, str(tmp_path / "mine"))


class TestParquet:
    def test_rows_keep_their_types(self, tmp_path: Path) -> None:
        parquet = pytest.importorskip("pyarrow.parquet", reason="needs quoth[parquet]")
        send([RECORD, UNREAD], Format.PARQUET, str(tmp_path / "found.parquet"))

        table = parquet.read_table(tmp_path / "found.parquet")
        rows = table.to_pylist()
        assert [row["type"] for row in rows] == [
            *"speaker attribution attribution quote figure date error error".split()
        ]
        assert (rows[4]["value"], rows[4]["high"], rows[4]["start"], rows[4]["end"]) == (-5.0, None, 24, 31)
        assert (rows[1]["negated"], rows[2]["negated"]) == (False, True)
        assert table.schema.metadata == {b"schema": b"quoth/1"}

    @pytest.mark.parametrize("text", HOSTILE)
    def test_any_text_is_stored(self, text: str, tmp_path: Path) -> None:
        parquet = pytest.importorskip("pyarrow.parquet", reason="needs quoth[parquet]")
        send([hostile_record(text)], Format.PARQUET, str(tmp_path / "found.parquet"))

        rows = parquet.read_table(tmp_path / "found.parquet").to_pylist()
        assert rows[0]["article"] == text.replace("\ud800", "\ufffd")

    def test_a_run_broken_off_leaves_the_file_as_it_was(self, tmp_path: Path) -> None:
        pytest.importorskip("pyarrow", reason="needs quoth[parquet]")
        (tmp_path / "found.parquet").write_text("mine")

        with pytest.raises(ZeroDivisionError):
            send((1 // 0 for _ in "x"), Format.PARQUET, str(tmp_path / "found.parquet"))  # type: ignore[misc]

        assert [each.read_text() for each in tmp_path.iterdir()] == ["mine"]

    def test_without_pyarrow_it_says_what_to_install(self, quoth: Callable[..., Any], monkeypatch: Any) -> None:
        monkeypatch.setattr("quoth.cli.outputs.tabular.parquet_file.find_spec", lambda _: None)

        ran = quoth("-o", "found.parquet", SAMPLES / "talks.txt")

        assert ran.code == 2
        assert "pip install 'quoth[parquet]'" in ran.err
