"""Verb and clause, verb and quotation.

    She said (that) it rained.     It rained, she said.     It will, she said, rain.     She asked whether it rained.
    "It rained," she said. She said it was "a deluge".     It was announced that it rained.

The parse leads; commas and word order correct it, for a complement clause is the arc that parsers miss most.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..base import Stance
from ..quotes import pair_around_token, pairs
from ..syntax import child, is_finite, own_subject, relation
from .candidates import Candidate, CueVerb, Part
from .content import begins_next, cue_clause, stop_before_next, tidy, tokens_of
from .direct import is_spoken, quoted_by_verb
from .lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

WH = frozenset({"what", "why", "how", "when", "where", "whether", "if", "who", "which", "whom", "whose"})
BREAKS = frozenset({",", "—", "–", "-", "--"})
STOPS = frozenset({";", ":", ".", "[", "...", "…", "(", "!", "?"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})


def find(cue: CueVerb) -> Candidate | None:
    """The clause or quotation that a verb of saying or thinking reports."""
    if not cue.entry.has("clause", "quote", "wh"):
        return None
    if quoted := quoted_by_verb(cue.doc).get(cue.token.i, ()):
        return with_quotations(cue, quoted)
    if not (cue.allows("clause") or cue.allows("wh")):
        return None
    if cue.passive and not passive_reports(cue):
        return None
    if (right := clause_behind(cue)) is not None:
        found = cue.reports("clause", (right,), "wh" if cue.doc[right.start].lower_ in WH else "clause")
        return replace(found, stance=Stance.DEMAND) if is_wish(cue) and is_subjunctive(cue, right) else found
    if (relative := clause_around_relative(cue)) is not None:
        return cue.reports("relative", (relative,), "clause")
    left = clause_before(cue)
    return cue.reports("inserted" if len(left) > 1 else "fronted", left, "clause") if left else None


def passive_reports(cue: CueVerb) -> bool:
    """Whether a passive has content of its own: "it was announced that", "was told that", "X, it was claimed"."""
    auxiliary = next((c for c in cue.token.lefts if c.dep_ == "aux:pass"), None)
    if auxiliary is None or (cue.source is None and auxiliary.tag_ in ("VBZ", "VBP", "VB")):
        return False  # "it is said that" is hearsay
    subject = own_subject(cue.token)
    if child(cue.token, "ccomp", "csubj") is not None:
        return subject is None or subject.lower_ == "it" or cue.entry.has("hearer")
    return subject is not None and subject.lower_ == "it"


# --- quotations beside the cue


def with_quotations(cue: CueVerb, quoted: tuple[int, ...]) -> Candidate | None:
    """A cue with the quotations beside it, each with the rest of its sentence that belongs to the content."""
    doc = cue.doc
    parts: list[Part] = []
    for number in quoted:
        part = tokens_of(doc, pairs(doc)[number].outer)
        if part.start > cue.token.i and not is_spoken(doc, pairs(doc)[number]) and is_embedded(cue, part):
            part = clause_behind(cue) or part
        elif part.start > cue.token.i:
            part = Part(start_behind(cue, part.start), end_behind(cue, part))
        else:
            part = Part(start_before(cue, part), part.end)
        if (tidied := tidy(doc, part, cue.around)) is not None:
            parts.append(tidied)
    return cue.reports("direct", merged(parts), "clause") if parts else None


def is_embedded(cue: CueVerb, part: Part) -> bool:
    """Whether the sentence goes on behind a quoted term as part of the same clause: said "most" of them were hurt."""
    return part.end < cue.end and not cue.doc[part.end].is_punct and not cue.doc[part.end].is_space


def merged(parts: list[Part]) -> tuple[Part, ...]:
    """Parts in order, joined where they touch or overlap."""
    joined: list[Part] = []
    for part in sorted(parts):
        if joined and part.start <= joined[-1].end:
            joined[-1] = Part(joined[-1].start, max(joined[-1].end, part.end))
        else:
            joined.append(part)
    return tuple(joined)


def start_behind(cue: CueVerb, start: int) -> int:
    """The start of content that goes on into a quotation: "that" in front of the marks, or the clause before a colon."""
    doc = cue.doc
    if start - 1 >= cue.group.end and doc[start - 1].lower_ in ("that", "how", "whether", "why"):
        return start - 1
    before = start - 1
    while before > cue.group.end and doc[before].is_space:
        before -= 1
    if doc[before].text == ":" and (clause := clause_behind(cue)) is not None and clause.start < before:
        return clause.start
    return start


def end_behind(cue: CueVerb, part: Part) -> int:
    """The end of content that begins with a quotation: the clause may go on behind the closing mark."""
    doc = cue.doc
    if (
        part.end >= min(cue.end, len(doc))
        or doc[part.end].is_space
        or doc[part.end].text in (".", "!", "?", ";", ",", "(")
    ):
        return part.end
    if doc[part.end - 2].text in (".", "!", "?", ",") and (doc[part.end].tag_ == "CC" or not doc[part.end].is_lower):
        return part.end
    for c in cue.token.rights:
        if c.left_edge.i <= part.end <= c.right_edge.i and relation(c) in ("ccomp", "parataxis", "obj", "xcomp", "dep"):
            return stop_before_next(cue, part.end, max(part.end, c.right_edge.i + 1))
    return part.end


def start_before(cue: CueVerb, part: Part) -> int:
    """The start of content that ends with a quotation in front of the cue: its sentence may begin before the marks."""
    doc = cue.doc
    start = part.start
    if start <= cue.start or doc[start - 1].is_space or doc[start - 1].text in (".", "?", "!", ":"):
        return start
    if any(pair_around_token(doc)[i] != cue.around for i in range(cue.start, start)):
        return max((i + 1 for i in range(cue.start, start) if doc[i].text in (".", "?", "!")), default=cue.start)
    return cue.start


# --- a clause behind the cue


def clause_behind(cue: CueVerb) -> Part | None:
    """The clause behind the verb, from its complementiser or subject to where it ends."""
    head = complement_of(cue)
    if head is None:
        return None
    start = start_of_clause(cue, head)
    return tidy(cue.doc, Part(start, end_of_clause(cue, head)), cue.around)


def complement_of(cue: CueVerb) -> Token | None:
    """The predicate of the clause behind the verb, by the parse or by the order of the words."""
    found = [c for c in cue.token.rights if relation(c) in ("ccomp", "csubj")]
    found = [c for c in found if not is_adjunct(c) and not is_cut_off(cue, c)]
    for c in found:
        if is_finite(c) or own_subject(c) is not None or c.left_edge.lower_ in WH or c.left_edge.lower_ == "that":
            return c
    if is_set_off(cue):
        return None
    return tensed_verb_behind(cue) or next((c for c in found if c.tag_ != "VBG"), None)


def is_cut_off(cue: CueVerb, clause: Token) -> bool:
    """Whether a semicolon or a sentence's end lies between the cue and a clause."""
    stops = (cue.doc[i] for i in range(cue.group.end, min(clause.left_edge.i, cue.end)))
    return clause.left_edge.i >= cue.end or any(token.text in (";", ".", "?", "!") for token in stops)


