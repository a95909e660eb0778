"""What the constructions hand in: one possible attribution each, and the verbs they look at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from ..base import Stance, once_per_doc
from ..quotes import pair_around_token
from ..syntax import (
    NOMINAL,
    agent_of,
    expand_noun,
    has_to,
    is_passive,
    own_subject,
    relation,
    sentence_of,
    subject_of,
)
from .lexicon import Verb, lemma_of_form, verbs, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


JUDGING = (Stance.CONDEMN, Stance.DEMAND, Stance.DENY)
REACH = 120
LONGEST = 300  # tokens of a sentence on either side of a verb; what is longer is a list or no sentence
REACH_OF_NAME = 8
# prepositions before a gerund that names an act and reports nothing: "a system of reporting"
GOVERNORS = frozenset(
    {"of", "in", "for", "from", "about", "on", "against", "after", "before", "when", "while", "since"}
)


class Part(NamedTuple):
    """A half-open stretch of tokens."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible attribution: the cue's head token, and source, cue and content in tokens.

    ``construction`` names the module that found it; a scorer may weigh it with the other fields.
    """

    construction: str
    anchor: Token
    source: DocSpan | None
    cue: tuple[Part, ...]
    content: tuple[Part, ...]
    stance: Stance
    lemma: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb of the lexicon where it stands in a text, with what every construction asks about it."""

    token: Token
    entry: Verb
    passive: bool
    negated: bool
    source: DocSpan | None
    group: Part  # auxiliaries, negation, verb and particle
    start: int  # the first token of its stretch: its sentence, or the quotation that holds it
    end: int  # where that stretch ends
    around: int  # the quotation that holds it, -1 outside

    @property
    def doc(self) -> Doc:
        """The text it stands in."""
        return self.token.doc

    def allows(self, frame: str) -> bool:
        """Whether the verb has a frame that does not need quoted words."""
        found = self.entry.frames.get(frame)
        return found is not None and not found.only_quoted

    def stance(self, frame: str) -> Stance:
        """The stance that goes with a frame."""
        found = self.entry.frames.get(frame)
        return found.stance if found else self.entry.stance

    def reports(
        self, construction: str, content: tuple[Part, ...], frame: str, *, cue: tuple[Part, ...] = ()
    ) -> Candidate:
        """The candidate that a construction makes of this verb."""
        return Candidate(
            construction=construction,
            anchor=self.token,
            source=source_outside(self, content),
            cue=cue or (self.group,),
            content=content,
            stance=self.stance(frame),
            lemma=self.entry.lemma,
            negated=self.negated,
        )


@once_per_doc
def cue_verbs(doc: Doc) -> tuple[CueVerb, ...]:
    """The verbs of the text that may report something, in order."""
    lexicon, lemmas = verbs(), lemma_of_form()
    found: list[CueVerb] = []
    for token in doc:
        lemma = lemmas.get(token.lower_) if token.tag_[:2] == "VB" else None
        entry = with_particle(token, lemma, lexicon) if lemma is not None else None
        if entry is not None and may_report(token):
            cue = cue_verb(token, entry)
            if is_order(cue):
                continue
            reporter = reporter_of(cue, found) or (fellow_of(cue, found) if cue.source is None else None)
            found.append(replace(cue, source=reporter.source) if reporter is not None else cue)
    return tuple(found)


def is_order(cue: CueVerb) -> bool:
    """Whether a verb is an imperative: "Don't say it", "Read more"."""
    if cue.token.tag_ not in ("VB", "VBP") or has_to(cue.token) or relation(cue.token) == "conj":
        return False
    before = cue.doc[cue.group.start - 1] if cue.group.start > cue.start else None
    return own_subject(cue.token) is None and (before is None or before.text in (":", "“", '"', ",") or before.is_space)


