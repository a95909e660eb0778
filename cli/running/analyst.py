"""Articles -> records, in this process: the same work whether a run has one process or a hundred machines."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import redirect_stdout, suppress
from functools import cached_property
from itertools import islice, repeat
from pathlib import Path
from typing import TYPE_CHECKING

from ...extractors.base import Article, Report
from ...extractors.registry import OWN_ORDER, BrokenExtractor
from ...extractors.running import report_on
from ...extractors.text.as_read import as_read
from ..inputs.errors import InputError
from ..record import Record, record_of
from ..terminal.interruption import Ended
from .memory import Zones, no_garbage
from .setup import Setup, kinds_for, registrations_for
from .unread import UnanalysedArticle, unread

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Input = Article | InputError
Tell = Callable[[str], None]

OBJECTS_BETWEEN_SEARCHES = 10_000  # for garbage
MOST_TOGETHER = 16  # articles, in pipelines that gain by it

# The attributes that our extractors read. A component that sets none of them is not run.
READ = frozenset(
    """doc.ents doc.sents doc.tensor token.dep token.ent_iob token.ent_type token.head token.is_sent_start
    token.lemma token.morph token.pos token.tag""".split()
)


class Analyst:
    """Makes records of what the extractors find in articles. The pipeline is loaded at the first article."""

    def __init__(self, setup: Setup, load_nlp: Callable[[], Language]) -> None:
        self._setup = setup
        self._load = load_nlp
        self._registrations = registrations_for(setup)
        self._kinds = kinds_for(setup)

    @cached_property
    def _nlp(self) -> Language:
        nlp = self._load()
        for name in superfluous(nlp, self._registrations):
            nlp.disable_pipe(name)
        return nlp

    @cached_property
    def _zones(self) -> Zones:
        return Zones(self._nlp)

    def ready(self) -> None:
        """Load what the first article would load."""
        _ = self._zones
        for registration in self._registrations.values():
            with suppress(BrokenExtractor), redirect_stdout(sys.stderr):  # each article will report it
                registration.load()

    def records(self, articles: Iterable[Input]) -> Iterator[Record]:
        """Yield a record of each article, in the order given, before more than a few others are read.

        With our own pipeline, before the next one is. An input that could not be read becomes a record of its error.
        """
        waiting = iter(articles)
        sizes = self._sizes()
        try:
            while batch := list(islice(waiting, next(sizes))):
                yield from self._together(batch)
        finally:
            self.rest()

    def record(self, article: Input) -> Record:
        """Return the record of one article."""
        return self._together([article])[0]

    @no_garbage()
    def report(self, article: Article) -> Report:
        """Return the report on one article, not yet a record. Raises UnanalysedArticle."""
        (doc,) = self._docs([as_read(article.text)])
        if isinstance(doc, Exception):
            raise UnanalysedArticle(article, doc) from doc
        report = self._report(article, doc)
        doc.user_data.clear()
        return report

    def rest(self) -> None:
        """Forget the words of recent articles."""
        if "_zones" in self.__dict__:
            self._zones.close()

    def _sizes(self) -> Iterator[int]:
        while "_nlp" not in self.__dict__:
            yield 1
        yield from gradually(MOST_TOGETHER) if gains_by_batches(self._nlp) else repeat(1)

    @no_garbage()
    def _together(self, batch: Sequence[Input]) -> list[Record]:
        texts = [as_read(article.text) for article in batch if isinstance(article, Article)]
        docs = iter(self._docs(texts)) if texts else iter(())
        return [unread_record(each, self._setup) if isinstance(each, InputError) else self._record(each, next(docs))
                for each in batch]  # fmt: skip

    def _record(self, article: Article, doc: Doc | Exception) -> Record:
        if isinstance(doc, Exception):
            return unread_record(UnanalysedArticle(article, doc), self._setup)
        setup = self._setup
        report = self._report(article, doc)
        record = record_of(report, setup.wanted, with_text=setup.with_text, context=setup.context)
        doc.user_data.clear()  # answers that refer to the doc would keep it in memory
        return record

    def _report(self, article: Article, doc: Doc) -> Report:
        if self._kinds:
            from ...extractors.figures.kinds import use_kinds

            use_kinds(doc, self._kinds)
        return report_on(article, doc, self._registrations, ended_by=(KeyboardInterrupt, Ended))

    def _docs(self, texts: Sequence[str]) -> Iterable[Doc | Exception]:
        """The docs of a batch; a text that the pipeline fails on costs only itself."""
        self._zones.announce(sum(map(len, texts)))
        if len(texts) > 1:
            try:
                return list(self._nlp.pipe(texts, batch_size=len(texts)))
            except Exception:  # whatever a component raises, and whichever text it was
                pass
        return map(self._doc, texts)

    def _doc(self, text: str) -> Doc | Exception:
        try:
            return self._nlp(text)
        except Exception as why:
            return why


def load_pipeline(model: str | None, tell: Tell) -> Language:
    """Return the pipeline of a name or folder, ours by default; says what it lacks and what it may do."""
    from ...extractors.pipeline import load
    from .lean_spacy import import_spacy

    if model and Path(model).is_dir():
        tell(f"The pipeline in '{model}' can bring code of its own. Use it only if you trust whoever made it.")
    with no_garbage():
        if model is None:
            import_spacy()
        return load(model, warn=tell)


def load_to_stay(model: str | None, tell: Tell) -> Language:
    """Return the pipeline as ``load_pipeline`` does, in a process of our own, whose garbage is rarely looked for.

    What is loaded stays, and what an article leaves is nearly all freed without a search.
    """
    nlp = load_pipeline(model, tell)
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_SEARCHES)
    return nlp


def unread_record(error: InputError, setup: Setup) -> Record:
    """The record of an input that could not be read: an error."""
    return record_of(unread(error), setup.wanted)


def superfluous(nlp: Language, names: Iterable[str]) -> list[str]:
    """The components whose work none of the extractors reads. Third-party extractors may read anything."""
    if not set(names).issubset(OWN_ORDER):
        return []
    assigned = {name: set(nlp.get_pipe_meta(name).assigns) for name in nlp.pipe_names}
    return [name for name, values in assigned.items() if values and not values & READ]


def gains_by_batches(nlp: Language) -> bool:
    """Whether some component reads several docs faster together. Ours reads an article at a time."""
    from spacy.pipeline import TrainablePipe

    return any(isinstance(component, TrainablePipe) for _, component in nlp.pipeline)


def gradually(most: int) -> Iterator[int]:
    """1, 2, 4 ... most, most, most: the first results come at once, the others cheaply."""
    size = 1
    while size < most:
        yield size
        size *= 2
    yield from repeat(most)
