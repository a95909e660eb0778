"""Whose age it is, by the fullest name the article gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import child, children, is_passive, relation, subject_of
from ...words.modifiers import listed
from ..quantities.quantity import Quantity
from .amounts import noun_after
from .memory import Counted, Memory
from .owners import is_amount, owner_of, part_named
from .parse import NOMINAL, climb, number_inside, phrase_of
from .partitives import several_before
from .people import is_people, last_person, meant, name_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def aged(known: Memory, quantity: Quantity, top: Token) -> Counted:
    """Whose age it is, by the fullest name."""
    start, end = known.words.span(quantity.first, quantity.last)
    if any(
        earlier.role == "age"
        and known.words.low(quantity.first - 1) in (",", "and", "–", "to")
        and quantity.first - earlier.last < 3
        for earlier, _ in known.before[-1:]
    ):
        return known.before[-1][1]
    if known.words.low(quantity.last - 1) in listed("old_in_ages"):
        tokens = known.parse.tokens(start, end)
        if known.words.low(quantity.last - 1) not in ("old", "olds"):  # "the 34-year-old's boat"
            the = known.words.low(quantity.first - 1) == "the"
            return Counted(known_name(tokens[0].i - 1, tokens[-1]) or last_person(tokens[-1])) if the else Counted()
        noun = noun_after(top, tokens[-1], known.parse.after(tokens[-1].idx + len(tokens[-1])))
        if noun is not None and noun.lower_ not in ("old", "age"):
            return person(noun, tokens[-1].i)
        if known.words.low(quantity.first - 1) == "the":  # "the 34-year-old said"
            return Counted(known_name(tokens[0].i - 1, tokens[-1]) or last_person(tokens[-1]))
    elif (named := name_before(known, quantity)) is not None:
        return named
    return above(top, start, end)


def known_name(first: int, last: Token) -> str | None:
    """As in "said the 34-year-old": the name of the person that the phrase means where it is a source."""
    speaker = meant(last.doc, last.doc[first : last.i + 1])
    named = speaker is not None and speaker.type == "person" and speaker.name[:1].isupper()
    return speaker.name if speaker is not None and named and not speaker.name.startswith("The ") else None


def above(top: Token, start: int, end: int) -> Counted:
    """Who has an age by the parse: the subject, a person above it, or the subject of the verb above it."""
    path = climb(top)
    for k, token in enumerate(path):
        believed = child(token, "obj") if k and relation(path[k - 1]) in ("xcomp", "ccomp") else None
        if believed is not None and believed.i < top.i:  # "police believe him to be aged 25"
            return person(believed)
        if (owner := child(token, "nsubj")) is not None and not start <= owner.idx < end:
            return person(owner)
        if token.i != top.i and token.lower_ in ("aged", "age", "ages", "old"):
            continue
        known_person = token.ent_type_ == "PERSON" or is_people(token)
        if token != top and token.pos_ in NOMINAL and (known_person or relation(token) == "nsubj"):
            return person(token)
        if token.pos_ in ("VERB", "AUX") and token.lower_ != "aged":
            subject = subject_of(token)
            return person(subject) if subject is not None else Counted()
    return Counted()


def name_before(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "Ada Byron, 36,", "Byron (36)", "Byron aged 36", "children under 5": the name or noun before the age."""
    i, bounds = quantity.first - 1, listed("age_bounds")
    bound = known.words.low(quantity.first) in bounds
    while i > quantity.first - 4 and known.words.low(i) in ("aged", "age", "ages", "now", ",", "(", *bounds):
        bound = bound or known.words.low(i) in bounds
        i -= 1
    if (i == quantity.first - 1 and not bound) or not 0 <= i < len(known.words) or known.words.kind(i) != "word":
        return None
    tokens = known.parse.tokens(known.words[i].start, known.words[i].end)
    if tokens and bound and tokens[-1].lower_ == "those":
        return Counted(tokens[-1].text, tokens[-1])
    if not tokens or tokens[-1].pos_ not in NOMINAL or tokens[-1].lower_ in listed("days"):
        return None
    token = tokens[-1]
    if token.ent_type_ not in ("", "PERSON"):
        return None
    if bound:
        return person(token) if is_people(token) else None
    if token.pos_ == "PROPN" or token.ent_type_ == "PERSON":
        return Counted(name_of(token), token)
    return person(token) if is_people(token) else None


def person(noun: Token, after: int = -1) -> Counted:
    """A person by the fullest name, a group by its words, and "they" by the plural before it."""
    if is_amount(noun):  # "40% of the members are in their sixties"
        return person(group) if (group := part_named(noun)) is not None else Counted()
    if noun.lemma_.lower() == "age":
        noun = owner_of(noun) or noun  # "schools whose age exceeds 15 years"
    if noun.lower_ == "they" and (several := several_before(noun)) is not None and is_people(several):
        return Counted(phrase_of(several), several, True)
    if noun.lower_ == "who" and noun.i > 1 and noun.nbor(-1).text == "," and noun.nbor(-2).pos_ in NOMINAL:
        return person(noun.nbor(-2))  # "my son, who is nine years old"
    if noun.lower_ == "you":
        return Counted()
    if noun.lower_ in ("he", "she") and (dead := told_dead(noun)) is not None:
        return person(dead)
    if noun.pos_ == "PRON" or noun.pos_ == "PROPN":
        return Counted(name_of(noun), noun)
    first = noun.doc[noun.left_edge.i]
    if first.lower_ == "the" and noun.left_edge.i < noun.i:
        speaker = meant(noun.doc, noun.doc[first.i : noun.i + 1])
        if (
            speaker is not None
            and speaker.type == "person"
            and speaker.name[:1].isupper()
            and not speaker.name.startswith("The ")
        ):
            return Counted(speaker.name, noun)
    return Counted(phrase_of(noun, max(after, number_inside(noun, noun.left_edge.i))), noun)


def told_dead(pronoun: Token) -> Token | None:
    """As in "Ada Byron has died, her son Ivo said. She was 79.": who died in the sentence before the pronoun's."""
    first = pronoun.sent.start
    if pronoun.i != first or not first:
        return None
    subjects = (subject_of(verb) for verb in map(verb_of_dying, pronoun.doc[first - 1].sent) if verb is not None)
    return next((each for each in subjects if each is not None and is_one_person(each)), None)


def verb_of_dying(token: Token) -> Token | None:
    """The verb whose subject died: "died", "passed away", "was killed", "was found dead", with no later subject."""
    lemma, verb = token.lemma_.lower(), token
    if token.lower_ in ("away", "dead") and child(token, "nsubj") is None:
        verb = token.head
        died = token.lower_ == "dead" or verb.lemma_ == "pass"
    else:
        died = lemma in listed("verbs_of_dying") or (lemma in listed("verbs_of_killing") and is_passive(token))
    goes_on = any(child(other, "nsubj") is not None for other in children(verb, "conj"))
    return verb if died and not goes_on else None


def is_one_person(noun: Token) -> bool:
    """Whether a noun in the singular names somebody."""
    return noun.tag_ in ("NN", "NNP") and (noun.ent_type_ == "PERSON" or is_people(noun))
