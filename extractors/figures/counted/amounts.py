"""What an amount in a unit measures: "prison terms" of "seven-year prison terms", "winds" of "winds of 75 mph"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import child, relation
from ...words.modifiers import listed
from ...words.units import currencies, units
from ..numbers.tokens import Words
from ..quantities.quantity import Quantity
from .carried.both_ends import of_other_end
from .carried.carried_over import changed_before, fallen, set_against, told_before
from .carried.levels_of_changes import of_changed, of_same_change
from .carried.respective import of_its_own
from .carried.shares_in_turn import in_turn
from .carried.things_in_turn import of_each, of_next_mover, of_next_thing
from .clauses import PHYSICAL, changed, changed_in, gone_on, of_verb, sum_moved
from .compared.leads import in_lead
from .compared.limits_passed import passed
from .memory import Counted, Memory
from .owners import is_amount, named, part_named
from .parse import NOMINAL, crosses, head_of_phrase, phrase_of
from .partitives import partitive_of, pointed_back
from .people import is_people
from .times.next_subjects import is_next_subject
from .times.windows import is_period, is_window
from .unsaid.answers import answering
from .unsaid.groups_told import among
from .unsaid.headings import in_heading
from .unsaid.sums import is_beside_things, is_price_for, is_raiser, is_unnamed, own_purpose, who_gets, worth_of

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH, STEPS, NEAR = 9, 4, 40
FAR, ASKED = 150, 4  # words back to those who were asked; figures
MEASURING = frozenset({"nummod", "compound", "amod", "nmod", "obl", "advmod", "dep", "obj", "det", "appos"})
HANGING = frozenset({"nmod", "appos", "acl", "dep", "nummod", "conj"})
NAMING = frozenset({"NN", "NNS", "NNP", "NNPS", "VBG", "VBN"})


def measured_by(known: Memory, quantity: Quantity, top: Token, tokens: list[Token]) -> Counted:
    """What an amount in a unit measures; of a time without a noun what goes on in its clause."""
    if is_window(known.words, quantity):
        return Counted()
    found = named_by(known, quantity, top, tokens)
    found = of_its_own(known, quantity, found) or found
    if found.phrase and not is_empty_span(found.head):
        return found
    if quantity.dimension != "money":
        return gone_on(quantity, found.head or top)
    moved = sum_moved(quantity, top)
    return moved if moved.phrase else who_gets(quantity, top)


def is_empty_span(noun: Token | None) -> bool:
    """As in "for a period of nine years": whether a noun only says that a time is one."""
    return noun is not None and noun.lower_ == "period" and child(noun, "compound", "amod") is None


def named_by(known: Memory, quantity: Quantity, top: Token, tokens: list[Token]) -> Counted:
    """What an amount measures by a noun around it."""
    if (thing := worth_of(known, quantity) or set_against(known, quantity) or fallen(known, quantity, top)) is not None:
        return thing
    last = past_size(tokens[-1])
    follower = known.parse.after(last.idx + len(last))
    noun = noun_after(top, last, follower) or noun_past_brackets(follower)
    if noun is not None:
        return by_noun(known, quantity, noun, last) if not is_raiser(quantity, noun) else Counted()
    part = partitive(known, quantity, follower)
    if part is not None:
        return part
    return without_noun(known, quantity, top, follower)


def without_noun(known: Memory, quantity: Quantity, top: Token, follower: Token | None) -> Counted:
    """What an amount measures that has no noun of its own after it."""
    other = of_changed(known, quantity) or of_other_end(known, quantity) or in_turn(known, quantity)
    if other is not None or is_unnamed(quantity, top):
        return other or Counted()
    if (opening := bracket_before(known, quantity)) is not None:
        found = in_brackets(known, quantity, opening)
        if found.phrase:
            return found
    if quantity.dimension == "percentage" and (back := pointed_back(known, quantity)) is not None:
        return back
    listed_so = of_each(known, quantity) or of_next_thing(known, quantity, top) or of_next_mover(known, quantity)
    if (thing := listed_so or in_lead(quantity, top, follower)) is not None:
        return thing
    if quantity.dimension == "time" and follower is not None and is_between(known, quantity, follower):
        return time_between(known, follower)
    if quantity.dimension == "time" and is_period(known.words, quantity.first):
        return Counted()
    if quantity.dimension == "percentage" and (risen := in_heading(known, quantity)) is not None:
        return risen
    if is_beside_things(known, quantity, top):
        return Counted()
    a_share = quantity.dimension == "percentage" and quantity.change is None
    asked = (among(known, quantity) or answering(known, quantity, top)) if a_share else None
    found = asked or subject(known, quantity, top)
    return found if found.phrase else told_before(known, quantity) or same_whole(known, quantity, top)


def by_noun(known: Memory, quantity: Quantity, noun: Token, last: Token) -> Counted:
    """What an amount measures by the noun that it modifies: the noun, what fell by "a 4% fall", "$9 worth of" what."""
    if (owner := changed(noun)) is not None:
        return named(owner) if owner.pos_ in NOMINAL else Counted(phrase_of(owner), owner)
    if (before := of_same_change(known, quantity, noun) or changed_before(known, quantity, noun)) is not None:
        return before
    if (thing := passed(noun, last)) is not None:
        return thing
    ware = part_named(noun) if noun.lower_ == "worth" else None
    return named(ware) if ware is not None else Counted(phrase_of(noun, last.i), noun)


def same_whole(known: Memory, quantity: Quantity, top: Token) -> Counted:
    """As in "54% of farmers opposed it; 31% were in favour": what the percentage before was a part of.

    So are the people counted before: "We asked 900 farmers. Of these, 31% were in favour".
    """
    acting = is_acting(top)
    if quantity.dimension != "percentage" or not (acting or top.dep_.startswith("nsubj")) or not known.before:
        return Counted()
    earlier, found = known.before[-1]
    asked = next((each for each in reversed(known.before[-ASKED:]) if is_of_people(each[1])), None)
    if asked is not None and quantity.first - asked[0].last < FAR and acting:
        return asked[1]._replace(inherited=True)
    a_part = earlier.dimension == "percentage" or earlier.shape == "share"
    of_them = known.words.low(earlier.last) == "of" and found.phrase is not None
    return found._replace(inherited=True) if a_part and of_them and quantity.first - earlier.last < NEAR else Counted()


def is_acting(top: Token) -> bool:
    """As in "12% trust the mayor": whether an amount is the subject of what it does, also where the parse is unsure."""
    verb = top.head
    unsure = top.dep_ == "obl:unmarked" and top.i < verb.i and child(verb, "nsubj") is None
    own = verb.pos_ == "VERB" and (verb.lemma_.lower() not in listed("reaching_a_number") or comes(verb))
    return own and (top.dep_ == "nsubj" or unsure)


def comes(verb: Token) -> bool:
    """As in "60 percent came on foot", where "came to 60 percent" would reach it."""
    return verb.lemma_.lower() == "come" and any(part.lower_ in ("by", "from", "on") for part in verb.subtree)


def is_of_people(found: Counted) -> bool:
    """Whether people were counted."""
    return found.phrase == "people" or (found.head is not None and is_people(found.head))


def past_size(last: Token) -> Token:
    """The adjective of "a 12-metre-wide crater", or else the token itself."""
    doc, i = last.doc, last.i + 1
    if i + 1 < len(doc) and doc[i].text == "-" and doc[i + 1].lower_ in listed("adjectives_of_size"):
        return doc[i + 1]
    return last


def is_between(known: Memory, quantity: Quantity, follower: Token) -> bool:
    """Whether a time lies between two events: "three months after the attack"; not "for three months after"."""
    if follower.lower_ in ("ago", "later", "earlier"):
        return True
    spent = known.words.low(quantity.first - 1) in listed("before_spans_of_time")
    return follower.lower_ in listed("after_spans_of_time") and not spent


def noun_after(top: Token, last: Token, follower: Token | None) -> Token | None:
    """The noun that the amount modifies: "seven-year prison terms", "30-foot-high waves", "a 4% share"."""
    token = top
    for _ in range(STEPS):
        head = token.head
        if head.i <= token.i or relation(token) not in MEASURING:
            break
        if head.pos_ in NOMINAL and relation(token) not in ("obl", "obj"):
            return head if is_thing(head, last) else None
        if head.lower_ not in listed("adjectives_of_size"):
            break
        token = head
    beside = follower is not None and follower.tag_ in NAMING and follower.idx <= last.idx + len(last) + 1
    noun = head_of_phrase(follower) if follower is not None and (beside or follower.text == "-") else None
    if noun is None or noun.pos_ not in NOMINAL or is_next_subject(noun, top):
        return None
    return noun if is_thing(noun, last) else None


def noun_past_brackets(follower: Token | None) -> Token | None:
    """As in "a 30-foot (nine-metre) wave": the noun after a conversion."""
    if follower is None or follower.text != "(" or (after := past_brackets(follower)) is None:
        return None
    noun = head_of_phrase(after) if after.tag_ in NAMING or after.tag_ == "JJ" else None
    plain = noun is not None and noun.pos_ in NOMINAL and not crosses(after, noun) and noun.i - after.i < REACH
    return noun if plain and noun is not None and noun.lower_ not in listed("days") else None


def is_thing(noun: Token, last: Token) -> bool:
    """Whether a noun close after the amount is what it measures: nothing comes between, and it is no day."""
    if noun.lemma_.lower() in listed("empty_nouns_of_measure"):
        return False
    return noun.i - last.i < REACH and noun.lower_ not in listed("days") and not crosses(last, noun)


def partitive(known: Memory, quantity: Quantity, follower: Token | None) -> Counted | None:
    """As in "30 litres of heating oil", "$8 million in grants", "four years in prison", "12% of the region"."""
    within = known.words.low(quantity.first) == "within"  # "within 20 miles of the coast", "within a month of leaving"
    follower = past_brackets(follower) if follower is not None and not within else None
    if follower is None or not leads_on(quantity, follower, known.parse.after(follower.idx + len(follower))):
        return None
    found = partitive_of(known, follower)
    dated = (found.phrase or "")[:1].isdigit()  # "£9m in the 2021-22 campaign"
    is_period = dated or (found.head is not None and found.head.lemma_.lower() in listed("nouns_of_periods"))
    is_period = is_period or (found.head is not None and found.head.lower_ in units())
    kept = follower.lower_ == "in" and found.head is not None and found.head.lower_ in listed("nouns_no_money_is_for")
    kept = kept or is_price_for(quantity, follower, found)
    return found if found.phrase and not ((is_period or kept) and quantity.dimension == "money") else None


def leads_on(quantity: Quantity, link: Token, following: Token | None) -> bool:
    """Whether a preposition leads from an amount to what it measures; not "in a week", "for abusing its position"."""
    if link.lower_ == "of" or following is None:
        return link.lower_ == "of"
    if quantity.dimension == "time":
        where = following.nbor() if following.lower_ in ("his", "her", "the", "their") else following  # "in the job"
        return link.lower_ in ("in", "behind") and where.lower_ in listed("confinement")
    if quantity.dimension != "money" or link.lower_ not in ("in", "for", "worth"):
        return False
    named = not following.like_num and following.pos_ not in ("PROPN", "ADP") and following.tag_ != "VBG"
    return link.lower_ == "worth" or (named and (link.lower_ == "for" or following.lower_ not in ("a", "an")))


def past_brackets(follower: Token) -> Token | None:
    """The token after a bracket: "€9,000 (£7,800) in damages"."""
    if follower.text != "(":
        return follower
    doc = follower.doc
    for i in range(follower.i + 1, min(follower.i + 24, len(doc))):
        if doc[i].text == ")":
            return doc[i + 1] if i + 1 < len(doc) else None
    return None


def bracket_before(known: Memory, quantity: Quantity) -> int | None:
    """Where the bracket opens that an amount is in."""
    for k in range(quantity.first - 1, max(-1, quantity.first - 8), -1):
        if known.words.low(k) == "(":
            return k
        if known.words.low(k) in (")", ".") or known.words.kind(k) == "end":
            return None
    return None


def in_brackets(known: Memory, quantity: Quantity, opening: int) -> Counted:
    """As in "nine miles (14 km)": what the amount before counted; "the quarry road (14 km)": the noun before."""
    tokens = known.parse.tokens(*known.words.span(opening - 1, opening)) if opening else []
    if known.before:
        earlier, found = known.before[-1]
        between = {known.words.low(k) for k in range(earlier.last, opening)}
        if tokens and tokens[-1].pos_ == "PROPN" and earlier.last < opening and tokens[-1] != found.head:
            return named(tokens[-1])  # "the 900-metre pass below Grey Peak (1,400 m)"
        if earlier.dimension in (quantity.dimension, None) and not between & {".", ",", ";", ")", "and"}:
            return found
        if earlier.last >= opening:
            return Counted()  # a conversion into another dimension: "75 miles per hour (120 kph)"
    noun = tokens[-1] if tokens and tokens[-1].pos_ in NOMINAL else None
    return named(noun) if noun is not None else Counted()


def time_between(known: Memory, follower: Token) -> Counted:
    """As in "three months after the attack": the time between the two; bare "later" and "ago" say no more."""
    word = follower.lower_
    if word in ("after", "before", "since", "prior"):
        following = known.parse.after(follower.idx + len(follower))
        noun = head_of_phrase(following) if following is not None else None
        acts = noun is not None and relation(noun) == "nsubj" and (noun.pos_ == "PROPN" or is_people(noun))
        if noun is not None and noun.pos_ in NOMINAL and not acts:  # "nine days after Ada left"
            return Counted(f"time {word} {phrase_of(noun)}", None)
    return Counted("time", None)


def subject(known: Memory, quantity: Quantity, top: Token) -> Counted:
    """The noun before the amount or the subject of its verb: "a fine of $500", "winds reached 60 mph"."""
    noun = noun_of(known, quantity)
    if noun is not None and (before := changed_before(known, quantity, noun)) is not None:
        return before
    if noun is not None and not is_light(noun):
        return named(changed_in(noun, known.parse.after(known.words.span(quantity.first, quantity.last)[1])))
    top = past_light(top)
    physical = quantity.dimension in PHYSICAL
    own = child(top, "nsubj")
    if own is not None:
        return named(own, physical=physical)
    head, name = top.head, relation(top)
    beside = name == "conj" and not is_amount(head) and is_joined(known, quantity, name)
    if not beside and name in HANGING and head.i < top.i and head.pos_ in NOMINAL:
        return of_noun(known, quantity, head)
    if is_joined(known, quantity, name):
        return own_purpose(quantity, top) or before_ages(known)[1]
    if quantity.dimension == "percentage" and is_acting(top):
        return Counted()
    if head.pos_ in ("VERB", "AUX", "ADJ", "ADV"):
        return of_verb(quantity, top, head)
    case = child(top, "case")
    lasts = case is not None and case.lower_ == "for" and head.lower_ != "home"  # "was mayor for nine years"
    state = name == "obl" and child(head, "cop") is not None and (lasts or child(head, "case") is not None)
    return named(head) if state and quantity.dimension == "time" else Counted()  # "were on strike for three weeks"


def past_light(top: Token) -> Token:
    """The token above an amount that stands where the amount does: "came to a total | of 90 euros"."""
    while relation(top) == "nummod" and (top.head.lower_ in units() or top.head.lower_ in currencies().names):
        top = top.head  # "61" of "from 61 to 83 percent"
    while relation(top) == "conj" and top.head.lower_ == "points":
        top = top.head  # "fell by 90 points, or 2%"
    while relation(top) == "nmod" and is_light(top.head):
        top = top.head  # "fell to a low of 3%", "came to a total of 90 euros", "at a cost of $9"
    return top


def is_joined(known: Memory, quantity: Quantity, name: str) -> bool:
    """As in "came on foot and 12 percent by boat": an amount in a list, after another of its dimension."""
    joined = name in ("conj", "appos", "parataxis", "dep") and bool(known.before)
    return joined and before_ages(known)[0].dimension == quantity.dimension


def before_ages(known: Memory) -> tuple[Quantity, Counted]:
    """The last figure that is no age: "18% in their forties, 21%"."""
    return next((each for each in reversed(known.before[-3:]) if each[0].role != "age"), known.before[-1])


def of_noun(known: Memory, quantity: Quantity, head: Token) -> Counted:
    """What an amount measures that depends on a noun before it."""
    source = child(head, "case") if quantity.dimension == "money" else None
    if source is not None and source.lower_ == "from" and known.before and known.before[-1][0].unit == quantity.unit:
        return known.before[-1][1]  # "$9m from a fund, $3m from a lottery"
    if any(token_in(head, known.words, other) for other, _ in known.before[-2:]):
        return known.before[-1][1]
    if head.pos_ == "PROPN" and quantity.dimension in ("money", "time", "percentage"):
        return Counted()
    if relation(head) == "obl" and head.head.pos_ == "VERB" and says_where(known.words, quantity):
        return of_verb(quantity, head, head.head)  # "fell into the sea 950 km from the site"
    fallen_by = known.words.low(quantity.begin - 1) == "by"  # "saw a fall by 9 percent"
    return named((changed(head) if fallen_by else None) or outermost(head))


def is_light(noun: Token) -> bool:
    """Whether a noun before "of" only says how an amount is meant: "a low of", "a total of", "in the amount of"."""
    lemma = noun.lemma_.lower()
    if lemma in listed("nouns_of_a_price"):
        return relation(noun) == "obl"
    return lemma in listed("extremes") or lemma in listed("nouns_of_limits")


def says_where(words: Words, quantity: Quantity) -> bool:
    """Whether a length says where something is: "950 km from the site", "30 miles off the coast"."""
    return quantity.dimension == "length" and words.low(quantity.last) in listed("directions")


def noun_of(known: Memory, quantity: Quantity) -> Token | None:
    """As in "winds" of "winds of about 75 mph": the noun whose "of" comes before the amount."""
    for first in range(quantity.begin - 1, quantity.first - 2, -1):
        if known.words.low(first) != "of" and not is_level(known.words, quantity, first):
            continue
        if known.words.kind(first - 1) != "word":
            return None
        tokens = known.parse.tokens(known.words[first - 1].start, known.words[first - 1].end)
        noun = tokens[-1] if tokens and tokens[-1].pos_ == "NOUN" else None
        vague = listed("nouns_of_limits") | listed("extremes")
        return outermost(noun) if noun is not None and noun.lower_ not in vague else None
    return None


def outermost(noun: Token) -> Token:
    """As in "margin" of "a margin of error", "profit" of "profit after tax": the noun that another only qualifies."""
    case = child(noun, "case")
    if noun.lower_ in ("tax", "taxes") and case is not None and case.lower_ in ("after", "before"):
        return next((t for t in (noun.nbor(-2), noun.head) if t.pos_ == "NOUN"), noun) if noun.i > 1 else noun
    while relation(noun) == "nmod" and noun.left_edge.lower_ == "of" and noun.left_edge.i == noun.i - 1:
        noun = noun.head
    return noun


def is_level(words: Words, quantity: Quantity, i: int) -> bool:
    """As in "inflation under 3%", "prices above $100", "winds over 60 mph": a level after its noun."""
    if quantity.dimension not in ("percentage", "money", "speed", "temperature"):
        return False
    return words.low(i) in listed("before_levels") and words.low(i - 1) in listed("nouns_with_levels")


def token_in(token: Token, words: Words, quantity: Quantity) -> bool:
    """Whether a token belongs to a quantity's words."""
    start, end = words.span(quantity.first, quantity.last)
    return start <= token.idx < end
