"""The list of constructions: complete, in the order that each of them needs, and named in what they find."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import extract
from quoth.extractors.reports.constructions import CONSTRUCTIONS

if TYPE_CHECKING:
    from quoth.extractors.reports.construction import Construction
    from spacy.language import Language

ROOT = Path(__file__).parents[1]
FOLLOWING = {"orphan", "continuation"}  # what goes on without a cue of its own
PLACES = {name: place for place, one in enumerate(CONSTRUCTIONS) for name in one.names}

RULES = [
    ("The mayor said that it rained.", "clause"),
    ("“It rained,” the mayor said.", "direct"),
    ("It rained, the mayor said.", "fronted"),
    ("It had, the mayor said, been raining all night.", "inserted"),
    ("According to the mayor, it rained.", "according"),
    ("Per the report, it rained.", "per"),
    ("By most accounts, it rained.", "account"),
    ("The road was shut at the request of the mayor.", "request"),
    ("In her view, the plan is old.", "view"),
    ("In the words of one resident, it poured.", "in the words of"),
    ("As reported by the agency, it rained.", "as reported"),
    ("Critics denounced the plan as a waste.", "object"),
    ("Residents called for a new bridge.", "preposition"),
    ("The mayor urged them to leave.", "demand"),
    ("The mayor vowed to resign.", "infinitive"),
    ("The plan was condemned by the union.", "passive"),
    ("The mayor's claim that it rained was wrong.", "noun that"),
    ("The plan drew criticism from two unions.", "drawn"),
    ("She is confident that it will rain.", "adjective"),
    ("The company declined to comment on the case.", "nocomment"),
]


def test_every_module_is_listed() -> None:
    folder = ROOT / "extractors" / "reports" / "constructions"
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}

    assert {(one.find or one.find_all).__module__.rpartition(".")[2] for one in CONSTRUCTIONS} == modules


@pytest.mark.parametrize("one", CONSTRUCTIONS, ids=lambda one: one.name)
def test_a_construction_is_asked_before_those_it_names(one: Construction) -> None:
    assert (one.find is None) != (one.find_all is None)
    assert all(PLACES[one.name] < PLACES[later] for later in one.before)


def test_no_name_belongs_to_two() -> None:
    assert len(PLACES) == sum(len(one.names) for one in CONSTRUCTIONS)
    assert FOLLOWING.isdisjoint(PLACES)


@pytest.mark.parametrize(("text", "rule"), RULES)
def test_a_finding_knows_its_rule(nlp: Language, text: str, rule: str) -> None:
    assert [found.rule for found in extract(nlp(text))] == [rule]


@pytest.mark.parametrize("sample", sorted((ROOT / "samples").glob("*.txt")), ids=lambda path: path.stem)
def test_every_rule_is_listed(nlp: Language, sample: Path) -> None:
    rules = {found.rule for found in extract(nlp(sample.read_text(encoding="utf-8")))}

    assert rules <= PLACES.keys() | FOLLOWING
