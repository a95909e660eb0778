"""What a figure counts or measures: the noun it stands before, is "of", is said of, or was left out as known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..speakers import speaker_of
from ..syntax import child, relation, subject_of
from .lexicon import units, word_set
from .magnitudes import SHAKING, is_magnitude
from .parse import NOMINAL, Parse, head_of_phrase, phrase_of, top_of
from .people import is_people, name_of
from .quantity import Quantity
from .words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

POINTERS = frozenset("them those these whom which us you it that they such".split())
TOTALS = frozenset("number total toll count tally figure amount sum estimate quantity rest majority group list crowd team range level".split())
WHEN = frozenset("ago later earlier after before since prior ahead hence apart".split())
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow week month year tonight".split())
SPENT = frozenset("for to of in by from with took take takes lasted spent was is were".split())
LASTING = frozenset("last take continue run require spend stay go".split())
ADJECTIVES = frozenset("old long high tall wide deep strong thick big large away heavy".split())


class Counted(NamedTuple):
    """What is counted: its words, and the noun at their head where there is one."""

    phrase: str | None = None
    head: Token | None = None
    inherited: bool = False
    bound: bool = False


class Resolver:
    """Finds what each figure of one text counts, in order; it remembers what the figures before counted."""

    def __init__(self, words: Words, parse: Parse) -> None:
        self.words = words
        self.parse = parse
        self.before: list[tuple[Quantity, Counted]] = []

    def counted(self, quantity: Quantity) -> Counted:
        """What a figure counts; later figures may go back to it."""
        found = self.find(quantity) if self.parse.has_heads else Counted()
        self.before.append((quantity, found))
        return found

    def is_pronoun(self, quantity: Quantity, counted: Counted) -> bool:
        """Whether "one" stands for something named before ("the latest one") and counts nothing."""
        if not self.parse.has_heads or self.words.low(quantity.begin) != "one" or quantity.end != quantity.begin + 1:
            return False
        if quantity.unit is not None or quantity.per or counted.head is not None and not counted.inherited or quantity.modifier != "=":
            return False
        if counted.phrase == "people" or self.words.low(quantity.first - 1) in ("and", "only", "just", "or"):
            return False
        tokens = self.parse.tokens(*self.words.span(quantity.begin, quantity.end))
        verb = verb_over(tokens[-1]) if tokens else None
        return verb is None or verb.lemma_.lower() not in word_set("casualty_verbs.txt")

    def find(self, quantity: Quantity) -> Counted:
        """What a figure counts, by what it is in."""
        start, end = self.words.span(quantity.first, quantity.last)
        tokens = self.parse.tokens(start, end)
        top = top_of(tokens)
        if top is None:
            return Counted()
        found = self.find_among(quantity, top, tokens)
        return Counted() if found.head is not None and not found.inherited and found.head in tokens else found

    def find_among(self, quantity: Quantity, top: Token, tokens: list[Token]) -> Counted:
        """What a figure counts, its tokens known."""
        if quantity.role == "age":
            return self.aged(quantity, top)
        if quantity.role == "score":
            near = {self.words.low(k) for k in range(quantity.first - 8, quantity.last + 4)}
            return Counted("votes") if near & {"vote", "votes", "voted", "voting"} else Counted()
        if quantity.unit is not None:
            return self.measured(quantity, top, tokens)
        return self.number_of(quantity, top, tokens)

    # ---- counts

    def number_of(self, quantity: Quantity, top: Token, tokens: list[Token]) -> Counted:
        """The things a bare number counts."""
        last = tokens[-1]
        follower = self.parse.after(last.idx + len(last))
        if follower is None:
            return Counted()
        hyphenated = self.hyphenated(quantity)
        if hyphenated is not None:
            return hyphenated
        if follower.lower_ == "of" or follower.lower_ == "out" and self.words.low(quantity.last + 1) == "of":
            return self.of(quantity, follower)
        if is_magnitude(self.words, quantity):
            return self.shaken(last)
        noun = self.noun_after(top, follower, tokens)
        if noun is not None and noun.lemma_.lower() not in TOTALLING:
            return Counted(phrase_of(noun, last.i), noun)
        if quantity.shape == "times":
            verb = verb_over(top)
            return Counted(verb.text, None) if verb is not None else Counted()
        return self.said_of(quantity, top) or self.left_out(quantity, top)

    def shaken(self, last: Token) -> Counted:
        """The earthquake that a magnitude is of: the one named next, or else before."""
        doc = last.doc
        places = [*range(last.i, min(last.i + 6, len(doc))), *range(last.i, max(-1, last.i - 120), -1)]
        for i in places:
            if doc[i].lower_ in SHAKING:
                return Counted(phrase_of(doc[i], number_inside(doc[i], doc[i].left_edge.i)), doc[i])
        return Counted()

    def hyphenated(self, quantity: Quantity) -> Counted | None:
        """"two-part statement", "three-judge court"."""
        j = quantity.last
        if not self.words.is_hyphen(j) or self.words.kind(j + 1) != "word":
            return None
        start, end = self.words[j + 1].start, self.words[j + 1].end
        tokens = self.parse.tokens(start, end)
        if not tokens:
            return None
        if self.words.low(j + 1) == "strong":
            return self.before_strong(tokens[-1])
        return Counted(self.words[j + 1].text, tokens[-1], bound=True)

    def before_strong(self, strong: Token) -> Counted:
        """"the 386-strong chain"."""
        head = strong.head if strong.head.i > strong.i and strong.head.pos_ in NOMINAL else None
        return Counted(phrase_of(head, strong.i), head) if head is not None else Counted()

    def noun_after(self, top: Token, follower: Token, tokens: list[Token]) -> Token | None:
        """The noun behind the number that it modifies, by the parse or else by the words."""
        last = tokens[-1]
        if top.head.i > last.i and relation(top) in ("nummod", "compound", "amod", "nmod", "det", "advmod", "dep") and top.head.pos_ in (*NOMINAL, "ADJ"):
            noun = top.head
            if noun.i - last.i < 9 and not crosses(last, noun) and noun.lower_ not in DAYS:
                return noun
        for token in tokens:
            if relation(token) == "nummod" and token.head.i > last.i and token.head.pos_ in NOMINAL and token.head.i - last.i < 7 and not crosses(last, token.head):
                return token.head
        if follower.pos_ in NOMINAL or follower.pos_ == "ADJ" or follower.tag_ in ("VBN", "VBD", "VBG", "JJ"):
            noun = head_of_phrase(follower)
            if noun is not None and noun.pos_ in NOMINAL and noun.lower_ not in DAYS and not crosses(last, noun):
                return noun
            if follower.lower_ == "more":
                return None
            beside = follower.doc[follower.i + 1] if follower.i + 1 < len(follower.doc) else None
            if beside is not None and beside.tag_ in ("NNS", "NN", "NNPS") and follower.tag_ in ("VBN", "VBD", "JJ"):
                return head_of_phrase(beside) or beside
            if follower.lower_ in ("dead", "injured", "wounded", "missing", "others", "hurt", "hospitalised", "hospitalized"):
                return follower
        return None

    def of(self, quantity: Quantity, follower: Token) -> Counted:
        """The noun in "three of the victims"; "8,000 of whom" goes back to what the number before counted."""
        doc = follower.doc
        i = follower.i + 1
        while i < len(doc) and (doc[i].lower_ in ("of", "all", "the", "every") or doc[i].is_space) and i < follower.i + 4:
            i += 1
        if i >= len(doc):
            return Counted()
        noun = head_of_phrase(doc[i])
        if doc[i].lower_ in POINTERS and (noun is None or noun.i == doc[i].i or noun.pos_ not in NOMINAL):
            return self.antecedent(doc[i])
        if noun is None:
            return Counted()
        return Counted(phrase_of(noun, number_inside(noun, i)), noun)

    def antecedent(self, pronoun: Token) -> Counted:
        """What "whom", "them" or "those" stands for: the noun of the relative clause, or what was counted last."""
        clause = pronoun
        for _ in range(6):
            if clause.dep_ == "acl:relcl" and clause.head.pos_ in NOMINAL:
                noun = clause.head
                return Counted(phrase_of(noun, number_inside(noun, noun.left_edge.i)), noun, True)
            if clause.head == clause:
                break
            clause = clause.head
        return self.last_counted(None, True)

    def said_of(self, quantity: Quantity, top: Token) -> Counted | None:
        """"The number of deaths is 66", "the toll rose to 31", "turnout was 54": the subject, past "number of"."""
        subject = child(top, "nsubj")
        if subject is None and relation(top) in ("obj", "obl", "nmod", "appos", "xcomp", "conj", "dep", "advcl"):
            noun = top.head
            if relation(top) in ("nmod", "appos") and noun.pos_ in NOMINAL and noun.i < top.i:
                if self.words.low(quantity.first - 1) in ("the", "these", "those"):
                    return None
                subject = self.put_at(noun, quantity) or noun
                if subject.lemma_.lower() in PLACES:
                    return Counted("people", subject)
            elif relation(top) == "conj" or noun.pos_ not in ("VERB", "AUX"):
                return None
            elif noun.lemma_ in REACHING:
                obj = child(noun, "obj")
                subject = obj if obj is not None and obj.i < top.i else subject_of(noun)
        if subject is None or subject.pos_ == "PRON":
            return None
        return self.total_of(subject)

    def put_at(self, noun: Token, quantity: Quantity) -> Token | None:
        """"estimates the force in the region at 7,500": the object of the estimate, not the noun beside the number."""
        if self.words.low(quantity.first - 1) != "at":
            return None
        for above in climb(noun):
            if relation(above) == "obj" and above.head.lemma_.lower() in ("estimate", "put", "value", "place", "set", "keep", "cap", "peg"):
                return above
        return None

    def total_of(self, noun: Token) -> Counted | None:
        """"deaths" of "the number of deaths"; the noun itself where it is no total; what came before for a bare one."""
        if noun.like_num:
            return None
        if noun.lemma_.lower() == "toll":
            return Counted("death toll", noun)
        if noun.lemma_.lower() not in TOTALS:
            return Counted(phrase_of(noun, number_inside(noun, noun.left_edge.i)), noun) if noun.pos_ == "NOUN" else None
        for part in noun.rights:
            if relation(part) == "nmod" and part.left_edge.lower_ in ("of", "for") and not part.like_num and part.pos_ in NOMINAL:
                return Counted(phrase_of(part, number_inside(part, part.left_edge.i)), part)
        compound = [c for c in noun.lefts if relation(c) in ("compound", "amod", "nmod") and c.pos_ in NOMINAL]
        if compound:
            return Counted(phrase_of(compound[-1], number_inside(compound[-1], compound[-1].left_edge.i)), compound[-1])
        return None

    def left_out(self, quantity: Quantity, top: Token) -> Counted:
        """"five wounded 110", "two and one": nothing is named; people where they are hurt, or what was counted last."""
        beside = self.noun_beside(quantity)
        if beside is not None:
            return Counted(phrase_of(beside, number_inside(beside, beside.left_edge.i)), beside)
        verb = verb_over(top)
        if self.is_hurt(quantity, top, verb):
            object_of = relation(top) in ("obj", "nmod", "dep") and self.words.low(quantity.last) not in ("more", "others")
            known = self.last_counted(top, True, people=True)
            return known if known.phrase and not object_of else Counted("people")
        if quantity.shape == "vague" and relation(top) in ("nsubj", "obl", "obj"):
            return Counted("people")
        known = self.last_counted(top, False) if quantity.value == int(quantity.value) else Counted()
        if known.phrase:
            return Counted("people", known.head, True) if known.phrase == "person" and quantity.value != 1 else known
        if relation(top) in ("nsubj", "obj", "nmod", "obl") and verb is not None and verb.lemma_.lower() in HUMAN_VERBS:
            return Counted("people")
        return Counted()

    def is_hurt(self, quantity: Quantity, top: Token, verb: Token | None) -> bool:
        """Whether a bare number stands for people who are hurt: "killing five", "a total of 39 are confirmed dead"."""
        if verb is not None and verb.lemma_.lower() in word_set("casualty_verbs.txt"):
            return True
        if any(above.lower_ in HURT or above.lemma_.lower() in HARMS for above in climb(top, 3)):
            return True
        after = [self.words.low(k) for k in range(quantity.last, quantity.last + 4)]
        return after[0] in ("are", "were", "was", "have", "more", "others", "people") and bool(set(after) & HURT)

    def noun_beside(self, quantity: Quantity) -> Token | None:
        """The plural noun that a number is put beside: "the most delegates, with 60", "women, 102", "strikes -- eight"."""
        i = quantity.first - 1
        while i > quantity.first - 5 and self.words.low(i) in (",", "with", "at", "-", "—", "–", ":"):
            i -= 1
        if i == quantity.first - 1 or not 0 <= i < len(self.words) or self.words.kind(i) != "word":
            return None
        tokens = self.parse.tokens(self.words[i].start, self.words[i].end)
        plural = tokens and tokens[-1].tag_ == "NNS" and self.words.low(i) not in units()
        return tokens[-1] if plural and self.words.low(quantity.last) in (",", ".", ";", "in", "by", "of") else None

    def last_counted(self, top: Token | None, far: bool, people: bool = False) -> Counted:
        """What the last plain number counted, close enough to be understood."""
        for quantity, found in reversed(self.before[-6:]):
            if quantity.unit is not None or quantity.per or not found.phrase or quantity.role not in ("", "range") or found.bound:
                continue
            if people and not (found.head is not None and is_people(found.head)):
                continue
            if not far and top is not None and found.head is not None and top.i - found.head.i > 60:
                return Counted()
            return Counted(found.phrase, found.head, True)
        return Counted()

    # ---- measures

    def measured(self, quantity: Quantity, top: Token, tokens: list[Token]) -> Counted:
        """What an amount in a unit measures."""
        last = tokens[-1]
        follower = self.parse.after(last.idx + len(last))
        noun = self.noun_behind(top, last, follower)
        if noun is not None:
            return Counted(phrase_of(noun, last.i), noun)
        partitive = self.partitive(quantity, follower)
        if partitive is not None:
            return partitive
        if self.before and self.in_brackets(quantity):
            earlier = self.before[-1][0]
            if earlier.dimension == quantity.dimension or earlier.unit is None:
                return self.before[-1][1]
        if quantity.dimension == "time" and follower is not None and follower.lower_ in WHEN:
            if follower.lower_ in ("ago", "later", "earlier") or self.words.low(quantity.first - 1) not in SPENT:
                return self.time_between(follower)
        if quantity.dimension == "time" and self.words.low(quantity.first - 1) in ("last", "past", "next"):
            return Counted(f"{self.words.low(quantity.first - 1)} {quantity.unit}s")
        return self.subject(quantity, top)

    def noun_behind(self, top: Token, last: Token, follower: Token | None) -> Token | None:
        """The noun that the amount modifies: "seven-year prison terms", "30-foot-high waves", "a 4% share"."""
        token = top
        for _ in range(4):
            if token.head.i <= token.i or relation(token) not in ("nummod", "compound", "amod", "nmod", "obl", "advmod", "dep", "obj", "det", "appos"):
                break
            if token.head.pos_ in NOMINAL and token.head.i - last.i < 9 and relation(token) not in ("obl", "obj"):
                return token.head if not crosses(last, token.head) and token.head.lower_ not in DAYS else None
            if token.head.lower_ not in ADJECTIVES:
                break
            token = token.head
        if follower is not None and follower.text == "-" or follower is not None and follower.pos_ in NOMINAL and follower.idx <= last.idx + len(last) + 1:
            noun = head_of_phrase(follower)
            return noun if noun is not None and noun.pos_ in NOMINAL and noun.lower_ not in DAYS and not crosses(last, noun) else None
        return None

    def partitive(self, quantity: Quantity, follower: Token | None) -> Counted | None:
        """"50 gallons of diesel fuel", "$20 million in support", "four years in prison", "12% of the region"."""
        if follower is None:
            return None
        follower = self.past_brackets(follower)
        if follower is None:
            return None
        allowed = {"of"} | ({"in", "for", "worth"} if quantity.dimension == "money" else {"in", "behind"} if quantity.dimension == "time" else set())
        if follower.lower_ not in allowed:
            return None
        if follower.lower_ in ("in", "behind") and quantity.dimension == "time":
            following = self.parse.after(follower.idx + len(follower))
            if following is None or following.lower_ not in ("prison", "jail", "custody", "office", "power", "detention", "bars", "exile", "hospital", "isolation", "charge"):
                return None
        if quantity.dimension == "money" and follower.lower_ in ("for", "in"):
            following = self.parse.after(follower.idx + len(follower))
            if following is None or following.like_num or following.pos_ in ("PROPN", "ADP") or following.lower_ in ("a", "an") and follower.lower_ == "in":
                return None
        found = self.of(quantity, follower)
        return found if found.phrase else None

    def past_brackets(self, follower: Token) -> Token | None:
        """The token behind a bracket: "€20,000 (£17,500) in compensation"."""
        if follower.text != "(":
            return follower
        doc = follower.doc
        for i in range(follower.i + 1, min(follower.i + 24, len(doc))):
            if doc[i].text == ")":
                return doc[i + 1] if i + 1 < len(doc) else None
        return None

    def in_brackets(self, quantity: Quantity) -> bool:
        """Whether the amount stands in brackets, as a conversion of the one before."""
        for k in range(quantity.first - 1, max(-1, quantity.first - 8), -1):
            if self.words.low(k) == "(":
                return True
            if self.words.low(k) in (")", ".") or self.words.kind(k) == "end":
                return False
        return False

    def time_between(self, follower: Token) -> Counted:
        """"three months after the attack": the time between the two; bare "later" and "ago" say no more."""
        word = follower.lower_
        if word in ("after", "before", "since", "prior"):
            following = self.parse.after(follower.idx + len(follower))
            noun = head_of_phrase(following) if following is not None else None
            if noun is not None and noun.pos_ in NOMINAL:
                return Counted(f"time {word} {phrase_of(noun)}", None)
        return Counted("time", None)

    def subject(self, quantity: Quantity, top: Token) -> Counted:
        """The noun before the amount or the subject of its verb: "a fine of $500", "winds reached 60 mph", "it cost $4m"."""
        noun = self.noun_of(quantity)
        if noun is not None:
            return self.named(noun)
        own = child(top, "nsubj")
        if own is not None:
            return self.named(own)
        head, name = top.head, relation(top)
        if name in ("nmod", "appos", "acl", "dep", "nummod", "conj") and head.i < top.i and head.pos_ in NOMINAL:
            if any(token_in(head, self.words, other) for other, _ in self.before[-2:]):
                return self.before[-1][1]
            return self.named(head)
        if name in ("conj", "appos", "parataxis", "dep") and self.before and self.before[-1][0].dimension == quantity.dimension:
            return self.before[-1][1]
        if head.pos_ in ("VERB", "AUX", "ADJ", "ADV"):
            return self.of_verb(quantity, top, head)
        return Counted()

    def noun_of(self, quantity: Quantity) -> Token | None:
        """"winds" of "winds of about 75 mph": the noun whose "of" stands before the amount."""
        for first in range(quantity.begin - 1, quantity.first - 2, -1):
            if self.words.low(first) != "of":
                continue
            if self.words.kind(first - 1) != "word":
                return None
            tokens = self.parse.tokens(self.words[first - 1].start, self.words[first - 1].end)
            return tokens[-1] if tokens and tokens[-1].pos_ == "NOUN" and tokens[-1].lower_ not in LIMITS else None
        return None

    def of_verb(self, quantity: Quantity, top: Token, verb: Token) -> Counted:
        """What an amount beside a verb measures."""
        if verb.pos_ in ("ADJ", "ADV") and verb.head != verb and child(verb, "nsubj") is None and verb.head.pos_ in ("VERB", "AUX", *NOMINAL):
            verb = verb.head
            if verb.pos_ in NOMINAL:
                return self.named(verb)
        thing = child(verb, "obj")
        if thing is not None and (thing == top or relation(top) not in ("obl", "nmod", "advmod")):
            thing = None
        if quantity.dimension == "time" and (done := self.done_for(verb, top, thing)).phrase:
            return done
        subject = child(verb, "nsubj") or subject_of(verb)
        if thing is not None and quantity.dimension in ("money", "percentage", "length", "area") and thing.pos_ in NOMINAL:
            return self.named(thing)
        if subject is None:
            return Counted()
        if quantity.dimension in ("time", "money") and subject.pos_ == "PRON":
            found = self.named(subject)
            return found if found.phrase and found.phrase.split()[-1].islower() else Counted()
        if quantity.dimension in ("time", "money") and (subject.pos_ != "NOUN" or is_people(subject)):
            return Counted()
        return self.named(subject)

    def done_for(self, verb: Token, top: Token, thing: Token | None) -> Counted:
        """What goes on for a time: the object ("ran a marathon in two hours"), an office ("served as president for")."""
        if thing is not None and thing.pos_ in NOMINAL:
            return self.named(thing)
        aim = child(verb, "xcomp", "advcl")
        if verb.lemma_.lower() in ("take", "need", "spend") and aim is not None and (thing := child(aim, "obj")) is not None and thing.pos_ in NOMINAL:
            return self.named(thing)
        for part in verb.children:
            if relation(part) in ("obl", "xcomp", "advcl") and part != top and part.pos_ in NOMINAL and any(c.lower_ == "as" for c in part.lefts):
                return self.named(part)
        if verb.lemma_.lower() in ("sentence", "jail", "imprison"):
            return Counted("sentence")
        return Counted()

    def named(self, noun: Token) -> Counted:
        """A noun phrase, "number of" and pronouns resolved; "speed" and "distance" give way to what has them."""
        if noun.text in "%$€£" or noun.lower_ in units() and any(part.like_num for part in noun.lefts):
            return Counted()
        if noun.lemma_.lower() in ASPECTS:
            owner = self.owner_of(noun)
            if owner is not None and owner.pos_ in NOMINAL:
                return Counted(phrase_of(owner, number_inside(owner, owner.left_edge.i)), owner)
        if noun.pos_ == "PRON" or noun.tag_ in ("WDT", "WP", "PRP"):
            if noun.lower_ in ("which", "that", "who") and (clause := verb_over(noun)) is not None and clause.dep_ == "acl:relcl":
                return Counted(phrase_of(clause.head), clause.head)
            if noun.lower_ in ("he", "she", "who", "it", "they"):
                return Counted(name_of(noun) if noun.lower_ in ("he", "she", "who") else named_thing(noun))
            return Counted()
        if noun.pos_ not in NOMINAL:
            return Counted()
        return Counted(phrase_of(noun, number_inside(noun, noun.left_edge.i)), noun)

    def owner_of(self, noun: Token) -> Token | None:
        """What has a speed, a length or a magnitude: "its top speed", "the depth of the wreck", "it had a speed of"."""
        for part in noun.rights:
            if relation(part) == "nmod" and part.pos_ in NOMINAL and part.left_edge.lower_ == "of":
                if not any(token.like_num for token in noun.doc[part.left_edge.i : part.right_edge.i + 1]):
                    return part
        for part in noun.lefts:
            if part.dep_ == "nmod:poss" and part.pos_ in NOMINAL:
                return part
        if relation(noun) == "obj" and noun.head.lemma_.lower() in ("have", "reach", "cover", "travel", "record", "see", "post", "hit"):
            return subject_of(noun.head)
        return None

    # ---- ages

    def aged(self, quantity: Quantity, top: Token) -> Counted:
        """Whose age it is, by the fullest name."""
        start, end = self.words.span(quantity.first, quantity.last)
        if any(earlier.role == "age" and self.words.low(quantity.first - 1) in (",", "and", "–", "to") and quantity.first - earlier.last < 3 for earlier, _ in self.before[-1:]):
            return self.before[-1][1]
        if self.words.low(quantity.last - 1) in ("old", "olds"):
            tokens = self.parse.tokens(start, end)
            noun = self.noun_behind(top, tokens[-1], self.parse.after(tokens[-1].idx + len(tokens[-1])))
            if noun is not None and noun.lower_ not in ("old", "age"):
                return self.person(noun, tokens[-1].i)
        elif (named := self.name_before(quantity)) is not None:
            return named
        for token in climb(top):
            if (owner := child(token, "nsubj")) is not None and not start <= owner.idx < end:
                return self.person(owner)
            if token.i != top.i and token.lower_ in ("aged", "age", "ages", "old"):
                continue
            if token != top and token.pos_ in NOMINAL and token.lower_ not in ("age", "ages", "year", "years", "month", "months", "day", "days"):
                return self.person(token)
            if token.pos_ in ("VERB", "AUX") and token.lower_ != "aged":
                subject = subject_of(token)
                return self.person(subject) if subject is not None else Counted()
        return Counted()

    def name_before(self, quantity: Quantity) -> Counted | None:
        """"Tony Mendez, 78,", "Smith (42)", "Bryant aged 41": the name right before the age."""
        i = quantity.first - 1
        while i > quantity.first - 4 and self.words.low(i) in ("aged", "age", "now", ",", "("):
            i -= 1
        if i == quantity.first - 1 or not 0 <= i < len(self.words) or self.words.kind(i) != "word":
            return None
        tokens = self.parse.tokens(self.words[i].start, self.words[i].end)
        if not tokens or tokens[-1].pos_ not in NOMINAL or tokens[-1].lower_ in DAYS:
            return None
        token = tokens[-1]
        if token.pos_ == "PROPN" or token.ent_type_ == "PERSON":
            return Counted(name_of(token), token)
        return self.person(token) if is_people(token) else None

    def person(self, noun: Token, after: int = -1) -> Counted:
        """A person by the fullest name, a group by its words."""
        if noun.pos_ == "PRON" or noun.pos_ == "PROPN":
            return Counted(name_of(noun), noun)
        first = noun.doc[noun.left_edge.i]
        if first.lower_ == "the" and noun.left_edge.i < noun.i:
            speaker = speaker_of(noun.doc, noun.doc[first.i : noun.i + 1])
            if speaker is not None and speaker.type == "person" and speaker.name[:1].isupper() and not speaker.name.startswith("The "):
                return Counted(speaker.name, noun)
        return Counted(phrase_of(noun, max(after, number_inside(noun, noun.left_edge.i))), noun)


def named_thing(pronoun: Token) -> str | None:
    """What "it" or "they" stands for, where it is plain."""
    speaker = speaker_of(pronoun.doc, pronoun.doc[pronoun.i : pronoun.i + 1])
    return speaker.name if speaker is not None and speaker.name.lower() != pronoun.lower_ else None


ASPECTS = frozenset("speed distance magnitude rate depth height length width weight size altitude range total time value cost price".split())
LIMITS = frozenset("maximum minimum total excess average couple upwards".split())
HURT = frozenset("dead missing injured wounded killed hurt hospitalised hospitalized unaccounted".split())
HARMS = frozenset("killing wounding death injury murder shooting injuring".split())
TOTALLING = frozenset("total more".split())
PLACES = frozenset("town city village country nation island community region province district state suburb settlement territory hamlet".split())
REACHING = frozenset(
    "reach exceed surpass hit total rise fall climb drop number stand grow increase be top pass remain become jump decrease decline average "
    "come surge estimate put swell soar bring limit raise cut reduce".split()
)
HUMAN_VERBS = frozenset("arrest detain attend rescue evacuate rally protest gather march vote infect hospitalize hospitalise recover survive flee strand".split())


STOPS = frozenset(", ; : . — – ( )".split())


def crosses(last: Token, noun: Token) -> bool:
    """Whether a stop or a finite verb stands between the number and the noun; "a big, old house" has no stop."""
    doc = last.doc
    for i in range(last.i + 1, noun.i):
        if doc[i].pos_ == "ADP" and not doc[i - 1].pos_ == doc[i + 1].pos_ == "PROPN" or doc[i].tag_ in ("VBZ", "VBP", "MD") or doc[i].tag_ == "VBD" and relation(doc[i]) != "amod" and doc[i].head.i != noun.i:
            return True
        if doc[i].text in STOPS and not (doc[i].text == "," and doc[i - 1].pos_ == "ADJ"):
            return True
    return False


def number_inside(noun: Token, after: int) -> int:
    """The last number word or determiner that stands in front of the noun, which its phrase leaves out."""
    best = after - 1
    for part in noun.lefts:
        if relation(part) == "nummod" and part.i > best:
            best = part.i
    return best


def verb_over(token: Token) -> Token | None:
    """The verb that a noun phrase depends on."""
    for above in climb(token):
        if above != token and above.pos_ in ("VERB", "AUX"):
            return above
        if relation(above) not in ("nsubj", "obj", "obl", "nmod", "nummod", "conj", "appos", "iobj", "dep", "advcl", "xcomp", "compound"):
            break
    return None


def climb(token: Token, steps: int = 5) -> list[Token]:
    """A token and those above it."""
    found = [token]
    while len(found) <= steps and found[-1].head != found[-1]:
        found.append(found[-1].head)
    return found


def token_in(token: Token, words: Words, quantity: Quantity) -> bool:
    """Whether a token belongs to a quantity's words."""
    start, end = words.span(quantity.first, quantity.last)
    return start <= token.idx < end
