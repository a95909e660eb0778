"""Nouns that report: claim, warning, request ... with a clause, an infinitive or a preposition.

The claim that it rained was false.   Her request to leave was granted.   He repeated his call for talks.
The ministry has raised concern that it may rain.   They issued a warning about floods.

Leaves alone: The house that burned was old.   Her effort to leave was in vain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import agent_of, has_to, is_finite, is_passive, own_subject, relation, subject_of
from ...grammar.verb_groups import TENSED, Part, is_negated, verb_group
from ...text.marks import pair_around_token
from ...text.plain import tokens_of_class
from ...words.cues import Noun, lemma_of_form, nouns, verbs, words
from ..candidate import Candidate
from ..construction import Construction
from ..cue_verbs import may_report
from ..extents.circumstances import is_time
from ..extents.content import subtree, whole_piece
from ..extents.object_phrases import cut_clause
from ..noun_topics import (
    apart_infinitive,
    is_in_the_air,
    is_left_out,
    is_of_somebody,
    is_shared,
    is_topic,
    is_what_somebody_holds,
    makers_before,
    takes_that,
    topic_after,
    who_goes_by,
    wished_of,
)
from ..speaking import is_thing, may_speak
from .drawn import draws
from .statements_below import is_announced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


LINKS = frozenset({"be", "remain"})
FARTHEST = 15  # words after a light verb in the passive where content may begin


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what cue nouns report."""
    known = nouns()
    for token in tokens_of_class(doc, "NOUN"):
        if (noun := known.get(token.lemma_.lower())) and (found := reported_by(token, noun)):
            yield found


def reported_by(token: Token, noun: Noun) -> Candidate | None:
    """The content of one cue noun with its source: the possessor, or the subject of a light verb."""
    if noun.lemma == "call" and any(c.dep_ == "compound" for c in token.lefts) and makers_before(token) is None:
        return None  # "phone calls for the mayor"
    verb = light_verb_of(token)
    if verb is not None and verb.i > token.i and any(c.lower_ == "no" for c in token.lefts):
        return None  # "no claims were made about it"
    named = token.i + 1 < len(token.doc) and token.nbor().lower_ in ("by", "among")
    speaker, after_speaker = said_by(token, noun) if verb is None or named else (None, None)
    content = after_speaker or content_of(token, noun)
    if content is None or draws(token) or is_infinitive(token) or is_obeyed(noun, verb) or is_announced(token):
        return None
    construction, clause = content
    user = who_goes_by(token, construction) if verb is None else None
    source = speaker if after_speaker else source_of(token, verb) or holder_of(token, clause) or speaker or user
    if source is None and not is_event(token, noun, construction) and not (verb is not None and is_uttered(verb)):
        return None
    held = construction == "noun that" and is_what_somebody_holds(token)
    if (
        verb is None
        and not after_speaker
        and user is None
        and not held
        and noun.lemma in words("needing_light_verb")
        and said_of(token) is None
    ):
        return None
    if verb is not None and verb.i > token.i and source is not None and source.start < clause.start < source.end:
        source = token.doc[source.start : clause.start]  # "raised by | doctors | about the dam"
    cue = cue_of(token, None if speaker is not None and after_speaker else verb)
    parts = whole_piece(token.doc, clause, pair_around_token(token.doc)[token.i])
    if not parts:
        return None
    return Candidate(
        construction=construction,
        anchor=token,
        source=source,
        cue=(cue,),
        content=parts,
        stance=Stance.NOCOMMENT if is_kept_back(token, verb) else noun.stance,
        lemma=noun.lemma,
        negated=is_negated(token.doc, cue) or is_kept_back(token, verb),
    )


def is_obeyed(noun: Noun, verb: Token | None) -> bool:
    """Whether somebody has orders, which others gave: "staff | have instructions | to leave"."""
    return noun.lemma in ("instruction", "order") and verb is not None and verb.lemma_.lower() == "have"


def is_infinitive(token: Token) -> bool:
    """Whether what the parser took for a noun is a verb still to come: "is due to claim that it rained"."""
    doc, i = token.doc, token.i
    return (
        i > 1
        and doc[i - 1].lower_ == "to"
        and doc[i - 2].lower_ == "due"
        and lemma_of_form().get(token.lower_) == token.lower_
    )


