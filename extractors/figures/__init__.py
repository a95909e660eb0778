"""Figures: every quantity an article gives, what it counts, what kind it is and who claims it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from ..base import Figure, Modifier, Span, once_per_doc
from ..grammar.verb_groups import TENSED
from ..text.plain import text_of
from ..words.modifiers import listed
from .ages_told import with_age_told
from .claimants import claimed
from .counted.found import counted_of, is_pronoun
from .counted.memory import Counted, Memory
from .counted.parse import Parse, top_of
from .counted.people import is_people
from .counted.phrases.bound_nouns import with_whole
from .counted.phrases.groups_of import with_group
from .counted.phrases.second_nouns import with_fellow
from .counted.times.next_subjects import is_next_subject
from .false_rates import without_false_rate
from .kinds.facts import facts_of
from .kinds.rules import Kind, kinds_for, kinds_of
from .kinds.sorts import Sort
from .learned.counted import prepared, surest
from .not_figures.continued_names import continues_name
from .numbers.tokens import Words
from .quantities.ages import with_ages
from .quantities.changes import change_of
from .quantities.innings import with_innings
from .quantities.modifiers import with_modifier
from .quantities.quantity import Quantity, updated
from .quantities.ranges import joined
from .quantities.rates import with_rates
from .quantities.sequels import with_sequels
from .quantities.shared_currencies import with_home_money
from .quantities.shared_scales import with_shared_scales
from .quantities.shared_units import with_units_of_lists
from .quantities_found import candidates

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

QUOTED = ("”", '"')  # a number in quotation marks ends with them
JOINING = ("and", "or")
BESIDE = 16  # characters that may come between a number and the words it counts in one figure


def extract(doc: Doc) -> Iterator[Figure]:
    """Yield the figures of an article, in order of position."""
    yield from figures_of(doc)


@once_per_doc
def figures_of(doc: Doc) -> tuple[Figure, ...]:
    """The figures of a doc, found once."""
    words, parse = Words(text_of(doc)), Parse(doc)
    known, kinds = Memory(words, parse), kinds_for(doc)
    found = []
    for read in prepared(known, quantities_of(words)):
        last = known.before[-1][0] if known.before else None
        quantity = with_age_told(words, parse, without_false_rate(words, parse, read), last)
        if continues_name(words, parse, quantity):
            continue
        counted = counted_of(known, quantity)
        if is_pronoun(known, quantity, counted):
            known.outcomes.append(None)
            known.sorts.append("")
            continue
        found.append(figure_from(known, quantity, counted, kinds))
    return claimed(doc, found)


def quantities_of(words: Words) -> list[Quantity]:
    """The quantities of a text with value, unit, rate, modifier and change; no parse is needed for these."""
    found: list[Quantity] = []
    floor = 0
    sums = with_shared_scales(words, with_home_money(words, candidates(words)))
    several = with_innings(words, with_units_of_lists(words, joined(words, sums)))
    for quantity in with_ages(words, with_sequels(words, with_rates(words, several))):
        full = with_modifier(words, quantity, floor)
        full = carried_modifier(words, found, full)
        full = updated(full, change=change_of(words, full) or carried(words, found, full))
        found.append(full)
        floor = full.last
    return found


def carried_modifier(words: Words, before: list[Quantity], quantity: Quantity) -> Quantity:
    """The modifier that goes on after "or" with a conversion: "about $9,000 or €8,300"."""
    if not before or quantity.modifier != "=" or quantity.unit in (None, before[-1].unit):
        return quantity
    joined = [words.low(k) for k in range(before[-1].last, quantity.first)] in (["or"], [",", "or"])
    same = joined and quantity.dimension == before[-1].dimension and before[-1].modifier != "range"
    return quantity._replace(modifier=before[-1].modifier) if same else quantity


def carried(words: Words, before: list[Quantity], quantity: Quantity) -> str | None:
    """The change that goes on after "or": "lost 85 points, or 1.2%"."""
    if not before or before[-1].change is None:
        return None
    link = {words.low(k) for k in range(before[-1].last, quantity.first)}
    linking = {"or", ","} | listed("points_of_change") | listed("between_change_and_number")
    return before[-1].change if "or" in link and link <= linking else None


def figure_from(known: Memory, quantity: Quantity, found: Counted, kinds: tuple[Kind, ...]) -> Figure:
    """The finding for a quantity. Its kind goes by what the rules ``found`` beside it, or else by what is counted."""
    counted = surest(known, quantity, found)
    words, facts = known.words, facts_of(known, quantity, counted if is_surer(found, counted) else found)
    if counted is not found and facts.sort == Sort.THINGS and is_of_people(counted):
        known.outcomes.pop()
        known.sorts.pop()
        facts = facts_of(known, quantity, counted)  # the network alone sees that people are counted
    kind, *others = islice(kinds_of(facts, kinds), 2)
    whole = with_fellow(quantity, counted)
    return Figure(
        span=whole_span(known, quantity, whole),
        number=Span(*words.span(quantity.begin, quantity.end)),
        value=quantity.value,
        high=quantity.high,
        modifier=Modifier(quantity.modifier or "="),
        change=quantity.change,
        unit=quantity.unit,
        per=quantity.per,
        counted=with_group(known, quantity, with_whole(known, quantity, whole)).phrase,
        kind=kind,
        other_kind=next(iter(others), None),
        outcome=facts.outcome,
        rule=quantity.rule,
    )


def is_surer(found: Counted, counted: Counted) -> bool:
    """Whether the network's answer is the better sign of the kind: where the rules found none or an earlier one."""
    return not found.phrase or (found.inherited and counted is not found and not counted.inherited)


def is_of_people(counted: Counted) -> bool:
    """Whether people are counted."""
    return counted.phrase == "people" or (counted.head is not None and is_people(counted.head))


def whole_span(known: Memory, quantity: Quantity, counted: Counted) -> Span:
    """From the modifier to the end of the unit, or of the counted words where they follow."""
    words = known.words
    start, end = words.span(quantity.first, quantity.last)
    if counted.phrase and counted.head is not None and not counted.inherited and counted.head.idx >= end:
        at = words.text.find(counted.phrase, end, end + len(counted.phrase) + BESIDE)
        between = words.text[end:at]
        stops = "\n()" if quantity.unit is None else "\n(),"
        apart = set(stops) & set(between) or between[:1] in QUOTED or "number of" in between
        if at >= 0 and not apart and not is_parted(known, end, at) and not opens_clause(known, quantity, counted.head):
            end = at + len(counted.phrase)
    return Span(start, end)


def opens_clause(known: Memory, quantity: Quantity, noun: Token) -> bool:
    """As in "On those nine days only | a single gate was open": whether a noun is the subject after an amount."""
    top = top_of(known.parse.tokens(*known.words.span(quantity.first, quantity.last)))
    return quantity.unit is not None and top is not None and is_next_subject(noun, top)


def is_parted(known: Memory, end: int, at: int) -> bool:
    """As in "in 24 hours | sank | nine boats", "$9,000 | and | a van": whether a verb or "and" stands between."""
    between = [token for token in (known.parse.tokens(end, at) if end < at else ()) if token.idx >= end]
    return any(token.tag_ in TENSED or token.like_num or token.lower_ in JOINING for token in between)
