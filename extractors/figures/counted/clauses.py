"""What an amount in a unit measures, by the clause it is in: what the money is for, what goes on for the time.

| clause | counted |
|---|---|
| spent £3m on new lifts | new lifts |
| worked in the mill for nine years | worked in the mill |
| took nine years to build | the subject |
| suffered a 9 per cent fall | the subject |
| a 9 per cent rise in pay | pay |
| in the past two years the council has sold its mills | mills |
| imports had shrunk over four years | imports |
| the lease runs for a period of nine years | lease |
| the agency has nine days to study the file | file |
| she swam for two hours | - |
| she crossed the river in the past two hours | - |
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.relations import child, children, has_to, is_passive, relation, subject_of
from ...words.cues import verbs
from ...words.lists import table
from ...words.modifiers import listed
from ...words.nouns import NounKind
from ...words.numbers import numerals
from ...words.units import units
from ..quantities.changes import forms
from ..quantities.quantity import Quantity
from .memory import Counted
from .owners import is_amount, named, part_named, whole
from .parse import NOMINAL, climb, number_inside, phrase_of
from .people import is_people
from .times.doers import is_doer, is_met, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

PERCENT = frozenset({"cent", "per", "percent", "pct"})
LONGEST = 8  # words of what somebody did
MOSTLY = 0.5  # how likely a noun must be a place
PHYSICAL = frozenset({"length", "area", "mass", "volume", "speed", "temperature", "power", "percentage"})
OF_CLAUSES = frozenset({"VERB", "ADJ", "AUX"})
OF_OBJECTS = frozenset({"money", "percentage", "length", "area", "temperature"})


def of_verb(quantity: Quantity, top: Token, verb: Token) -> Counted:
    """What an amount beside a verb measures."""
    if (
        verb.pos_ in ("ADJ", "ADV")
        and verb.head != verb
        and child(verb, "nsubj") is None
        and verb.head.pos_ in ("VERB", "AUX", *NOMINAL)
    ):
        verb = verb.head
        if verb.pos_ in NOMINAL:
            return named(verb)
    thing = child(verb, "obj")
    beside = relation(top) in ("obl", "nmod", "advmod")
    if thing is not None and (thing == top or not beside or is_amount(thing) or thing.lower_ in numerals().parts):
        thing = None
    if quantity.dimension == "time" and (done := done_for(verb, top, thing)).phrase:
        return done
    if quantity.dimension == "time" and (built := built_in(verb, top)).phrase:
        return built
    if quantity.dimension == "time" and (meant := meant_for(verb, top)).phrase:
        return meant
    found = of_subject(quantity, top, verb, thing) if top.dep_ != "nsubj:pass" else Counted()
    if found.phrase is None and quantity.dimension == "money":
        return paid_for(verb, top)
    return done_during(verb, top) if found.phrase is None and quantity.dimension == "time" else found


def is_asked_for(top: Token) -> bool:
    """Whether a verb asks for an amount: "the treaty calls for 2 percent"; not "tea accounts for 2 percent"."""
    case = child(top, "case")
    entry = verbs().get(top.head.lemma_.lower()) if case is not None and case.lower_ == "for" else None
    return entry is not None and entry.has("p:for")


def of_subject(quantity: Quantity, top: Token, verb: Token, thing: Token | None) -> Counted:
    """What an amount beside a verb measures: its object where it is what the amount is for, or else its subject."""
    subject = actor_of(verb)
    if thing is not None and quantity.dimension in OF_OBJECTS and thing.pos_ in NOMINAL:
        return named(thing)
    if subject is None or hands_over(quantity, top, verb) or is_asked_for(top):
        return Counted()
    if quantity.dimension in ("time", "money") and subject.pos_ == "PRON":
        if subject.lower_ not in ("it", "they", "which", "that"):
            return Counted()
        found = named(subject)
        return found if found.phrase and found.phrase.split()[-1].islower() else Counted()
    if quantity.dimension in ("time", "money") and (
        subject.pos_ != "NOUN" or is_people(part_named(subject) or subject)
    ):
        return Counted()
    if quantity.dimension == "time" and is_doer(subject, verb, top):
        return Counted()
    return named(divided(quantity, subject), physical=quantity.dimension in PHYSICAL)


def divided(quantity: Quantity, noun: Token) -> Token:
    """As in "coral" of "a quarter of the coral died; 90% may be gone": what percentages are of; else the noun."""
    whole = child(noun, "nmod") if noun.lemma_.lower() in numerals().parts else None
    return whole if whole is not None and quantity.dimension == "percentage" else noun


def hands_over(quantity: Quantity, top: Token, verb: Token) -> bool:
    """Whether the verb's subject gives or takes the amount, and is not measured by it: "the firm paid $5m"."""
    lemma = verb.lemma_.lower()
    if quantity.dimension == "money" and lemma in listed("verbs_of_paying"):
        return True
    return relation(top) == "obj" and lemma in listed("verbs_of_transfer")