def with_particle(token: Token, lemma: str, lexicon: dict[str, Verb]) -> Verb | None:
    """The entry of a verb, or of verb and particle; a particle that the lexicon does not know makes another verb."""
    particle = next((c for c in token.rights if c.dep_ == "compound:prt" and c.i <= token.i + 4), None)
    if particle is None and token.i + 1 < len(token.doc) and token.nbor().lower_ == "out":
        particle = token.nbor()
    if particle is None or lemma == "go":
        return lexicon.get(lemma)
    return lexicon.get(f"{lemma}_{particle.lower_}")


def reporter_of(cue: CueVerb, before: list[CueVerb]) -> CueVerb | None:
    """The verb of saying that a participle goes on from: "Ada said it rained, adding that it poured"."""
    if cue.token.i == 0 or own_subject(cue.token) is not None or cue.passive:
        return None
    before_it = cue.doc[cue.group.start - 1]
    participle = is_participle(cue.token)
    if participle and before_it.text not in (",", "—", "–", "and", "while", "before", "by") and before_it.pos_ != "ADV":
        return None
    if not participle and not (before_it.tag_ == "CC" and (before_it.nbor(-1).text == "," or is_reporters(cue.token))):
        return None
    for other in reversed(before):
        if cue.token.i - other.token.i > REACH or (other.start != cue.start and not quotation_between(other, cue)):
            return None
        if (
            other.around == cue.around
            and other.entry.has("clause", "quote")
            and other.token.tag_ != "VB"
            and not other.passive
        ):
            return other if other.source is not None else None
    return None


def fellow_of(cue: CueVerb, before: list[CueVerb]) -> CueVerb | None:
    """The verb before in the same sentence whose subject a verb without one shares: "found that X, warned of Y"."""
    if cue.passive or cue.token.tag_ not in ("VBD", "VBZ", "VBP") or not before:
        return None
    other = before[-1]
    same = other.start == cue.start and other.around == cue.around and not other.passive
    return other if same and other.source is not None and cue.token.i - other.token.i < REACH else None


def is_reporters(verb: Token) -> bool:
    """Whether a verb behind "and" goes back to the reporter: what it is joined to has no person for its subject.

    "He said the centres had opened and urged people to use them."
    """
    if relation(verb) != "conj" or own_subject(verb) is not None or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    lemma = lemma_of_form().get(verb.lower_, "")
    if lemma not in verbs() or (lemma not in words("plain_reports") and verbs()[lemma].stance not in JUDGING):
        return False
    if verb.tag_ == "VBD" and verb.head.tag_ == "VB":  # "said they would vote and demanded"
        return True
    subject = subject_of(verb.head)
    return subject is not None and subject.ent_type_ != "PERSON" and subject.pos_ not in ("PRON",)


def is_participle(token: Token) -> bool:
    """Whether a verb has the form of a present participle, whatever the tagger says."""
    return token.tag_ == "VBG" or (token.lower_.endswith("ing") and lemma_of_form().get(token.lower_) != token.lower_)


def quotation_between(other: CueVerb, cue: CueVerb) -> bool:
    """Whether only quoted words stand between the end of one verb's sentence and another verb's."""
    holding = pair_around_token(cue.doc)
    return holding[cue.start] != cue.around and all(
        holding[i] != cue.around or not cue.doc[i].is_alpha for i in range(other.end, cue.start)
    )


def source_outside(cue: CueVerb, content: tuple[Part, ...]) -> DocSpan | None:
    """The source of a verb, if need be by the order of the words: no source stands within its own content."""
    source = cue.source
    if source is not None and not any(part.start <= source.root.i < part.end for part in content):
        return source
    if source is None and content and all(part.end <= cue.group.start for part in content):
        return noun_behind(cue)
    if cue.passive and any(c.dep_ == "aux:pass" or c.lemma_ == "be" for c in cue.token.lefts):
        return source
    if is_participle(cue.token):
        before_it = cue.doc[cue.group.start - 1]
        if before_it.lower_ == "as":
            return quoted_person(cue)
        if before_it.text == "," or before_it.pos_ == "ADV":
            return subject_of_sentence(cue, content)
    return noun_before(cue, content)


