"""``--into``: a run that can be interrupted at any moment, and continues where it was."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from ...extractors.base import Article
from ..inputs import Reading
from ..record import SCHEMA, Record
from .analyst import Input
from .folder import Shard, ShardFolder, ShardWriter, Terms, Totals
from .setup import Setup, registrations_for

MOST_ARTICLES = 200  # in a shard: what a kill costs at most
MOST_CHARACTERS = 2_000_000

Work = Callable[[Iterable[Input]], Iterator[Record]]


def run_into(path: str, articles: Iterable[Input], terms: Terms, work: Work) -> Totals:
    """Work on the articles that are not done yet, write their records, and return the totals of all.

    ``work`` must keep their order. Raises FolderProblem.
    """
    folder = ShardFolder(Path(path))
    with folder.claimed(terms):
        plan = Plan(folder, articles)
        writer: ShardWriter | None = None
        try:
            for record in work(plan.missing()):
                writer = writer or folder.writer(plan.expected.popleft())
                if writer.write(record):
                    plan.totals += writer.totals
                    writer = None
        finally:
            if writer:
                writer.abandon()
        folder.finish(plan.shards)
    return plan.totals


class Plan:
    """What is left to do of a run, found out as its inputs are read."""

    def __init__(self, folder: ShardFolder, articles: Iterable[Input]) -> None:
        self._folder, self._articles = folder, articles
        self.expected: deque[Shard] = deque()  # whose articles were yielded
        self.shards = 0
        self.totals: Totals = Counter()

    def missing(self) -> Iterator[Input]:
        """Yield the articles of the shards that are not done."""
        for lot in in_lots(self._articles):
            shard = Shard(self.shards, digest_of(lot), len(lot))
            if self._folder.is_done(shard):
                self.totals += self._folder.totals_of(shard.number)
            else:
                self.expected.append(shard)
                yield from lot
            self.shards += 1


def in_lots(articles: Iterable[Input], most: int | None = None) -> Iterator[list[Input]]:
    """Yield the articles in lots; the same articles always come in the same lots."""
    most = most or MOST_ARTICLES
    lot: list[Input] = []
    characters = 0
    for article in articles:
        lot.append(article)
        characters += len(article.text) if isinstance(article, Article) else 0
        if len(lot) >= most or characters >= MOST_CHARACTERS:
            yield lot
            lot, characters = [], 0
    if lot:
        yield lot


def digest_of(lot: Iterable[Input]) -> str:
    """A digest of all that is known of articles and of inputs that could not be read."""
    digest = sha256()
    for each in lot:
        known = astuple(each) if isinstance(each, Article) else (each.source, each.code, str(each))
        digest.update(repr(known).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def terms_of(setup: Setup, choice: object, how: Reading) -> Terms:
    """All that the results depend on, except the inputs: settings, versions, models."""
    versions = {name: metadata.version(name) for name in ("spacy", "onnxruntime")}
    return {
        "schema": SCHEMA,
        "quoth": metadata.version("quoth"),
        "extractors": {name: each.version for name, each in registrations_for(setup).items()},
        "only": list(setup.wanted),
        "model": {"name": setup.model, "digest": _digest_of_model(setup.model)} | versions,
        "kinds": {name: _digest_of_file(Path(name)) for name in setup.kinds},
        "text": setup.with_text,
        "context": setup.context,
        "choice": repr(choice),
        "from": how.form,
        "encoding": how.encoding,
        "text-key": how.text_key,
        "id-key": how.id_key,
        "max-bytes": how.max_bytes,
    }


def _digest_of_model(model: str | None) -> str:
    """A digest of a pipeline's files, or the version of an installed one."""
    from ...extractors.pipeline import EMBEDDED

    folder = Path(model) if model else EMBEDDED
    if not folder.is_dir():
        try:
            return metadata.version(str(model))
        except metadata.PackageNotFoundError:
            return "unknown"
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(folder)} {_digest_of_file(path)}\n".encode())
    return digest.hexdigest()


def _digest_of_file(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