def said_by(token: Token, noun: Noun) -> tuple[DocSpan | None, tuple[str, Part] | None]:
    """Who is named right after a noun, and what follows it: "claims by | former staff | that ...".

    "Of" goes with the speaker where it can ("claims by members of the board that"), and with the content after a
    noun that ends there ("claims by staff of neglect").
    """
    end = end_of_speaker(token)
    if end is None:
        return None, None
    doc = token.doc
    if end + 1 < len(doc) and doc[end].lower_ == "of" and doc[end].head.i > end:
        further = doc[end].head.i + 1
        if (content := content_after(token, noun, further)) is not None or doc[end - 1].pos_ == "PROPN":
            return doc[token.i + 2 : further], content
    return doc[token.i + 2 : end], content_after(token, noun, end)


def end_of_speaker(token: Token) -> int | None:
    """Where the phrase after "by", "from" or "among" ends, if it names somebody; None without one."""
    doc = token.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ not in ("by", "from", "among"):
        return None
    head = doc[token.i + 1].head
    if head.i <= token.i or is_thing(head) or is_time(head) or head.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    end = max([head.i, *(c.right_edge.i for c in head.rights if relation(c) in ("flat", "compound"))]) + 1
    return end_of_name(doc, end) if head.pos_ == "NOUN" else end


def end_of_name(doc: Doc, start: int) -> int:
    """Where a name ends that begins here, as after "the charity", wherever the parse attaches it; here if none does."""
    if start == len(doc) or doc[start].ent_iob_ != "B" or doc[start].ent_type_ not in ("PERSON", "ORG"):
        return start
    return next((i for i in range(start + 1, len(doc)) if doc[i].ent_iob_ != "I"), len(doc))


def content_after(token: Token, noun: Noun, first: int) -> tuple[str, Part] | None:
    """What follows the phrase of the speaker, wherever the parse attaches it: "by former staff | that it leaked"."""
    doc = token.doc
    if first + 1 >= len(doc):
        return None
    opening, head = doc[first], doc[first].head
    if head.i <= first or is_time(head):
        return None
    part = Part(first, head.right_edge.i + 1)
    if opening.lower_ == "that" and (opening.tag_ == "IN" or own_subject(head) not in (None, opening)):
        return ("noun that", part) if "that" in noun.frames else None
    if opening.lower_ == "to" and doc[first + 1].tag_ == "VB":
        return ("noun to", part) if "to" in noun.frames else None
    if opening.lower_ == "for" and "to" in noun.frames and noun.stance is Stance.DEMAND and has_to(head):
        return "noun to", Part(first + 1, part.end)
    if opening.pos_ != "ADP" or not is_topic(opening.lower_, noun) or "as" in noun.frames:
        return None
    whom = Part(first + is_left_out(opening.lower_, noun), part.end)
    wish = wished_of(token, noun, whom) if whom.start > first else None
    return ("noun to", wish) if wish is not None else ("noun preposition", whom)


def is_kept_back(token: Token, verb: Token | None) -> bool:
    """Whether the noun is negated: "had no comment on it", "made no statement about it"."""
    silent = any(c.lower_ == "no" and relation(c) == "det" for c in token.lefts)
    return verb is not None and silent and token.lemma_.lower() in ("comment", "statement", "remark", "announcement")


def is_event(token: Token, noun: Noun, construction: str) -> bool:
    """Whether a noun without a source refers to words that were uttered: "calls for a ban", "claims that"."""
    if construction == "noun that":
        return noun.lemma in words("sourceless") or is_shared(token) or is_in_the_air(token)
    if construction == "noun to" and noun.lemma in ("order", "instruction"):
        return token.tag_ == "NNS"
    if is_received(token):
        return noun.stance is Stance.DEMAND or noun.lemma in words("uttered")
    return noun.lemma in words("uttered") and (token.tag_ == "NNS" or token.lower_ in words("uttered_by_many"))


def is_uttered(verb: Token) -> bool:
    """Whether a passive tells of one event at which words came out: "concerns | were raised | about the dam"."""
    once = any(c.dep_ == "aux:pass" and c.tag_ in ("VBD", "VBN", "VBG") for c in verb.lefts)
    return once and verb.lemma_.lower() in words("uttering") and relation(verb) not in ("acl", "acl:relcl")


def is_received(token: Token) -> bool:
    """Whether the subject receives what others say: "received a request to", "faces a demand for"."""
    return relation(token) == "obj" and token.head.lemma_.lower() in words("receiving")


