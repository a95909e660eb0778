"""Numbers without a noun: "the toll rose to 31", "two were killed and five hurt", "after the Greens, with 31"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.relations import child, children, is_passive, own_subject, relation, subject_of
from ...words.lists import word_list
from ...words.modifiers import listed
from ...words.nouns import NounKind
from ...words.units import units
from ..kinds.soaring import is_soaring
from ..numbers.times_before import follows_time
from ..quantities.changes import forms
from ..quantities.quantity import Quantity
from ..quantities.sequels import are_alike, is_origin
from .clauses import is_traded, reaching, thing_of
from .memory import Counted, Memory
from .parse import NOMINAL, climb, number_inside, phrase_of, sentence_start, verb_over
from .people import are_fated, is_of_civilians, is_people
from .unsaid.doers_and_wares import (
    BACK_TO_THINGS,
    LIVING,
    is_living,
    is_of_crowd,
    is_of_people_alone,
    is_of_things_alone,
    is_too_many,
    things_counted,
)
from .unsaid.earlier import last_counted
from .unsaid.same_people import plural_subject, same_people

if TYPE_CHECKING:
    from spacy.tokens import Token

BACK, FEW, MILLION = 25, 8, 1e6  # figures back to one of the same value; smaller numbers are everywhere
MOSTLY, MANY_LOST = 0.5, 20  # how likely a noun must name a vehicle; points that an index may lose
TOLL = "death toll"  # what a number counts whose dead are not named


def said_of(known: Memory, quantity: Quantity, top: Token) -> Counted | None:
    """As in "The number of injured is 17", "the toll rose to 31", "turnout was 54": the subject, past "number of"."""
    if (fellow := put_beside(known, quantity)) is not None:
        return total_of(fellow) or Counted(fellow.text, fellow)
    if (group := numbering(top)) is not None and group.pos_ in NOMINAL:
        return Counted(phrase_of(group, group.left_edge.i - 1), group)
    subject = child(top, "nsubj") or put_at(known, top, quantity)
    if subject is None and relation(top) in ("obj", "obl", "nmod", "appos", "xcomp", "conj", "dep", "advcl"):
        noun = top.head
        if relation(top) in ("nmod", "appos") and noun.pos_ in NOMINAL and noun.i < top.i:
            return after_noun(known, quantity, top, noun)
        if relation(top) == "conj" or (noun.pos_ not in ("VERB", "AUX") and not noun.tag_.startswith("VB")):
            return None
        moves = noun.lower_ in forms()["verbs"] or is_soaring(noun) or is_traded(noun, top)
        if noun.lemma_ in listed("reaching_a_number") or moves:
            obj = child(noun, "obj")
            amount = obj is not None and any(part.like_num for part in obj.lefts)  # "gained 0.7 per cent to 3,005"
            subject = obj if obj is not None and obj.i < top.i and not amount else subject_of(noun)
            if subject is not None and relation(top) == "obj" and acts_on(quantity, noun, subject):
                return None
    if subject is None or subject.pos_ == "PRON":
        return None
    harmed = subject.lower_ in listed("harmed_conditions") and subject.pos_ not in NOMINAL
    return Counted(phrase_of(subject), subject) if harmed else total_of(subject)


def acts_on(quantity: Quantity, verb: Token, subject: Token) -> bool:
    """As in "workers brought out 11", "nurses hope to reach 9,000": what people do to others, but to no millions."""
    if subject.lower_ in listed("harmed_conditions"):
        return False  # "the injured have reached 900"
    mostly = noun_in(subject).likely(NounKind.BODY, NounKind.VEHICLE)
    acts = mostly >= MOSTLY or (is_people(subject) and quantity.scale < MILLION)
    return is_lost(quantity, verb) or (verb.lemma_.lower() in listed("acts_on_numbers") and acts)


def is_lost(quantity: Quantity, verb: Token) -> bool:
    """As in "the swifts have lost six": a small number that is lost is no number of who lost it."""
    return verb.lemma_.lower() == "lose" and quantity.value < MANY_LOST and quantity.value == int(quantity.value)


def numbering(top: Token) -> Token | None:
    """As in "The garrison numbers 350": what there are so many of, also where the parse takes the verb for a noun."""
    verb = top.head
    if verb.lower_ not in ("numbers", "numbered") or verb.i > top.i:
        return None
    return subject_of(verb) or child(verb, "compound")


def after_noun(known: Memory, quantity: Quantity, top: Token, noun: Token) -> Counted | None:
    """As in "a toll of 31", "a mother of three", "a city of 9,000", "a house of 53 (seats)": what the noun is about."""
    before, lemma = known.words.low(quantity.first - 1), noun.lemma_.lower()
    if before in listed("before_numbers_that_refer") or follows_time(known.words, quantity.first):
        return None
    if lemma in listed("extremes"):
        return total_of(hit) if (hit := reaching(noun)) is not None else last_counted(known, top, False)
    if before == "of" and (lemma in listed("targets") or lemma in forms()["nouns"]):
        return same_as_before(known, top) or total_of(noun)
    if lemma in listed("harms") and before == "of":
        return None
    if lemma in listed("parents_of_a_number") and before == "of":
        return Counted("children", noun)
    if lemma in listed("chambers") and before == "of":
        return same_as_before(known, top) or Counted("seats", noun)
    peopled = lemma in listed("places_with_people") or (before == "of" and is_of_civilians(lemma))
    return Counted("people", noun) if peopled else total_of(noun)


def same_as_before(known: Memory, top: Token) -> Counted | None:
    """As in "hired 4,500 cooks, against a target of 9,000": what the number before in the sentence counted."""
    last, found = known.before[-1] if known.before else (None, Counted())
    first = sentence_start(top)
    if last is None or found.head is None or first is None or last.unit is not None or found.bound:
        return None
    near = first.i <= found.head.i < top.i and found.phrase is not None
    return found._replace(inherited=True) if near else None


def put_at(known: Memory, top: Token, quantity: Quantity) -> Token | None:
    """As in "puts the force in the region at 7,500": the object of the verb, not the noun or verb beside the number."""
    if known.words.low(quantity.first - 1) != "at":
        return None
    for above in climb(top):
        if above.lemma_.lower() in listed("putting_a_number") and above.i < top.i:
            hurt = (part for part in children(above, "xcomp") if part.lower_ in listed("harmed_conditions"))
            return next(hurt, child(above, "obj"))
    return None


def put_beside(known: Memory, quantity: Quantity) -> Token | None:
    """As in "put the dead at 12 and | the missing | at 31": what the second number is put on, without the verb."""
    low, i = known.words.low, quantity.first - 1
    if (low(i), low(i - 2)) != ("at", "the") or low(i - 3) not in (",", "and"):
        return None
    group = known.parse.tokens(*known.words.span(i - 1, i))[-1]
    begun = sentence_start(group)
    verbs = group.doc[begun.i : group.i] if begun is not None else ()
    return group if any(verb.lemma_.lower() in listed("putting_a_number") for verb in verbs) else None


def total_of(noun: Token) -> Counted | None:
    """As in "deaths" of "the number of deaths"; the noun itself where it is no total."""
    if noun.like_num:
        return None
    if noun.lemma_.lower() == "toll":
        return Counted(TOLL, noun)
    if noun.lemma_.lower() not in listed("totals"):
        return Counted(phrase_of(noun, number_inside(noun, noun.left_edge.i)), noun) if noun.pos_ == "NOUN" else None
    for part in noun.rights:
        hurt = relation(part) in ("nmod", "amod", "acl") and part.lower_ in listed("harmed_conditions")
        if (
            (relation(part) == "nmod" or hurt)
            and part.left_edge.lower_ in ("of", "for")
            and not part.like_num
            and (part.pos_ in NOMINAL or hurt)
        ):
            return Counted(phrase_of(part, number_inside(part, part.left_edge.i)), part)
    compound = [c for c in noun.lefts if relation(c) in ("compound", "amod", "nmod") and c.pos_ in NOMINAL]
    if noun.i and is_cut_from(noun.nbor(-1), noun):
        compound = [noun.nbor(-1)]
    if compound:
        return Counted(phrase_of(compound[-1], number_inside(compound[-1], compound[-1].left_edge.i)), compound[-1])
    return Counted(noun.text, noun) if noun.lemma_.lower() in listed("crowds") else None


def is_cut_from(before: Token, noun: Token) -> bool:
    """As in "brings her delegate total to 71", where the parse takes two nouns in one phrase for two objects."""
    return before.pos_ == "NOUN" and before.head == noun.head and relation(before) == relation(noun) == "obj"


def left_out(known: Memory, quantity: Quantity, top: Token) -> Counted:
    """As in "killed five", without a noun: people where they are hurt, or else what was counted last."""
    if known.before and is_origin(known.words, known.before[-1][0], quantity):
        return Counted(known.before[-1][1].phrase, known.before[-1][1].head, True)
    beside = noun_beside(known, quantity)
    if beside is not None:
        return Counted(phrase_of(beside, number_inside(beside, beside.left_edge.i)), beside)
    if known.words.low(quantity.last) in ("who", "whose"):  # "the 12,000 who stayed"
        who = last_counted(known, top, True, people=True)
        return who if who.phrase else Counted("people")
    predicate = top.head
    is_name = child(predicate, "cop") is not None and child(predicate, "case") is None
    one = quantity.value == 1 and predicate.tag_ == "NN" and child(predicate, "det") is not None
    if top.dep_ == "nsubj" and (predicate.tag_ == "NNS" or one) and is_name:  # "300 are children", "one is a nurse"
        return Counted(phrase_of(predicate), predicate, True)
    verb = verb_over(top)
    if is_hurt(known, quantity, top, verb):
        return hurt(known, quantity, top)
    if (
        quantity.shape == "vague"
        and relation(top) in ("nsubj", "obl", "obj")
        and not is_of_more_things(known, quantity, top)
    ):
        return same_people(known, top) or Counted("people")
    return as_before(known, quantity, top, verb)


def is_of_more_things(known: Memory, quantity: Quantity, top: Token) -> bool:
    """As in "Hundreds of letters came. Dozens more are in the hall": more of the things counted before."""
    earlier = last_counted(known, top, False) if known.words.low(quantity.last) == "more" else Counted()
    return earlier.head is not None and earlier.phrase != "people" and not is_living(earlier.head)


def as_before(known: Memory, quantity: Quantity, top: Token, verb: Token | None) -> Counted:
    """As in "They bought 12 tanks; two sank": what was counted last, if the number can count it."""
    whole = quantity.value == int(quantity.value)
    last = last_counted(known, top, False) if whole else points_of(known, quantity)
    earlier = same_again(known, quantity) or last
    if (known.words.low(quantity.first - 2), known.words.low(quantity.first - 1)) == ("one", "of"):
        earlier = Counted()  # "the letter was one of sixty"
    if exceeds_whole(known, quantity, earlier):
        earlier = Counted()
    if is_of_things_alone(known, quantity, earlier, top):
        return things_counted(known, top)
    if earlier.phrase and (is_of_people_alone(earlier, top, verb) or is_too_many(known, quantity, earlier, top)):
        return Counted("people")
    if earlier.phrase:
        return Counted("people", earlier.head, True) if earlier.phrase == "person" and quantity.value != 1 else earlier
    if known.words.low(quantity.last) in listed("states_of_the_living"):
        return Counted("people")  # "brought out 11 alive"
    return doers(top, verb) if whole and quantity.value > 1 and quantity.shape != "share" else Counted()


def exceeds_whole(known: Memory, quantity: Quantity, earlier: Counted) -> bool:
    """As in "shut 19 of its 24 pits, and 31,000 have stayed away": more than there are of the things counted before."""
    if earlier.head is None:
        return False
    told = [other for other, found in known.before[-BACK_TO_THINGS:] if found.head == earlier.head]
    whole = max((other.value for other in told), default=0.0)
    of_whole = any(known.words.low(other.last) == "of" and other.value < whole for other in told)
    return of_whole and quantity.value > whole


def doers(top: Token, verb: Token | None) -> Counted:
    """Who a bare number that does something counts, where nothing was counted before: people, or a subject before."""
    if is_human(top, verb):
        return Counted("people")
    several = plural_subject(top)
    treated = top.dep_ == "nsubj:pass" and several is not None and is_people(several)  # "and 16 were dismissed"
    if not acts_alone(top) and not treated:
        return Counted()
    if several is None:
        return Counted("people")
    return Counted(phrase_of(several, number_inside(several, several.left_edge.i)), several, True)


def hurt(known: Memory, quantity: Quantity, top: Token) -> Counted:
    """Who a bare number of those hurt counts: those counted before, as an object only in its own sentence."""
    first = sentence_start(top)
    same = last_counted(known, top, False)
    beside = first is not None and same.head is not None and same.head.i > first.i and relation(top) in ("obj", "conj")
    if beside and same.head is not None and is_living(same.head):
        return same
    more = known.words.low(quantity.last) in ("more", "others")
    if relation(top) == "nsubj" and (animals := animals_before(known, same)) is not None:
        return animals
    after = relation(top) == "nummod" and top.head.tag_ == "VBN"  # "90 | wounded"
    object_of = relation(top) not in ("nsubj", "conj", "ROOT") and not more and not after
    earlier = last_counted(known, top, True, people=True)
    if exceeds_unhurt(known, quantity, earlier):
        return Counted("people")
    return earlier if earlier.phrase and not object_of else Counted("people")


def exceeds_unhurt(known: Memory, quantity: Quantity, earlier: Counted) -> bool:
    """As in "Three guards were on duty. Eleven have died": more than there were of those who came to no harm before."""
    told = zip(known.before[-BACK:], known.outcomes[-BACK:], strict=False)
    before = [
        (other, outcome) for (other, found), outcome in told if found.head is not None and found.head == earlier.head
    ]
    return bool(before) and all(
        outcome is None and other.high is None and other.value < quantity.value for other, outcome in before
    )


def animals_before(known: Memory, last: Counted) -> Counted | None:
    """As in "They found 60 falcons. Nine were dead": animals counted before, and no people."""
    told = [last, *(found for _, found in reversed(known.before[-BACK_TO_THINGS:]))]
    if any(each.phrase == "people" or (each.head is not None and is_people(each.head)) for each in told):
        return None
    living = (each for each in told if each.head is not None and noun_in(each.head).likely(NounKind.ANIMAL) >= LIVING)
    return next((each._replace(inherited=True) for each in living), None)


def is_human(top: Token, verb: Token | None) -> bool:
    """Whether a bare number is subject or object of a verb that people alone have: "arrested 40", "laid off 300"."""
    if verb is None or relation(top) not in ("nsubj", "obj", "nmod", "obl"):
        return False
    if is_of_guests(top, verb) or is_of_crowd(top, verb):
        return True
    lemma, alone = verb.lemma_.lower(), listed("human_verbs") | listed("done_to_people")
    beside = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    after = beside.lower_ if beside.tag_ in ("IN", "RB", "RP") else ""  # "were moved out of the town"
    particles = (after, *(part.lower_ for part in verb.rights if part.dep_ == "compound:prt" or part.tag_ == "RP"))
    return lemma in alone or any(f"{lemma} {part}" in listed("human_verbs_with_particles") for part in particles)


def is_of_guests(top: Token, verb: Token) -> bool:
    """As in "the fair drew 9,000", "organisers expected 300": whom places, events and their hosts have coming."""
    host = own_subject(verb) if relation(top) == "obj" and verb.lemma_.lower() in listed("verbs_of_hosts") else None
    if host is None:
        return False
    comes = noun_in(host).likely(NounKind.PLACE, NounKind.BUILDING, NounKind.EVENT) >= MOSTLY
    return comes or host.lemma_.lower() in listed("hosts")


def acts_alone(number: Token) -> bool:
    """As in "More than 5,000 demonstrated", "with 230 on board", "12 were in care": a bare number that does or is so.

    The subject of a passive, or of a predicate noun, may be people or things.
    """
    verb = number.head
    if number.dep_ != "nsubj":
        return False
    if verb.pos_ == "VERB":
        return verb.lemma_.lower() not in listed("reaching_a_number") and not is_passive(verb)
    return child(verb, "case") is not None or verb.pos_ in ("ADJ", "ADV")


def taken_in(known: Memory, quantity: Quantity, top: Token) -> Counted | None:
    """As in "to feed 9,000 for a year", "a hall that seats 300": people, whom one feeds, teaches or seats."""
    verb = top.head
    plain = quantity.shape in ("digits", "words", "vague") and quantity.value > 1 and relation(top) == "obj"
    caring = verb.lemma_.lower() in listed("verbs_of_caring") or verb.lower_ == "seats" or has_room(verb)
    if not plain or not caring or verb.i > top.i:
        return None
    found = last_counted(known, top, False)
    alike = found.head is not None and is_people(found.head) and found.head.lower_ not in listed("harmed_conditions")
    return found if alike else Counted("people")


def has_room(verb: Token) -> bool:
    """As in "the ferry can take 640", "a hall that holds 300": what has room for people, and for nothing else."""
    subject = thing_of(subject_of(verb))
    if subject is None or verb.lemma_.lower() not in ("carry", "hold", "take"):
        return False
    roomy = subject.lemma_.lower() in listed("rooms_for_people")
    moving = verb.lemma_.lower() == "carry" and noun_in(subject).likely(NounKind.VEHICLE) >= MOSTLY
    able = verb.lower_ in ("carries", "holds", "takes") or any(part.lower_ in ("can", "could") for part in verb.lefts)
    return moving or (roomy and (able or verb.lemma_.lower() == "carry"))


def same_again(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "They bought 12 tanks. ... Twelve is better than none": what the same number counted before."""
    if quantity.value < FEW or quantity.high is not None or known.words.low(quantity.first - 1) == "the":
        return None
    same = [found for other, found in known.before[-BACK:] if other.value == quantity.value and other.unit is None]
    return Counted(same[-1].phrase, same[-1].head, True) if same and same[-1].phrase else None


