"""The encoder as a pipe of spaCy: tags, sentences, trees and names in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import srsly
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, POS, TAG
from spacy.language import Language
from spacy.parts_of_speech import IDS
from spacy.pipeline import Pipe

from ..base import SPEECH
from .consistent import CLAUSE, SUBJECTS, Tree, settle
from .model import Model, Scores, Speech
from .spans import Tagging
from .trees import repair
from .windows import Encoded, cut, encode, text_of
from .words_read import as_read

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

FACTORY = "quoth_encoder"
ATTRIBUTES = [HEAD, DEP, TAG, POS, ENT_IOB, ENT_TYPE]
INSIDE, OUTSIDE, BEGIN = 1, 2, 3  # spaCy's ENT_IOB
IOB = {"I": INSIDE, "O": OUTSIDE, "B": BEGIN}

Numbers = npt.NDArray[np.int64]
NEVER = -20  # the log odds of white space
Table = npt.NDArray[np.int64]  # a row per token, a column for each of ATTRIBUTES


class Encoder(Pipe):
    """Sets tag_, pos_, head, dep_, sentence starts and ents. Whitespace is attached to the token before it.

    Each window is run by itself. The network's eight bits are scaled by all that is run together, and so what is
    found in a paragraph cannot depend on those that happen to be read with it.
    """

    def __init__(self, vocab: Vocab, name: str = FACTORY, *, threads: int = 1) -> None:
        self.vocab, self.name, self.threads = vocab, name, threads
        self.network: Model | None = None  # spaCy looks at the `model` of a component for its own purposes

    def take(self, model: Model) -> None:
        """Use a model from now on."""
        self.network = model
        labels = model.labels
        self.root, self.loose, self.punct, self.space = map(self._number, ("ROOT", "dep", "punct", "_SP"))
        self.quotes = np.array([self._number("``"), self._number("''")], dtype=np.int64)
        self.upos = np.array([IDS[label] for label in labels["upos"]], dtype=np.int64)
        self.xpos = np.array([self._number(label) for label in labels["xpos"]], dtype=np.int64)
        self.relations = np.array([self._number(label) for label in labels["relations"]], dtype=np.int64)
        self.clause = labels["relations"].index(CLAUSE)
        self.subjects = np.array([label in SUBJECTS for label in labels["relations"]])
        self.names = np.array([(IOB[tag[0]], self._number(tag[2:])) for tag in labels["names"]], dtype=np.int64)
        self.tagging = Tagging(labels["names"])

    def ready(self) -> Model:
        """Return the network, which has to be read from disk before a doc comes."""
        if self.network is None:
            raise ValueError(f"The component '{self.name}' has no network yet. Read one with from_disk or from_bytes.")
        return self.network

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one doc."""
        if not len(doc):
            return doc
        table = self._all_whitespace(doc)
        speech: list[tuple[Numbers, Speech | None]] = []
        for window, tokens in self._windows(doc):
            scores = self.ready().run(window)
            self._write(table, tokens, scores)
            speech.append((tokens, scores.speech()))
        self._close_names_over_spaces(table)
        self._join_closing_marks(table, doc)
        doc.from_array(ATTRIBUTES, table.astype(np.uint64))  # type: ignore[arg-type]
        _keep_speech(doc, speech)
        return doc

    def _windows(self, doc: Doc) -> Iterator[tuple[Encoded, Numbers]]:
        """Yield the windows of a doc, each with the tokens it contains."""
        text = text_of(doc)
        pieces = self.ready().pieces
        words = as_read(text.words)
        lengths = [len(pieces(word)[0]) for word in words]
        tokens = np.array(text.places, dtype=np.int64)
        for first, last in cut(text, lengths):
            yield encode(words[first:last], text.layout[first:last], pieces), tokens[first:last]

    def _write(self, table: Table, tokens: Numbers, scores: Scores) -> None:
        """Put what the network says about one window into the table of its doc."""
        best = scores.heads
        heads = repair(scores.arcs, best, scores.sentences).copy()
        relations = scores.relations.copy()
        for k in np.flatnonzero(heads != best):
            relations[k] = self.ready().best_relation(scores.low[k], scores.high[heads[k]])
        settle(
            Tree(
                heads,
                relations,
                scores.arcs,
                scores.sentences,
                lambda word, head: self.ready().relation_scores(scores.low[word], scores.high[head]),
                self.clause,
            ),
            self.subjects,
        )
        is_root = heads[1:] == 0
        table[tokens, 0] = np.where(is_root, 0, tokens[heads[1:] - 1] - tokens)
        table[tokens, 1] = np.where(is_root, self.root, self.relations[relations[1:]])
        table[tokens, 2] = self.xpos[scores.xpos[1:]]
        table[tokens, 3] = self.upos[scores.upos[1:]]
        table[tokens, 4:] = self.names[self.tagging.best(scores.names[1:])]

    def _all_whitespace(self, doc: Doc) -> Table:
        """Return a table that attaches every token to the one before, those in front to the first word."""
        table = np.empty((len(doc), len(ATTRIBUTES)), dtype=np.int64)
        table[:] = -1, self.loose, self.space, IDS["SPACE"], OUTSIDE, 0
        first = next((token.i for token in doc if not token.is_space), 0)
        table[: first + 1, 0] = first - np.arange(first + 1)
        table[first, 1] = self.root
        return table

    def _close_names_over_spaces(self, table: Table) -> None:
        """Let whitespace inside a name belong to it, so that a name over the end of a line stays one."""
        for i in np.flatnonzero(table[:, 4] == INSIDE):
            k = i - 1
            while table[k, 2] == self.space:
                table[k, 4:] = INSIDE, table[i, 5]
                k -= 1

    def _join_closing_marks(self, table: Table, doc: Doc) -> None:
        """Let a mark that is joined to the word before it alone end a sentence rather than begin or be one."""
        governed = (table[:, 0] != 0) & (table[:, 3] != IDS["SPACE"])
        governs = np.zeros(len(doc), dtype=bool)
        governs[(np.arange(len(doc)) + table[:, 0])[governed]] = True
        may_begin = (table[:, 1] == self.root) | np.isin(table[:, 2], self.quotes)
        for i in map(int, np.flatnonzero((table[:, 3] == IDS["PUNCT"]) & may_begin & ~governs)):
            hugs = i > 0 and not (doc[i - 1].whitespace_ or doc[i - 1].is_space)
            if hugs and (i + 1 == len(doc) or doc[i].whitespace_ or doc[i + 1].is_space):
                top = _top(table, i - 1)
                if top != _top(table, i):
                    table[i, :2] = top - i, self.punct

    def _number(self, label: str) -> int:
        """Return spaCy's number of a label, as the signed integer with the same bits."""
        return int(np.uint64(self.vocab.strings.add(label)).astype(np.int64)) if label else 0

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002
        """Write the model into a folder."""
        self.ready().write(Path(path))

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Encoder:  # noqa: ARG002
        """Read the model from a folder."""
        self.take(Model(Path(path), self.threads))
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:  # noqa: ARG002
        """Return the model as bytes."""
        return bytes(srsly.msgpack_dumps(self.ready().files))

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Encoder:  # noqa: ARG002
        """Take the model from bytes."""
        self.take(Model(srsly.msgpack_loads(data), self.threads))
        return self


def _keep_speech(doc: Doc, windows: Iterable[tuple[Numbers, Speech | None]]) -> None:
    """Leave with a doc what the network says of its words as cues of reports, if it says anything."""
    known = [(tokens, speech) for tokens, speech in windows if speech is not None]
    if known:
        whole = np.zeros((len(doc), known[0][1].shape[1]), dtype=np.float16)
        whole[:, 0] = NEVER
        for tokens, speech in known:
            whole[tokens] = speech
        doc.user_data[SPEECH] = whole


def _top(table: Table, i: int) -> int:
    """Return the root of the sentence that a token is in."""
    while table[i, 0]:
        i += int(table[i, 0])
    return i


@Language.factory(
    FACTORY,
    assigns=[
        "doc.ents",
        "doc.sents",
        "token.ent_iob",
        "token.ent_type",
        "token.tag",
        "token.pos",
        "token.dep",
        "token.head",
    ],
    default_config={"threads": 1},
)
def make_encoder(nlp: Language, name: str, threads: int) -> Any:
    """Make an encoder that has yet to be read from disk."""
    return Encoder(nlp.vocab, name, threads=threads)