def actor_of(verb: Token) -> Token | None:
    """The subject of a verb; of an infinitive after an object, that object: "expects prices to rise by 3%"."""
    own = child(verb, "nsubj")
    if own is not None:
        return own
    thing = child(verb.head, "obj") if relation(verb) == "xcomp" else None
    return thing if thing is not None and thing.i < verb.i else subject_of(verb)


def done_for(verb: Token, top: Token, thing: Token | None) -> Counted:
    """What goes on for a time: the object ("ran a marathon in two hours"), an office ("served as president for")."""
    if verb.lemma_.lower() in ("jail", "imprison"):
        return Counted("jail term")
    if thing is not None and thing.pos_ in NOMINAL and thing.lower_ not in ("place", "part"):
        return named(thing) if not is_met(thing, verb) else Counted()
    aim = child(verb, "xcomp", "advcl", "csubj")
    if (
        verb.lemma_.lower() in ("take", "need", "spend")
        and aim is not None
        and (thing := child(aim, "obj")) is not None
        and thing.pos_ in NOMINAL
    ):
        return named(thing)
    for part in verb.children:
        if (
            relation(part) in ("obl", "xcomp", "advcl")
            and part != top
            and part.pos_ in NOMINAL
            and any(c.lower_ == "as" for c in part.lefts)
        ):
            return named(part)
    if verb.lemma_.lower() == "sentence":
        return Counted("sentence")
    return Counted()


def paid_for(verb: Token, top: Token) -> Counted:
    """As in "spent £3m on lifts", "awarded her $900 for delays": the noun after the preposition; "fined" is a fine."""
    for part in parts_after(verb):
        case = child(part, "case")
        plain = relation(part) in ("obl", "nmod") and part.i > top.i and part.pos_ == "NOUN" and case is not None
        if (
            plain
            and case is not None
            and case.lower_ in listed("before_purposes")
            and not (is_people(part) and not (verb.lemma_ == "spend" and case.lower_ == "on"))
            and not is_when(part)
            and part.lower_ not in units()
            and part.lower_ not in listed("nouns_no_money_is_for")
        ):
            return Counted(phrase_of(part, number_inside(part, part.left_edge.i)), part)
    if verb.lemma_.lower() == "fine":
        return Counted("fine")
    return Counted()


def parts_after(verb: Token) -> list[Token]:
    """What depends on a verb after it, also on its particle: "set aside for a dam"."""
    return [part for each in verb.rights for part in (each, *(each.rights if each.pos_ == "ADV" else ()))]


def is_when(noun: Token) -> bool:
    """Whether a noun says when something was: "in May", "in the first quarter"."""
    if noun.ent_type_ in ("DATE", "TIME") or noun.lemma_.lower() in listed("nouns_of_periods"):
        return True
    if noun.pos_ == "PROPN" and noun.lower_ in listed("words_of_dates"):
        return True  # "a dip in April-July"
    return any(part.lower_ in listed("which_of_several_periods") for part in noun.lefts)


def built_in(verb: Token, top: Token) -> Counted:
    """As in "the bridge took four years to build", "the trip used to take an hour": the subject, if it is a thing."""
    if verb.lemma_.lower() not in ("last", "need", "require", "take") or relation(top) != "obj":
        return Counted()
    subject = thing_of(subject_of(verb))
    if subject is None:
        return Counted()
    return Counted(phrase_of(subject, number_inside(subject, subject.left_edge.i)), subject)


def is_traded(verb: Token, top: Token) -> bool:
    """As in "the index closed at 900", "to settle at 900": whether an index or money is at a number."""
    case = child(top, "case")
    return case is not None and case.lower_ == "at" and verb.lemma_.lower() in listed("verbs_of_trading")


def reaching(noun: Token) -> Token | None:
    """As in "arrivals hit a high of 900": what came to a high or low."""
    subject = subject_of(noun.head) if relation(noun) == "obj" and noun.head.pos_ == "VERB" else None
    return subject if subject is not None and subject.pos_ == "NOUN" else None


