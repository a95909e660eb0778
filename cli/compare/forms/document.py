"""A comparison as one JSON document, schema ``quoth-compare/1``."""

from __future__ import annotations

from collections import Counter
from datetime import date
from math import isinf
from typing import Any

from ...record import Record
from ...record.values import number as plain_number
from ..comparison import Comparison, EventFound
from ..parties.lands import ROOT
from ..parties.party import Party
from ..parties.statements import Statement
from ..stories.dates import CYCLE, YEARLESS
from ..stories.story import Story
from ..stories.wording import words_in
from ..verdicts import Verdict
from ..verdicts.claims import Claim, Claims

SCHEMA = "quoth-compare/1"


def document_of(comparison: Comparison) -> Record:
    """The document: articles, parties, quantities with their members, statements, verdicts."""
    events = comparison.events
    of_event = {story.number: event.number for event in events for story in event.stories}
    return {
        "schema": SCHEMA,
        "articles": [_article(story, of_event[story.number]) for story in comparison.stories],
        "parties": [_party(party, event) for event in events for party in event.parties.all],
        "quantities": [_quantity(claims, event) for event in events for claims in event.quantities],
        "statements": [_statement(each, event) for event in events for each in event.statements],
        "verdicts": [_verdict(each, event) for event in events for each in event.verdicts],
    }


def _article(story: Story, event: int) -> Record:
    return {
        "source": story.source,
        "title": story.title,
        "outlet": story.outlet,
        "day": day_text(story.day),
        "event": event,
        "figures": len(story.record["figures"]),
        "attributions": len(story.record["attributions"]),
    }


def day_text(day: date | None) -> str | None:
    """A day as ISO has it; without the year where the articles give none: ``--09-03``."""
    if day is None:
        return None
    return day.isoformat() if day.year >= YEARLESS + CYCLE else f"--{day:%m-%d}"


def _party(party: Party, event: EventFound) -> Record:
    side = event.parties.side(party)
    return {
        "event": event.number,
        "id": f"{event.number}-{party.id}",
        "name": party.name,
        "kind": party.kind,
        "role": party.role,
        "side": side.name if side else party.name,
        "link": party.link,
    }


def _quantity(claims: Claims, event: EventFound) -> Record:
    return {
        "event": event.number,
        "id": claims.id,
        "name": name_of(claims),
        "family": claims.quantity.key.family,
        "unit": claims.quantity.key.dimension,
        "outcome": claims.outcome,
        "constant": claims.is_constant,
        "standing": claims.quantity.standing,
        "members": [member(each) for each in claims.claims],
    }


def name_of(claims: Claims) -> str:
    """What is measured, in a few words: "people killed", "repairs (EUR)"."""
    counted = [str(each.measure.figure.get("counted") or "") for each in claims.claims]
    common = max(filter(None, counted), key=lambda each: (counted.count(each), -len(each)), default="")
    outcome = claims.outcome
    if claims.quantity.key.family == "people" and outcome and claims.quantity.standing == "total":
        heads = {head for each in claims.claims for head in each.measure.heads}
        people = "people" if not heads or common in ("", "people", "dead") else common
        land = _land_of(claims)
        return f"{people} {outcome} ({land})" if land else f"{people} {outcome}"
    kind = str(claims.claims[0].measure.figure.get("kind") or "").replace("_", " ")
    return f"{common} ({kind})" if common.lower() not in ("", kind) else kind


def _land_of(claims: Claims) -> str | None:
    """Whose losses they are, where two countries count them: the shortest word for it that begins as its root does."""
    counts = Counter(name for each in claims.claims if not each.measure.is_guess for name in each.measure.names)
    roots = {name for name, count in counts.items() if 2 * count > len(claims.claims)}
    words = {word for each in claims.claims for word in words_in(each.measure.words) if word[:1].isupper()}
    named = [word for word in words if word[:ROOT].lower() in roots and len(word) > ROOT]
    return min(named, key=lambda word: (len(word), word), default=None) if len(roots) == 1 else None


def member(claim: Claim) -> Record:
    """One figure of a quantity: where it is, what it says, who claims it for which day."""
    measure = claim.measure
    interval = measure.interval
    return {
        "source": claim.story.source,
        "figure": measure.id,
        "start": measure.start,
        "end": measure.end,
        "text": measure.text,
        "kind": measure.figure.get("kind"),
        "value": plain_number(measure.value),
        "modifier": measure.figure.get("modifier"),
        "unit": measure.figure.get("unit"),
        "low": None if isinf(interval.low) else plain_number(round(interval.low, 6)),
        "low_open": interval.low_open,
        "high": None if isinf(interval.high) else plain_number(round(interval.high, 6)),
        "high_open": interval.high_open,
        "speaker": claim.party.name if claim.party else None,
        "side": claim.side.name if claim.side else None,
        "lent": claim.lent,
        "stance": measure.stance,
        "day": day_text(measure.day),
        "outlet": claim.story.outlet,
        "sentence": " ".join(measure.words.split()),
    }


def _statement(statement: Statement, event: EventFound) -> Record:
    by_number = {story.number: story for story in event.stories}
    return {
        "event": event.number,
        "speaker": next((each.party.name for each in statement.members if each.party), None),
        "members": [
            {
                "source": by_number[each.story].source,
                "id": each.id,
                "start": each.start,
                "end": each.end,
                "text": each.text,
                "day": day_text(by_number[each.story].day),
                "quoted": each.is_quoted,
            }
            for each in statement.members
        ],
        "changed": bool(statement.changed),
    }


def _verdict(verdict: Verdict, event: EventFound) -> dict[str, Any]:
    return {
        "event": event.number,
        "kind": verdict.kind,
        "quantity": verdict.quantity,
        "sentence": verdict.sentence,
        "between": list(verdict.between),
        "outlet": verdict.outlet,
        "day": day_text(verdict.day),
        "to": day_text(verdict.to),
        "articles": list(verdict.articles),
        "members": [[each.story.source, each.measure.id] for each in verdict.claims],
        "wordings": list(verdict.wordings),
    }
