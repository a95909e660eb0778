"""Bare numbers that open a heading or a sentence and can only count people, and the children of a parent.

| people | others |
|---|---|
| Two held after raid | Two for the road |
| Fourteen perish as lorry hits wall | Fourteen perch in lorry |
| Storm leaves 60,000 without power | Storm leaves 60,000 hens without power |
| Mother of five wins prize | Bag of five wins prize |
"""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words
from ..quantities.changes import forms
from ..quantities.quantity import Quantity
from .memory import Counted, Memory
from .people import is_people

FIGURES, NEAR = 4, 40  # figures, and words, back to those who are in a state
LARGEST_FAMILY, FAR_LEFT = 25, 14  # children; words from "left" to the last of those left so
FEW = 8  # words from things counted to more of them


def of_people(known: Memory, quantity: Quantity) -> Counted | None:
    """People, or the children of a parent, where the words around a bare number say so; None where they do not."""
    words = known.words
    if quantity.shape not in ("digits", "words", "vague") or words.is_hyphen(quantity.last):
        return None
    if is_of_parent(known, quantity):
        return Counted("children", known.parse.tokens(*words.span(quantity.first - 2, quantity.first - 1))[-1])
    told = quantity.last + (words.low(quantity.last) == "more")  # "Dengue: 4 more die"
    if words.low(told) in listed("told_of_people_alone") and opens_a_line(words, quantity):
        return Counted("people")
    if words.low(told) in listed("told_of_people_alone") and goes_on_in_line(known, quantity):
        return Counted("people")
    if is_state_of_people(words, quantity):
        near = [found for other, found in known.before[-FIGURES:] if quantity.first - other.last < NEAR]
        several = (found for found in reversed(near) if found.head is not None and is_people(found.head))
        last = next(several, Counted())
        return last._replace(inherited=True) if last.head is not None else Counted("people")
    if (things := room_for_things(known, quantity)) is not None:
        return things
    people = (
        is_of_class(known, quantity)
        or is_left_without(words, quantity)
        or is_cut_off(words, quantity)
        or [words.low(k) for k in range(quantity.last, quantity.last + 3)] == ["out", "of", "poverty"]
        or is_cared_for(words, quantity)
        or is_room_for(words, quantity)
        or is_asked(words, quantity)
        or is_served(words, quantity)
        or is_aboard(words, quantity)
        or is_let_go(words, quantity)
        or is_watching(words, quantity)
        or are_refugees(known, quantity)
        or is_of_confirmed(words, quantity)
    )
    return Counted("people") if people else None


def is_of_parent(known: Memory, quantity: Quantity) -> bool:
    """As in "the mother of five harvested 23 tonnes"; not "the father of five sons"."""
    words = known.words
    parent = words.low(quantity.first - 2) in listed("parents_of_a_number") and words.low(quantity.first - 1) == "of"
    return parent and quantity.value <= LARGEST_FAMILY and not is_of_people_named(known, quantity)


def is_of_class(known: Memory, quantity: Quantity) -> bool:
    """As in "a class of 90 shares 11 books"; not "a class of 90 pupils"."""
    words = known.words
    group = words.low(quantity.first - 2) in listed("groups_of_people") and words.low(quantity.first - 1) == "of"
    return group and quantity.value > 1 and not is_of_people_named(known, quantity)


def is_of_people_named(known: Memory, quantity: Quantity) -> bool:
    """Whether a noun for people follows a number."""
    words = known.words
    following = known.parse.tokens(*words.span(quantity.last, quantity.last + 1)) if quantity.last < len(words) else []
    if not following:
        return False
    last = following[-1]
    noun = last if last.tag_ in ("NNS", "NNPS") else last.head
    return noun.i >= last.i and is_people(noun)


def opens_a_line(words: Words, quantity: Quantity) -> bool:
    """Whether a number opens a heading, a line without a stop, or what follows its "Prisoner swap:"."""
    start, end = words.span(quantity.first, quantity.last)
    first, stop = words.text.rfind("\n", 0, start) + 1, words.text.find("\n", end)
    before, line = words.text[first:start].rstrip(), words.text[first : stop if stop >= 0 else None].rstrip()
    return (not before or before.endswith(":")) and not line.endswith((".", "”", '"', "?", "!"))


