"""Verb and clause, verb and quotation.

She said (that) it rained.     It rained, she said.     It will, she said, rain.     She asked whether it rained.
"It rained," she said. She said it was "a deluge".     It was announced that it rained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..quotes import pairs, token_at
from ..syntax import child, is_finite, own_subject, relation
from .candidates import Candidate, CueVerb, Part
from .content import clause_parts, cue_clause, tidy
from .direct import quoted_by_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

WH = frozenset({"what", "why", "how", "when", "where", "whether", "if", "who", "which", "whom", "whose"})


def find(cue: CueVerb) -> Candidate | None:
    """The clause or quotation that a verb of saying or thinking reports."""
    if not cue.entry.has("clause", "quote", "wh"):
        return None
    quoted = quoted_by_verb(cue.doc).get(cue.token.i, ())
    if cue.passive and not quoted and not passive_reports(cue):
        return None
    if quoted:
        return with_quotations(cue, quoted)
    for construction, head in heads_of_content(cue):
        parts = clause_parts(cue, head, tail_of(cue, head))
        if parts:
            return cue.reports(construction, parts, "wh" if opens_with_wh(head) else "clause")
    return None


def passive_reports(cue: CueVerb) -> bool:
    """Whether a passive has content of its own: "it was announced that", "was told that", "X, it was claimed"."""
    if child(cue.token, "ccomp", "csubj") is not None:
        return True
    return relation(cue.token) == "parataxis"


def with_quotations(cue: CueVerb, quoted: tuple[int, ...]) -> Candidate | None:
    """A cue with the quotations beside it, each with the rest of its sentence that belongs to the content."""
    doc = cue.doc
    known = pairs(doc)
    parts: list[Part] = []
    for number in quoted:
        outer = known[number].outer
        part = Part(token_at(doc, outer.start), token_at(doc, outer.end - 1) + 1)
        if part.start > cue.token.i:
            part = Part(opening_that(cue, part.start), end_behind(cue, part))
        else:
            part = Part(start_before(cue, part), part.end)
        if (tidied := tidy(doc, part, cue.around)) is not None:
            parts.append(tidied)
    if not parts:
        return None
    return cue.reports("direct", merged(doc_parts(cue, parts)), "clause")


def doc_parts(cue: CueVerb, parts: list[Part]) -> list[Part]:
    """The quotations and, between cue and colon, the clause that they illustrate: "issued a warning that X: "..."."""
    first = parts[0]
    if first.start <= cue.token.i:
        return parts
    for _, head in heads_of_content(cue):
        for part in clause_parts(cue, head):
            if part.start > cue.token.i and part.start < first.start and is_finite(head):
                return [Part(part.start, max(part.end, first.end)), *parts[1:]]
    return parts


def merged(parts: list[Part]) -> tuple[Part, ...]:
    """Parts in order, joined where they touch or overlap."""
    joined: list[Part] = []
    for part in sorted(parts):
        if joined and part.start <= joined[-1].end:
            joined[-1] = Part(joined[-1].start, max(joined[-1].end, part.end))
        else:
            joined.append(part)
    return tuple(joined)


def opening_that(cue: CueVerb, start: int) -> int:
    """The start of content behind the cue: with "that" in front of the marks."""
    return (
        start - 1
        if cue.doc[start - 1].lower_ in ("that", "how", "whether", "why") and start - 1 >= cue.group.end
        else start
    )


def end_behind(cue: CueVerb, part: Part) -> int:
    """The end of content that begins with a quotation: the clause may go on behind the closing mark."""
    doc = cue.doc
    if part.end >= len(doc) or doc[part.end - 1].is_sent_end or doc[part.end].text in ".!?;" or doc[part.end].is_space:
        return part.end
    if doc[part.end - 2].text in (".", "!", "?") and doc[part.end].text[0].isupper():
        return part.end
    for c in cue.token.rights:
        if (
            relation(c) in ("ccomp", "parataxis", "obj", "xcomp", "dep")
            and c.left_edge.i <= part.end
            and c.right_edge.i >= part.end
        ):
            if doc[part.end].text != ",":
                return c.right_edge.i + 1
    return part.end


def start_before(cue: CueVerb, part: Part) -> int:
    """The start of content that ends with a quotation in front of the cue: its clause may begin before the marks."""
    doc = cue.doc
    if part.start == 0 or doc[part.start].is_sent_start or doc[part.start - 1].is_space:
        return part.start
    for head in (*cue.token.lefts, cue.token.head):
        if relation(head) in ("ccomp", "parataxis", "ROOT") and head != cue.token:
            start = head.left_edge.i
            if start < part.start and head.i < cue.token.i:
                return max(start, cue.start)
    return part.start


def heads_of_content(cue: CueVerb) -> list[tuple[str, Token]]:
    """The predicates that may be what the verb reports, the likeliest first, with the construction's name."""
    verb = cue.token
    found = [("clause", c) for c in verb.rights if relation(c) == "ccomp"]
    found += [("fronted", c) for c in verb.lefts if relation(c) in ("ccomp", "parataxis") and before_comma(cue, c)]
    if is_inserted(cue):
        found.append(("inserted", verb.head))
    if not found:
        found += [("clause", c) for c in verb.rights if is_loose_clause(cue, c)]
    return found


def before_comma(cue: CueVerb, head: Token) -> bool:
    """Whether fronted content is set off from its cue."""
    own = cue_clause(cue, head).start
    return own > 0 and (cue.doc[own - 1].text in (",", "—", "–", "-") or cue.doc[own - 1].is_quote)


def is_inserted(cue: CueVerb) -> bool:
    """Whether the cue's clause is put into or behind the clause that it reports: "X, she said, Y"."""
    verb = cue.token
    if relation(verb) not in ("parataxis", "advcl", "dep", "discourse", "acl", "appos", "conj"):
        return False
    if relation(verb) != "parataxis" and verb.dep_ != "parataxis":
        if verb.tag_ == "VBG" or any(relation(c) in ("mark", "cc") for c in verb.lefts):
            return False
    if own_subject(verb) is None or own_subject(verb).lower_ in WH:
        return False
    if verb.head.i > verb.i and cue.group.start == cue.start:
        return False
    edge = cue_clause(cue).start
    return edge > 0 and cue.doc[edge - 1].text in (",", "—", "–", "-") and is_predicate(verb.head)


def is_predicate(token: Token) -> bool:
    """Whether a token heads a clause."""
    return is_finite(token) or own_subject(token) is not None


def is_loose_clause(cue: CueVerb, head: Token) -> bool:
    """Whether a dependent behind the verb is a clause that the parser attached in another way."""
    if relation(head) not in ("parataxis", "dep", "xcomp", "acl", "obj", "advcl", "obl", "nmod", "csubj"):
        return False
    if relation(head) == "advcl" and any(relation(c) == "mark" and c.lower_ != "that" for c in head.lefts):
        return False
    return is_finite(head) and own_subject(head) is not None and not cue.passive


def tail_of(cue: CueVerb, head: Token) -> int:
    """Where content behind its cue ends: adjuncts that follow without a comma belong to it, not to the cue."""
    end = head.right_edge.i + 1
    if head.i < cue.token.i:
        return end
    for c in cue.token.rights:
        if c.i < end or relation(c) in ("conj", "cc", "punct"):
            continue
        if c.left_edge.i == end and relation(c) in ("obl", "advmod", "advcl", "nmod", "dep") and c.tag_ != "VBG":
            end = c.right_edge.i + 1
    return end


def opens_with_wh(head: Token) -> bool:
    """Whether a clause is an indirect question."""
    return head.left_edge.lower_ in WH
