"""The same articles on a Dask cluster of this machine: poison costs itself, a lost machine costs nothing."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest
from quoth.cli.inputs.errors import MissingInput
from quoth.cli.running import Input, Setup, Workforce, on_dask
from quoth.extractors.base import Article

distributed = pytest.importorskip("distributed")
pytestmark = [pytest.mark.filterwarnings("ignore")]  # Dask's own

# Records are made by processes of their own, on workers of the cluster; so this is a module of its own.
WORK = """
import os, pathlib, signal
from functools import partial
from quoth.cli.running.pool import Pool

def pool(folder, setup, workforce, tell):
    def lost(item, loss):
        return {"source": item.source, "errors": [loss.code]}
    return Pool("fake_dask_work:make", folder, lost=lost, jobs=workforce.jobs, tell=tell)

def make(folder, tell):
    tell("A remark.")
    def handle(article):
        if article.text == "poison":
            os.kill(os.getpid(), signal.SIGKILL)
        if article.text == "ruin":  # takes the machine with it, the first time
            once = pathlib.Path(folder, "once")
            if not once.exists():
                once.touch()
                os.kill(os.getppid(), signal.SIGKILL)
        return {"source": article.source, "errors": []}
    return handle
"""


@pytest.fixture(autouse=True)
def _quiet() -> None:
    logging.getLogger("distributed").setLevel(logging.CRITICAL)


def test_every_article_comes_to_one_record_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from functools import partial

    (tmp_path / "fake_dask_work.py").write_text(WORK)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    monkeypatch.setattr(on_dask, "MOST_ARTICLES", 8)
    from fake_dask_work import pool  # type: ignore[import-not-found]

    texts = {5: "poison", 20: "ruin", 33: "poison"}
    articles: list[Input] = [Article(texts.get(number, "fine"), str(number)) for number in range(40)]
    articles[7] = MissingInput("7")
    remarks: list[str] = []
    records = list(
        on_dask.run_on_dask(
            articles, Setup(()), Workforce(2, dask="local"), remarks.append, make=partial(pool, str(tmp_path))
        )
    )

    assert [record["source"] for record in records] == [str(number) for number in range(40)]
    assert [int(record["source"]) for record in records if record["errors"]] == [5, 7, 33]
    assert remarks == ["A remark."]


def test_no_cluster_at_the_address() -> None:
    with pytest.raises(on_dask.NoCluster, match="No Dask scheduler answers"):
        list(on_dask.run_on_dask([], Setup(()), Workforce(dask="nonsense://nowhere"), print))
