"""How much faster several jobs are than one: articles per second of the clock, once the workers are ready."""

from __future__ import annotations

import argparse
import time
from itertools import islice

from articles import add_texts_option, texts_of
from quoth.cli.running import Setup, Workforce, run
from quoth.cli.running.workforce import processors
from quoth.extractors.base import Article

NAMES = ("speakers", "attributions", "quotes", "figures")


def main() -> None:
    """Measure each number of jobs in turn, several rounds, and print the best of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2, *range(4, processors() + 1, 4)])
    add_texts_option(parser)
    options = parser.parse_args()
    warm_up = 8 * max(options.jobs)
    texts = list(islice(texts_of(options), options.articles + warm_up))
    best = dict.fromkeys(options.jobs, 0.0)
    for _ in range(options.rounds):
        for jobs in options.jobs:
            best[jobs] = max(best[jobs], articles_per_second(texts, jobs, warm_up))
    for jobs, rate in best.items():
        print(
            f"-j {jobs:2}: {rate:7.2f} articles per second, "
            f"{rate / best[options.jobs[0]]:.2f} times -j {options.jobs[0]}"
        )


def articles_per_second(texts: list[str], jobs: int, warm_up: int) -> float:
    """The rate after the first articles, for which everybody gets ready."""
    articles = (Article(text, str(number)) for number, text in enumerate(texts))
    records = run(articles, Setup(NAMES), Workforce(jobs, ordered=False))
    began = 0.0
    for number, _ in enumerate(records):
        if number == warm_up:
            began = time.monotonic()
    return (len(texts) - warm_up - 1) / (time.monotonic() - began)


if __name__ == "__main__":
    main()
