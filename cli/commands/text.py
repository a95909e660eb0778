"""The command ``text``: what offsets count in, so that anyone can check a finding against it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ...extractors.base import Article
from ..inputs import Reading, read_articles
from ..inputs.errors import InputError
from ..inputs.reading import reading_of
from ..terminal.destination import deliver
from ..terminal.messages import invite, tell
from ..terminal.printable import shown
from .options.shared import Articles, Encoding, FilesFrom, IdKey, MaxBytes, Quiet, SourceForm, TextKey


def command(
    paths: Articles = None,
    source_form: SourceForm = None,
    text_key: TextKey = None,
    id_key: IdKey = None,
    encoding: Encoding = None,
    files_from: FilesFrom = None,
    max_bytes: MaxBytes = "128M",
    quiet: Quiet = False,
) -> int:
    """Print the text of articles, in which offsets count.

    Of one article nothing but its text is printed; several have a line with their name before them.

    \b
    quoth text page.html
    quoth text 'feed.jsonl#12'
    quoth text report.pdf | jq -Rs '.[511:547]'
    """
    return print_texts(
        paths or ([] if files_from else ["-"]),
        reading_of(source_form, encoding, text_key, id_key, max_bytes),
        files_from=files_from,
        quiet=quiet,
    )


def print_texts(paths: Sequence[str], how: Reading, *, files_from: str | None = None, quiet: bool = False) -> int:
    """Print the text of each article and return the exit code: 3 where some input could not be read, 4 where none.

    On a terminal control characters are replaced, one by one; in a pipe or a file the text is as it was read.
    """
    totals: Counter[str] = Counter()
    if not quiet:
        invite(paths)
    articles = _readable(read_articles(paths, how, files_from=files_from), totals, quiet=quiet)
    texts = _texts_of(articles)
    deliver(map(shown, texts) if sys.stdout.isatty() else texts)
    if totals["unread"]:
        return 3 if totals["articles"] else 4
    return 0


def _readable(found: Iterable[Article | InputError], totals: Counter[str], *, quiet: bool) -> Iterator[Article]:
    for each in found:
        if isinstance(each, Article):
            totals["articles"] += 1
            yield each
            continue
        totals["unread"] += 1
        if not quiet:
            tell(str(each))


def _texts_of(articles: Iterator[Article]) -> Iterator[str]:
    """One text as it is; of several, each after a line with its source, as head and tail do it."""
    first, second = next(articles, None), next(articles, None)
    if first is None:
        return
    if second is None:
        yield first.text
        return
    for each in (first, second):
        yield _headed(each)
    for each in articles:
        yield _headed(each)


def _headed(article: Article) -> str:
    return f"==> {article.source} <==\n{article.text}\n\n"
