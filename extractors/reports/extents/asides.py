"""Cues between commas or dashes, and what goes on after them: "It fell, she said, | and broke a wall".

Leaves alone what is about the act of speaking: how, where and to whom, and another report.
It fell, she said, | pointing at the wall.   It fell, she said, | in an interview.   It fell, she said, | adding that
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import own_subject, relation
from ...grammar.verb_groups import TENSED, Part
from ...text.marks import pair_around_token, pairs
from ...text.sentences import CLOSING_MARKS
from ...words.cues import lemma_of_form, verbs, words
from ...words.lists import function_words
from ..cue import CueVerb
from ..fellows import DECLINING
from .beside_quotations import quoted_by_verb
from .content import cue_clause, tidy, tokens_of
from .next_report import begins_next

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BREAKS = frozenset({",", "—", "–", "―", "-", "--"})
LONGEST_NAME = 5
LONGEST_SUBJECT = 12
LONGEST_PHRASE = 14  # tokens from a cue to the comma that ends where or to whom it was said
LONGEST_QUOTED = 14  # tokens from "quoted" to "as saying"


def is_set_off(cue: CueVerb) -> bool:
    """Whether a comma or dash comes before the cue's own clause, and the cue is no participle or relative clause."""
    doc = cue.doc
    start = cue_clause(cue).start
    if start - 1 < cue.start or (doc[start - 1].text not in BREAKS and doc[start - 1].text not in CLOSING_MARKS):
        return False
    inverted = (
        cue.token.tag_ == "VB" and cue.source is not None and cue.source.start == cue.group.end
    )  # ", say experts"
    tensed = cue.token.tag_ not in ("VBG", "VB") or doc[cue.group.start].tag_ in TENSED  # "it was quoted as saying"
    return (inverted or tensed) and cue.source is not None and cue.source.start >= start


def clause_after(cue: CueVerb, hole: Part) -> Part | None:
    """What the clause goes on with after the stretch of the cue and a comma; None where it does not."""
    doc, comma = cue.doc, end_of_phrase(cue, hole.end)
    if comma >= cue.end or doc[comma].text not in BREAKS:
        return None
    if followed_by_cue(cue, comma) or is_occasion(cue, comma + 1) or is_passed_on(cue, comma + 1):
        return None
    return tidy(doc, Part(comma, end_of_host(cue, Part(hole.start, comma))), cue.around)


def clause_after_quoted(cue: CueVerb, hole: Part) -> Part | None:
    """What a clause that ends with quoted words goes on with: It was “a gift”, she said, | and would cost jobs."""
    comma = end_of_phrase(cue, hole.end)
    opening = cue.doc[comma + 1] if comma + 1 < cue.end else None
    if opening is None or not (opening.tag_ == "CC" or opening.lower_ in words("going_on_after_quoted")):
        return None
    return clause_after(cue, hole)


def end_of_phrase(cue: CueVerb, start: int) -> int:
    """The comma after a phrase that the parser did not give to the cue: "he said | in an address to them |"."""
    doc = cue.doc
    if start >= cue.end or doc[start].tag_ not in ("IN", "RB"):
        return start
    for i in range(start, min(start + LONGEST_PHRASE, cue.end)):
        if doc[i].text == ",":
            return i
        if doc[i].tag_ in TENSED or doc[i].is_punct or doc[i].lower_ == "that":
            return start
    return start


def is_passed_on(cue: CueVerb, start: int) -> bool:
    """Whether who passes the words on ends the sentence: "It rained, she said by letter, | the agency reports"."""
    last = next((i for i in range(cue.end - 1, start, -1) if cue.doc[i].is_alpha), start)
    verb = cue.doc[last]
    if verb.tag_ not in TENSED or lemma_of_form().get(verb.lower_) not in words("plain_reports"):
        return False
    subject = own_subject(verb)
    return subject is not None and subject.left_edge.i == start and subject.i < last


