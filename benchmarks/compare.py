"""Score `quoth compare` on the gold set of tests/events: groups, by pairs and by B-cubed, and verdicts.

    python benchmarks/compare.py [EVENT]... [--errors] [--with figures|groups|both]

Figures are matched by overlap. A pair of figures that the gold set does not join counts as wrong, whether it knows
both or not; a figure that was not found misses every pair that it is in. B-cubed is over all figures that are in a
group of two or more here or there. With --errors, what is wrong is listed.

With --with, the answers of the gold set stand in for an earlier stage: see compare_oracle.py.

`strike`, `stadium` and `locusts` are the judges: they are scored only where they are named, and their errors are not
listed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

EVENTS = Path(__file__).parents[1] / "tests" / "events"
JUDGES = ("strike", "stadium", "locusts")  # whoever looks at their errors takes away what they are good for
Item = tuple[str, int, int]
Groups = dict[Item, str]
Gold = dict[str, Any]


@dataclass(slots=True)
class Score:
    """How many were right, of how many given and how many wanted; and what was wrong."""

    right: int = 0
    given: int = 0
    wanted: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Count another score in."""
        self.right += other.right
        self.given += other.given
        self.wanted += other.wanted

    @property
    def precision(self) -> float:
        """The share of the given that is right, in percent."""
        return 100 * self.right / self.given if self.given else 100.0

    @property
    def recall(self) -> float:
        """The share of the wanted that was given, in percent."""
        return 100 * self.right / self.wanted if self.wanted else 100.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / (self.precision + self.recall or 1)


def gold_of(event: str) -> Gold:
    """The answer of an event."""
    gold: Gold = json.loads((EVENTS / event / "gold.json").read_text(encoding="utf-8"))
    return gold


def found_in(event: str, given: str | None = None) -> Gold:
    """What `quoth compare -f json` finds in an event; with some of the answer given, what it makes of that."""
    from quoth.cli.compare.comparison import compared
    from quoth.cli.compare.forms.document import document_of
    from quoth.cli.compare.stories.reading import stories_in
    from quoth.cli.inputs import DEFAULT

    stories = stories_in(sorted(map(str, (EVENTS / event).glob("*.txt"))), DEFAULT, lambda *_, **__: None)
    if given is not None:
        from compare_oracle import compared_with

        return document_of(compared_with(stories, gold_of(event), given))
    return document_of(compared(stories))


def article_of(source: str) -> str:
    """The name of an article in the gold set."""
    return Path(source).stem


def aligned(found: Gold, gold: Gold) -> tuple[Groups, Groups]:
    """The groups found and the groups wanted, over the same figures: those that overlap are one."""
    wanted: Groups = {
        (each["article"], each["start"], each["end"]): group["id"]
        for group in gold["groups"]
        for each in group["members"]
    }
    known: dict[str, list[Item]] = defaultdict(list)
    for item in (*wanted, *((each["article"], each["start"], each["end"]) for each in gold["not"])):
        known[item[0]].append(item)
    given: Groups = {}
    for quantity in found["quantities"]:
        for member in quantity["members"]:
            own = (article_of(member["source"]), member["start"], member["end"])
            same = max(known[own[0]], key=lambda item, own=own: overlap(item, own), default=own)  # type: ignore[misc]
            given[same if overlap(same, own) > 0 and same not in given else own] = quantity["id"]
    return given, wanted


def overlap(one: Item, other: Item) -> int:
    """How many characters two figures of one article share."""
    return min(one[2], other[2]) - max(one[1], other[1])


def pairs(groups: Groups) -> set[tuple[Item, Item]]:
    """Every two figures of one group."""
    members: dict[str, list[Item]] = defaultdict(list)
    for item, group in groups.items():
        members[group].append(item)
    return {pair for items in members.values() for pair in combinations(sorted(items), 2)}


def pair_score(given: Groups, wanted: Groups) -> Score:
    """Pairs of figures that belong together."""
    found, sought = pairs(given), pairs(wanted)
    wrong = [f"+ {one} {other}" for one, other in sorted(found - sought)]
    wrong += [f"- {one} {other}" for one, other in sorted(sought - found)]
    return Score(len(found & sought), len(found), len(sought), wrong)


def b_cubed(given: Groups, wanted: Groups) -> tuple[float, float, float]:
    """Precision, recall and F1 by the groups that each figure is in, in percent."""
    sizes = Counter(given.values())
    items = {item for item, group in given.items() if sizes[group] > 1} | set(wanted)
    ours = {item: given.get(item, f"? {item}") for item in items}
    theirs = {item: wanted.get(item, f"? {item}") for item in items}
    joint = Counter((ours[item], theirs[item]) for item in items)
    our_sizes, their_sizes = Counter(ours.values()), Counter(theirs.values())
    precision = sum(joint[ours[each], theirs[each]] / our_sizes[ours[each]] for each in items) / len(items)
    recall = sum(joint[ours[each], theirs[each]] / their_sizes[theirs[each]] for each in items) / len(items)
    return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall)


def verdict_score(found: Gold, gold: Gold, given: Groups, wanted: Groups) -> dict[str, Score]:
    """By kind, the verdicts that name the right quantity and the right bodies; optional ones count neither way."""
    names = quantity_names(given, wanted)
    scores: dict[str, Score] = defaultdict(Score)
    open_ones = list(gold["verdicts"])
    for verdict in found["verdicts"]:
        same = next((each for each in open_ones if is_same(verdict, each, names)), None)
        again = same is None and any(is_same(verdict, each, names) for each in gold["verdicts"])
        if again:
            continue
        score = scores[verdict["kind"]]
        if same is not None:
            open_ones.remove(same)
        if same is not None and same.get("optional"):
            continue
        score.given += 1
        score.right += same is not None
        if same is None:
            score.wrong.append(f"+ {verdict['kind']} {names.get(verdict['quantity'])}: {verdict['sentence']}")
    for each in gold["verdicts"]:
        if not each.get("optional"):
            scores[each["kind"]].wanted += 1
            if each in open_ones:
                scores[each["kind"]].wrong.append(f"- {json.dumps(each)}")
    return scores


