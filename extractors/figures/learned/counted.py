"""What a figure counts, where the network is surer of another phrase than of the one that the rules found.

Finds:        a noun far off, left out, or beside the one that the tree leads to.
Leaves alone: "The mill has nine looms." What the rules found is a candidate too, and so is nothing at all.

The network reads articles, and docs of the embedded pipeline alone: in short texts, and in those that another pipeline
read, everything is as the rules found it.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from ...base import SPEECH
from ...grammar.relations import child, own_subject, relation
from ...reports.recognised.chances import ARTICLE
from ...words.modifiers import listed
from ..counted.carried.both_ends import of_other_end
from ..counted.carried.levels_of_changes import of_changed
from ..counted.carried.respective import respectively_after
from ..counted.carried.shares_in_turn import in_turn
from ..counted.ellipsis import TOLL
from ..counted.memory import Counted, Memory
from ..counted.openings import is_of_parent
from ..counted.times.windows import is_window
from ..counted.unsaid.after_labels import is_after_label, is_in_sheet, is_in_tally
from ..counted.unsaid.answers import is_answering
from ..quantities.quantity import Quantity
from .candidates import PEOPLE, Candidate, candidates, counted_as
from .network import chances, prepare
from .ruled_out import is_ruled_out
from .signs import Place, place_of, signs_of_figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

SETTLED = (PEOPLE, TOLL, "time", "runs", "balls")  # what the rules are always right about
BOTH = 2  # a figure and the one before it
SURER = 0.3  # by how much a chance must be above that of the rules; training/README.md says how it was chosen


def surest(known: Memory, quantity: Quantity, found: Counted) -> Counted:
    """What a figure counts, ``found`` by the rules; it takes the place of that in the memory."""
    if quantity.shape == "times" or is_settled(found) or is_of_parent(known, quantity):  # "twice": occasions
        return found
    if is_window(known.words, quantity):
        return found
    if found.phrase and is_sure(known, quantity, found):
        return found
    place = place_of(known, quantity) if is_read(known.parse.doc) else None
    if place is None:
        return found
    listed = candidates(known, place, found)
    better = surer(listed, chances(place, tuple(signs_of_figure(quantity, place, found)), listed), found)
    if better is None or does_it(better, place):
        return found
    if better.noun is not None and is_ruled_out(better.noun, quantity, place, found):
        return found
    answer = counted_as(better, place)
    known.before[-1] = (quantity, answer)
    return answer


def is_settled(found: Counted) -> bool:
    """Whether the rules are always right: people, a toll, and the time that lies between two events."""
    return found.phrase in SETTLED or (found.head is None and (found.phrase or "").startswith("time "))


def is_sure(known: Memory, quantity: Quantity, found: Counted) -> bool:
    """Whether what the words around a number say needs no second opinion."""
    told = is_answering(known, quantity) or is_after_label(known.words, quantity) or is_label_of(found, known, quantity)
    told = told or is_in_tally(known.words, quantity)
    told = told or (quantity.unit is not None and respectively_after(known, quantity) is not None)
    told = told or is_same_in_brackets(known, quantity, found) or is_rain(quantity, found)
    return told or goes_on(known, quantity, found)


def is_label_of(found: Counted, known: Memory, quantity: Quantity) -> bool:
    """As in "Crew: 330 Range: 5,000 nmi": whether the rules found the label of a number in a sheet of data."""
    if known.words.low(quantity.first - 1) != ":":
        return False
    return is_in_sheet(known.parse.tokens(*known.words.span(quantity.first, quantity.last))) and bool(found.phrase)


def is_same_in_brackets(known: Memory, quantity: Quantity, found: Counted) -> bool:
    """As in "one in nine ferries (11%)": whether a percentage says again what the share before it said."""
    if known.words.low(quantity.first - 1) != "(" or quantity.dimension != "percentage" or len(known.before) < BOTH:
        return False
    earlier, of_that = known.before[-BOTH]
    return (earlier.shape == "share" or earlier.role == "ratio") and found.phrase == of_that.phrase


def is_rain(quantity: Quantity, found: Counted) -> bool:
    """As in "the hill recorded 90mm": whether the rules found the rain that was told of before."""
    falls = found.head is not None and found.head.lemma_.lower() in listed("what_falls")
    return found.inherited and falls and quantity.dimension == "length"


def goes_on(known: Memory, quantity: Quantity, found: Counted) -> bool:
    """Whether the rules found the other end of a change, or what a list of shares is of, which they are right about."""
    if not found.inherited:
        return False
    other = of_changed(known, quantity) or of_other_end(known, quantity) or in_turn(known, quantity)
    return other is not None and other.phrase == found.phrase


def does_it(each: Candidate, place: Place) -> bool:
    """Whether a noun is who counts or names the number, or is ahead by it: "the guards counted 97", "led by 12"."""
    verb = place.top.head
    doer = own_subject(verb) or (verb if child(verb, "cop") is not None else None)
    if doer is not None and doer.tag_ == "WP" and relation(verb) == "acl":
        doer = verb.head
    case = child(place.top, "case")
    by = relation(place.top) == "obl" and case is not None and case.lower_ == "by" and place.top.like_num
    return (relation(place.top) == "obj" or by) and each.noun is not None and each.noun == doer


def is_read(doc: Doc) -> bool:
    """Whether the network reads a doc."""
    return len(doc) >= ARTICLE and SPEECH in doc.user_data


def prepared(known: Memory, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities of a text, at all of which the network has looked."""
    if is_read(known.parse.doc):
        prepare([place for quantity in quantities if (place := place_of(known, quantity)) is not None])
    return quantities


def surer(listed: Sequence[Candidate], found_chances: Sequence[float], found: Counted) -> Candidate | None:
    """The likeliest candidate that is something, if it is surer than the rules' own."""
    pairs = list(zip(found_chances, listed, strict=True))
    of_rules = next(chance for chance, each in pairs if ("rules" if found.phrase else "none") in each.signs)
    if 1 - of_rules <= of_rules + SURER:  # the chances of all others together are no higher
        return None
    chance, best = max(((chance, each) for chance, each in pairs if "none" not in each.signs), key=itemgetter(0))
    return best if chance - of_rules > SURER else None