def thing_of(subject: Token | None) -> Token | None:
    """The thing that a subject names, "which" resolved; None for people and pronouns."""
    if subject is not None and subject.tag_ == "WDT":
        subject = next((above.head for above in climb(subject) if above.dep_ == "acl:relcl"), None)
    return subject if subject is not None and subject.pos_ == "NOUN" and not is_people(subject) else None


def done_during(verb: Token, top: Token) -> Counted:
    """As in "has worked on the front desk for 26 years": what somebody did, with its complement, as the text has it."""
    if relation(top) not in ("obl", "obj") or verb.pos_ != "VERB" or is_passive(verb):
        return Counted()
    if verb.lemma_.lower() == "spend":
        return spent_on(verb, top)
    spans = [word.lower_ for word in top.lefts if relation(word) == "case"]
    lasts = verb.lemma_.lower() in listed("verbs_of_lasting") and not is_done(verb)
    if relation(top) != "obl" or spans != ["for"] or lasts:
        return Counted()
    part = next((p for p in verb.rights if relation(p) == "obl" and p.i < top.i and not is_when(p)), None)
    if part is None or part.right_edge.i >= top.left_edge.i or part.right_edge.i - verb.i > LONGEST:
        return Counted()
    return Counted(verb.doc[verb.i : part.right_edge.i + 1].text, part)


def is_done(verb: Token) -> bool:
    """Whether it is somebody of whom a verb is said: "stayed with the club", "remained outside"."""
    subject = subject_of(verb)
    somebody = subject is not None and subject.tag_ in ("PRP", "WP") and subject.lower_ not in ("it", "they")
    return somebody or (subject is not None and is_people(subject))


def spent_on(verb: Token, top: Token) -> Counted:
    """As in "spent nine years repairing clocks", "spent two days in court"."""
    for part in verb.rights:
        if part.i < top.i:
            continue
        if part.tag_ == "VBG":
            thing = child(part, "obj")
            last = thing.right_edge.i if thing is not None else part.i
            last = last if last - part.i < LONGEST else part.i
            return Counted(verb.doc[part.i : last + 1].text, thing)
        if part.right_edge.i - part.i > LONGEST:
            continue
        if relation(part) == "obl" and part.pos_ in NOMINAL and not is_when(part):
            return Counted(phrase_of(part, number_inside(part, part.left_edge.i)), part)
    return Counted()


def changed(noun: Token) -> Token | None:
    """What a rise or fall is of: "pay" of "a rise in pay", the subject of "suffered a fall"; None for other nouns.

    None also for a compound: "a pay rise".
    """
    compound = any(relation(part) == "compound" and part.pos_ in NOMINAL for part in plain(noun))
    if compound or noun.lower_ not in forms()["nouns"]:
        return None
    beside = noun.doc[noun.i + 1].head if noun.i + 1 < len(noun.doc) else noun  # parsers attach "in pay" to the verb
    for part in (*children(noun, "nmod", "acl"), *([beside] if relation(beside) == "obl" else [])):
        amount = any(token.like_num for token in part.doc[part.left_edge.i : part.i + 1])
        doing = part.tag_ == "VBG" and part.left_edge.i == part.i - 1  # "a rise in lending to farmers"
        plain_noun = (part.pos_ in NOMINAL or doing) and not amount and not is_amount(part) and not is_when(part)
        if part.i > noun.i and part.left_edge.lower_ in ("in", "of") and plain_noun:
            return part
    verb = noun.head
    if relation(noun) != "obj" or verb.lemma_.lower() not in listed("verbs_of_having_a_change"):
        return None
    return thing_of(subject_of(verb))


def changed_in(noun: Token, follower: Token | None) -> Token:
    """As in "a drop of 9 percent in revenue": what dropped, after the amount or before it; else the noun itself."""
    if noun.lower_ not in forms()["nouns"]:
        return noun
    if follower is not None and follower.lower_ == "in" and follower.head.pos_ == "NOUN" and not is_when(follower.head):
        return follower.head
    return changed(noun) or noun


def plain(noun: Token) -> list[Token]:
    """What comes before a noun and is no part of an amount: not "per cent" and its numbers."""
    lefts = [part for part in noun.lefts if part.lower_ not in PERCENT]
    return [part for part in lefts if not any(token.like_num or token.text == "%" for token in part.subtree)]