def is_adjunct(clause: Token) -> bool:
    """Whether a clause says why, when or how, not what: "declared an emergency so he could build"."""
    if any(relation(c) in ("mark", "case") and c.lower_ in words("adjunct_marks") for c in clause.lefts):
        return True
    return clause.left_edge.lower_ in ("when", "where") and clause.head.lemma_.lower() not in words("asking")


def tensed_verb_behind(cue: CueVerb) -> Token | None:
    """The first verb with a tense behind the cue, if a subject stands between the two and no comma does.

    For the parses that take the subject of the clause for an object of the cue: "claims the order did not cover it".
    """
    doc = cue.doc
    if cue.passive and own_subject(cue.token) is None:
        return None
    opened = nominal = False
    for i in range(cue.group.end, cue.end):
        token = doc[i]
        if (
            pair_around_token(doc)[i] != cue.around
            or token.text in (";", ":", ".")
            or token.tag_ in ("WP", "WDT", "CC")
        ):
            return None
        if token.lower_ == "that" and token.tag_ == "IN":
            opened = True
        elif token.text == "," and not opened:
            return None
        elif token.tag_ in ("VB", "VBP") and nominal and is_wish(cue) and doc[i - 1].lower_ != "to":
            return token.head if relation(token) in ("aux", "cop") and token.head.i > token.i else token
        elif token.tag_ in TENSED and not is_relative(token, cue.group.end):
            return predicate_of(token) if nominal or opened else None
        elif token.tag_[:2] in ("NN", "PR", "CD", "DT", "EX"):
            nominal = True
    return None


def is_phrase(token: Token) -> bool:
    """Whether a preposition behind the cue opens a phrase that is no mere time or medium: "asking for a price"."""
    if token.tag_ not in ("IN", "TO") or token.lower_ == "that" or token.head.i <= token.i:
        return False
    return token.head.lower_ not in words("times") | words("media") and token.head.tag_ != "CD"


def is_relative(token: Token, first: int) -> bool:
    """Whether a verb heads a relative clause; one whose subject stands behind the cue is rather its content."""
    verb = predicate_of(token)
    if verb.dep_ != "acl:relcl":
        return False
    subject = own_subject(verb)
    if subject is None or subject.lower_ in WH | {"that"} or subject.i < first:
        return True
    return subject.left_edge.i != first and verb.doc[subject.left_edge.i - 1].lower_ != "that"