def is_occasion(cue: CueVerb, start: int) -> bool:
    """Whether what follows the cue's comma is about the act of speaking, or holds against what was said.

    As in ", after meeting them", ", according to", ", although the denial was public"; not "although it may rain".
    """
    if start >= cue.end:
        return False
    if names_speaker(cue, start):
        return True
    first = cue.doc[start]
    following = cue.doc[start + 1] if start + 1 < cue.end else first
    if (first.lower_ == "according" and following.lower_ == "to") or tells_manner(cue, start):
        return True
    if first.lower_ in ("although", "though"):
        return not any(relation(c) == "aux" and c.lower_ in words("looking_ahead") for c in first.head.lefts)
    if first.tag_ == "VBG" and first.lemma_.lower() in DECLINING:
        return True
    if first.lower_ == "without" and following.tag_ == "VBG":
        return lemma_of_form().get(following.lower_, "") in words("unsaid_after_without")
    asked = first.lower_ == "when" and following.tag_ == "VBN"
    return asked or (first.lower_ in ("after", "before", "while", "when") and following.tag_ == "VBG")


def tells_manner(cue: CueVerb, start: int) -> bool:
    """Whether a phrase says how, where or to what effect somebody spoke: "pointing at it", "his voice shaking"."""
    doc = cue.doc
    first, following = doc[start], doc[start + 1] if start + 1 < cue.end else doc[start]
    if first.tag_ == "VBG":
        return first.lemma_.lower() in words("done_while_speaking")
    if first.tag_ == "PRP$":
        return following.lower_ in words("moved_while_speaking")
    if first.lower_ == "to":
        return following.lower_ in words("answers_of_a_crowd")
    noun = first.head
    spoken = noun.lower_ in words("media") | words("occasions")
    return first.lower_ in words("before_media") and noun.i > first.i and spoken


def names_speaker(cue: CueVerb, start: int) -> bool:
    """Whether only the speaker's name ends the sentence: "It was cheap, says the head of the mill, | Willem Pell |"."""
    doc, source = cue.doc, cue.source
    if source is None or source.start < cue.group.end or source.end != start - 1 or source.root.tag_ != "NN":
        return False
    name = [token for token in doc[start : cue.end] if not token.is_punct and not token.is_space]
    return 0 < len(name) <= LONGEST_NAME and all(token.text[0].isupper() for token in name)


def start_of_host(cue: CueVerb, hole: Part) -> int:
    """Where the clause before the cue begins: with its sentence, or after a semicolon or colon."""
    doc = cue.doc
    around = pair_around_token(doc)
    for i in range(cue.start, hole.start - 1):
        if doc[i].text == ":" and around[i] == cue.around and (doc[i + 1].is_quote or reports_itself(cue, i)):
            return i + 1  # "It was over: “We lost,” she said."; "She urged calm: | it would, she said, pass."
    first = around[min(cue.start + 1, hole.start)]
    if first != cue.around:
        after = tokens_of(doc, pairs(doc)[first].outer).end
        if after < hole.start - 1 and doc[after].text == ":" and not doc[cue.end - 1].is_punct:
            return after + 1  # a headline: “We lost”: town shuts bridge, mayor says
    stops = [i for i in range(cue.start, hole.start) if doc[i].text == ";" and around[i] == cue.around]
    return stops[0] + 1 if len(stops) == 1 else cue.start  # several are the commas of a list


def reports_itself(cue: CueVerb, colon: int) -> bool:
    """Whether what comes before a colon is a report already: "She urged calm: it would, she said, pass"."""
    return any(
        token.tag_ in TENSED and own_subject(token) is not None and lemma_of_form().get(token.lower_, "") in verbs()
        for token in cue.doc[cue.start : colon]
    )


def is_said_before(cue: CueVerb, start: int, end: int) -> bool:
    """Whether the cue only says again who speaks: "He said it rained, he added", "..., saying, “...,” he said"."""
    doc = cue.doc
    if cue.source is None or cue.source.root.ent_type_ == "ORG":
        return False  # a paper reports what somebody said
    closing = pair_around_token(doc)[end - 2] if end - 2 > start else cue.around
    for verb in doc[start:end]:
        if pair_around_token(doc)[verb.i] != cue.around or lemma_of_form().get(verb.lower_) not in words(
            "plain_reports"
        ):
            continue
        subject = own_subject(verb)
        if subject is not None and verb.tag_ in TENSED and subject.lower_ == cue.source.root.lower_:
            return True
        if verb.tag_ == "VBG" and closing in quoted_by_verb(doc).get(verb.i, ()):
            return True
    return False


def end_of_host(cue: CueVerb, hole: Part) -> int:
    """Where the clause goes on to after the cue."""
    for i in range(hole.end, cue.end):
        if cue.doc[i].text == ";":
            return i
    return cue.end


