"""Of whom a number is a part: "three of the victims", "half of those questioned", "8,000 of whom"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import child, own_subject, relation
from ...grammar.verb_groups import TENSED
from ...text.sentences import sentence_numbers
from ...words.lists import word_list
from ...words.modifiers import listed
from ...words.units import units
from .memory import Counted, Memory
from .parse import NOMINAL, crosses, head_of_phrase, number_inside, phrase_of, verb_over
from .people import is_people
from .unsaid.doers_and_wares import is_living
from .unsaid.earlier import last_counted

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..quantities.quantity import Quantity

REACH, LONGEST = 9, 150


def partitive_of(known: Memory, follower: Token, least: float = 0.0) -> Counted:
    """The noun in "three of the victims"; "8,000 of whom" refers back to what the number before counted."""
    doc = follower.doc
    i = follower.i + 1
    while i < min(len(doc), follower.i + 6) and (
        doc[i].lower_ in ("of", "all", "the", "every") or doc[i].is_space or doc[i].like_num
    ):
        i += 1
    if i >= len(doc):
        return Counted()
    if doc[i].lower_ in ("them", "whom") and (kind := who_they_are(doc[i])) is not None:
        return Counted(phrase_of(kind), kind)
    if doc[i].lower_ in ("us", "you") or is_confirmed(doc[i]):
        return Counted("people")
    noun = head_of_phrase(doc[i])
    if doc[i].lower_ == "those" and is_described(doc[i]):
        return those_who(doc[i])
    if (
        doc[i].lower_ in listed("pointing_back")
        and child(doc[i], "acl") is None
        and (noun is None or noun.i == doc[i].i or noun.pos_ not in NOMINAL or doc[i].lower_ in ("them", "whom"))
    ):
        return antecedent(known, doc[i], least)
    if noun is None or noun.tag_ in TENSED:  # "nine of the 20 | wanted a strike"
        return antecedent(known, doc[i - 1]) if doc[i - 1].like_num else Counted()
    return Counted(phrase_of(noun, number_inside(noun, i)), noun)


def is_confirmed(word: Token) -> bool:
    """As in "40 of the 60 confirmed dead"."""
    known = word.lower_ in listed("before_fates") and word.i + 1 < len(word.doc)
    return known and word.nbor().lower_ in listed("harmed_conditions")


def is_described(those: Token) -> bool:
    """Whether a clause follows "those", or a phrase with a preposition that depends on it."""
    after = those.nbor() if those.i + 1 < len(those.doc) else those
    phrase = child(those, "nmod")
    return after.tag_ in ("VBN", "WP") or (after.tag_ == "IN" and phrase is not None and phrase.left_edge == after)


def those_who(those: Token) -> Counted:
    """As in "half of those questioned", "most of those who came", "two of those on the list": with what says who."""
    clause = child(those, "acl", "nmod") or those.doc[those.i + 1]
    last = clause.right_edge.i if clause.head == those else clause.i
    return Counted(those.doc[those.i : min(last + 1, those.i + 8)].text.split(",")[0], those)


def who_they_are(pronoun: Token) -> Token | None:
    """As in "six of them children": the plural noun that says who they are, with no verb between."""
    doc, i = pronoun.doc, pronoun.i + 1
    if i >= len(doc) or doc[i].tag_ not in ("NNS", "NN", "JJ", "NNPS", "NNP"):
        return None
    noun = head_of_phrase(doc[i]) or doc[i]
    owns = noun.i + 1 < len(doc) and noun.nbor().tag_ == "POS"  # "five of them women's"
    named = noun.tag_ in ("NNS", "NNPS") and noun.i - i < REACH and not owns
    return noun if named and not crosses(pronoun, noun) else None


def antecedent(known: Memory, pronoun: Token, least: float = 0.0) -> Counted:
    """The antecedent of "whom", "them" or "those": the noun of the relative clause, or what was counted last."""
    if (found := in_clause_of(known, pronoun)) is not None:
        return found
    if is_hurt(pronoun):
        return hurt_before(known, pronoun)
    found = just_measured(known, pronoun) or large_enough(known, least) or last_counted(known, None, True)
    if not found.phrase and known.before:
        found = known.before[-1][1]
    if found.phrase and not (found.head is not None and is_far(found.head, pronoun)):
        return found
    several = several_before(pronoun)
    if several is None:
        return Counted("people") if pronoun.lower_ == "whom" else Counted()
    return Counted(phrase_of(several), several, True)


def pointed_back(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "has planted 900 trees, of which 81 percent survive": what "of which" before an amount means."""
    words, i = known.words, quantity.first - 1
    if words.low(i) not in ("which", "whom") or words.low(i - 1) != "of":
        return None
    pronoun = known.parse.tokens(*words.span(i, i + 1))
    earlier, found = known.before[-1] if known.before else (quantity, Counted())
    if earlier.unit is None and found.head is not None and found.head.tag_ == "NNS":
        return found._replace(inherited=True)
    return antecedent(known, pronoun[-1]) if pronoun else None


