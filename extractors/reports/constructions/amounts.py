"""Verb, object and amount.

Officials put the toll at 12.   The survey placed the epicentre 8 km from the town.   They value it at $3 million.

Leaves alone: She put the lamp on a table.   They value honesty.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ...grammar.relations import relation
from ...grammar.verb_groups import Part
from ...words.cues import words
from ...words.units import currencies, units
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.acts import is_somebody, is_unit
from ..extents.content import subtree, tidy
from ..extents.gaps import gap_after
from ..extents.next_report import stop_before_next
from ..extents.object_phrases import object_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

FURTHEST = 5  # tokens from "the" to "at"
OF_AMOUNTS = frozenset({"advmod", "nmod", "nummod", "obj", "obl"})
INSIDE = frozenset({"acl", "amod", "nmod", "obj", "obl", "xcomp"})  # of words within the object
SPANS = frozenset({"range", "region"})  # "put the cost in the region of $3 billion"


def find(cue: CueVerb) -> Candidate | None:
    """The object of a verb of reckoning with the amount that is put on it."""
    if cue.passive or not cue.entry.has("amount") or is_reduced(cue.token) or cue.entry.lemma in words("revising"):
        return None
    object_ = object_of(cue.token)
    if object_ is None:
        return of_pronoun(cue)
    if cue.entry.lemma == "give" and (given := given_in_words(cue, object_)) is not None:
        return given
    counts = is_group(object_) or takes_up_amount(cue, object_)
    amount = next((each for each in after(cue, object_) if is_amount_of(cue, object_, each, counts=counts)), None)
    if amount is None:
        return before_object(cue, object_)
    if not is_measured(cue, amount):
        return None
    end = max(object_.right_edge.i, amount.right_edge.i) + 1
    for c in cue.token.rights:
        if c.left_edge.i == end and relation(c) in ("advmod", "obl", "nmod") and cue.entry.lemma == "place":
            end = end if c.lower_ in words("times") else c.right_edge.i + 1  # "placed it 8 km | west of the town"
    end = end_of_fellows(cue, end_with_states(cue, stop_before_next(cue, object_.i, end)))
    part = tidy(cue.doc, Part(object_.left_edge.i, end), cue.around)
    return cue.reports("amount", (part,), "amount") if part is not None else None


def after(cue: CueVerb, object_: Token) -> Iterator[Token]:
    """Yield what may say how much the object is: what follows it in its clause, wherever the parser hangs it.

    As in "put the price of mending one roof | at $90", "put the weight he had lost | at 38 kilos".
    """
    for each in cue.token.subtree:
        if each.i > object_.i and relation(each) in OF_AMOUNTS:
            between = takewhile(lambda token: token.i > object_.i, each.ancestors)
            if all(relation(token) in INSIDE for token in between):
                yield each


def given_in_words(cue: CueVerb, object_: Token) -> Candidate | None:
    """What somebody gives for a name, a cause or a number: "gave | their names as Ole and Per |", "gave a toll".

    "One of them, who gave her name as Ada, said" only names her.
    """
    if object_.lemma_.lower() not in words("given_as"):
        return number_given(cue, object_)
    if cue.source is not None and cue.source.root.tag_ == "WP" and object_.lemma_.lower() == "name":
        return None
    named = next((c for c in after(cue, object_) if c.left_edge.lower_ == "as"), None)
    if named is None or (named.left_edge.nbor().lower_ in ("a", "an") and named.tag_ == "NN"):
        return None  # "gave her name as a gift"
    end = stop_before_next(cue, named.i, named.right_edge.i + 1)
    part = tidy(cue.doc, Part(object_.left_edge.i, end), cue.around)
    return cue.reports("amount", (part,), "amount") if part is not None else None


def number_given(cue: CueVerb, object_: Token) -> Candidate | None:
    """As in "gave | a toll of nine dead", but not "gave a total of nine concerts"."""
    of = next((c for c in object_.rights if c.left_edge.lower_ == "of"), None)
    if of is None or object_.lemma_.lower() not in words("numbers_given") or all(t.tag_ != "CD" for t in of.subtree):
        return None
    end = end_with_states(cue, stop_before_next(cue, object_.i, object_.right_edge.i + 1))
    part = tidy(cue.doc, Part(object_.left_edge.i, end), cue.around)
    return cue.reports("amount", (part,), "amount") if part is not None else None


def before_object(cue: CueVerb, object_: Token) -> Candidate | None:
    """An amount that comes before what it is put on: "put | at 31 the number of the drowned"."""
    amount = next((c for c in cue.token.rights if c.left_edge.i == cue.group.end < c.i < object_.i), None)
    if amount is None or not is_amount(amount, of_amounts=True, of_places=False) or not is_measured(cue, amount):
        return None
    end = stop_before_next(cue, object_.i, object_.right_edge.i + 1)
    part = tidy(cue.doc, Part(cue.group.end, end), cue.around)
    return cue.reports("amount", (part,), "amount") if part is not None else None


def is_amount_of(cue: CueVerb, object_: Token, phrase: Token, *, counts: bool) -> bool:
    """Whether a phrase says how much the object is: a bare number does of what is counted."""
    named = cue.doc[object_.left_edge.i : phrase.left_edge.i]
    beside = phrase.tag_ == "CD" and phrase.left_edge.i == object_.i + 1  # not "put the children to bed at 8"
    people = beside and object_.tag_ == "NNS" and is_somebody(object_) and cue.entry.lemma in ("estimate", "put")
    of_amounts = counts or people or any(token.lemma_.lower() in words("amounts") for token in named)
    return is_amount(phrase, of_amounts=of_amounts, of_places=cue.entry.lemma == "place")


def is_reduced(verb: Token) -> bool:
    """Whether a verb is a participle on a noun: "a deal valued at $3m"."""
    return relation(verb) == "acl" and verb.dep_ != "acl:relcl"


def of_pronoun(cue: CueVerb) -> Candidate | None:
    """The amount that a relative pronoun is put at: "a loss, which the bank puts | at $3m", "what police put | at 50".

    Without a pronoun the noun is the object: "a loss the bank puts | at $3m |".
    """
    pronoun = any(c.lower_ in ("which", "that") for c in cue.token.lefts) or cue.token.head.lower_ == "what"
    bare = cue.token.dep_ == "acl:relcl" and cue.source is not None and cue.source.end == cue.group.start
    if not pronoun and not bare:
        return None
    amount = next((c for c in cue.token.rights if is_amount(c, of_amounts=True, of_places=False)), None)
    if amount is None:
        return None
    whole = subtree(amount)
    end = next((i for i in range(amount.i, whole.end) if cue.doc[i].text == ","), whole.end)
    part = tidy(cue.doc, Part(whole.start, end), cue.around)
    return cue.reports("amount", (part,), "amount") if part is not None else None


def is_measured(cue: CueVerb, amount: Token) -> bool:
    """Whether what is recorded is a level, not where it was done: "recorded it at magnitude 5", "at 12 Mill Lane"."""
    return cue.entry.lemma != "record" or any(token.lemma_.lower() in words("amounts") for token in amount.subtree)


def end_of_fellows(cue: CueVerb, end: int) -> int:
    """Where the amounts end that other things are put at without the verb: "the toll at 12 | and the missing at 31"."""
    doc = cue.doc
    while end + 4 < len(doc):
        start = end + (doc[end].text == ",")
        start += doc[start].lower_ == "and"
        at = next((i for i in range(start + 2, min(start + 2 + FURTHEST, len(doc) - 1)) if doc[i].lower_ == "at"), None)
        if (
            start == end
            or doc[start].lower_ != "the"
            or gap_after(cue, end) is not None
            or at is None
            or doc[at + 1].tag_ not in ("CD", "$")
        ):
            break
        if any(token.is_punct or (token.pos_ == "VERB" and not is_group(token)) for token in doc[start + 1 : at]):
            break
        end = at + 2
        while end < len(doc) and doc[end].tag_ == "CD":
            end += 1
    return end


def end_with_states(cue: CueVerb, end: int) -> int:
    """Where an amount ends that the parser breaks: "at three | dead and nine hurt", "at one | in 40"."""
    doc, states = cue.doc, words("tolled")
    while end + 1 < len(doc):
        number = end + (doc[end].lower_ in ("and", "or", ","))
        if doc[number - 1].tag_ == "CD" and number == end and doc[end].lemma_.lower() in states:
            end += 1
        elif number > end and doc[number].tag_ == "CD" and doc[number + 1].lower_ in states:
            end = number + 2
        elif doc[end - 1].tag_ == "CD" and doc[end].lower_ == "in" and doc[end + 1].tag_ == "CD":
            end += 2
        else:
            break
    return end


def is_group(noun: Token) -> bool:
    """Whether an adjective or a participle with "the" names people, who are counted: "the dead", "the missing"."""
    return noun.tag_ in ("JJ", "VBN", "VBG") and noun.left_edge.lower_ == "the" and noun.left_edge.i == noun.i - 1


def takes_up_amount(cue: CueVerb, pronoun: Token) -> bool:
    """Whether a pronoun goes back to an amount of its sentence: "put the toll at 12 but the army put | it | at 9"."""
    before = cue.doc[cue.start : cue.group.start]
    return pronoun.lower_ in ("it", "that", "this") and any(t.lemma_.lower() in words("amounts") for t in before)


def is_amount(phrase: Token, *, of_amounts: bool, of_places: bool) -> bool:
    """Whether a phrase says how much or how far: "at $12"; of places also "8 km from the town".

    A bare number may be an hour or a house: it is an amount only of what is counted, "the toll at 12", and so are
    other things: "put the crowd at 90 people", not "put the horse at six fences".
    """
    opening = next((c.lower_ for c in phrase.lefts if relation(c) == "case"), "")
    if relation(phrase) not in OF_AMOUNTS or (phrase.lower_ in words("times") and opening not in ("as", "at")):
        return False
    if phrase.lower_ in words("numbers_left_vague") and phrase.left_edge.lower_ in ("in", "at"):
        return True
    if not any(token.tag_ == "CD" for token in phrase.subtree):
        return False
    if opening in words("before_amounts"):
        return of_amounts or is_unit(phrase) or phrase.lower_ in units() or phrase.lower_ in currencies().names
    return phrase.tag_ != "CD" and (phrase.lemma_ in SPANS or (of_places and not opening))


CONSTRUCTION = Construction("amount", find=find, before=("object",))