def quantity_names(given: Groups, wanted: Groups) -> dict[str, str]:
    """The quantity of the gold set that most members of each of ours are in."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for item, group in given.items():
        if item in wanted:
            votes[group][wanted[item]] += 1
    return {group: counts.most_common(1)[0][0] for group, counts in votes.items()}


def is_same(verdict: Gold, wanted: Gold, names: dict[str, str]) -> bool:
    """Whether two verdicts are one: of one kind, on one quantity, and between the same bodies or of the same outlet."""
    if verdict["kind"] != wanted["kind"]:
        return False
    if wanted["quantity"] is not None and names.get(verdict["quantity"]) != wanted["quantity"]:
        return False
    if wanted["kind"] in ("copy", "changed quotation"):
        return len({article_of(each) for each in verdict["articles"]} & set(wanted["articles"])) >= 2
    if wanted["kind"] == "misreport":
        return True
    if outlet := wanted.get("outlet"):
        return str(verdict.get("outlet", "")).casefold() == outlet.casefold()
    return are_alike(verdict.get("between") or [], wanted.get("between") or [])


def are_alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the bodies are the same, by the words of their names."""
    if not theirs:
        return True
    return len(ours) == len(theirs) and all(any(is_named(one, other) for one in ours) for other in theirs)


def is_named(one: str, other: str) -> bool:
    """Whether two names share a word that is no article; prosecutors are one with the Prosecutor General."""
    mine, yours = (
        {w.removesuffix("s") for w in each.casefold().split() if w not in ("the", "of", "for", "and")}
        for each in (one, other)
    )
    return len(mine & yours) * 2 >= min(len(mine), len(yours)) > 0


def lines(event: str, totals: dict[str, Score], given_part: str | None, *, errors: bool) -> Iterator[str]:
    """Yield what an event scores."""
    gold, found = gold_of(event), found_in(event, given_part)
    given, wanted = aligned(found, gold)
    score = pair_score(given, wanted)
    cubed = b_cubed(given, wanted)
    verdicts = verdict_score(found, gold, given, wanted)
    whole = Score()
    for each in verdicts.values():
        whole.add(each)
    told = f"({whole.right} of {whole.given} given, {whole.wanted} wanted)"
    yield (
        f"{event:8} pairs P {score.precision:5.1f} R {score.recall:5.1f} F1 {score.f1:5.1f}   "
        f"B3 P {cubed[0]:5.1f} R {cubed[1]:5.1f} F1 {cubed[2]:5.1f}   "
        f"verdicts P {whole.precision:5.1f} R {whole.recall:5.1f} F1 {whole.f1:5.1f} {told}"
    )
    for name, each in (("pairs", score), ("verdicts", whole)):
        totals.setdefault(name, Score()).add(each)
    for kind, each in sorted(verdicts.items()):
        yield f"           {kind:18} {each.right} right, {each.given} given, {each.wanted} wanted"
        totals.setdefault(kind, Score()).add(each)
    if errors:
        yield from (line for each in verdicts.values() for line in each.wrong)
        yield from group_errors(given, wanted, gold)


def group_errors(given: Groups, wanted: Groups, gold: Gold) -> Iterator[str]:
    """Yield the groups of the gold set with where their members went, and ours that mix."""
    words = {
        (each["article"], each["start"], each["end"]): each["text"]
        for group in gold["groups"]
        for each in group["members"]
    }
    for group in gold["groups"]:
        items = [item for item, name in wanted.items() if name == group["id"]]
        places = Counter(given.get(item, "not found") for item in items)
        for place in places if len(places) > 1 else ():
            there = [f"{words[item]} ({item[0][:2]})" for item in items if given.get(item, "not found") == place]
            yield f"split {group['id']}: {place}: {', '.join(there)}"
    members: dict[str, list[Item]] = defaultdict(list)
    for item, name in given.items():
        members[name].append(item)
    for name, items in members.items():
        kinds = {wanted.get(item, f"none {item}") for item in items}
        if len(items) > 1 and len(kinds) > 1:
            yield f"mixed {name}: " + ", ".join(f"{words.get(i, i[1:])} ({i[0][:2]} {wanted.get(i)})" for i in items)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scores of the events named, or of all but the judges."""
    parser = argparse.ArgumentParser(description="Score quoth compare on the gold set of tests/events.")
    parser.add_argument("events", nargs="*", metavar="EVENT")
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    parser.add_argument("--with", dest="part", choices=("figures", "groups", "both"), help="what the gold set gives")
    chosen = parser.parse_args(arguments)
    if chosen.errors and (judge := next((each for each in JUDGES if each in chosen.events), None)):
        sys.exit(f"{judge} is scored only: its errors are not listed.")
    read = sorted(each.name for each in EVENTS.iterdir() if each.is_dir() and each.name not in JUDGES)
    totals: dict[str, Score] = {}
    for event in chosen.events or read:
        print("\n".join(lines(event, totals, chosen.part, errors=chosen.errors)))
    for name, each in totals.items():
        print(f"all {name}: P {each.precision:.1f} R {each.recall:.1f} F1 {each.f1:.1f}")


if __name__ == "__main__":
    main()
