"""Articles of the data folder with reports and figures marked for quoth: ``standoff.jsonl`` has the places alone.

`python -m training.texts.standoff DATA > gold.json` joins both, and `quoth eval gold.json` scores quoth on them
(sources, cues, contents, speakers, numbers, kinds and what is counted; quotations and stances are not marked).

Each line names an article, its length in characters, and the places of what was marked in it, so that no text of
the data is kept here. The articles are Wikinews of ``text/wikinews.jsonl``, the news of GUM and the documents of
re3d, 151 in all, with 800 reports and 655 figures. Six annotators marked them after the rules of the benchmarks,
before quoth had read them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .marked import Figure, Marked, Report

MARKS = Path(__file__).with_name("standoff.jsonl")
PARTS = ("source", "cue", "content")


def standoff_articles(data: Path, marks: Path = MARKS) -> Iterator[Marked]:
    """Yield the marked articles. Raises ValueError where a text of the data folder is not the one that was marked."""
    for marked, text in _joined(data, marks):
        reports = [
            Report(**{part: [(start, end) for start, end in each[part]] for part in PARTS}, speaker=each.get("speaker"))
            for each in marked["reports"]
        ]
        yield Marked(text, reports, [Figure(*figure) for figure in marked["figures"]])


def gold(data: Path, marks: Path = MARKS) -> dict[str, Any]:
    """Return the marked articles in the form of quoth's own output. Raises ValueError as above."""
    articles = [
        {
            "source": marked["article"],
            "text": text,
            "attributions": [
                {"speaker": each.get("speaker"), "spans": {part: each[part] for part in PARTS}}
                for each in marked["reports"]
            ],
            "quotes": [],
            "figures": [
                {"value": None, "kind": kind, "counted": counted, "spans": {"text": [span], "number": [span]}}
                for *span, kind, counted in marked["figures"]
            ],
        }
        for marked, text in _joined(data, marks)
    ]
    return {"schema": "quoth/1", "articles": articles}


def _joined(data: Path, marks: Path) -> Iterator[tuple[dict[str, Any], str]]:
    texts = dict(_texts(data))
    for line in marks.read_text(encoding="utf-8").splitlines():
        marked = json.loads(line)
        text = texts.get(marked["article"], "")
        if len(text) != marked["characters"]:
            raise ValueError(f"The data folder has another text of {marked['article']}.")
        yield marked, text


def _texts(data: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every article that may have been marked."""
    for line in _lines(data / "text" / "wikinews.jsonl"):
        article = json.loads(line)
        yield article["id"], article["text"].strip("\n")
    for path in sorted((data / "ner" / "re3d").glob("*/documents.json")):
        for document in map(json.loads, _lines(path)):
            yield f"re3d {document['_id']}", document["text"].strip("\n")
    yield from _treebank(data / "ud" / "gum" / "en_gum-train.conllu")


def _treebank(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the documents of a treebank by the texts of their sentences, a blank line between paragraphs."""
    documents: dict[str, list[list[str]]] = {}
    paragraphs: list[list[str]] = []
    for line in _lines(path):
        key, _, value = line.removeprefix("# ").partition(" = ")
        if key == "newdoc id":
            paragraphs = documents[value] = [[]]
        elif key.startswith("newpar"):
            paragraphs.append([])
        elif key == "text":
            paragraphs[-1].append(value.strip())
    for name, parts in documents.items():
        yield name, "\n\n".join(" ".join(sentences) for sentences in parts if sentences).strip("\n")


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def main() -> None:
    """Print the marked articles for `quoth eval`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the data folder")
    json.dump(gold(parser.parse_args().data), sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