def quoted_person(cue: CueVerb) -> DocSpan | None:
    """Who is quoted in "the paper quoted Ada as saying"."""
    for i in range(cue.token.i - 1, cue.start - 1, -1):
        if (
            lemma_of_form().get(cue.doc[i].lower_) in ("quote", "cite", "report", "describe")
            and cue.doc[i].tag_[:2] == "VB"
        ):
            head = next((c for c in cue.doc[i].rights if relation(c) in ("obj", "nsubj", "iobj")), cue.doc[i + 1])
            return expand_noun(head)
    return None


def subject_of_sentence(cue: CueVerb, content: tuple[Part, ...]) -> DocSpan | None:
    """The subject of the last predicate in front of a participle that lies outside its content."""
    for i in range(cue.token.i - 1, cue.start - 1, -1):
        token = cue.doc[i]
        if token.tag_ in ("VBD", "VBZ", "VBP") and pair_around_token(cue.doc)[i] == cue.around:
            subject = own_subject(token)
            if subject is not None and not any(part.start <= subject.i < part.end for part in content):
                return expand_noun(subject)
    return None


def noun_before(cue: CueVerb, content: tuple[Part, ...]) -> DocSpan | None:
    """The noun phrase right in front of the verb."""
    i = cue.group.start - 1
    while i > cue.start and (cue.doc[i].pos_ in ("ADV", "PUNCT") or cue.doc[i].is_space):
        i -= 1
    token = cue.doc[i]
    if i < cue.start or token.pos_ not in NOMINAL or any(part.start <= i < part.end for part in content):
        return None
    return phrase_ending_at(cue.doc, i, cue.start)


def noun_behind(cue: CueVerb) -> DocSpan | None:
    """The noun phrase right behind the verb, where the order is inverted: "...," read the warning."""
    token = cue.doc[cue.group.end] if cue.group.end < cue.end else None
    if token is None or token.tag_[:2] not in ("DT", "NN", "PR", "JJ"):
        return None
    while token.head.i > token.i and token.head.i < cue.end and token.head.pos_ in NOMINAL:
        token = token.head
    return expand_noun(token) if token.pos_ in NOMINAL else None


def phrase_ending_at(doc: Doc, last: int, first: int) -> DocSpan:
    """The noun phrase that ends with token ``last`` and begins no earlier than ``first``."""
    token = doc[last]
    while token.head.i != token.i and first <= token.head.i <= last and token.head.pos_ in NOMINAL:
        token = token.head
    span = expand_noun(token)
    return doc[max(first, span.start) : last + 1]


def may_report(token: Token) -> bool:
    """Whether a form of a cue verb can be a cue: not "the alleged thief", "if he says", "a plan to say"."""
    dep = relation(token)
    if token.text[0].isupper() and is_name_part(token):
        return False
    if token.tag_ == "VBG" and any(c.dep_ in ("mark", "case") and c.lower_ in GOVERNORS for c in token.lefts):
        return False
    if token.lower_ == "knowing":
        return False
    if dep in ("amod", "compound", "aux", "case", "fixed", "det"):
        return False
    for c in token.lefts:
        if relation(c) == "mark" and c.lower_ in ("if", "unless", "whether"):
            return False
        if c.tag_ == "MD" and c.lemma_.lower() in words("modals"):
            return False
    return not has_to(token) or lender_of(token) is not None


def lender_of(token: Token) -> Token | None:
    """The verb that lends its subject to an infinitive: "went" of "went on to say"."""
    doc = token.doc
    first = next((i for i in range(token.i - 1, max(token.i - 4, -1), -1) if doc[i].lower_ == "to"), None)
    if first is None:
        return None
    for i in range(first - 1, max(first - 3, -1), -1):
        if doc[i].lemma_.lower() in words("lenders") and doc[i].tag_[:2] == "VB":
            return doc[i]
        if doc[i].pos_ not in ("ADV", "ADP", "PART"):
            return None
    return None


def is_name_part(token: Token) -> bool:
    """Whether a word with a capital stands behind another one within a sentence: Edward Said."""
    return not token.is_sent_start and token.i > 0 and token.nbor(-1).text[:1].isupper() and not token.text.isupper()


