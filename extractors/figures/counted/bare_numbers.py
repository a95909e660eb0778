"""What a bare number counts: the noun after it, after "of" or after a hyphen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...grammar.relations import child, relation, subject_of
from ...text.sentences import sentence_numbers
from ...words.modifiers import listed
from ...words.numbers import numerals
from ...words.units import units
from ..kinds.roles import is_times
from ..quantities.magnitudes import is_magnitude
from ..quantities.quantity import Quantity
from ..quantities.sequels import is_end
from .carried.both_ends import led_to, of_other_end
from .compared.limits_passed import passed
from .ellipsis import hurt, left_out, said_of, taken_in, total_of
from .memory import Counted, Memory
from .openings import of_people
from .parse import NOMINAL, crosses, head_of_phrase, number_inside, phrase_of, top_of, verb_over
from .partitives import antecedent, partitive_of
from .parts import whole_of_parts
from .people import is_people
from .references import compared, gapped, included, just_counted, of_next_name, parallel
from .unsaid.after_labels import is_after_label, is_in_tally
from .unsaid.after_times import after_time
from .unsaid.answers import answering
from .unsaid.brought import brought_to
from .unsaid.earlier import nearer_to_the_verb, shared_whole
from .unsaid.groups_told import among
from .unsaid.multiples import as_many_as, multiplied, so_much, so_often
from .unsaid.runs import runs_of
from .unsaid.same_deeds import same_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH, NEAR = 9, 20
GRADES = frozenset({"As", "Bs", "Cs"})  # "three As in her exams", where the parse takes "As" for "as"
SHORT = 4  # letters of words in "ed" that are no past tense: "red", "need"
NUMBERING = frozenset({"nummod", "compound", "amod", "nmod", "det", "advmod", "dep"})
NAMING = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBD", "VBG"})


def number_of(known: Memory, quantity: Quantity, top: Token, tokens: list[Token]) -> Counted:
    """The things a bare number counts."""
    last = tokens[-1]
    follower = known.parse.after(last.idx + len(last))
    if follower is not None and follower.text in GRADES and quantity.unit is None:
        return Counted(follower.text, follower)
    if follower is None:  # the last word of the text
        last_line = of_people(known, quantity) or labelled(known, quantity, tokens)
        return last_line or without_noun(known, quantity, top)
    if is_magnitude(known.words, quantity):
        return shaken(last)
    if follower.is_quote and follower.i + 1 < len(follower.doc) and follower.nbor().lower_ == "of":
        follower = follower.nbor()  # "“dozens” of ships"
    joined = (
        brought_to(known, quantity)
        or of_next_name(known, quantity)
        or led_to(known, quantity)
        or of_people(known, quantity)
        or labelled(known, quantity, tokens)
        or hyphenated(known, quantity)
        or inside(quantity, tokens)
        or other_end(known, quantity)
        or before_of(known, quantity, top, follower)
    )
    return joined if joined is not None else with_noun(known, quantity, top, tokens, follower)


def before_of(known: Memory, quantity: Quantity, top: Token, follower: Token) -> Counted | None:
    """What a share, "of", "strong" or "times" after the number leads to."""
    words = known.words
    if (same := as_many_as(known, quantity)) is not None:
        return same
    if quantity.shape == "share" and words.low(quantity.first - 1) == "by" and follower.lower_ != "of":
        return so_much(top)
    if quantity.shape == "share" and (whole := before_number(known, quantity)) is not None:
        return whole
    if follower.lower_ == "of" or (follower.lower_ == "out" and words.low(quantity.last + 1) == "of"):
        return partitive_of(known, follower, quantity.value)
    if follower.lower_ == "strong":
        return strong_of(follower if top.head == follower else top)
    again = follower.tag_ in ("DT", "PRP$") or (words.low(quantity.end), words.low(quantity.end + 1)) == ("as", "many")
    if quantity.shape == "times" and again and words.low(quantity.end) != "times":
        return multiplied(follower.nbor(-1)) or so_often(follower.nbor(-1), top)  # "twice the price"
    if words.low(quantity.end) == "times" and is_times(words, quantity):
        return multiplied(follower) or said_of(known, quantity, top) or Counted()
    return None


def with_noun(known: Memory, quantity: Quantity, top: Token, tokens: list[Token], follower: Token) -> Counted:
    """The noun after a number, or what is understood without one."""
    noun = noun_after(top, follower, tokens) if not is_before_another_noun(quantity, follower) else None
    if noun is not None and (is_gapped(known, top, noun) or is_hurt_in_turn(known, follower)):
        return hurt(known, quantity, top)
    single = noun is not None and noun.tag_ == "NN" and noun == follower and quantity.value > 1 and not is_people(noun)
    if (
        noun is not None
        and (single or follower.tag_ in ("VBD", "VBN"))
        and (group := among(known, quantity)) is not None
    ):
        return group  # "Of the 41 towns, 29 lost people"; "Of 17 lamps, five work"
    if noun is not None and is_said_of_each(follower):
        group = among(known, quantity)
        if group is not None or (noun.tag_ == "NN" and quantity.value > 1 and not is_people(noun)):
            return group or without_noun(known, quantity, top)  # "seven needed help"
    if noun is not None and (thing := passed(noun, tokens[-1])) is not None:
        return thing
    if noun is not None and noun.lemma_.lower() not in listed("totalling_words"):
        return others(known, noun) or Counted(phrase_of(noun, tokens[-1].i), noun)
    if quantity.shape == "times":
        return so_often(known.parse.tokens(*known.words.span(quantity.begin, quantity.end))[-1], top)
    return without_noun(known, quantity, top)


def is_before_another_noun(quantity: Quantity, follower: Token) -> bool:
    """As in "37 had no lamps and 12 no roof": whether a noun with a determiner follows, of which there are not so many.

    "Half the roof" and "twice the price" are of what follows; in "a third plan to" a verb does.
    """
    if quantity.shape == "share":
        said = follower.lower_.endswith("ed") and follower.nbor(-1).lower_ in numerals().parts
        return said or follower.lower_ in listed("verbs_in_the_plural")
    if follower.lower_ in ("short", "shy") and follower.i + 1 < len(follower.doc) and follower.nbor().lower_ == "of":
        return True  # "two short of the record"
    return quantity.shape in ("digits", "words") and follower.lower_ in listed("determiners_after_verbs")


def is_gapped(known: Memory, top: Token, verb: Token) -> bool:
    """As in "Four porters were killed and 11 wounded": a participle with the number for its subject, people before."""
    predicate = top.dep_.startswith("nsubj") and top.head == verb and verb.tag_ == "VBN"
    before = known.before[-1][1].head if predicate and known.before else None
    if predicate and known.before and known.before[-1][1].phrase == "people":
        return True
    return before is not None and is_people(before) and before.lower_ not in listed("harmed_conditions")


def is_hurt_in_turn(known: Memory, follower: Token) -> bool:
    """As in "Three policemen were shot dead and 11 hurt.": what befell others than the people before, with no noun."""
    before = known.before[-1][1].head if known.before else None
    if follower.lower_ not in listed("befalling_people"):
        return False
    numbers = sentence_numbers(follower.doc)
    ends = follower.i + 1 == len(follower.doc) or follower.nbor().is_punct
    ends = ends or follower.nbor().pos_ in ("ADP", "CCONJ", "SCONJ") or follower.nbor().tag_ == "WRB"
    if before is None and known.before and known.before[-1][1].phrase == "people":
        return ends and known.words.low(known.before[-1][0].last) in ("was", "were")
    if before is None or not is_people(before):
        return False
    return ends and numbers[before.i] == numbers[follower.i] and before.lower_ not in listed("harmed_conditions")


def is_said_of_each(follower: Token) -> bool:
    """As in "112 advanced, 187 declined", "19 landed fish": a past tense right after a number."""
    past = follower.lower_.endswith("ed") and len(follower) > SHORT
    return past and follower.tag_ in ("VBD", "VBN", "JJ", "NN") and follower.lower_ not in listed("harmed_conditions")


def without_noun(known: Memory, quantity: Quantity, top: Token) -> Counted:
    """What a number without a noun after it counts."""
    if (scored := runs_of(known, quantity)) is not None:
        return scored
    if known.words.low(quantity.first - 1) == "it" and known.words.low(quantity.first - 2) in ("made", "make", "makes"):
        return Counted()  # "Byron made it three"
    found = (
        of_other_end(known, quantity)
        or compared(known, quantity)
        or whole_of_parts(known, quantity)
        or before_number(known, quantity)
        or among(known, quantity)
    )
    found = found or included(known, quantity, top) or gapped(known, top) or parallel(known, quantity)
    found = found or taken_in(known, quantity, top) or after_time(known, quantity, top)
    answered = answering(known, quantity, top)
    if quantity.shape == "share" and answered is None and (whole := shared_whole(known, top)) is not None:
        return whole
    found = found or answered
    found = found or said_of(known, quantity, top) or same_deed(known, quantity, top)
    return found or left_out(known, quantity, top)


def labelled(known: Memory, quantity: Quantity, tokens: list[Token]) -> Counted | None:
    """As in "Tanks destroyed: 3", "Tanks – 3" at a line of its own: the noun that the label begins with."""
    doc = tokens[0].doc
    tallied = is_in_tally(known.words, quantity) and tokens[0].i > 0 and tokens[0].nbor(-1).pos_ in NOMINAL
    if not tallied and not is_after_label(known.words, quantity):
        return None
    label = []
    sign = tokens[0].i - (not tallied) - (quantity.begin - quantity.first)  # "Boats – about 40"
    for token in reversed(doc[max(0, sign - NEAR) : max(0, sign)]):
        if "\n" in token.text or token.is_punct:
            break
        label.append(token)
    nouns = [token for token in reversed(label) if token.pos_ in NOMINAL]
    if tallied and nouns:
        return Counted(doc[label[-1].i : nouns[-1].i + 1].text, nouns[-1])
    if not nouns:  # "Injured: 40"
        return Counted("people") if any(token.lower_ in listed("hurt") for token in label) else None
    first = next((a for a, b in pairwise(nouns) if b.i != a.i + 1), nouns[-1])  # "Fishing boats lost: 3"
    whole = total_of(first)
    return whole if whole is not None and len(nouns) > 1 else Counted(phrase_of(first), first)


def before_number(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "of which 40 were lost", "a town, home to 9,000", "None of the twelve": the noun is before the number."""
    i, low = quantity.first - 1, known.words.low
    comma = low(i) == ","
    if low(i - comma) in listed("pointing_back") and low(i - comma - 1) == "of":
        tokens = known.parse.tokens(*known.words.span(i - comma, i - comma + 1))
        return (just_counted(known, tokens[-1]) or antecedent(known, tokens[-1])) if tokens else None
    if low(i) == "of" and low(i - 1) == "out" and known.before and known.before[-1][0].unit is None:
        return known.before[-1][1]._replace(inherited=True)  # "nine answers out of 12"
    if low(i) == "-" and low(i - 1) == "of" and low(i - 3) in listed("parents_of_a_number"):
        return Counted("children")  # "the mother-of-three"
    if low(i) == "to" and low(i - 1) == "home":
        return Counted("people")
    if known.before and known.before[-1][0].unit is None and is_end(known.words, known.before[-1][0], quantity):
        found = known.before[-1][1]  # "grew from 12 singers to 64"
        return found._replace(inherited=True) if found.head is not None else None
    if low(i) == "of" and low(i - 1) in listed("crowds"):
        tokens = known.parse.tokens(*known.words.span(i - 1, i))
        return Counted(tokens[-1].text, tokens[-1]) if tokens else None
    if low(i) in ("the", "these", "those") and low(i - 1) != "of":
        told = ((other, found) for other, found in known.before[-12:] if not known.words.is_hyphen(other.last))
        same = [found for other, found in told if other.value == quantity.value and other.unit is None]
        return Counted(same[-1].phrase, same[-1].head, True) if same and same[-1].phrase else None
    return None