def goes_on_in_line(known: Memory, quantity: Quantity) -> bool:
    """As in "Four die, 612 hospitalised": whether a number goes on in a heading that told of people just before."""
    words, last = known.words, known.before[-1] if known.before else None
    if last is None or last[1].phrase != "people" or words.low(quantity.first - 1) not in (",", "and"):
        return False
    start = words[quantity.first].start
    line = words.text[words.text.rfind("\n", 0, start) + 1 :].split("\n", 1)[0].rstrip()
    same = "\n" not in words.text[words[last[0].last].start : start]
    return same and not line.endswith((".", "”", '"', "?", "!"))


def is_left_without(words: Words, quantity: Quantity) -> bool:
    """As in "left some 60,000 without power", "leaves nine homeless", "left a nun dead and 300 in shelters"."""
    near = range(quantity.first - 2, quantity.first)
    if words.low(quantity.first - 1) in ("and", ","):
        near = range(quantity.first - FAR_LEFT, quantity.first)
    leaves = any(words.low(k).startswith(("leav", "left")) for k in near)
    state = words.low(quantity.last) in listed("left_as") or " ".join(
        words.low(k) for k in (quantity.last, quantity.last + 1)
    ) in listed("left_in")
    return leaves and state


def is_cared_for(words: Words, quantity: Quantity) -> bool:
    """As in "$9m to feed 3,000 for a year": the object of a verb that only people have."""
    k = quantity.first - 1
    k -= words.low(k) in ("some", "about", "another")
    caring = words.low(k) in listed("verbs_of_caring") and words.low(k - 1) in ("to", *listed("modals"))
    ends = words.kind(quantity.last) in ("mark", "end") or words.low(quantity.last) in listed("after_bare_ages")
    return caring and ends and not words.is_hyphen(quantity.last) and quantity.value > 1


def is_asked(words: Words, quantity: Quantity) -> bool:
    """As in "a survey of 2,900 found", "a queue of 200 formed": those who are asked or wait, without a noun."""
    asked = words.low(quantity.first - 1) == "of" and words.low(quantity.first - 2) in ("poll", "queue", "survey")
    j = quantity.last
    ends = words.kind(j) in ("mark", "end") or words.low(j) in listed("verbs_of_finding") | {"across", "by", "in"}
    return asked and (ends or words.low(j) in listed("verbs_of_queues")) and not words.is_hyphen(quantity.last)


def is_served(words: Words, quantity: Quantity) -> bool:
    """As in "served hot meals to 40,000 in May", "had food for 300": those who are fed or put up."""
    k = quantity.first - 1
    k -= words.low(k) in listed("before_those_served")
    before = {words.low(m) for m in range(k - 4, k)} if words.low(k) in ("for", "to") else set()
    if words.low(k - 1) in forms()["verbs"]:
        return False  # "the number of beds has grown to 4,000"
    plain = quantity.unit is None and quantity.value > 1 and quantity.high is None
    j = quantity.last
    j += words.low(j) == "more"
    ends = words.kind(j) in ("mark", "end") or words.low(j) in listed("after_sequels")
    return plain and ends and not words.is_hyphen(j) and not before.isdisjoint(listed("provisions"))


def is_aboard(words: Words, quantity: Quantity) -> bool:
    """As in "left with 900 aboard", "had 40 on board."; not "with 40 crates aboard"."""
    j = quantity.last
    after = words.low(j), words.low(j + 1)
    last = j + 1 if after[0] == "aboard" else j + 2 if after == ("on", "board") else 0
    has = words.low(quantity.first - 1) in listed("before_those_aboard")
    if after[0] in ("are", "were"):  # "at least 45 were aboard"
        told = words.low(quantity.last + 1) == "aboard"
        told = told or (words.low(quantity.last + 1), words.low(quantity.last + 2)) == ("on", "board")
        return told and quantity.value > 1 and quantity.unit is None
    return bool(last) and has and words.low(last) != "another" and quantity.value > 1


def is_let_go(words: Words, quantity: Quantity) -> bool:
    """As in "let 300 go", "had let some 40 go in May": whom a firm dismisses or a court frees."""
    k = quantity.first - 1
    k -= words.low(k) in ("about", "another", "some")
    return words.low(k) in ("let", "lets", "letting") and words.low(quantity.last) == "go" and quantity.value > 1


