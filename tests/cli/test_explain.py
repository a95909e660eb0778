"""`quoth explain` and `quoth rules`: why something was found, and by what."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from quoth.cli.commands.results.listing import columns_of
from quoth.extractors.attributions import attributions_of
from quoth.extractors.confidence import BIAS, weights
from quoth.extractors.figures import figures_of
from quoth.extractors.figures.readers import READERS
from quoth.extractors.quotes import quotes_of
from quoth.extractors.reasons import RESOLVED, is_worded
from quoth.extractors.reports.constructions import CONSTRUCTIONS
from quoth.extractors.rules import Rule, rule_named, rules
from quoth.extractors.speakers.cast.resolvers import LAST, RESOLVERS

if TYPE_CHECKING:
    from spacy.language import Language

SAMPLES = Path(__file__).parents[2] / "samples"

STORY = b"Mayor Ada Dole said about 40 boats had left Tarn. \xe2\x80\x9cWe were lucky,\xe2\x80\x9d she said.\n"


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.name)
def test_a_rule_finds_and_leaves_alone_what_it_says(nlp: Language, rule: Rule) -> None:
    names = {rule.name, *rule.also}

    assert rule.says.endswith(".")
    assert [text for text in rule.finds if not names & rules_in(nlp, text, rule.of)] == []
    assert [text for text in rule.leaves_alone if names & rules_in(nlp, text, rule.of)] == []
    assert rule.finds
    assert rule.leaves_alone


def rules_in(nlp: Language, text: str, kind: str) -> set[str | None]:
    """The rules of the attributions or figures of a text."""
    doc = nlp(text)
    if kind == "figure":
        return {figure.rule for figure in figures_of(doc)}
    return {attribution.rule for attribution in attributions_of(doc)}


def test_every_rule_that_a_figure_may_carry_is_listed() -> None:
    quantities = (SAMPLES.parent / "extractors" / "figures").rglob("*.py")
    named = {name for path in quantities for name in re.findall(r"rule=\"([\w-]+)\"", path.read_text(encoding="utf-8"))}

    assert len(named) > 5
    assert named <= {reader.name for reader in READERS}


def test_every_construction_is_a_rule() -> None:
    names = {name for one in CONSTRUCTIONS for name in one.names}

    assert all(rule_named(name) for name in names)


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_finding_has_a_rule_that_is_listed(nlp: Language, sample: Path) -> None:
    doc = nlp(sample.read_text(encoding="utf-8"))

    unclaimed = [quote for quote in quotes_of(doc) if quote.attribution is None]
    of_quotes = [quote.rule for quote in quotes_of(doc) if quote not in unclaimed]
    named = [*(one.rule for one in attributions_of(doc)), *(one.rule for one in figures_of(doc)), *of_quotes]
    assert [rule for rule in named if rule is None or rule_named(rule) is None] == []
    assert all(quote.rule is None for quote in unclaimed)


def test_rules_are_listed_and_shown(quoth: Callable[..., Any]) -> None:
    listed = [row["rule"] for row in quoth("rules", "-f", "jsonl").lines]
    (record,) = quoth("rules", "hearing", "-f", "jsonl").lines
    shown = quoth("rules", "hearing", "-f", "table").out

    assert listed == list(rules())
    assert record["leaves_alone"] == ["The mayor heard that it had rained.", "The court heard the appeal."]
    assert shown == (
        "hearing (attribution): What a court hears, where the hearer is the subject and no source is named.\n"
        "It is tried before fronted, passive.\n\n"
        "Finds:\n  The inquest heard that it had rained.\n  It had rained, jurors heard.\n"
        "  It had rained, the court was told.\n  It had rained, the meeting was informed.\n\n"
        "Leaves alone:\n  The mayor heard that it had rained.\n  The court heard the appeal.\n"
    )


def test_a_rule_of_figures_is_shown(quoth: Callable[..., Any]) -> None:
    shown = quoth("rules", "age-in-commas", "-f", "table").out

    assert "Finds:\n  Ada Byron, 36, was held.\n" in shown
    assert "Leaves alone:\n  In Leeds, 36 boats sank.\n" in shown


def test_no_such_rule(quoth: Callable[..., Any]) -> None:
    ran = quoth("rules", "poems")

    assert (ran.code, ran.out) == (2, "")
    assert "There is no rule named 'poems'. 'quoth rules' lists them." in ran.err


def explained(ran: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(ran.out)
    return found


def test_a_finding_is_explained_by_its_id(quoth: Callable[..., Any]) -> None:
    (one,) = explained(quoth("explain", "-", "--id", "a1", "-f", "json", stdin=STORY))

    assert one["sentence"] == "Mayor Ada Dole said about 40 boats had left Tarn."
    assert (one["rule"], one["speaker"], one["source"]) == ("clause", "Ada Dole", "Mayor Ada Dole")
    assert one["resolver"] == "name"
    assert [word["text"] for word in one["parse"] if word["relation"] == "ROOT"] == ["said"]
    assert 0 <= one["confidence"] <= 1
    assert one["for_it"]


def test_a_place_is_explained_from_the_inside_out(quoth: Callable[..., Any]) -> None:
    at = STORY.decode().index("40")

    found = explained(quoth("explain", "-", "--at", str(at), "-f", "json", stdin=STORY))

    assert [one["kind"] for one in found] == ["figure", "attribution"]


def test_for_people(quoth: Callable[..., Any]) -> None:
    out = quoth("explain", "-", "--id", "f1", "-f", "table", stdin=STORY).out

    lines = dict(line.split("  ", 1) for line in out.splitlines() if "  " in line and not line.startswith(" "))
    assert {name: words.strip() for name, words in lines.items() if name in ("figure", "rule", "kind", "speaker")} == {
        "figure": "about 40 boats [20:34]",
        "rule": "number: A number in digits or words, with nothing but what it counts.",
        "kind": "count, of boats",
        "speaker": "Ada Dole, from “Mayor Ada Dole”: called by name",
    }
    assert "“40” is the number of “boats”; “boats” is the subject of “left”" in " ".join(out.split())


def test_the_runner_up_of_a_speaker_and_of_a_kind(quoth: Callable[..., Any]) -> None:
    story = b"Ada Dole met Eva Lund in Tarn. She said 40 boats had left. Lund denied that 9 men had died."

    (said,) = explained(quoth("explain", "-", "--id", "a1", "-f", "json", stdin=story))
    (_, deaths) = (
        explained(quoth("explain", "-", "--id", each, "-f", "json", stdin=story))[0] for each in ("f1", "f2")
    )

    assert (said["speaker"], said["resolver"], said["rival"]) == ("Ada Dole", "pronoun", "Eva Lund")
    assert said["resolved"] == "a pronoun, taken for the likeliest of those named before it"
    assert (deaths["figure_kind"], deaths["runner_up"]) == ("casualty_count", ["people_count"])


def test_a_report_of_a_report_is_named(quoth: Callable[..., Any]) -> None:
    story = b"The aide said that the mayor denied that 40 boats had left."

    (figure,) = explained(quoth("explain", "-", "--id", "f1", "-f", "json", stdin=story))

    assert (figure["speaker"], figure["outer"]) == ("the mayor", "The aide")


def test_a_speaker_is_explained_by_all_that_is_his(quoth: Callable[..., Any]) -> None:
    found = explained(quoth("explain", "-", "--id", "s1", "-f", "json", stdin=STORY))

    assert [(one["source"], one["resolver"]) for one in found] == [("Mayor Ada Dole", "name"), ("she", "pronoun")]


def test_every_sign_of_confidence_has_words() -> None:
    signs = {sign for kind in weights().values() for sign in kind if sign != BIAS}

    assert [sign for sign in signs if not is_worded(sign)] == []


def test_every_resolver_has_words() -> None:
    assert {each.name for each in (*RESOLVERS, LAST)} <= RESOLVED.keys()


def test_a_long_sentence_is_wrapped_beside_its_name(quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    story = b"The ferry from the islands was so late on Monday that the mayor, Ada Dole, said about 40 boats were lost."

    lines = quoth("explain", "-", "--id", "f1", "-f", "table", stdin=story).out.partition("\n\n")[0].splitlines()

    assert max(map(len, lines)) <= 60
    assert lines[1:4] == [
        "sentence      The ferry from the islands was so late on",
        "              Monday that the mayor, Ada Dole, said about 40",
        "              boats were lost.",
    ]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--id", "f9"], "Nothing was found under the id 'f9' of '-'."),
        (["--at", "9999"], "Nothing was found at 9999 of '-'."),
        (["--id", "x"], "'x' is no id of an attribution, a quote, a figure or a speaker: a4, q1, f3, s2."),
        ([], "Name either a finding (a4, q1, f3, s2; 'quoth -f jsonl' prints them) or a place: --at OFFSET."),
        (["f1", "--id", "f2"], "Two findings are named, f1 and f2. Give one."),
    ],
)
def test_nothing_to_explain(quoth: Callable[..., Any], arguments: list[str], why: str) -> None:
    ran = quoth("explain", "-", *arguments, stdin=STORY)

    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err


def test_a_finding_after_the_article(quoth: Callable[..., Any]) -> None:
    named = quoth("explain", "-", "f1", stdin=STORY)

    assert (named.code, named.out) == (0, quoth("explain", "-", "--id", "f1", stdin=STORY).out)
    assert "The article comes first: 'quoth explain story.txt f1'." in quoth("explain", "f1", "story.txt").err


def test_only_sure_findings(quoth: Callable[..., Any]) -> None:
    every = quoth("-f", "jsonl", "-", stdin=STORY).lines
    least = sorted(line["confidence"] for line in every if line.get("confidence") is not None)[-1]

    sure = quoth("-f", "jsonl", "--min-confidence", str(least), "-", stdin=STORY).lines

    kept = [line["confidence"] for line in sure if line["type"] in ("attribution", "quote", "figure")]
    assert kept
    assert min(kept) == least


def test_a_list_on_a_terminal_goes_on_below_itself() -> None:
    rows = [
        {"rule": "tide", "says": "What the tide leaves, and what it takes along with it"},
        {"rule": "ebb", "says": ""},
    ]

    assert list(columns_of(rows, 40)) == [
        "rule  says\n",
        "tide  What the tide leaves, and what it\n",
        "      takes along with it\n",
        "ebb   –\n",
    ]
    assert len(list(columns_of(rows, None))) == 3
