"""Our pipeline beside others: `python -m training.compare --data DATA --articles GOLD.jsonl ... PIPELINE ...`.

Prints the table of docs/pipeline.md: names on Wikinews dev, attributions and their speakers as quoth's rules find them
on each pipeline, speed, size and start. GOLD.jsonl has annotated articles: `text` and `attributions`, each with
`speaker` and the `start` and `end` of the parts of its `content`. Contents match that share half of their words; a
speaker is right whose words, titles and articles left out, hold all those of the gold. Scores only are printed.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quoth.extractors.attributions import extract
from quoth.extractors.pipeline import EMBEDDED, load

from .evaluate import named, speed, wikinews
from .texts.names import json_lines

if TYPE_CHECKING:
    from spacy.language import Language

LEAST = 0.5  # of the words of two contents are the same
WORD = re.compile(r"\w+")
UNSAID = frozenset("the a an mr mrs ms dr sir president prime minister gen general s".split())
ALIKE = {"PERSON": "PERSON", "ORG": "ORG", "NORP": "NORP", "GPE": "place", "LOC": "place", "FAC": "place"}
LABELS = ("all", "PERSON", "ORG", "place")
STARTS = 3
START = """
import sys, time, spacy
began = time.process_time()
from quoth.extractors.pipeline import load
load(sys.argv[1], warn=lambda told: None)("The mayor of Oslo said that two boats had left.")
print(time.process_time() - began)
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """Words of a content by where they begin, and whose it is."""

    words: frozenset[int]
    speaker: frozenset[str]


def main() -> None:
    """Print a table in Markdown: a row for each question, a column for each pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipelines", nargs="*", help="beside ours: spaCy pipelines that are installed, or folders")
    parser.add_argument("--data", type=Path, required=True, help="treebanks and names, see README.md")
    parser.add_argument("--articles", type=Path, nargs="*", default=[], help="JSON Lines of annotated articles")
    arguments = parser.parse_args()
    columns = [column(name, arguments.data, arguments.articles) for name in (str(EMBEDDED), *arguments.pipelines)]
    print("\n".join(table(columns)))


def column(name: str, data: Path, articles: Sequence[Path]) -> dict[str, str]:
    """Return what is measured of one pipeline."""
    nlp = load(name, warn=print)
    gold = wikinews(data / "ner/wikinews/dev.jsonl")
    names = named(nlp, gold, ALIKE.get)
    cells = {"": "**ours**" if name == str(EMBEDDED) else f"{nlp.lang}_{nlp.meta['name']} {nlp.meta['version']}"}
    cells |= {f"names, Wikinews dev, {label}: F": f"{names[label]['F']:.1f}" for label in LABELS}
    for path in articles:
        content, speaker = attributed(nlp, json_lines(path))
        cells[f"attributions, {path.stem}: content F"] = f"{content:.1f}"
        cells[f"attributions, {path.stem}: content and speaker F"] = f"{speaker:.1f}"
    cells["words per second of processor time"] = f"{speed(nlp, [text for text, _ in gold])['words per CPU second']:,}"
    cells["size of the files"] = f"{size(nlp.path or EMBEDDED) / 1e6:.1f} MB"
    cells["load and first sentence, processor time"] = f"{start(name):.2f} s"
    return cells


def table(columns: Sequence[Mapping[str, str]]) -> list[str]:
    """Return the lines of a table in Markdown."""
    lines = [f"| {row} | {' | '.join(cells[row] for cells in columns)} |" for row in columns[0]]
    return [lines[0], "|---" * (1 + len(columns)) + "|", *lines[1:]]


def attributed(nlp: Language, articles: Iterable[Mapping[str, Any]]) -> tuple[float, float]:
    """Return the F of attributions by content, and by content and speaker."""
    gold = found = contents = speakers = 0
    for article in articles:
        wanted = [_gold(article["text"], one) for one in article["attributions"]]
        given = claims_of(nlp, article["text"])
        pairs = matched(wanted, given)
        gold, found, contents = gold + len(wanted), found + len(given), contents + len(pairs)
        speakers += sum(is_same(one.speaker, other.speaker) for one, other in pairs)
    return 200 * contents / max(1, gold + found), 200 * speakers / max(1, gold + found)


def claims_of(nlp: Language, text: str) -> list[Claim]:
    """Return what quoth finds in a text on a pipeline."""
    found = extract(nlp(text))
    return [_claim(text, one.content, one.speaker.name if one.speaker else "") for one in found]


def matched(gold: Sequence[Claim], found: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Return pairs of claims with like contents, one to one, the best first."""
    likeness = [(_share(one.words, other.words), i, j) for i, one in enumerate(gold) for j, other in enumerate(found)]
    rows: set[int] = set()
    columns: set[int] = set()
    pairs = []
    for share, i, j in sorted(likeness, key=lambda each: -each[0]):
        if share >= LEAST and i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def is_same(gold: frozenset[str], found: frozenset[str]) -> bool:
    """Say whether a speaker's name has all words of the gold one; None matches None only."""
    return gold <= found if gold and found else gold == found


def size(folder: Path) -> int:
    """Return how many bytes the files in a folder have."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def start(name: str) -> float:
    """Return the seconds of processor time from `import spacy` to the end of the first sentence, the least of some."""
    runs = [subprocess.run([sys.executable, "-c", START, name], check=True, capture_output=True) for _ in range(STARTS)]
    return min(float(run.stdout.split()[-1]) for run in runs)


def _gold(text: str, attribution: Mapping[str, Any]) -> Claim:
    return _claim(text, [(part["start"], part["end"]) for part in attribution["content"]], attribution["speaker"] or "")


def _claim(text: str, content: Iterable[tuple[int, int]], speaker: str) -> Claim:
    words = (match.start() for start, end in content for match in WORD.finditer(text, start, end))
    return Claim(frozenset(words), frozenset(WORD.findall(speaker.lower())) - UNSAID)


def _share(some: frozenset[int], others: frozenset[int]) -> float:
    return len(some & others) / max(1, len(some | others))


if __name__ == "__main__":
    main()
