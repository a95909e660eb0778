"""Clauses before or around their cue.

It rained, she said.   It rained, said the mayor.   It will, she said, rain.   It rained, it was claimed.
The valley, which, she said, was due to flood, lies in the west.

Leaves alone: It rained, and she left.   She said that it rained.

Commas decide; the parse need not make the clause a dependent of its cue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.phrases import NOMINAL
from ...grammar.relations import own_subject, relation
from ...grammar.verb_groups import TENSED, Part
from ...text.marks import pair_around_token, pairs
from ...words.cues import lemma_of_form, verbs, words
from ...words.lists import function_words
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.asides import BREAKS, is_set_off
from ..extents.beside_quotations import quoted_by_verb
from ..extents.circumstances import is_time
from ..extents.content import cue_clause, tidy, tokens_of
from ..extents.next_report import begins_next
from ..fellows import DECLINING
from ..sources import contact_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

PLAIN = frozenset({"say", "add", "tell", "write"})
TOPICS = frozenset({"against", "for", "of"})


LONGEST_ADJUNCT = 8
LONGEST_NAME = 5
LONGEST_SUBJECT = 12
LONGEST_PHRASE = 14


def find(cue: CueVerb) -> Candidate | None:
    """The clause that the cue's own clause is put after or into."""
    if not (cue.allows("clause") or cue.allows("wh")):
        return None
    if cue.passive:
        parts = clause_before_passive(cue)
        return cue.reports("inserted" if len(parts) > 1 else "fronted", parts, "clause") if parts else None
    if (relative := clause_around_relative(cue)) is not None:
        return cue.reports("relative", (relative,), "clause")
    parts = clause_before(cue)
    return cue.reports("inserted" if len(parts) > 1 else "fronted", parts, "clause") if parts else None


def clause_before(cue: CueVerb) -> tuple[Part, ...]:
    """The clause, in two parts where the cue interrupts it: "X, she said", "X, said the mayor", "X, she said, Y"."""
    doc = cue.doc
    if not is_set_off(cue) or not is_main(cue) or contact_noun(cue.token) is not None or has_topic(cue):
        return ()
    hole = cue_clause(cue)
    if opens_clause_after(cue, hole.end):
        return ()  # "experts said, that"; "For its part, the club announced, together with the bank, that"
    if hole.end < cue.end and not (
        doc[hole.end].is_punct or doc[hole.end].is_space or doc[hole.end].tag_ in ("CC", "IN")
    ):
        return ()  # words go on after the cue: they are what it reports
    start = start_of_host(cue, hole)
    if doc[start].lower_ == "according" or is_said_before(cue, start, hole.start):
        return ()
    before = tidy(doc, Part(start, hole.start), cue.around)
    follows = hole.end < cue.end and doc[hole.end].text in BREAKS and not followed_by_cue(cue, hole.end)
    follows = follows and not is_occasion(cue, hole.end + 1)
    after = tidy(doc, Part(hole.end, end_of_host(cue, hole)), cue.around) if follows else None
    if before is None:
        return (after,) if after is not None else ()  # "Indeed, she said, it rained"
    if after is not None and (before.end - before.start > 1 or doc[before.start].pos_ in NOMINAL):
        return (before, after)
    return () if before.end - before.start == 1 or is_adjunct(cue, before) else (before,)


def clause_before_passive(cue: CueVerb) -> tuple[Part, ...]:
    """The clause before or around "it was claimed", "it was reported on Friday": X, it was said by Ada(, Y)."""
    doc, subject = cue.doc, own_subject(cue.token)
    auxiliary = next((c for c in cue.token.lefts if c.dep_ == "aux:pass"), None)
    if subject is None or subject.lower_ != "it" or auxiliary is None or not subject.i < auxiliary.i:
        return ()
    if subject.i - 1 <= cue.start or doc[subject.i - 1].text not in BREAKS or auxiliary.tag_ not in ("VBD", "VBN"):
        return ()  # "it is said" is hearsay
    if any(c.tag_ == "MD" or relation(c) in ("mark", "cc") for c in cue.token.lefts) or cue.negated:
        return ()
    end = next((i for i in range(cue.group.end, cue.end) if doc[i].is_punct or doc[i].tag_ == "CC"), cue.end)
    if any(token.tag_ in TENSED or token.lower_ == "that" for token in doc[cue.group.end : end]):
        return ()
    hole = Part(subject.i, end)
    start = start_of_host(cue, hole)
    inside = end < cue.end and doc[end].text in BREAKS and not followed_by_cue(cue, end)
    stretches = (Part(start, hole.start - 1), Part(end, end_of_host(cue, hole) if inside else end))
    parts = tuple(part for each in stretches if (part := tidy(doc, each, cue.around)) is not None)
    tensed = any(token.tag_ in TENSED for part in parts for token in doc[part.start : part.end])
    if not tensed or parts[0].end > hole.start:
        return ()
    return parts if len(parts) > 1 or not is_adjunct(cue, parts[0]) else ()


def opens_clause_after(cue: CueVerb, comma: int) -> bool:
    """Whether "that" comes after the cue's clause and its comma, or after one phrase between commas."""
    doc = cue.doc
    if comma + 1 >= cue.end or doc[comma].text != ",":
        return False
    second = next((i for i in range(comma + 1, min(comma + LONGEST_PHRASE, cue.end)) if doc[i].text == ","), comma)
    if any(doc[i].tag_ in TENSED for i in range(comma + 1, second)):
        second = comma
    return any(i + 1 < cue.end and doc[i + 1].lower_ == "that" and doc[i + 1].tag_ == "IN" for i in {comma, second})


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


