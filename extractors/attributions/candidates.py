"""What the constructions hand in: one possible attribution each, and the verbs they look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ..base import Stance, once_per_doc
from ..quotes import pair_around_token
from ..syntax import (
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
            source=self.source,
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
    found = ((token, lemmas.get(token.lower_)) for token in doc if token.tag_[:2] == "VB")
    return tuple(cue_verb(token, lexicon[lemma]) for token, lemma in found if lemma is not None and may_report(token))


def may_report(token: Token) -> bool:
    """Whether a form of a cue verb can be a cue: not "the alleged thief", "if he says", "a plan to say"."""
    dep = relation(token)
    if token.text[0].isupper() and is_name_part(token):
        return False
    if token.tag_ == "VBG" and any(c.dep_ in ("mark", "case") and c.lower_ in GOVERNORS for c in token.lefts):
        return False
    if dep in ("amod", "compound", "aux", "case", "fixed", "det"):
        return False
    for c in token.lefts:
        if relation(c) == "mark" and c.lower_ in ("if", "unless", "whether"):
            return False
        if c.tag_ == "MD" and c.lemma_.lower() in words("modals"):
            return False
    if has_to(token):
        return dep in ("xcomp", "advcl", "acl", "ccomp", "conj") and token.head.lemma_.lower() in words("lenders")
    return True


def is_name_part(token: Token) -> bool:
    """Whether a word with a capital stands behind another one within a sentence: Edward Said."""
    return not token.is_sent_start and token.i > 0 and token.nbor(-1).text[:1].isupper() and not token.text.isupper()


def cue_verb(token: Token, entry: Verb) -> CueVerb:
    """Everything about one cue verb."""
    doc = token.doc
    passive = is_passive(token)
    around = pair_around_token(doc)[token.i]
    start, end = sentence_of(doc, token.i)
    group = verb_group(token)
    return CueVerb(
        token=token,
        entry=entry,
        passive=passive,
        negated=is_negated(doc, group),
        source=source_of(token, passive=passive),
        group=group,
        start=start,
        end=end,
        around=around,
    )


def source_of(token: Token, *, passive: bool) -> DocSpan | None:
    """Who says it: the subject, or the agent of a passive."""
    head = agent_of(token) if passive else subject_of(token)
    if head is None or (head.lower_ in ("it", "there") and relation(head) == "expl"):
        return None
    return expand_noun(head)


def verb_group(token: Token) -> Part:
    """The verb with auxiliaries and negation before it and a particle behind it; "went on to say" is one group."""
    start = end = token.i
    for c in token.lefts:
        if relation(c) == "aux" or is_negation(c) or (c.lower_ == "without" and relation(c) == "mark"):
            start = min(start, c.i)
    subject = own_subject(token)
    if subject is not None and start < subject.i < token.i:  # "did he say"
        start = next((i for i in range(subject.right_edge.i + 1, token.i) if relation(token.doc[i]) == "aux"), token.i)
    if has_to(token) and token.head.i < token.i <= token.head.i + 6 and token.head.lemma_.lower() in words("lenders"):
        start = verb_group(token.head).start
    for c in token.rights:
        if c.i <= end + 2 and relation(c) == "compound" and (c.i == end + 1):
            end = c.i
        if is_negation(c) and c.i == end + 1:
            end = c.i
    return Part(start, end + 1)


def is_negation(token: Token) -> bool:
    """Whether a word negates its verb."""
    return token.lower_ in ("not", "n't", "n’t", "never", "nor") and relation(token) in ("advmod", "neg", "cc", "aux")


def is_negated(doc: Doc, group: Part) -> bool:
    """Whether a verb group holds a negation."""
    return any(is_negation(doc[i]) or doc[i].lower_ == "without" for i in range(group.start, group.end))
