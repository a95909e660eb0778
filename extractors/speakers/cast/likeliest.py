"""The likeliest of all who may be meant by a description: by what the article tells of each, and by how near he is.

Everybody mentioned in the sentences before is a candidate, and whoever the article names at all if his file has the
description's noun. What speaks for each is added up; below a threshold, or where two are alike, nobody is meant.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ...base import SpeakerType
from .evidence import evidence, file_of
from .pronouns import ME, NEARER, SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from spacy.tokens import Doc

    from ..entities.entity import Entity
    from .descriptions import Description
    from .pronouns import Seen, Who

REACH = 12  # sentences
MOST = 200  # mentions
NEAR = 0.9  # how much the prominence of the best mention counts
OFTEN = 0.12  # each further mention, up to five
FAR = 2.6  # what the file must say of somebody who is not near
THRESHOLD = 2.0
MARGIN = 0.35
TO_COME = 0.6  # what being named only later costs


class Meant(NamedTuple):
    """Who is meant, how much speaks for him, and how much more than for the next."""

    who: Who
    score: float
    margin: float


class Candidate(NamedTuple):
    """Somebody who may be meant, how near he is, and the entity if he has a name."""

    who: Who
    nearness: float
    entity: Entity | None


def likeliest(
    doc: Doc, about: Description, candidates: Iterable[Candidate], *, least: float = THRESHOLD
) -> Meant | None:
    """Whom a description means; None where nobody is plainly meant."""
    scored: list[tuple[float, Candidate]] = []
    for candidate in candidates:
        file = file_of(doc, candidate.entity) if candidate.entity is not None else None
        found = evidence(doc, about, candidate.who, file)
        if found is not None and fits_number(about, candidate.who):
            scored.append((found + candidate.nearness, candidate))
    scored.sort(key=lambda pair: -pair[0])
    if not scored or scored[0][0] < least:
        return None
    margin = scored[0][0] - scored[1][0] if len(scored) > 1 else scored[0][0]
    return Meant(scored[0][1].who, scored[0][0], margin) if margin >= MARGIN else None


def fits_number(about: Description, who: Who) -> bool:
    """Whether a description's number suits somebody: one for one, several for several, a body for either."""
    return about.plural == who.plural or (not about.plural and who.type is SpeakerType.GROUP and who.heads == 1)


def near(
    seen: Sequence[Seen], at: int, sentence: int, entity_of: Callable[[Who], Entity | None]
) -> dict[tuple[str, ...], Candidate]:
    """Those mentioned in the sentences before a token, by how prominent and how near their best mention is."""
    found: dict[tuple[str, ...], Candidate] = {}
    times: dict[tuple[str, ...], int] = {}
    for mention in islice(reversed(seen), MOST):
        if sentence - mention.sentence > REACH:
            break
        if mention.at >= at or mention.who.key in ME:
            continue
        key = mention.who.key
        nearness = NEARER ** (sentence - mention.sentence)
        weight = min(mention.weight, SOURCE) * nearness * (0.6 if mention.quoted else 1.0)
        times[key] = times.get(key, 0) + 1
        before = found.get(key)
        if before is None or weight > before.nearness:
            found[key] = Candidate(mention.who, weight, entity_of(mention.who))
    return {key: c._replace(nearness=NEAR * c.nearness + OFTEN * min(times[key] - 1, 5)) for key, c in found.items()}
