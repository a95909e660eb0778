"""The likeliest of all who may be meant by a description: by what the article says of each, and by how near he is.

Everybody mentioned in the sentences before is a candidate; so is everybody named in the article whose file has the
description's noun. The evidence for each is added up; below a threshold, or in a tie, there is no answer.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ....base import SpeakerType
from ....words.broader import is_kind_of
from ....words.lists import function_words, small
from ...names.name import HYPHENS
from ..phrases.earlier_phrases import phrases
from .evidence import evidence, file_of, is_seat, types_of
from .pronouns import ME, NEARER, SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc

    from ...entities.entity import Entity
    from ..phrases.descriptions import Description
    from .pronouns import Seen, Who

REACH = 12  # sentences
MOST = 200  # mentions
NEAR = 0.9  # how much the prominence of the best mention counts
OFTEN = 0.12  # each further mention, up to five
QUOTED = 0.6  # mentions inside quotations
THRESHOLD = 2.0
BARE = 2.0  # of "council", which need not have an antecedent
NOTHING = -9.0
PLAIN = 1.35  # of "the company" alone, which must have an antecedent
PLAIN_BODY = 1.0  # the same where a body is meant: few are named, and "the company" is one of them
UNLIKELY = -1.0  # evidence that no nearness makes up for
MARGIN = 0.35


NAMED = frozenset({"name"})


class Meant(NamedTuple):
    """Who is meant, his score, by how much it is above the next one's, and who that is."""

    who: Who
    score: float
    margin: float
    rival: Who | None = None


class Candidate(NamedTuple):
    """Somebody who may be meant, how near he is, and the entity if he has a name."""

    who: Who
    nearness: float
    entity: Entity | None


class Demanded(NamedTuple):
    """The least evidence that an answer needs, if it is a person or a body, and the least of it without nearness."""

    of_person: float
    of_body: float
    told: float

    def least_for(self, one: Candidate) -> float:
        """The least evidence for a candidate."""
        return self.of_body if one.who.type is SpeakerType.GROUP else self.of_person


THE_COMPANY = Demanded(PLAIN, PLAIN_BODY, NOTHING)


def likeliest(doc: Doc, about: Description, candidates: Iterable[Candidate], demanded: Demanded) -> Meant | None:
    """Whom a description means; None where that is not clear."""
    types = types_of(about.noun)
    scored: list[tuple[float, Candidate]] = []
    for candidate in candidates:
        if candidate.who.type not in types or not fits_number(about, candidate.who):
            continue
        rival = candidate.entity is not None or is_kind_of(candidate.who.noun, about.noun)
        if not rival or is_part_of(about, candidate.entity):
            continue
        file = file_of(doc, candidate.entity) if candidate.entity is not None else None
        found = evidence(doc, about, candidate.who, file)
        if found is not None and found >= demanded.told:
            scored.append((found + candidate.nearness, candidate))
    scored.sort(key=lambda pair: -pair[0])
    scored = without_introduced(doc, scored, demanded)
    if not scored or scored[0][0] < demanded.least_for(scored[0][1]):
        return None
    if scored[0][0] - scored[0][1].nearness < UNLIKELY:
        return None
    score, best = next(
        (other for other in scored if scored[0][0] - other[0] < MARGIN and is_shorter(scored[0][1], other[1])),
        scored[0],
    )
    others = [pair for pair in scored[1:] if not is_shorter(pair[1], best) and is_rival(pair[1], best)]
    margin = score - max((other for other, _ in others), default=0.0)
    second = next((one.who for _, one in others if one is not best), None)
    return Meant(best.who, score, margin, second) if margin >= MARGIN else None


def without_introduced(
    doc: Doc, scored: list[tuple[float, Candidate]], demanded: Demanded
) -> list[tuple[float, Candidate]]:
    """Who may be meant, but none whom a name took up later: "a firm from Arden ... Orbex, which ... | The firm |"."""
    named = [(score, one, one.entity.mentions[0].start) for score, one in scored if one.entity is not None]
    if not named:
        return scored
    score, best, first = named[0]
    if score < demanded.least_for(best) or any(score - other < MARGIN for other, _, _ in named[1:2]):
        return scored
    return [pair for pair in scored if pair[1].entity is not None or not is_introduced_before(doc, pair[1].who, first)]


def is_introduced_before(doc: Doc, who: Who, at: int) -> bool:
    """Whether somebody without a name was brought in with "a" or "an" before a token, or is "her side"."""
    first, *rest = who.name.lower().split()
    if who.type is SpeakerType.PERSON and not small("telling_which").isdisjoint(rest):
        return False  # "a lawyer for the family" is not the next lawyer
    if first in small("owning") and who.type is SpeakerType.GROUP:
        return True
    places = phrases(doc).get(who.noun, ()) if first in ("a", "an") else ()
    return any(place < at and any(left.lower_ in ("a", "an") for left in doc[place].lefts) for place in places)


def demands(doc: Doc, about: Description) -> Demanded:
    """What must be known of the one whom a description means."""
    if doc[about.start].lower_ not in function_words("definite_determiners"):
        return Demanded(BARE, BARE, BARE)
    telling = any(is_telling(doc, i) for i in range(about.start + 1, about.head))
    alone = not telling and about.head + 1 == about.end and not about.plural
    return THE_COMPANY if alone else Demanded(THRESHOLD, THRESHOLD, NOTHING)


def is_telling(doc: Doc, i: int) -> bool:
    """Whether a word of a description says which one is meant: a name or noun, but not where he is based or born."""
    seated = is_seat(doc, i) or (doc[i].text in HYPHENS and is_seat(doc, i - 1))
    return not seated and (doc[i].text[:1].isupper() or doc[i].pos_ != "ADJ")


def is_rival(one: Candidate, best: Candidate) -> bool:
    """Whether somebody may be meant as well: nothing shows that a name of an unknown kind is a body's."""
    return best.who.type is not SpeakerType.GROUP or one.who.type is not SpeakerType.UNKNOWN


def is_shorter(one: Candidate, best: Candidate) -> bool:
    """Whether somebody is called by some of the words of another, and so may be the same: "the ministry"."""
    return one is not best and set(one.who.key) - NAMED < set(best.who.key) - NAMED


def is_part_of(about: Description, entity: Entity | None) -> bool:
    """Whether somebody is named in the description itself, as whose or where it is: "the Orion leadership"."""
    return entity is not None and any(about.start <= name.start < about.end for name in entity.mentions)


def fits_number(about: Description, who: Who) -> bool:
    """Whether a description's number suits somebody: one for one, several for several, a body for either."""
    one = who.type is SpeakerType.GROUP and who.heads == 1 and (who.named or not who.plural)
    return about.plural == who.plural or (not about.plural and one)


def near(seen: Sequence[Seen], at: int, sentence: int) -> dict[tuple[str, ...], tuple[Who, float]]:
    """Those mentioned in the sentences before a token, and how prominent and how near their best mention is."""
    found: dict[tuple[str, ...], tuple[Who, float, int]] = {}
    for place, its_sentence, who, prominent, inside, _ in islice(reversed(seen), MOST):
        if sentence - its_sentence > REACH:
            break
        key = who.key
        if place >= at or key in ME:
            continue
        quoted = QUOTED if inside else 1.0
        weight = min(prominent, SOURCE) * NEARER ** (sentence - its_sentence) * quoted
        best, most, times = found.get(key, (who, weight, 0))
        found[key] = (who, weight, times + 1) if weight > most else (best, most, times + 1)
    return {key: (who, NEAR * weight + OFTEN * min(times - 1, 5)) for key, (who, weight, times) in found.items()}