def others(known: Memory, noun: Token) -> Counted | None:
    """As in "eight states and 23 others": more of the things counted just before; people stay "others"."""
    if noun.lower_ != "others" or not known.before:
        return None
    found = nearer_to_the_verb(known, noun, known.before[-1][1])
    near = found.head is not None and noun.i - found.head.i < NEAR and not is_people(found.head)
    return Counted(found.phrase, found.head, True) if near and known.before[-1][0].unit is None else None


def shaken(last: Token) -> Counted:
    """The earthquake that a magnitude is of: the one named next, or else before."""
    doc = last.doc
    places = [*range(last.i, min(last.i + 6, len(doc))), *range(last.i, max(-1, last.i - 120), -1)]
    for i in places:
        if doc[i].lower_ in listed("earthquakes"):
            named = [k for k in range(last.i, i) if doc[k].lower_ in listed("magnitudes")]
            number = last.i if i > last.i else number_inside(doc[i], doc[i].left_edge.i)
            return Counted(phrase_of(doc[i], (named or [number])[-1]).partition(" of magnitude")[0], doc[i])
    return Counted()


def hyphenated(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "two-part statement", "three-judge court"."""
    j = quantity.last
    if not known.words.is_hyphen(j) or known.words.kind(j + 1) != "word":
        return None
    start, end = known.words[j + 1].start, known.words[j + 1].end
    tokens = known.parse.tokens(start, end)
    if not tokens:
        return None
    if known.words.low(j + 1) == "strong":
        return before_strong(tokens[-1])
    return Counted(known.words[j + 1].text, tokens[-1], bound=True)


def inside(quantity: Quantity, tokens: list[Token]) -> Counted | None:
    """As in "one job in ten", "nine people in ten": the noun within the number."""
    noun = next((t for t in tokens if t.tag_ in ("NN", "NNS") and child(t, "nummod") is not None), None)
    return Counted(noun.text, noun, True) if quantity.role == "ratio" and noun is not None else None


def other_end(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "from 31 to 36 cases": the noun after the other end of the change."""
    words, i = known.words, quantity.last
    if words.low(quantity.first - 1) != "from" or words.low(i) != "to" or not words.is_numeral(i + 1):
        return None
    number = known.parse.tokens(*words.span(i + 1, i + 2))
    follower = known.parse.after(number[-1].idx + len(number[-1])) if number else None
    top = top_of(number)
    noun = noun_after(top, follower, number) if top is not None and follower is not None else None
    return Counted(phrase_of(noun, number[-1].i), noun, True) if noun is not None else None


def strong_of(top: Token) -> Counted:
    """As in "they turned out 2 million strong": the subject."""
    if top.head.pos_ in NOMINAL and top.head.i < top.i and relation(top) in ("amod", "acl", "appos"):
        return Counted(phrase_of(top.head, number_inside(top.head, top.head.left_edge.i)), top.head)
    verb = verb_over(top)
    subject = subject_of(verb) if verb is not None else None
    return Counted(phrase_of(subject), subject) if subject is not None and subject.pos_ in NOMINAL else Counted()


def before_strong(strong: Token) -> Counted:
    """As in "the 386-strong chain"."""
    head = strong.head if strong.head.i > strong.i and strong.head.pos_ in NOMINAL else None
    return Counted(phrase_of(head, strong.i), head) if head is not None else Counted()


def noun_after(top: Token, follower: Token, tokens: list[Token]) -> Token | None:
    """The noun after the number that it modifies, by the parse or else by the words."""
    last = tokens[-1]
    if follower.lower_ in listed("only_predicates") or (follower.tag_ == "JJR" and is_predicate(follower)):
        return None  # "brought out 11 alive", "291 became dearer and 147 cheaper"
    for token in (top, *tokens):
        noun = token.head
        if relation(token) in NUMBERING and is_noun(noun, last) and noun.i - last.i < REACH:
            return plural_beside(noun)
    compared = follower.head if follower.lower_ == "more" and follower.head.tag_ == "NNS" else None
    if compared is not None and is_noun(compared, last) and compared.i - last.i < REACH:
        return compared  # "two million more boats"
    if follower.tag_ not in NAMING or follower.lower_ in listed("no_nouns_counted"):  # "300 a week last May"
        return None
    head = head_of_phrase(follower)
    if head is not None and is_noun(head, last):
        return head
    beside = follower.doc[follower.i + 1] if follower.i + 1 < len(follower.doc) else None
    plain = beside is not None and beside.tag_ in (("NNS",) if follower.tag_ == "VBD" else ("NNS", "NN", "NNPS"))
    plain = plain and beside is not None and beside.lower_ not in listed("days")
    if beside is not None and plain and follower.tag_ in ("VBN", "VBD", "JJ"):
        return head_of_phrase(beside) or beside
    return follower if follower.lower_ in listed("harmed_conditions") else None


def is_predicate(adjective: Token) -> bool:
    """As in "147 cheaper;": whether no noun follows an adjective."""
    ends = adjective.i + 1 >= len(adjective.doc) or adjective.nbor().pos_ in ("PUNCT", "CCONJ", "ADP")
    return ends and adjective.head.i <= adjective.i and adjective.lower_ not in ("more", "less", "fewer")


def plural_beside(noun: Token) -> Token:
    """As in "12 contract teachers", where the parse cuts after "contract": the plural right after a singular."""
    beside = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    cut = noun.tag_ == "NN" and beside.tag_ == "NNS" and not noun.like_num and relation(noun) != "compound"
    return beside if cut and relation(beside) in ("nsubj", "obj", "obl", "nmod", "conj", "appos") else noun


def is_noun(noun: Token, last: Token) -> bool:
    """Whether a noun after the number is what it counts: no stop or verb between, and no day of the week."""
    if noun.lower_ == "fewer" or (noun.lower_ == "home" and last.lower_ != "one"):
        return False  # "five fewer than in May", "sent two home"
    if noun.lower_ in units() and any(token.tag_ == "CD" for token in noun.doc[last.i + 1 : noun.i]):
        return False  # "against 302 three years before"
    nominal = noun.pos_ in (*NOMINAL, "ADJ")
    return noun.i > last.i and nominal and noun.lower_ not in listed("days") and not crosses(last, noun)
