"""The command ``eval``: how right an output is, by precision, recall and F1 against annotations."""

from __future__ import annotations

from typing import Annotated

import typer

from .options.shared import ListFormat


def command(
    gold: Annotated[
        str,
        typer.Argument(metavar="GOLD", help="Annotations: JSON, a .sheet, Web Annotation, CSV, a brat folder."),
    ],
    predicted: Annotated[
        str | None,
        typer.Argument(metavar="[PREDICTED]", help="An output, in the same forms; else what is found now."),
    ] = None,
    articles: Annotated[
        list[str] | None,
        typer.Option("--articles", metavar="PATH", help="The articles, if they are not in the annotations."),
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="List all that is missed, too much or wrong.")] = False,
    format: ListFormat = "auto",  # noqa: A002 - the name of the option
    model: Annotated[str | None, typer.Option(metavar="NAME", help="Another installed spaCy pipeline.")] = None,
) -> int:
    """Score an output against annotations.

    An attribution or a quotation is found if it shares half of its words with the annotated one, a figure if its
    number overlaps; each measure then divides what is right by all that was annotated (R) and all that was found (P).

    \b
    quoth eval gold.json
    quoth eval gold.sheet found.jsonl --articles stories/
    quoth eval gold.json --misses -f json | jq '.misses[] | select(.kind == "figure")'
    """
    from ..evaluation.evaluate import evaluate
    from ..outputs import Format

    return evaluate(gold, predicted, articles=articles or (), model=model, chosen=Format(format), misses=misses)
