"""Fit how sure findings are: ``python -m training.tables.confidence GOLD`` writes them to extractors/data.

GOLD is annotated articles in any form that ``quoth eval`` reads, best of news that no rule was written for: on articles
that rules were written for, findings look surer than they are. Or it is a file of training/texts/articles; the heads
of ``training.speech`` must not have learned from it yet. Of files after ``--figures`` only the figures count, so the
heads may have learned from these. For each kind of finding a logistic regression with a quadratic penalty is fitted
over the signs of ``extractors/confidence.py`` and ``extractors/figures/surroundings.py``; the penalty is chosen by
leaving out each file, which tests on news of another kind, or, of fewer files than five, a fifth of the articles five
times. ``--check`` prints how well the probabilities hold on GOLD, and fits nothing.

Articles that were read while rules were written flatter too, though less. ``--unseen attribution=0.68`` sets the mean
probability of a kind to the share that was right on unread articles; the weights of the signs stay as they are.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt
from quoth.cli.evaluation.annotated import Annotated, annotated
from quoth.cli.evaluation.matching import LEAST_SHARED, best_pairs, is_same_speaker, overlap, shared_words
from quoth.cli.evaluation.texts import Texts
from quoth.extractors import confidence
from quoth.extractors.analysis import Analysis
from quoth.extractors.figures.surroundings import signs_of as signs_of_figure
from quoth.extractors.pipeline import load
from quoth.extractors.text.plain import text_of

from ..texts.marked import Figure as MarkedFigure
from ..texts.marked import Marked, Report, marked_articles

if TYPE_CHECKING:
    from spacy.tokens import Doc

WEIGHTS = Path(confidence.__file__).parent / "data" / "confidence" / "weights.tsv"
HEADER = "# Source: fitted by training/tables/confidence.py on news articles that no rule was written for; log-odds"
PENALTIES = (4.0, 8.0, 16.0, 32.0, 64.0)
FOLDS, MOST_FOLDS = 5, 8
LEAST_SEEN = 5  # findings with a sign, for it to get a weight
LEAST_SEEN_WORD, WORD = 20, "first word "  # the same for a sign that is any word of the text
BINS = 10

Floats = npt.NDArray[np.float64]


class Example(NamedTuple):
    """One finding: the part of the articles that is left out together with it, its signs, and whether it is right."""

    fold: int
    signs: tuple[str, ...]
    right: bool


def main() -> int:
    """Fit the weights and write them, or check them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--figures", nargs="*", default=[], help="marked articles whose figures alone count")
    parser.add_argument("--check", action="store_true", help="only print how well the present weights hold on GOLD")
    parser.add_argument("--unseen", default="", help="shares right on news nobody read: attribution=0.68,quote=0.78")
    options = parser.parse_args()
    unseen = dict(pair.split("=") for pair in options.unseen.split(",") if pair)
    files = [list(read(path)) for path in options.gold]
    files += [[figures_alone(each) for each in read(path)] for path in options.figures]
    if options.check:
        check([each for file in files for each in file])
        return 0
    lines = [HEADER]
    for kind in KINDS:  # quotations and figures look at how sure their attribution is
        examples = list(examples_of(kind, folded(files, KINDS[kind].named)))
        fitted = fit_with_best_penalty(examples, kind)
        if kind in unseen:
            fitted[confidence.BIAS] += shift_to(float(unseen[kind]), scores_of(examples, fitted))
        lines += [f"{kind}\t{sign}\t{weight:.3f}" for sign, weight in sorted(fitted.items())]
        WEIGHTS.parent.mkdir(exist_ok=True)
        unfitted = [f"{other}\t{confidence.BIAS}\t0" for other in list(KINDS)[list(KINDS).index(kind) + 1 :]]
        WEIGHTS.write_text("\n".join([*lines, *unfitted]) + "\n", encoding="utf-8")
        confidence.weights.cache_clear()
    return 0


# examples


def read(path: str) -> Iterator[Annotated]:
    """The annotated articles of a file; of marked articles those that say who each source is."""
    if not path.endswith(".txt"):
        yield from annotated(path, Texts())
        return
    for number, one in enumerate(marked_articles(Path(path))):
        if one.figures is not None:
            records = [record_of(one.text, report) for report in one.reports]
            figures = [record_of_figure(one, figure) for figure in one.figures]
            yield Annotated(f"{path}#{number}", one.text, {"attributions": records, "figures": figures})