def in_clause_of(known: Memory, pronoun: Token) -> Counted | None:
    """The noun on which a pronoun's relative clause is, or in apposition to which it stands."""
    clause = pronoun
    for _ in range(6):
        if clause.dep_ == "acl:relcl" and clause.head.pos_ in NOMINAL and not is_other(pronoun, clause.head):
            noun = clause.head
            if noun.tag_ in ("NN", "NNP") and pronoun.lower_ == "whom" and (plural := people_between(noun, pronoun)):
                noun = plural  # "a lawyer for the families, of whom 11"
            if (
                pronoun.lower_ == "whom"
                and not is_people(noun)
                and known.before
                and known.before[-1][1].phrase == "people"
            ):
                return Counted("people")  # "nine were picked up by a tanker, two of whom"
            told = [found for _, found in known.before[-6:] if found.head == noun]
            if told:
                return Counted(told[-1].phrase, noun, True)
            return Counted(phrase_of(noun, number_inside(noun, noun.left_edge.i)), noun, True)
        if clause.head == clause:
            return None
        if relation(clause) == "appos" and clause.like_num and is_other(pronoun, clause.head):
            return None  # "Eight are in hospital, three of them"
        if relation(clause) == "appos" and clause.like_num and is_before(clause.head, clause):
            if (several := counted_beside(known, clause.head)) is not None:
                return several
            return Counted(
                phrase_of(clause.head, number_inside(clause.head, clause.head.left_edge.i)), clause.head, True
            )
        clause = clause.head
    return None


def large_enough(known: Memory, least: float) -> Counted | None:
    """As in "640 nuns in 31 villages. Some 510 of them": not the last, of whom there are fewer."""
    told = [(each, found) for each, found in known.before[-6:] if each.unit is None and found.head and not each.role]
    if not least or not told or told[-1][0].value >= least or told[-1][1].inherited:
        return None
    return next((found._replace(inherited=True) for each, found in reversed(told) if each.value >= least), None)


def counted_beside(known: Memory, place: Token) -> Counted | None:
    """As in "Thirty ships wait in the roads, 19 of them full": what the number before counted, not a noun beside.

    The parse has the part in apposition to the noun right before it.
    """
    found = known.before[-1][1] if known.before else Counted()
    noun = found.head
    if noun is None or noun.tag_ not in ("NNS", "NNPS") or noun == place or relation(noun) not in ("nsubj", "obj"):
        return None
    beside = relation(place) in ("obl", "nmod") and noun.i < place.i
    same = sentence_numbers(noun.doc)[noun.i] == sentence_numbers(noun.doc)[place.i]
    return found._replace(inherited=True) if beside and same and known.before[-1][0].unit is None else None


def is_hurt(pronoun: Token) -> bool:
    """As in "shot two of them dead": whether "them" are the object of harm, which nothing lifeless suffers."""
    verb = verb_over(pronoun)
    harm = word_list("figures/casualty_verbs.txt") - listed("harming_things_too")
    return pronoun.lower_ == "them" and verb is not None and verb.lemma_.lower() in harm


def hurt_before(known: Memory, pronoun: Token) -> Counted:
    """The people or animals counted before "them", or named as a subject: "Drivers burned 12 vans. Police shot two"."""
    found = next((each for _, each in reversed(known.before) if each.head is not None and is_living(each.head)), None)
    if found is not None and found.head is not None and not is_far(found.head, pronoun):
        return found._replace(inherited=True)
    several = several_before(pronoun, living=True)
    return Counted(phrase_of(several), several, True) if several is not None else Counted("people")


def is_before(whole: Token, part: Token) -> bool:
    """Whether a noun that a part stands beside may be its whole: no date, and no noun after it."""
    return whole.i < part.i and whole.ent_type_ not in ("DATE", "TIME")


def is_other(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun cannot be the noun that the parser hung its clause on.

    As in "the lake, which waters 90 of them"; "troops are in Velia, 70 of whom": a place is nobody.
    """
    if pronoun.lower_ == "whom":
        return noun.tag_ == "NNP" and noun.ent_type_ in ("FAC", "GPE", "LOC")
    return pronoun.lower_ in ("them", "these", "those") and noun.tag_ in ("NN", "NNP")


def just_measured(known: Memory, pronoun: Token) -> Counted | None:
    """As in "has 900 square metres of offices, half of them empty": the plural that the amount right before is of."""
    last, found = known.before[-1] if known.before else (None, Counted())
    plural = found.head is not None and found.head.tag_ in ("NNS", "NNPS") and not found.inherited
    near = found.head is not None and 0 < pronoun.i - found.head.i < REACH and not is_far(found.head, pronoun)
    return found._replace(inherited=True) if last is not None and last.unit and plural and near else None


def people_between(noun: Token, pronoun: Token) -> Token | None:
    """The plural for people between the head of a noun phrase and "of whom" after it."""
    between = reversed(noun.doc[noun.i + 1 : pronoun.i])
    return next((token for token in between if token.tag_ in ("NNS", "NNPS") and is_people(token)), None)


def several_before(pronoun: Token, *, living: bool = False) -> Token | None:
    """The antecedent of "them" in its sentence or the one before: the plural subject, or else any plural."""
    doc, verb = pronoun.doc, verb_over(pronoun) if pronoun.lower_ == "them" else None
    doer = own_subject(verb) if verb is not None else None  # "guards shot three of them"
    plurals = [
        token
        for token in reversed(doc[max(0, pronoun.i - LONGEST) : pronoun.i])
        if token.tag_ == "NNS" and not is_far(token, pronoun) and token.lower_ not in units()
        if (not living or is_living(token)) and not (doer is not None and token == doer)
    ]
    return next((token for token in plurals if relation(token) == "nsubj"), plurals[0] if plurals else None)


def is_far(noun: Token, pronoun: Token) -> bool:
    """Whether a whole sentence lies between a noun and a pronoun after it."""
    numbers = sentence_numbers(noun.doc)
    return pronoun.i - noun.i > LONGEST or numbers[pronoun.i] - numbers[noun.i] > 1