def content_of(token: Token, noun: Noun) -> tuple[str, Part] | None:
    """The content in the noun's clause, infinitive or prepositional phrase, with the name of the construction."""
    if not noun.frames.isdisjoint(("that", "be")) and (said := said_of(token)) is not None:
        return "noun that", said
    carrier = light_verb_of(token)
    if carrier is not None and carrier.i > token.i and (content := content_after_verb(token, noun, carrier)):
        return content
    after = [c for c in carrier.rights if c.i > token.i] if carrier is not None and carrier.i < token.i else []
    if carrier is None and (clause := cut_clause(token) or cut_infinitive(token)) is not None:
        after = [clause]
    following = sorted(
        [*token.rights, *after], key=lambda c: c.left_edge.lower_ != "that"
    )  # "claim of | that" is "that"
    for c in following:
        opening = next((g for g in c.lefts if relation(g) in ("mark", "case")), None)
        word = opening.lower_ if opening is not None else ""
        if relation(c) in ("acl", "ccomp", "dep", "appos") and takes_that(token, noun) and is_content_clause(c, word):
            return "noun that", subtree(c)
        if carrier is not None and is_wording(c, noun):
            return "noun that", subtree(c)
        if relation(c) in ("acl", "xcomp", "advcl") and has_to(c) and "to" in noun.frames:
            return "noun to", with_addressee(token, noun, subtree(c))
        if (
            opening is not None
            and is_topic(word, noun)
            and not is_time(c)
            and not is_of_somebody(c, word)
            and relation(c) in ("nmod", "obl", "acl", "advcl")
        ):
            last = c if "as" not in noun.frames else next((d for d in after if d.left_edge.lower_ == "as"), None)
            if last is not None:  # "paid tribute to her as a friend", but not "paid tribute to her"
                part = Part(opening.i + is_left_out(word, noun), last.right_edge.i + 1)
                wish = wished_of(token, noun, part) if is_left_out(word, noun) else None
                return ("noun to", wish) if wish is not None else ("noun preposition", part)
    displaced = topic_after(token, noun) if "as" not in noun.frames else None
    return ("noun preposition", displaced) if displaced is not None else None


def content_after_verb(token: Token, noun: Noun, verb: Token) -> tuple[str, Part] | None:
    """What follows the passive of a light verb: "concerns were raised by doctors | about the dam"."""
    for i in range(verb.i + 1, min(verb.right_edge.i + 1, verb.i + FARTHEST)):
        opening, denied = token.doc[i], token.doc[i - 1].lower_ == "not"
        if opening.tag_ in TENSED or opening.is_punct:
            break
        if belongs_to(opening, verb) and (content := content_after(token, noun, i)) is not None:
            return content[0], Part(content[1].start - (denied and opening.lower_ == "to"), content[1].end)
    return None


def belongs_to(opening: Token, verb: Token) -> bool:
    """Whether a phrase is of a verb, or of whom it names after "by" or "to", not of another phrase."""
    above = opening.head.head
    return above == verb or (above.head == verb and above.left_edge.lower_ in ("by", "to", "with"))


def cut_infinitive(token: Token) -> Token | None:
    """The infinitive of a request that the parser gave to its verb: "re-echoed his appeal to the chiefs | to act"."""
    if (apart := apart_infinitive(token)) is not None:
        return apart
    asked = [c for c in token.rights if relation(c) == "nmod" and c.left_edge.lower_ in ("to", "on")]
    if relation(token) != "obj" or not asked or asked[-1].right_edge.i != token.right_edge.i:
        return None
    after = (c for c in token.head.rights if c.left_edge.i == token.right_edge.i + 1 and has_to(c))
    return next((c for c in after if relation(c) in ("advcl", "xcomp")), None)


def with_addressee(token: Token, noun: Noun, infinitive: Part) -> Part:
    """A request with its addressee: "a call | for | them to go", "an appeal to | them to go"."""
    doc = token.doc
    if noun.stance is not Stance.DEMAND:
        return infinitive
    if doc[infinitive.start].lower_ == "for":
        return Part(infinitive.start + 1, infinitive.end)
    preposition = token.i + 1
    asked = doc[preposition].head
    joins = doc[preposition].lower_ in ("to", "on") and asked.right_edge.i + 1 >= infinitive.start
    return Part(preposition + 1, infinitive.end) if joins and preposition < asked.i < infinitive.start else infinitive


def holder_of(token: Token, content: Part) -> DocSpan | None:
    """The source after "of", "among" or "in" of a noun with a clause: "the claim of | the guild | that ..."."""
    before = (c for c in token.rights if relation(c) == "nmod" and c.i < content.start)
    holder = next((c for c in before if c.left_edge.lower_ in words("before_holders") and may_speak(c)), None)
    return expand_noun(holder) if holder is not None and token.doc[content.start].lower_ == "that" else None


def is_wording(participle: Token, noun: Noun) -> bool:
    """Whether a participle gives the content of a noun: "issued an order | barring the sale"."""
    ruling = noun.stance is Stance.DEMAND or noun.lemma in ("ruling", "statement", "warning", "advisory")
    plain = participle.tag_ == "VBG" and relation(participle) == "acl" and participle.lower_ not in lemma_of_form()
    return ruling and plain and participle.i > participle.head.i and own_subject(participle) is None