def cue_verb(token: Token, entry: Verb) -> CueVerb:
    """Everything about one cue verb."""
    doc = token.doc
    passive = is_passive(token)
    around = pair_around_token(doc)[token.i]
    start, end = sentence_of(doc, token.i)
    start, end = max(start, token.i - LONGEST), min(end, token.i + LONGEST)
    group = verb_group(token)
    return CueVerb(
        token=token,
        entry=entry,
        passive=passive,
        negated=is_negated(doc, group) or shares_negation(token),
        source=within(source_of(token, passive=passive), start, end),
        group=group,
        start=start,
        end=end,
        around=around,
    )


def within(source: DocSpan | None, start: int, end: int) -> DocSpan | None:
    """The part of a source that lies in the verb's sentence: no dateline or headline before it."""
    if source is None or (start <= source.start and source.end <= end):
        return source
    first, last = max(source.start, start), min(source.end, end)
    return source.doc[first:last] if first < last else None


def source_of(token: Token, *, passive: bool) -> DocSpan | None:
    """Who says it: the subject, or the agent of a passive."""
    if is_participle(token) and relation(token) != "acl" and token.i and token.nbor(-1).pos_ in ("NOUN", "PROPN"):
        phrase = phrase_ending_at(token.doc, token.i - 1, sentence_of(token.doc, token.i)[0])
        if phrase.start > 0 and phrase.doc[phrase.start - 1].lower_ in ("with", "despite"):  # "with some claiming"
            return phrase
    lender = lender_of(token) if has_to(token) else None
    head = agent_of(token) if passive else subject_of(lender or token)
    if head is None or (head.lower_ in ("it", "there") and relation(head) == "expl"):
        return None
    return expand_noun(head) if passive else whole_name(expand_noun(head), head)


def whole_name(span: DocSpan, head: Token) -> DocSpan:
    """A source's phrase with what the parser cut from it: a title taken for a second subject, a surname left behind."""
    doc = span.doc
    start, end = span.start, span.end
    for c in head.head.children:
        if (
            relation(c) == "nsubj"
            and c.i < start <= c.i + REACH_OF_NAME
            and not any(t.text == "," for t in doc[c.i : start])
        ):
            start = c.left_edge.i
    while end < len(doc) and doc[end].tag_ in ("NNP", "NNPS") and doc[end - 1].tag_[:2] == "NN":
        end += 1
    return doc[start:end]


def verb_group(token: Token) -> Part:
    """The verb with auxiliaries and negation before it and a particle behind it; "went on to say" is one group."""
    start = end = token.i
    for c in token.lefts:
        if relation(c) == "aux" or is_negation(c) or (c.lower_ == "without" and relation(c) == "mark"):
            start = min(start, c.i)
    subject = own_subject(token)
    if subject is not None and start < subject.i < token.i:  # "did he say"
        start = next((i for i in range(subject.right_edge.i + 1, token.i) if relation(token.doc[i]) == "aux"), token.i)
    if has_to(token) and (lender := lender_of(token)) is not None:
        start = verb_group(lender).start
    for c in token.rights:
        if c.i == end + 1 and (relation(c) == "compound" or c.lower_ == "out"):
            end = c.i
        if is_negation(c) and c.i == end + 1:
            end = c.i
    return Part(start, end + 1)


def shares_negation(token: Token) -> bool:
    """Whether a verb behind "or" shares the negation of the one before: "did not confirm or deny"."""
    if relation(token) != "conj" or not any(c.lower_ in ("or", "nor") for c in token.lefts):
        return False
    return is_negated(token.doc, verb_group(token.head))


def is_negation(token: Token) -> bool:
    """Whether a word negates its verb."""
    return token.lower_ in ("not", "n't", "n’t", "never", "nor") and relation(token) in ("advmod", "neg", "cc", "aux")


def is_negated(doc: Doc, group: Part) -> bool:
    """Whether a verb group holds a negation."""
    return any(is_negation(doc[i]) or doc[i].lower_ == "without" for i in range(group.start, group.end))