def has_topic(cue: CueVerb) -> bool:
    """Whether what is wanted or warned of comes after the verb: "After the flood, they asked the board | for help"."""
    for c in cue.token.rights:
        opening = c.left_edge
        if opening.lower_ in TOPICS and cue.allows(f"p:{opening.lower_}") and relation(c) in ("obl", "advcl"):
            return not is_time(c)
    return False


def is_occasion(cue: CueVerb, start: int) -> bool:
    """Whether what follows the cue's comma is about the act of speaking, or holds against what was said.

    As in ", after meeting them", ", according to", ", although the denial was public".
    """
    if start >= cue.end:
        return False
    if names_speaker(cue, start):
        return True
    first = cue.doc[start]
    following = cue.doc[start + 1] if start + 1 < cue.end else first
    if first.lower_ == "according" and following.lower_ == "to":
        return True
    if (first.tag_ == "VBG" and first.lemma_.lower() in DECLINING) or first.lower_ in ("although", "though"):
        return True
    return first.lower_ in ("after", "before", "while", "when") and following.tag_ == "VBG"


def names_speaker(cue: CueVerb, start: int) -> bool:
    """Whether only the speaker's name ends the sentence: "It was cheap, says the head of the mill, | Willem Pell |"."""
    doc, source = cue.doc, cue.source
    if source is None or source.start < cue.group.end or source.end != start - 1 or source.root.tag_ != "NN":
        return False
    name = [token for token in doc[start : cue.end] if not token.is_punct and not token.is_space]
    return 0 < len(name) <= LONGEST_NAME and all(token.text[0].isupper() for token in name)


def is_adjunct(cue: CueVerb, part: Part) -> bool:
    """Whether what comes before the cue is only when or why it was said: "When it rained, he said"."""
    tokens = cue.doc[part.start : part.end]
    if tokens[0].lower_ in words("subordinators"):
        last = tokens[0].head.right_edge.i
        main = any(token.tag_ in TENSED and token.i > last for token in tokens)  # "When it rained it poured, he said"
        return not main and not any(token.text == "," for token in tokens)
    return not any(token.tag_ in TENSED for token in tokens) and len(tokens) < LONGEST_ADJUNCT


def is_main(cue: CueVerb) -> bool:
    """Whether the cue's clause depends on nothing by a conjunction or a relative pronoun."""
    if any(relation(c) in ("mark", "cc") and c.lower_ != "as" for c in cue.token.lefts):
        return False
    if any(c.tag_ in ("WDT", "WP") for c in cue.token.lefts):
        return False  # ", which the union denied"
    if cue.source is not None and cue.source.root.lower_ in function_words("question_words") | {"that"}:
        return False
    other = [c for c in cue.token.children if relation(c) in ("obj", "xcomp")]
    if not cue.entry.has("hearer") and any(cue.source is None or c != cue.source.root for c in other):
        return False
    beside = cue.source is not None and (cue.source.end == cue.group.start or cue.source.root in other)
    return (beside or own_subject(cue.token) is not None) and not cue.negated and is_clause(cue, cue_clause(cue).start)


def is_clause(cue: CueVerb, end: int) -> bool:
    """Whether a verb with a tense comes between the beginning of the sentence and the cue's clause."""
    hole = cue_clause(cue)
    inserted = hole.end < cue.end and cue.doc[hole.end].text in BREAKS
    around = [*range(cue.start, end), *(range(hole.end, cue.end) if inserted else ())]
    if cue.entry.lemma in PLAIN and end - cue.start >= LONGEST_ADJUNCT:
        return True  # ", it said" is enough
    return any(
        cue.doc[i].tag_ in TENSED and cue.doc[i].dep_ != "acl:relcl" and (inserted or relation(cue.doc[i]) != "advcl")
        for i in around
    )


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
    if shares_subject(following) or is_others(cue, following) or goes_on(cue, start):
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


def shares_subject(following: list[Token]) -> bool:
    """Whether the clause before the cue goes on with another verb: "it fell, they said, | and broke a wall"."""
    conjunction, verb = following[0], following[-1]
    if conjunction.lower_ not in ("and", "but") or verb.tag_ not in TENSED:
        return False
    predicate = verb.head if relation(verb) == "aux" else verb
    return own_subject(predicate) is None and lemma_of_form().get(predicate.lower_, "") not in verbs()


def clause_around_relative(cue: CueVerb) -> Part | None:
    """The rest of a relative clause that the cue is put into: "which, she said, was due to rain"."""
    doc = cue.doc
    hole = cue_clause(cue)
    before = hole.start - 1
    set_off = before > cue.start and doc[before].text == ","
    before -= set_off
    if before < cue.start or doc[before].lower_ not in ("which", "that", "who") or doc[before].tag_ == "IN":
        return None
    closed = cue.group.end < cue.end and doc[cue.group.end].text == ","
    if closed != set_off or (before > cue.start and doc[before - 1].tag_ in ("IN", "TO")):
        return None  # "a law of which she warned, was passed"
    after = cue.group.end + (cue.group.end < cue.end and doc[cue.group.end].text == ",")
    if after >= cue.end or doc[after].tag_ not in TENSED:
        return None
    end = next((i for i in range(after, cue.end) if doc[i].text in (",", ";")), cue.end)
    return tidy(doc, Part(after, end), cue.around)


CONSTRUCTION = Construction("fronted", find=find, before=("passive", "object"), also=("inserted", "relative"))