def points_of(known: Memory, quantity: Quantity) -> Counted:
    """As in "one index closed at 1,463.87 points, the other at 1,333.18": what an amount like it counted."""
    for other, found in reversed(known.before[-3:]):
        if found.phrase and other.unit is None and are_alike(known.words, other, quantity):
            return Counted(found.phrase, found.head, True)
    return Counted()


def is_hurt(known: Memory, quantity: Quantity, top: Token, verb: Token | None) -> bool:
    """Whether a bare number counts people who are hurt: "killing five", "lost 12 killed", "17 are confirmed dead"."""
    if are_fated(known, quantity, top):
        return True
    before = known.words.low(quantity.first - 1)
    if before.endswith("s") and before[:-1] in word_list("figures/casualty_verbs.txt"):
        return True  # headlines: "Blast injures 38"
    if verb is not None and verb.lemma_.lower() in word_list("figures/casualty_verbs.txt"):
        moves = is_soaring(verb) or any(part.lower_ == "down" for part in verb.rights)  # drones are shot down
        return not (moves or befalls_things(known, top, verb))
    if any(above.lower_ in listed("hurt") or above.lemma_.lower() in listed("harms") for above in climb(top, 3)):
        return True
    after = [known.words.low(k) for k in range(quantity.last, quantity.last + 4)]
    return after[0] in listed("before_harm") and bool(set(after) & listed("hurt"))


