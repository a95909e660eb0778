"""Sources after "by", "in" and "on": accounts, estimates, reports.

By most accounts, it rained.   It had, by early reports, rained.   The mill lost 90 jobs by the union's count.
The hill moved, in the calculation of the guild, 12 metres.

Leaves alone: By the river, it rained.   She was stunned by the union's reckoning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.verb_groups import Part
from ...text.marks import pair_around_token
from ...text.plain import tokens_of
from ...text.sentences import opens_sentence
from ...words.cues import words
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tidy
from ..extents.source_phrases import opens_phrase, reported_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "by" with the accounts, estimates or reports after it for their source."""
    for token in tokens_of(doc, ("by", "in", "on")):
        if token.tag_ != "IN" or not (names_reports(token) if token.lower_ == "by" else names_reckoning(token)):
            continue
        if opens_phrase(token):
            found = reported_by(token, token.i + 1, token.lower_, construction="account")
        else:
            found = reckoned_by(token) if says_who_counts(token) else None
        if found is not None:
            yield found


def names_reports(token: Token) -> bool:
    """Whether a noun phrase of reports follows: "by early reports", "by his own account", "by some estimates"."""
    doc = token.doc
    for i in range(token.i + 1, min(token.i + 7, len(doc))):
        if doc[i].lower_ in words("reports"):
            return True
        if doc[i].tag_ not in ("DT", "JJ", "JJS", "JJR", "PRP$", "POS", "NNP", "NN", "NNS", "CD"):
            return False
    return False


def names_reckoning(token: Token) -> bool:
    """Whether somebody's sum follows "in" or "on": "in the calculation of the guild", "on the mayor's reckoning"."""
    noun = token.head
    apart = opens_sentence(token) or token.nbor(-1).text == ","  # not "is based on the mayor's reckoning"
    owners = [c for c in noun.lefts if c.dep_ == "nmod:poss"]
    of = any(c.left_edge.lower_ == "of" for c in noun.rights)
    named = bool(owners) != of  # not "in its reckoning of the votes"
    if any(c.tag_ == "PRP$" for c in owners) and all(t.text != "," for t in token.doc[noun.i + 1 : noun.i + 2]):
        return False  # "in his estimate nine men died" has no end
    return apart and noun.i > token.i and named and noun.lower_ in words("reckonings_of_somebody")


def says_who_counts(token: Token) -> bool:
    """Whether "by" without a comma opens whose sum it is, and no agent: "cost $9m | by the union's reckoning"."""
    total = token.head
    owned = any(c.dep_ == "nmod:poss" for c in total.lefts)
    return total.dep_ == "obl" and total.i > token.i and owned and total.lower_ in words("reckonings")


def reckoned_by(token: Token) -> Candidate | None:
    """The clause that ends in whose sum it is: "She said | it cost $9m | by the union's reckoning"."""
    total = token.head
    verb = total.head
    start = next((c.i for c in verb.lefts if c.dep_ == "mark"), verb.left_edge.i - 1) + 1
    part = tidy(token.doc, Part(start, token.i), pair_around_token(token.doc)[token.i])
    if part is None or verb.i >= token.i:
        return None
    return Candidate(
        construction="account",
        anchor=token,
        source=token.doc[token.i + 1 : total.i + 1],
        cue=(Part(token.i, token.i + 1),),
        content=(part,),
        stance=Stance.STATE,
        lemma="by",
        in_phrase=True,
    )


CONSTRUCTION = Construction("account", find_all=find_all)
