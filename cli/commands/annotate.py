"""The command ``annotate``: what is found, as a sheet to be corrected."""

from __future__ import annotations

from typing import Annotated

import typer


def command(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH|-", help="Articles, folders of articles, or - for stdin.")
    ],
    model: Annotated[str | None, typer.Option(metavar="NAME", help="Another installed spaCy pipeline.")] = None,
) -> int:
    """Print what is found as a sheet to correct in an editor.

    A finding is a block of lines with the words of the article in place of offsets. 'quoth eval' reads it back.

    \b
    quoth annotate story.txt > story.sheet
    quoth annotate stories/ > stories.sheet
    quoth eval story.sheet --articles story.txt
    """
    from ..evaluation.evaluate import annotate

    return annotate(paths, model=model)
