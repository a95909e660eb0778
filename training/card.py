"""The model card and the licence beside the weights."""

from __future__ import annotations

import json
from pathlib import Path
from string import Template
from typing import Any

HERE = Path(__file__).parent
LAYERS = ("words", "sentence F", "XPOS", "UPOS", "lemma", "UAS", "LAS")
RELATIONS = ("nsubj", "ccomp", "parataxis")


def write(folder: Path, figures: dict[str, Any]) -> None:
    """Write README.md, LICENSE and figures.json into a pipeline's folder."""
    card = Template((HERE / "card.md").read_text(encoding="utf-8"))
    (folder / "README.md").write_text(card.substitute(table=table(figures)), encoding="utf-8")
    (folder / "LICENSE").write_text((HERE / "LICENSE-weights.txt").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def table(figures: dict[str, Any]) -> str:
    """Return the figures as Markdown."""
    rows = [f"| raw text | {' | '.join((*LAYERS, *RELATIONS))} |", "|---" * (1 + len(LAYERS) + len(RELATIONS)) + "|"]
    for name, part in figures.items():
        if "LAS" not in part:
            continue
        cells = [part[key] for key in LAYERS] + [part["by relation"][key] for key in RELATIONS]
        rows.append(f"| {name} | {' | '.join(map(str, cells))} |")
    rows += ["", "| names, exact span and label | P | R | F | names |", "|---|---|---|---|---|"]
    for name, part in figures.items():
        if not name.startswith("names"):
            continue
        for label, c in part.items():
            rows.append(f"| {name.removeprefix('names, ')}: {label} | {c['P']} | {c['R']} | {c['F']} | {c['n']} |")
    rows += ["", "| speech verbs with subject and clause both right | % | verbs |", "|---|---|---|"]
    for name, part in figures.items():
        if not name.startswith("speech"):
            continue
        for order, c in part.items():
            rows.append(f"| {name.removeprefix('speech verbs, ')}: {order} | {c['both %']} | {c['all']} |")
    return "\n".join(rows)
