"""What a figure counts or measures: the noun after it, after "of", its subject, or one understood from before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import child, relation
from ...text.sentences import sentence_numbers
from ...words.lists import word_list
from ...words.modifiers import listed
from ..quantities.quantity import Quantity
from .ages import aged, name_before
from .amounts import measured_by
from .bare_numbers import number_of
from .compared.results import match_of, runner_of
from .memory import Counted, Memory
from .parse import phrase_of, top_of, verb_over
from .unsaid.after_labels import in_sheet
from .unsaid.reckoned import of_object, of_rival

if TYPE_CHECKING:
    from spacy.tokens import Token

BACK = 6  # figures
MOST_BESIDE = 2  # "one" and the figure before it


def counted_of(known: Memory, quantity: Quantity) -> Counted:
    """What a figure counts; later figures may refer back to it."""
    found = found_for(known, quantity) if known.parse.has_heads else Counted()
    known.before.append((quantity, found))
    return found


def is_pronoun(known: Memory, quantity: Quantity, counted: Counted) -> bool:
    """Whether "one" refers to something named before ("the latest one") and counts nothing."""
    if not known.parse.has_heads or known.words.low(quantity.begin) != "one" or quantity.end != quantity.begin + 1:
        return False
    if quantity.unit is not None or quantity.per or quantity.modifier != "=":
        return False
    tokens = known.parse.tokens(*known.words.span(quantity.begin, quantity.end))
    if tokens and (follows_adjective(tokens[-1]) or is_somebody(tokens[-1])):
        return True
    if counted.phrase == "people" or (counted.head is not None and not counted.inherited):
        return False
    if known.words.low(quantity.first - 1) in ("and", "only", "just", "or"):
        return False
    if is_told_beside(known, tokens[-1] if tokens else None, counted):
        return False
    verb = verb_over(tokens[-1]) if tokens else None
    return verb is None or verb.lemma_.lower() not in word_list("figures/casualty_verbs.txt")


def is_told_beside(known: Memory, one: Token | None, counted: Counted) -> bool:
    """As in "Seven cooks were hurt; one was burned": "one" is what a verb says of one of those just counted.

    In "Seven cooks knew that one must wait" it is anybody.
    """
    if one is None or counted.head is None or len(known.before) < MOST_BESIDE or not one.i:
        return False
    last, found = known.before[-2]  # the figure itself is the last
    numbers = sentence_numbers(one.doc)
    verb = one.head
    beside = found.head is not None and numbers[found.head.i] == numbers[one.i] and last.unit is None
    told = verb.tag_ in ("VBD", "VBN", "VBZ") or child(verb, "cop") is not None
    plain = relation(one) == "nsubj" and told and last.value > 1
    opens = one.nbor(-1).text in (",", ";", ":", "-", "–", "—") or one.nbor(-1).lower_ in ("but", "while", "whereas")
    return beside and plain and opens and not any(part.tag_ == "MD" for part in verb.lefts)


def is_somebody(one: Token) -> bool:
    """As in "a clerk, one Ebo Marrin, was held": "one" before a name says that nobody knows him."""
    after = one.nbor() if one.i + 1 < len(one.doc) else one
    return after.tag_ == "NNP" and after.ent_type_ == "PERSON" and one.lower_ == "one"


def follows_adjective(one: Token) -> bool:
    """Whether an adjective comes before "one" and no noun after it: "a narrow one"."""
    before = one.doc[one.i - 1] if one.i else None
    return before is not None and before.tag_ in ("JJ", "JJR", "JJS") and one.head.i <= one.i


def found_for(known: Memory, quantity: Quantity) -> Counted:
    """What a figure counts, by what it is in."""
    start = known.words[min(quantity.begin, quantity.first if quantity.dimension == "money" else quantity.begin)].start
    tokens = known.parse.tokens(start, known.words.span(quantity.first, quantity.last)[1])
    top = None if tokens and is_somebody(tokens[-1]) else top_of(tokens)
    if quantity.unit is None and quantity.per:  # "day" of "12 per day" is attached beside the number
        top = top_of(known.parse.tokens(*known.words.span(quantity.begin, quantity.end))) or top
    if top is None:
        return Counted()
    if (sheet := of_sheet(known, quantity, tokens)) is not None:
        return sheet
    found = found_among(known, quantity, top, tokens)
    if not found.phrase and known.before and ends_change(known, quantity):
        found = known.before[-1][1]._replace(inherited=True)
    found = of_number(known, found)
    number = known.words[quantity.begin].start  # "minimum wage of $9": the wage is no part of the number
    own = found.head is not None and not found.inherited and found.head in tokens and found.head.idx >= number
    return Counted() if own or not found.phrase else found


def of_sheet(known: Memory, quantity: Quantity, tokens: list[Token]) -> Counted | None:
    """As in "Crew: 330 Range: 5,000 nmi": the label of a number in a sheet of data."""
    if quantity.role in ("age", "score") or known.words.low(quantity.first - 1) != ":":
        return None
    last = known.before[-1][0].last if known.before else 0
    return in_sheet(tokens, known.words[last - 1].end if last else 0)


def of_number(known: Memory, found: Counted) -> Counted:
    """As in "has four trams and wants six, two of them new": what is counted by a number that is itself counted."""
    if found.head is None or found.head.pos_ != "NUM":
        return found
    for quantity, other in reversed(known.before[-BACK:]):
        start, end = known.words.span(quantity.begin, quantity.end)
        named = other.phrase or found.phrase == found.head.text  # "sent off three, two of them"; not "three of them"
        if start <= found.head.idx < end and quantity.unit is None and named:
            return other._replace(inherited=True)
    return found


def ends_change(known: Memory, quantity: Quantity) -> bool:
    """Whether a sum is what the sum before it leads to or comes from: "Profit rose £12m to £340m", ", up from £9m"."""
    last = known.before[-1][0]
    between = [known.words.low(k) for k in range(last.last, quantity.first)]
    follows = between == ["to"] or (between[-1:] == ["from"] and set(between) <= {",", "up", "down", "from"})
    to_a_number = quantity.unit is None and last.dimension == "percentage" and last.change is not None
    in_points = last.unit == "percentage point" and quantity.unit == "percent"
    if follows and to_a_number:
        return True  # "thefts fell 9% to 40"
    return follows and quantity.unit is not None and (quantity.unit == last.unit or in_points)


def result_of(known: Memory, tokens: list[Token]) -> Counted:
    """As in "a 3-1 defeat": the noun for how a match ended, right after its score."""
    follower = known.parse.after(tokens[-1].idx + len(tokens[-1])) if tokens else None
    if follower is None or follower.lemma_.lower() not in listed("results_of_matches"):
        return Counted()
    return Counted(phrase_of(follower), follower)


def found_among(known: Memory, quantity: Quantity, top: Token, tokens: list[Token]) -> Counted:
    """What a figure counts, its tokens known."""
    if quantity.role == "age":
        return aged(known, quantity, top)
    if quantity.role == "score":
        near = {known.words.low(k) for k in range(quantity.first - 8, quantity.last + 4)}
        if near & {"vote", "votes", "voted", "voting"}:
            return Counted("votes")
        result = result_of(known, tokens)
        return result if result.phrase else match_of(top)
    if (
        quantity.unit == "second"
        and known.words.low(quantity.begin + 1) == ":"
        and (runner := name_before(known, quantity))
    ):
        return runner
    if (runner := runner_of(quantity, top)) is not None:
        return runner
    if (named := of_rival(known, quantity) or of_object(quantity, top)) is not None:
        return named
    if quantity.unit is not None:
        return measured_by(known, quantity, top, tokens)
    return number_of(known, quantity, top, tokens)