def figures_alone(article: Annotated) -> Annotated:
    """An article without what is not about its figures."""
    return article._replace(findings={"figures": article.findings["figures"]} if "figures" in article.findings else {})


def record_of(text: str, report: Report) -> dict[str, Any]:
    """A marked report as quoth writes one, as far as an example asks."""
    source = " ".join(text[start:end] for start, end in report.source)
    spans = {"source": report.source, "cue": report.cue, "content": report.content}
    return {"speaker": report.speaker or source or None, "spans": spans}  # a source without a name is its words


def record_of_figure(article: Marked, figure: MarkedFigure) -> dict[str, Any]:
    """A marked figure as quoth writes one, as far as it is marked; the innermost report around it claims it."""
    around = [
        (sum(end - start for start, end in report.content), number)
        for number, report in enumerate(article.reports)
        if any(start <= figure.start and figure.end <= end for start, end in report.content)
    ]
    claim = record_of(article.text, article.reports[min(around)[1]])["speaker"] if around else None
    return {"kind": figure.kind, "speaker": claim, "spans": {"number": [[figure.start, figure.end]]}}


def folded(files: Sequence[Sequence[Annotated]], named: str) -> Iterator[tuple[int, Annotated]]:
    """Yield the articles whose findings of a kind are annotated, each with its fold.

    That is its file, if these are enough; of many files each eighth is in one fold.
    """
    having = [some for file in files if (some := [each for each in file if named in each.findings])]
    numbered = [(k, article) for k, file in enumerate(having) for article in file]
    for number, (k, article) in enumerate(numbered):
        yield (k % MOST_FOLDS if len(having) >= FOLDS else number % FOLDS), article


def examples_of(kind: str, articles: Iterable[tuple[int, Annotated]]) -> Iterator[Example]:
    """Yield the findings of a kind in some annotated articles, each of which is in a fold."""
    of_kind = KINDS[kind]
    for fold, article in articles:
        text = article.text or ""
        analysis = Analysis(nlp()(text))
        found = of_kind.found(analysis)
        gold = of_kind.gold(article.findings[of_kind.named])
        pairs = {
            j: i
            for i, j in best_pairs(gold, found, lambda one, other, t=text: of_kind.like(t, one, other), of_kind.least)
        }
        for j, one in enumerate(found):
            yield Example(
                fold, tuple(of_kind.signs(analysis.doc, one)), j in pairs and of_kind.right(gold[pairs[j]], one)
            )


def nlp(loaded: list[Any] = []) -> Any:  # noqa: B006 - the pipeline is kept
    """The pipeline, loaded once."""
    if not loaded:
        loaded.append(load())
    return loaded[0]


class Kind(NamedTuple):
    """How findings of a kind are named in a record, come by, matched and judged."""

    named: str
    found: Callable[[Analysis], Sequence[Any]]
    gold: Callable[[Any], Sequence[Any]]
    like: Callable[[str, Any, Any], float]
    least: float
    right: Callable[[Any, Any], bool]
    signs: Callable[[Doc, Any], Iterable[str]]


def spans(parts: Iterable[Any]) -> list[list[int]]:
    """Spans as pairs of numbers."""
    return [[part.start, part.end] for part in parts]


def has_speaker(gold: Any, found: Any) -> bool:
    """Whether the speaker is the annotated one."""
    return is_same_speaker(gold.get("speaker"), found.speaker.name if found.speaker else None)


def is_same_figure(gold: Any, found: Any) -> bool:
    """Whether value, unit, rate, kind and claimant are right, as far as they are annotated."""
    high = gold.get("high") is None or gold["high"] == found.high
    told = [name for name in ("value", "unit", "per", "kind") if name in gold]
    return high and all(gold[name] == getattr(found, name) for name in told) and has_speaker(gold, found)


KINDS = {
    "attribution": Kind(
        "attributions",
        lambda known: known.attributions,
        lambda records: records,
        lambda text, gold, found: shared_words(text, gold["spans"]["content"], spans(found.content)),
        LEAST_SHARED,
        has_speaker,
        lambda doc, one: confidence.signs_of_attribution(text_of(doc), one),
    ),
    "quote": Kind(
        "quotes",
        lambda known: [quote for quote in known.quotes if quote.speaker],
        lambda records: [record for record in records if record.get("speaker")],
        lambda text, gold, found: shared_words(text, gold["spans"]["text"], spans([found.span])),
        LEAST_SHARED,
        has_speaker,
        lambda doc, one: confidence.signs_of_quote(text_of(doc), one),
    ),
    "figure": Kind(
        "figures",
        lambda known: known.figures,
        lambda records: records,
        lambda _, gold, found: float(overlap(gold["spans"]["number"], spans([found.number]))),
        1.0,
        is_same_figure,
        signs_of_figure,
    ),
}