def befalls_things(known: Memory, top: Token, verb: Token) -> bool:
    """As in "burned 40 houses in May and six in June": harm that befell the things counted before, and no people."""
    before = last_counted(known, top, False) if verb.lemma_.lower() in listed("harming_things_too") else Counted()
    return before.head is not None and not is_living(before.head) and before.phrase != "people"


def noun_beside(known: Memory, quantity: Quantity) -> Token | None:
    """The noun that a number is put beside: "the most seats, with 31", "strikes -- eight", "a seat or two"."""
    if known.words.low(quantity.first - 1) == "or" and known.words.low(quantity.begin) == "two":
        tokens = known.parse.tokens(*known.words.span(quantity.first - 2, quantity.first - 1))
        return tokens[-1] if tokens and tokens[-1].tag_ == "NN" else None
    i = quantity.first - 1
    while i > quantity.first - 5 and known.words.low(i) in (",", "with", "at", "-", "—", "–", ":"):
        i -= 1
    if i == quantity.first - 1 or not 0 <= i < len(known.words) or known.words.kind(i) != "word":
        return None
    tokens = known.parse.tokens(known.words[i].start, known.words[i].end)
    plural = tokens and tokens[-1].tag_ == "NNS" and known.words.low(i) not in units()
    return tokens[-1] if plural and known.words.low(quantity.last) in (",", ".", ";", "in", "by", "of") else None