def is_wish(cue: CueVerb) -> bool:
    """Whether the clause of a verb may stand in the subjunctive: "recommended they stay at home"."""
    return cue.entry.stance is Stance.DEMAND or cue.entry.lemma in ("ask", "suggest", "insist", "advise")


def is_subjunctive(cue: CueVerb, clause: Part) -> bool:
    """Whether a clause has no tense: the first verb in it is a bare one."""
    first = next((t for t in cue.doc[clause.start : clause.end] if t.tag_[:2] in ("VB", "MD")), None)
    return first is not None and first.tag_ == "VB"


def predicate_of(token: Token) -> Token:
    """The predicate that a tensed auxiliary or copula belongs to."""
    return token.head if relation(token) in ("aux", "cop") and token.head.i > token.i else token


def start_of_clause(cue: CueVerb, head: Token) -> int:
    """Where the clause begins: at "that", or behind verb, hearer and adjuncts."""
    doc = cue.doc
    start = min(head.left_edge.i, head.i)
    first = max(cue.group.end, start if start > cue.token.i else cue.group.end)
    for i in range(cue.group.end, min(head.i, cue.end)):
        if doc[i].lower_ == "that" and doc[i].tag_ in ("IN", "WDT") and (i == cue.group.end or doc[i].head == head):
            return i
    if is_subject_gap(cue, first):
        return cue.group.end
    own = own_subject(head)
    if own is not None and first <= own.left_edge.i and start > cue.token.i:
        return first
    gap = cue.group.end
    if cue.entry.has("hearer") and (hearer := child(cue.token, "iobj", "obj")) is not None and hearer.i > cue.token.i:
        return min(max(hearer.right_edge.i + 1, gap), first) if hearer.right_edge.i < head.i else first
    if (
        gap < first
        and doc[gap].tag_ not in ("IN", "RB", "TO", "RP", ",", ":")
        and doc[gap].lower_ not in words("times")
    ):
        return gap
    return first


def over_relative(cue: CueVerb, end: int) -> int:
    """The end of a clause drawn out over a relative clause behind a comma: ", about 9,000 of whom had crossed"."""
    doc = cue.doc
    if end + 2 >= cue.end or doc[end].text != ",":
        return end
    near = [doc[i].lower_ for i in range(end + 1, min(end + 7, cue.end))]
    pronoun = next((k for k, word in enumerate(near) if word in ("whom", "which", "who", "whose")), None)
    if pronoun is None or (pronoun > 0 and "of" not in near[:pronoun]) or "," in near[:pronoun]:
        return end
    return next((i for i in range(end + 1, cue.end) if doc[i].text in (",", ";")), cue.end)


def over_loose_words(cue: CueVerb, end: int) -> int:
    """The end of a clause drawn out over words that follow without any sign: the parser hung them elsewhere."""
    doc = cue.doc
    while (
        end < cue.end and not doc[end].is_punct and not doc[end].is_space and doc[end].tag_ not in ("CC", "WDT", "WP")
    ):
        if doc[end].tag_ == "VBG" or pair_around_token(doc)[end] != cue.around:
            break
        end += 1
    return end


def is_subject_gap(cue: CueVerb, first: int) -> bool:
    """Whether what stands between a verb without hearer and its clause can only be the beginning of the clause."""
    gap = [cue.doc[i] for i in range(cue.group.end, first)]
    if not gap or cue.entry.has("hearer") or gap[0].tag_[:2] not in ("DT", "NN", "PR", "CD", "JJ"):
        return False
    return not any(t.lower_ in words("times") or t.text in (",", ":", ";") or t.lower_ == "that" for t in gap)


def end_of_clause(cue: CueVerb, head: Token) -> int:
    """Where the clause ends: what follows without a comma belongs to it, not to the cue."""
    doc = cue.doc
    end = max(head.right_edge.i + 1, head.i + 1)
    for c in cue.token.rights:
        if c.right_edge.i < end or relation(c) in ("cc", "punct"):
            continue
        opening = c.left_edge.i
        while opening > end and (doc[opening - 1].text == "," or relation(doc[opening - 1]) == "cc"):
            opening -= 1
        if opening > end or doc[opening].text == "," or not goes_on(cue, c):
            break
        end = c.right_edge.i + 1
    end = over_relative(cue, over_loose_words(cue, end))
    return stop_before_next(cue, max(head.i, cue.group.end), min(end, cue.end) if cue.end > head.i else end)


