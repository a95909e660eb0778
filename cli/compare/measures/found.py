"""The figures of a story as measures, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...record import Record
from ..parties.hearing import heard_near
from ..parties.parties import Parties
from ..parties.party import BODY
from ..stories.passages import Passage, passages_of
from ..stories.places import place_of
from ..stories.story import Story
from ..stories.wording import content_stems, names_in, pattern_of, stem, stems_in, words_for
from .counting import BY_ANY_NOUN, counted_in, dimension_in, family_of, heads_in, is_bare, names_with, unit_stems
from .days import day_for
from .ellipsis import is_surely_of
from .holders import holder_of
from .intervals import bound_by, dimension_of, interval_of, is_margin
from .measure import MORE, PART, TOTAL, Key, Measure
from .outcomes import outcome_of
from .senses import bearing_of, owner_of, sense_of, with_shocks
from .stance import is_anothers_offer, stance_of
from .standing import ANOTHER, OWN_FORCE, part_named, standing_of
from .unsaid import unit_lender
from .whose import NEAR, OWN, land_counted, referred_by, speaker_of

COUNTED = ("people", "things")
SUMMANDS = (2, 3, 4)  # parts given in one list
_TIMES = re.compile(r"(?:twice|thrice|once)\b", re.I)
_SUSPECTED = re.compile(r"\b(?:suspected|probable|presumed|feared|possible|unconfirmed)\b", re.I)
_ADDED = re.compile(  # "nine dead and 21 men still below", "14 have died and 25 are below"
    r"^(?P<clause> (?:have|has|had|were|was|are|is)(?: been)? [a-z]+)? and"
    r"(?: (?:about|some|at least|only|almost|nearly|around|more than))* $"
)
_NOT = re.compile(r"\bnot (?:the |at |about )?$", re.I)
_ASKS = r"\b(?:<<stance.with_sums>>)(?: (?:about|some|only|at least|for))* $"


def measures_of(story: Story, parties: Parties) -> Iterator[Measure]:
    """Yield the measures of a story in order of position."""
    yield from with_shocks(list(_with_parts(list(_measures_of(story, parties)))))


def _measures_of(story: Story, parties: Parties) -> Iterator[Measure]:
    figures = sorted(story.record["figures"], key=lambda each: each["spans"]["text"][0])
    statements = {said["id"]: said for said in story.record["attributions"]}
    earlier: list[Measure] = []
    counted: Measure | None = None  # the last that later words may refer to
    nexts = (*figures[1:], None)
    for figure, passage, following in zip(figures, passages_of(story, figures), nexts, strict=False):
        if is_margin(figure) or (earlier and _is_conversion(figure, passage, earlier[-1])):
            continue
        between = (story.text or "")[earlier[-1].end : figure["spans"]["text"][0][0]] if earlier else ""
        replaced = _replaced(figure, passage, earlier)
        lender, completes = unit_lender(figure, passage, earlier, following, between or passage.near_before)
        lender, completes = (None, False) if replaced else (lender, completes)
        whole = figure | {each: lender.get(each) for each in ("unit", "kind")} if lender else figure
        whole = figure | {"unit": None, "kind": replaced.figure.get("kind")} if replaced else whole
        said = statements.get(figure.get("attribution") or "")
        measure = _measure(story, whole, passage, said, replaced or counted, parties, completes=completes)
        is_sure = bool(earlier) and measure.refers in (earlier[-1], earlier[-1].refers) and measure.refers is not None
        is_sure = is_sure and is_surely_of(measure, earlier, between, passage)
        is_sure = is_sure or (replaced is not None and measure.refers is replaced)
        added = _ADDED.match(between) if "respectively" not in passage.sentence else None
        is_added = added is not None and (bool(added["clause"]) or not is_bare(figure))
        short = lender is not None
        earlier.append(replace(measure, is_left_short=short, is_surely_of_it=is_sure, is_added=is_added))
        if figure.get("kind") not in ("ratio", "rate", "age") and not _TIMES.match(str(figure["text"])):
            counted = earlier[-1]
    yield from earlier


def _replaced(figure: Record, passage: Passage, earlier: Sequence[Measure]) -> Measure | None:
    """The count that "not 29" is set against where a time comes between: "17 were hurt in three days, not 29".

    It is the time itself where that is nearer: "40 were freed in six hours, not four".
    """
    if not earlier[:-1] or not _NOT.search(passage.before) or not is_bare(figure):
        return None
    count, time = earlier[-2:]
    alike = count.words == time.words == passage.sentence and time.key.family == "time" and count.key.family in COUNTED
    value = abs(float(figure["value"]))
    return count if alike and _ratio(value, count) < _ratio(value, time) else None


def _ratio(value: float, measure: Measure) -> float:
    low, high = sorted((value, abs(measure.value)))
    return high / max(low, 1e-9)


def _with_parts(measures: list[Measure]) -> Iterator[Measure]:
    """Yield the measures, those that add up to the one before as its parts: "212, 194 passengers and a crew of 18"."""
    parts: set[int] = set()
    for number, whole in enumerate(measures):
        for size in SUMMANDS:
            some = measures[number + 1 : number + 1 + size]
            near = len(some) == size and some[-1].end - whole.end < NEAR and whole.value > size
            if near and all(_may_add(each, whole) for each in some) and sum(each.value for each in some) == whole.value:
                parts.update(range(number + 1, number + 1 + size))
    for number, each in enumerate(measures):
        yield replace(each, standing=PART) if number in parts and each.standing == TOTAL else each


def _may_add(part: Measure, whole: Measure) -> bool:
    counted = part.key.family in COUNTED and whole.key.family in COUNTED
    return counted and part.stance == whole.stance == "claim" and part.side == whole.side and not part.is_earlier


def _is_conversion(figure: Record, passage: Passage, previous: Measure) -> bool:
    """Whether a figure in brackets says the one before it in another unit: "two kilometres (1.2 miles)"."""
    between = passage.near_before.strip()
    same = dimension_of(figure.get("unit")) == previous.key.dimension or family_of(figure, None) == "money"
    return (
        bool(figure.get("unit"))
        and between in ("(", "[", "(about", "(around")
        and same
        and bool(previous.key.dimension)
    )


def _measure(
    story: Story,
    figure: Record,
    passage: Passage,
    said: Record | None,
    previous: Measure | None,
    parties: Parties,
    *,
    completes: bool = False,
) -> Measure:
    outcome = outcome_of(figure, passage) or _lent_outcome(figure, previous)
    day, is_earlier = day_for(passage, story.day)
    named = speaker_of(story, figure, passage, previous, parties)
    stance = stance_of(figure, passage, said)
    key = Key(family_of(figure, outcome), dimension_in(figure), outcome)
    refers = referred_by(figure, passage, previous, named, key, story, completes=completes)
    if refers is not None and (stance == "demand") != (refers.stance == "demand"):
        key, refers = refers.key, None
    if refers is not None and refers.stance == "retracted" and stance == "claim":
        day, is_earlier = refers.day, refers.is_earlier  # the right value is of the day of the wrong one
    lender = refers or (previous if previous and _is_sum_left_short(figure, passage, previous) else None)
    if lender is not None and not figure.get("unit") and lender.key.dimension:
        figure = figure | {each: lender.figure.get(each) for each in ("unit", "kind")}  # "six hours, Molvane nine"
        key, stance = Key(lender.key.family, lender.key.dimension, None), stance_of(figure, passage, said)
    heads, names = heads_in(counted_in(figure)) - parties.stems - parties.topic, names_with(figure) - _opening(passage)
    standing = standing_of(figure, passage, story.day)
    if standing == MORE and previous is not None and ANOTHER.search(passage.near_before):
        others = previous.key.outcome not in (None, outcome)  # "17 people are dead. Another 40 are missing"
        standing = TOTAL if others else standing
    if standing == PART and key.family == "people":
        heads = heads or part_named(passage)
    land, is_guess = land_counted(figure, passage, outcome, named, story, parties, previous)
    names = frozenset(next(iter(parties.lands_in(each.capitalize())), each) for each in names)
    if land:
        heads = frozenset(each for each in heads if not land.startswith(each[:5]))
        heads, names = heads - words_for("heads", "soldiers"), frozenset({land})
        standing = TOTAL if standing == PART and OWN.search(str(figure["text"])) else standing
    heads -= frozenset(map(stem, BY_ANY_NOUN.get(outcome or "", "").split()))
    if outcome and OWN_FORCE.search(str(figure["text"])):
        key = Key("people", None, outcome)
    spoken = frozenset(stems_in(named.name)) if named and named.kind == BODY else frozenset()
    return Measure(
        story=story.number,
        id=figure["id"],
        text=figure["text"],
        start=figure["spans"]["text"][0][0],
        end=figure["spans"]["text"][-1][1],
        figure=figure,
        interval=interval_of(figure, bound_by(passage.before, passage.after)),
        key=key,
        heads=heads,
        names=names,
        about=content_stems(passage.clause) - _people_words(key) - unit_stems(figure) - spoken,
        standing=standing,
        stance=stance,
        day=day,
        is_earlier=is_earlier,
        words=passage.sentence,
        party=named,
        side=parties.side_of(named),
        who=(names_in(f"{passage.near_before} {passage.near_after}") | _opening(passage))
        & parties.subjects(story.number),
        refers=refers,
        is_guess=is_guess,
        is_suspected=bool(_SUSPECTED.search(f"{counted_in(figure)} {passage.clause}")),
        heard=() if named or is_anothers_offer(passage) else heard_near(story, passage, parties),
        place=place_of(passage) - parties.common,
        sense=sense_of(figure, passage) or (refers.sense if refers else None),
        bearing=bearing_of(figure, passage),
        owner=owner_of(passage),
        holder=holder_of(figure, passage, story, parties, named),
    )


def _people_words(key: Key) -> frozenset[str]:
    """The words that say no more than that people are counted, if they are: of a sum, "the loss" says what it is."""
    return words_for("heads", "generic") if key.family in COUNTED else frozenset()


def _opening(passage: Passage) -> frozenset[str]:
    """The word that opens the sentence, whose capital does not mark a name."""
    return frozenset(word.lower() for word in passage.sentence.split()[:1])


def _is_sum_left_short(figure: Record, passage: Passage, previous: Measure) -> bool:
    """Whether a bare number is demanded or offered after a sum or share: "35,000 crowns; the union wanted 75,000"."""
    near = 0 <= figure["spans"]["text"][0][0] - previous.end < NEAR
    sums = previous.key.family in ("money", "share") and previous.key.dimension is not None
    return (
        near
        and sums
        and is_bare(figure)
        and not figure.get("unit")
        and bool(pattern_of(_ASKS).search(passage.near_before))
    )


def _lent_outcome(figure: Record, previous: Measure | None) -> str | None:
    """The outcome of the figure before, of one side's own: "60 killed against four of our own"."""
    if previous is None or figure.get("unit"):
        return None
    near = 0 <= figure["spans"]["text"][0][0] - previous.end < NEAR
    return previous.key.outcome if near and OWN_FORCE.search(str(figure["text"])) else None