def followed_by_cue(cue: CueVerb, start: int) -> bool:
    """Whether what follows the comma is the writer again: ", adding that", ", and urged", ", while"."""
    following = [cue.doc[i] for i in range(start + 1, min(start + 3, cue.end))]
    if not following:
        return True
    if following[0].lower_ == "nor" or lacks_tense(following) or shares_subject(following):
        return False
    if is_others(cue, following) or goes_on(cue, start) or is_cleft(cue, following[0]):
        return False
    return following[0].tag_ in ("CC", "WDT", "WP", "WRB") or begins_next(following[0], following[-1])


def goes_on(cue: CueVerb, comma: int) -> bool:
    """Whether a clause after the inserted cue is the speaker's too: "it fell, they said, but | the bank would open".

    It is not where it reports anew: "it fell, they said, but the mayor said it stood".
    """
    doc = cue.doc
    start = comma + 2
    if start + 1 >= cue.end or doc[comma].text != "," or doc[comma + 1].lower_ not in ("and", "but"):
        return False
    verb = next((t for t in doc[start : min(start + LONGEST_SUBJECT, cue.end)] if t.tag_ in TENSED), None)
    if verb is None or doc[start].is_quote or any(t.text == "," for t in doc[start : verb.i]):
        return False
    predicate = verb.head if relation(verb) in ("aux", "cop") else verb
    reports = lemma_of_form().get(predicate.lower_, "") in verbs()
    return not reports or verb.tag_ == "MD" or doc[start].tag_ == "PRP"


def is_others(cue: CueVerb, following: list[Token]) -> bool:
    """Whether a verb goes with the subject of what was said: "| He was ill, she said, but | thought it would pass"."""
    conjunction, verb = following[0], following[-1]
    if conjunction.lower_ not in ("and", "but") or verb.tag_ not in TENSED or cue.source is None:
        return False
    first, said = cue.doc[cue.start], cue.source[0]
    persons = {first.lower_, said.lower_}
    plain = lemma_of_form().get(verb.lower_, "") in words("plain_reports")
    return (
        len(persons) == 2 and persons <= function_words("personal_subjects") and not plain and own_subject(verb) is None
    )


def is_cleft(cue: CueVerb, first: Token) -> bool:
    """Whether what follows belongs to "it was": "It was the rain, they said, | that broke the wall"."""
    opening = [token.lower_ for token in cue.doc[cue.start : cue.start + 3]]
    return opening[:1] == ["it"] and bool({"is", "was"} & {*opening[1:]}) and first.lower_ in ("that", "who")


def lacks_tense(following: list[Token]) -> bool:
    """Whether what follows hangs on a verb of the clause before: "it will close, they said, | or be sold"."""
    conjunction, verb = following[0], following[-1]
    return conjunction.lower_ in ("and", "or", "but") and verb.tag_ in ("TO", "VB")


def shares_subject(following: list[Token]) -> bool:
    """Whether the clause before the cue goes on with another verb: "it fell, they said, | and broke a wall"."""
    conjunction, verb = following[0], following[-1]
    if conjunction.lower_ not in ("and", "but") or verb.tag_ not in TENSED:
        return False
    predicate = verb.head if relation(verb) == "aux" else verb
    return own_subject(predicate) is None and lemma_of_form().get(predicate.lower_, "") not in verbs()


def as_saying(doc: Doc, first: int) -> Part | None:
    """The participle by which somebody's words are passed on: "quoted her as | saying |", "as | having said |".

    In "quoted him as a friend" and "cited the rain as being the cause" nobody says anything.
    """
    for i in range(first + 1, min(first + LONGEST_QUOTED, len(doc) - 1)):
        if doc[i].lower_ == "as" and doc[i + 1].tag_ == "VBG":
            last = i + 1 + (doc[i + 1].lower_ == "having" and i + 2 < len(doc))
            return Part(i + 1, last + 1) if speaks(doc[last]) else None
    return None


def speaks(participle: Token) -> bool:
    """Whether a participle is that of a verb which clauses follow: "saying", "telling"; not "being"."""
    entry = verbs().get(lemma_of_form().get(participle.lower_, participle.lemma_.lower()))
    return entry is not None and "clause" in entry.frames