def goes_on(cue: CueVerb, dependent: Token) -> bool:
    """Whether a dependent of the cue behind the clause is rather a part of the clause."""
    if relation(dependent) == "conj" and own_subject(dependent) is None:
        return any(relation(c) in ("cop", "aux") for c in dependent.lefts)  # "said he was hurt, and was in hospital"
    if relation(dependent) == "conj":
        return own_subject(dependent) is not None and dependent.lemma_.lower() not in words("plain_reports")
    return (
        relation(dependent) in ("obl", "advmod", "nmod", "dep", "advcl", "obj", "xcomp", "ccomp")
        and dependent.tag_ != "VBG"
    )


def clause_around_relative(cue: CueVerb) -> Part | None:
    """The rest of a relative clause that the cue is put into: "which, she said, was due to rain"."""
    doc = cue.doc
    hole = cue_clause(cue)
    before = hole.start - 1
    if before > cue.start and doc[before].text == ",":
        before -= 1
    if before < cue.start or doc[before].lower_ not in ("which", "that", "who", "what") or doc[before].tag_ == "IN":
        return None
    after = cue.group.end + (cue.group.end < cue.end and doc[cue.group.end].text == ",")
    if after >= cue.end or doc[after].tag_ not in TENSED:
        return None
    end = next((i for i in range(after, cue.end) if doc[i].text in (",", ";")), cue.end)
    return tidy(doc, Part(after, end), cue.around)


# --- a clause before or around the cue


def clause_before(cue: CueVerb) -> tuple[Part, ...]:
    """The clause into or behind which the cue's own clause is put: "X, she said", "X, said the mayor", "X, she said, Y"."""
    doc = cue.doc
    if not is_set_off(cue) or not is_main(cue):
        return ()
    hole = cue_clause(cue)
    start = start_of_host(cue, hole)
    before = tidy(doc, Part(start, hole.start), cue.around)
    if before is None or before.end - before.start < 2:
        return ()
    if hole.end < cue.end and doc[hole.end].text in BREAKS and not followed_by_cue(cue, hole.end):
        after = tidy(doc, Part(hole.end, end_of_host(cue, hole)), cue.around)
        return (before, after) if after is not None else (before,)
    return (before,)


def is_set_off(cue: CueVerb) -> bool:
    """Whether a comma or dash stands before the cue's own clause, and the cue is no participle or relative clause."""
    doc = cue.doc
    start = cue_clause(cue).start
    if start - 1 < cue.start or (doc[start - 1].text not in BREAKS and doc[start - 1].text not in '”"’'):
        return False
    return cue.token.tag_ not in ("VBG", "VB") and cue.source is not None and cue.source.start >= start


def is_main(cue: CueVerb) -> bool:
    """Whether the cue's clause depends on nothing by a conjunction or a relative pronoun."""
    if any(relation(c) in ("mark", "cc") and c.lower_ != "as" for c in cue.token.lefts):
        return False
    if cue.source is not None and cue.source.root.lower_ in WH | {"that"}:
        return False
    if not cue.entry.has("hearer") and child(cue.token, "obj", "xcomp") is not None:
        return False
    return own_subject(cue.token) is not None and not cue.negated and is_clause(cue, cue_clause(cue).start)


def is_clause(cue: CueVerb, end: int) -> bool:
    """Whether a verb with a tense stands between the beginning of the sentence and the cue's clause."""
    hole = cue_clause(cue)
    inserted = hole.end < cue.end and cue.doc[hole.end].text in BREAKS
    around = [*range(cue.start, end), *(range(hole.end, cue.end) if inserted else ())]
    return any(
        cue.doc[i].tag_ in TENSED and cue.doc[i].dep_ != "acl:relcl" and (inserted or relation(cue.doc[i]) != "advcl")
        for i in around
    )


def start_of_host(cue: CueVerb, hole: Part) -> int:
    """Where the clause before the cue begins: with its sentence, or behind a semicolon or colon."""
    doc = cue.doc
    start = cue.start
    for i in range(cue.start, hole.start):
        if doc[i].text == ";" and pair_around_token(doc)[i] == cue.around and doc[i + 1].tag_ != "CC":
            start = i + 1
    return start


def end_of_host(cue: CueVerb, hole: Part) -> int:
    """Where the clause goes on to behind the cue."""
    for i in range(hole.end, cue.end):
        if cue.doc[i].text == ";":
            return i
    return cue.end


def followed_by_cue(cue: CueVerb, start: int) -> bool:
    """Whether what follows the comma is not the clause but the writer again: ", adding that", ", and urged", ", while"."""
    following = [cue.doc[i] for i in range(start + 1, min(start + 3, cue.end))]
    if not following:
        return True
    return following[0].tag_ in ("CC", "WDT", "WP", "WRB") or begins_next(following[0], following[-1])