def is_watching(words: Words, quantity: Quantity) -> bool:
    """As in "played in front of 900.", "drew 1-1 before 6,200 in the rain": who sees a match or a show."""
    i, j = quantity.first - 1, quantity.last
    i -= words.low(i) in ("about", "only", "some")
    before = [words.low(k) for k in range(i - 2, i + 1)] == ["in", "front", "of"]
    scored = words.low(i) == "before" and words.is_numeral(i - 1) and words.low(i - 2) in ("-", "–")
    ends = words.kind(j) in ("mark", "end") or words.low(j) in listed("after_sequels")
    return (before or scored) and ends and not words.is_hyphen(j) and quantity.value > 1 and quantity.unit is None


def are_refugees(known: Memory, quantity: Quantity) -> bool:
    """As in "a refuge for hundreds now fleeing the war", "among thousands who fled": what people do or undergo.

    In "holds 40 ferries, dozens stranded since May" things were counted just before.
    """
    words, k = known.words, quantity.last
    k += words.low(k) in listed("before_deeds_of_refugees")
    told = words.low(k) == "who" or words.low(k) in listed("deeds_of_refugees")
    if not told or quantity.shape != "vague" or quantity.unit is not None:
        return False
    earlier, found = known.before[-1] if known.before else (None, Counted())
    things = found.head is not None and not is_people(found.head)
    return earlier is None or not things or quantity.first - earlier.last > FEW


def is_of_confirmed(words: Words, quantity: Quantity) -> bool:
    """As in "60 confirmed dead", "nine reported missing": whose fate is known."""
    fate = words.low(quantity.last + 1) in listed("harmed_conditions")
    return fate and words.low(quantity.last) in listed("before_fates") and quantity.unit is None


def is_state_of_people(words: Words, quantity: Quantity) -> bool:
    """As in "some 37,000 have been out of work", "two remain in hospital": what people alone are."""
    k = quantity.last
    k += words.low(k) in listed("auxiliaries_of_states")
    k += k > quantity.last and words.low(k) in ("been", "be", "still")
    said = " ".join(words.low(m) for m in range(k, k + 3))
    return k > quantity.last and any(f"{said} ".startswith(f"{state} ") for state in listed("states_of_people"))


def is_room_for(words: Words, quantity: Quantity) -> bool:
    """As in "a camp built for 800", "a bus meant for 30, had", "a hall for 90": whom a place has room for."""
    k = quantity.first - 1
    k -= words.low(k) in ("about", "just", "only", "some")
    meant = words.low(k) == "for" and (
        words.low(k - 1) in listed("meant_for_people") or words.low(k - 1) in listed("rooms_for_people")
    )
    told = words.low(quantity.last) in listed("after_sequels") or words.low(quantity.last) in listed("verbs_of_places")
    ends = words.kind(quantity.last) in ("mark", "end") or told
    return meant and ends and not words.is_hyphen(quantity.last) and quantity.value > 1 and quantity.unit is None


def room_for_things(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "handles 9,000 boxes a day and has room for 12,000": the things that its sentence counted just before."""
    words, k = known.words, quantity.first - 1
    k -= words.low(k) in listed("before_room")
    if words.low(k) != "for" or words.low(k - 1) not in ("capacity", "room", "space") or not known.before:
        return None
    earlier, found = known.before[-1]
    same = quantity.first - earlier.last < NEAR and "." not in (words.low(m) for m in range(earlier.last, k))
    things = found.head is not None and found.head.tag_ == "NNS" and not is_people(found.head) and not found.bound
    return found._replace(inherited=True) if same and things and earlier.unit is None else None


def is_cut_off(words: Words, quantity: Quantity) -> bool:
    """As in "Bridge collapse cuts off 9,000": an object without a noun."""
    ends = words.kind(quantity.last) in ("mark", "end") or words.text[: words[quantity.last].start].endswith("\n")
    return (
        ends and words.low(quantity.first - 1) == "off" and words.low(quantity.first - 2) in ("cut", "cuts", "cutting")
    )