def gone_on(quantity: Quantity, top: Token) -> Counted:
    """What goes on in the clause that a time is in; nothing for other amounts and times without a clause."""
    if quantity.dimension != "time":
        return Counted()
    verb = predicate_over(top)
    if verb is None:
        return Counted()
    if (meant := meant_for(verb, top)).phrase:
        return meant
    for thing in map(measured, (child(verb, "obj"), subject_of(verb))):
        if thing is not None and is_nameable(thing, top) and not is_place(thing) and not is_somebody(thing, verb, top):
            found = whole(verb.head) if is_of_clause(thing, verb) else named(thing, physical=True)
            if found.phrase:
                return found
    return Counted()


def measured(noun: Token | None) -> Token | None:
    """As in "nine inches of rain fell in a day": the rain; any other noun itself."""
    part = child(noun, "nmod") if noun is not None and is_amount(noun) else None
    return part if part is not None and part.left_edge.lower_ == "of" and part.pos_ in NOMINAL else noun


def sum_moved(quantity: Quantity, top: Token) -> Counted:
    """As in "the mill owes $9m", "he lost £90": the noun for what the verb does with money, and whose it is."""
    verb = predicate_over(top) if quantity.dimension == "money" and relation(top) in ("obj", "nsubj", "obl") else None
    forms_of_verb = (verb.lemma_.lower(), verb.lower_.removesuffix("s")) if verb is not None else ()
    noun = next((nouns_of_sums()[form] for form in forms_of_verb if form in nouns_of_sums()), None)
    if verb is None or noun is None:
        return Counted()
    payer = actor_of(verb)
    if payer is not None and payer.tag_ in ("WP", "WDT") and relation(verb) == "acl":
        payer = verb.head
    if payer is None or payer.pos_ not in NOMINAL or is_passive(verb) or is_amount(payer):
        return Counted(noun, verb)
    article = child(payer, "det")
    whose = "" if article is None or article.lower_ != "the" else "the "
    return Counted(f"{noun} of {whose}{phrase_of(payer, number_inside(payer, payer.left_edge.i))}", verb)


@cache
def nouns_of_sums() -> dict[str, str]:
    """The noun for the money that a verb moves, by the verb."""
    return {verb: noun for noun, verbs in table("figures/sums_of_verbs.tsv") for verb in verbs.split(", ")}


def predicate_over(top: Token) -> Token | None:
    """The verb or adjective of the clause that a phrase is in."""
    above = next((token for token in climb(top) if token != top and token.pos_ in OF_CLAUSES), None)
    if above is not None and above.pos_ == "ADJ" and child(above, "nsubj", "cop") is None:
        return next((token for token in climb(above) if token != above and token.pos_ in OF_CLAUSES), None)
    return above


def is_nameable(thing: Token, top: Token) -> bool:
    """Whether an object or subject is a noun, or "which", and neither an amount nor the time itself."""
    if thing == top or is_amount(thing) or thing.lower_ in units() or thing.lower_ in numerals().parts:
        return False
    return thing.pos_ in NOMINAL or thing.tag_ == "WDT" or thing.lower_ in ("it", "they")


def is_place(thing: Token) -> bool:
    """Whether a noun names a place, which does not go on: "crossed the river in the past nine days"."""
    return noun_in(thing).likely(NounKind.PLACE) >= MOSTLY and noun_in(thing).likely(NounKind.EVENT) < MOSTLY


def meant_for(verb: Token, top: Token) -> Counted:
    """As in "has 30 days to examine the file", "gave them a week to pay": what a time that somebody has is for."""
    if verb.lemma_.lower() not in listed("verbs_of_having_time"):
        return Counted()
    beside = [*verb.rights, *top.rights]
    aim = next((part for part in beside if part.i > top.i and has_to(part)), None)
    thing = child(aim, "obj") if aim is not None else None
    if thing is not None and thing.pos_ in NOMINAL:
        return named(thing)
    is_left = aim is not None and aim.lower_ in ("go", "run", "spare")  # "has nine days to go"
    return Counted(aim.text, aim) if aim is not None and not is_left else Counted()


def is_of_clause(pronoun: Token, verb: Token) -> bool:
    """Whether "which" is the subject of a clause on a noun: "a lease which runs"."""
    return pronoun.tag_ == "WDT" and relation(verb) == "acl" and pronoun.head == verb and verb.head.pos_ in NOMINAL
