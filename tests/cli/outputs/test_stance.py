"""Who denies a figure is not shown as who claims it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from quoth.cli.outputs import Format, writer_for
from quoth.cli.outputs.content import relation_of

from .hostile import RECORD

RELATIONS = [
    (None, False, "claimed by"),
    ("state", False, "claimed by"),
    ("believe", False, "claimed by"),
    ("state", True, "not claimed by"),
    ("deny", False, "denied by"),
    ("deny", True, "not denied by"),
    ("nocomment", True, "no comment by"),
]


@pytest.mark.parametrize(("stance", "negated", "relation"), RELATIONS)
def test_what_a_speaker_does_with_a_figure(stance: str | None, negated: bool, relation: str) -> None:
    assert relation_of({"stance": stance, "negated": negated}) == relation


@pytest.mark.parametrize("form", ["table", "markdown", "html", "annotations"])
def test_a_denial_is_said_where_people_read(form: str) -> None:
    figure = RECORD["figures"][0] | {"stance": "deny"}

    shown = " ".join("".join(writer_for(Format(form))([RECORD | {"figures": [figure]}])).split())

    assert "denied by" in shown
    assert "denied by" not in "".join(writer_for(Format(form))([RECORD]))


def test_a_figure_has_the_stance_of_its_attribution(quoth: Callable[..., Any]) -> None:
    story = b"Bea Holm denied that 60 barns had burned. Ole Falk did not say that 70 cows had died. There were 5 wells."

    (article,) = quoth("-f", "json", "-", stdin=story).articles

    found = {figure["value"]: (figure["stance"], figure["negated"]) for figure in article["figures"]}
    assert (found[60], found[5]) == (("deny", False), (None, False))
    assert found[70][1]