def said_of(token: Token) -> Part | None:
    """The clause that a copula says a noun to be: "his complaint was | that nobody called"."""
    head = token.head
    if relation(token) != "nsubj":
        return None
    if token.dep_ == "nsubj:outer":
        clause = head
    else:
        clause = next((c for c in head.rights if relation(c) == "ccomp"), head) if head.lemma_ in LINKS else token
    mark = next((c for c in clause.lefts if c.lower_ == "that" and relation(c) == "mark"), None)
    between = mark.doc[mark.i - 1] if mark is not None and mark.i > token.i else None
    if mark is None or between is None or between.lemma_.lower() not in LINKS:
        return None
    return Part(mark.i, clause.right_edge.i + 1)


def is_content_clause(clause: Token, opening: str) -> bool:
    """Whether a clause on a noun is its content: "the claim that it rained", not "the claim that failed"."""
    subject = own_subject(clause)
    if not is_finite(clause) or subject is None or subject.lower_ in ("that", "which", "who"):
        return False
    first = clause.left_edge if not clause.left_edge.is_punct else clause.left_edge.nbor()
    if lacks_object(clause) or first.lower_ == "according":
        return False  # "a deed, according to which the meadow is common"
    if clause.left_edge.i + 1 < len(clause.doc) and clause.left_edge.nbor().tag_ in (
        "WDT",
        "WP",
        "WP$",
    ):  # "comments in which"
        return False
    return opening == "that" or (
        opening not in words("adjunct_marks") and clause.left_edge.lower_ not in words("opening_relative_clauses")
    )


def lacks_object(clause: Token) -> bool:
    """Whether a verb of judging or naming has its object in the noun before: "the claim that the mayor denies"."""
    entry = verbs().get(lemma_of_form().get(clause.lower_, ""))
    if entry is None or is_passive(clause):
        return False
    if not (entry.stance in (Stance.DENY, Stance.CONDEMN) or entry.has("pred") or entry.lemma == "believe"):
        return False
    return not any(relation(c) in ("obj", "ccomp") for c in clause.rights)


def light_verb_of(token: Token) -> Token | None:
    """The light verb of a noun, whose subject is the source: made a claim, raised concern, issued a warning."""
    head = token.head
    if relation(token) == "obl" and token.left_edge.lower_ == "with" and head.lemma_.lower() in words("answering"):
        return head if may_report(head) and head.i < token.i else None
    if relation(token) in ("obj", "nsubj") and head.lemma_.lower() in words("light_verbs") and may_report(head):
        return head if relation(token) == "obj" or is_passive(head) else None
    return None


def source_of(token: Token, verb: Token | None) -> DocSpan | None:
    """The possessor of the noun, whom it is by or from, or the subject of its light verb."""
    owner = next((c for c in token.lefts if c.dep_ == "nmod:poss"), None)
    if verb is not None and (owner is None or not is_passive(verb)):  # not "Moe's claim was repeated by the guild"
        head = agent_of(verb) if is_passive(verb) else subject_of(verb)
        if head is not None:
            return expand_noun(reporter_before(verb, head) or head)
    if owner is not None:
        return expand_noun(owner)
    for c in token.rights:
        if relation(c) in ("nmod", "obl") and any(g.lower_ in ("by", "from") for g in c.lefts if relation(g) == "case"):
            return expand_noun(c)
    return makers_before(token)


def reporter_before(participle: Token, subject: Token) -> Token | None:
    """Who goes on by a participle that the parser gave to what was said: "| Ada | said it was late, voicing hope"."""
    told = participle.head
    after_comma = participle.tag_ == "VBG" and participle.i > 0 and participle.nbor(-1).text == ","
    if (
        not after_comma
        or relation(participle) != "advcl"
        or relation(told) != "ccomp"
        or own_subject(told) != subject
        or may_speak(subject)
    ):
        return None
    return subject_of(told.head)


def cue_of(token: Token, verb: Token | None) -> Part:
    """The noun, with its light verb where there is one near."""
    if verb is not None and verb.i < token.i <= verb.i + 8:
        return Part(verb_group(verb).start, token.i + 1)
    if verb is not None and token.i + 1 == verb_group(verb).start:
        return Part(token.i, verb.i + 1)  # "concerns were raised"
    return Part(token.i, token.i + 1)


CONSTRUCTION = Construction("noun that", find_all=find_all, also=("noun to", "noun preposition"))