# the model


def fit_with_best_penalty(examples: Sequence[Example], kind: str) -> dict[str, float]:
    """Weights under the penalty that gives left-out articles the highest likelihood."""
    losses = {penalty: left_out_loss(examples, penalty) for penalty in PENALTIES}
    best = min(losses, key=lambda penalty: losses[penalty])
    right = sum(each.right for each in examples) / max(1, len(examples))
    print(f"{kind}: {len(examples)} findings, {100 * right:.1f} % right, penalty {best}, loss {losses[best]:.3f}")
    return fit(examples, best)


def scores_of(examples: Sequence[Example], weights: Mapping[str, float]) -> Floats:
    """The log-odds of each finding."""
    return np.array(
        [weights[confidence.BIAS] + sum(weights.get(sign, 0.0) for sign in each.signs) for each in examples]
    )


def shift_to(share: float, scores: Floats) -> float:
    """What to add to all log-odds so that the mean probability is a given share; found by halving."""
    low, high = -10.0, 10.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if (1 / (1 + np.exp(-scores - middle))).mean() < share else (low, middle)
    return low


def left_out_loss(examples: Sequence[Example], penalty: float) -> float:
    """The mean negative log-likelihood of left-out articles, in nats."""
    losses = []
    for fold in sorted({each.fold for each in examples}):
        weights = fit([each for each in examples if each.fold != fold], penalty)
        for each in examples:
            if each.fold == fold:
                score = weights[confidence.BIAS] + sum(weights.get(sign, 0.0) for sign in each.signs)
                losses.append(np.logaddexp(0.0, -score if each.right else score))
    return float(np.mean(losses))


def fit(examples: Sequence[Example], penalty: float) -> dict[str, float]:
    """Weights by sign, found by Newton's method; the bias is not held back."""
    seen = Counter(sign for each in examples for sign in set(each.signs))
    least = {sign: LEAST_SEEN_WORD if sign.startswith(WORD) else LEAST_SEEN for sign in seen}
    signs = [confidence.BIAS, *sorted(sign for sign, count in seen.items() if count >= least[sign])]
    column = {sign: k for k, sign in enumerate(signs)}
    x = np.zeros((len(examples), len(signs)))
    x[:, 0] = 1
    for row, each in enumerate(examples):
        for sign in each.signs:
            if sign in column:
                x[row, column[sign]] = 1
    return dict(zip(signs, newton(x, np.array([each.right for each in examples], dtype=float), penalty), strict=True))


def newton(x: Floats, y: Floats, penalty: float) -> Floats:
    """The weights that minimise the penalised loss."""
    held = np.full(x.shape[1], penalty)
    held[0] = 1e-6
    weights = np.zeros(x.shape[1])
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + held * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(held)
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


# how well it fits


def check(articles: Sequence[Annotated]) -> None:
    """Print, for each kind and all, how far apart confidence and share right are in ten bins, and what 0.9 is worth."""
    surely, rightly = [], []
    for kind in KINDS:
        examples = list(examples_of(kind, ((0, each) for each in articles)))
        surely.append(np.array([confidence.probability(kind, each.signs) for each in examples]))
        rightly.append(np.array([each.right for each in examples], dtype=float))
        print(f"{kind}: {how_well(surely[-1], rightly[-1])}")
    print(f"all: {how_well(np.concatenate(surely), np.concatenate(rightly))}")


def how_well(sure: Floats, right: Floats) -> str:
    """In a line, how well the confidence of each finding, 0 to 1, tells whether it is right, 0 or 1."""
    if not len(sure):
        return "no findings"
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    apart = sum(abs((sure[bins == b] - right[bins == b]).sum()) for b in range(BINS)) / len(sure)
    high = sure >= 0.9
    best = right[high].mean() if high.any() else 0.0
    return (
        f"{len(sure)} findings, {100 * right.mean():.1f} % right, {100 * apart:.1f} points apart; "
        f"0.9 and more: {100 * high.mean():.1f} % of all, {100 * best:.1f} % right"
    )


if __name__ == "__main__":
    sys.exit(main())
