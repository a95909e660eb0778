"""Somebody without a name whose report a named source makes again: a headline's "undersecretary", by what he said.

    Canal tolls will rise in spring - undersecretary        Waleed Danso confirmed that canal tolls would rise ...

A headline says shortly what the article then reports at length, so both reports have the same words. That needs no
title in common: the article may call him something else.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from ....words.forms import singular
from ....words.noun_table import people_marked
from ....words.nouns import gender_of, is_document_noun
from ...names.found import name_at
from ..phrases.readings import read
from .evidence import types_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from ....reports.report import Reported
    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

HEADLINE = 1  # sentences
OPENING = 4  # sentences, the headline counted
WITHIN = 8  # sentences to the other report
MOST = 12  # reports
SHARE = 1 / 3  # of the words of the first report
FEWEST = 2  # words in common, of which one may be chance
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def by_repetition(cast: Cast, phrase: Phrase) -> Who | None:
    """The named source whose later reports have most words of this one; None where two have as many."""
    if phrase.report is None or not may_be_named_later(cast, phrase):
        return None
    said = words_of(cast.doc, phrase.report)
    again: dict[tuple[str, ...], frozenset[str]] = {}
    for report, entity in reports_after(cast, phrase):
        if entity is None:
            return None
        key = cast.who_of_entity(entity).key
        again[key] = again.get(key, frozenset()) | words_of(cast.doc, report) & said
    ranked = sorted(again, key=lambda key: -len(again[key]))
    most = len(again[ranked[0]]) if ranked else 0
    alike = len(ranked) > 1 and len(again[ranked[1]]) == most
    return cast.who_of_entity(cast.named[ranked[0]]) if most >= max(FEWEST, SHARE * len(said)) and not alike else None


def may_be_named_later(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase is one for somebody not known yet: "a judge" of the opening, "county firm" of the headline."""
    reading, doc = phrase.reading, cast.doc
    head, first = doc[reading.head], doc[reading.start]
    reach = OPENING if first.lower_ in ("a", "an") else HEADLINE
    if reading.entity is not None or cast.sentences[reading.start] - cast.sentences[0] >= reach:
        return False
    if head.tag_ not in ("NN", "NNP") or first.tag_ in ("PRP$", "CD") or first.lower_ == "the":
        return False
    own = any(i in name_at(doc) for i in range(reading.start, reading.end))
    return not own and not is_document_noun(head.text) and singular(head.text) not in people_marked("kin")


def reports_after(cast: Cast, phrase: Phrase) -> Iterator[tuple[Reported, Entity | None]]:
    """Yield the reports soon after whose sources may be called by the noun and are named there for the first time.

    Without an entity where a source without a name has the noun again: the article calls him nothing else.
    """
    doc = cast.doc
    noun = singular(doc[phrase.reading.head].text)
    after = (r for r in cast.reported if r.source is not None and r.source.start >= phrase.end)
    for report in islice(after, MOST):
        source = report.source
        if source is None or cast.sentences[source.start] - cast.sentences[phrase.start] > WITHIN:
            return
        entity = read(doc, source.start, source.end).entity
        if entity is None:
            if any(noun == singular(token.text) for token in source):
                yield report, None
        elif entity.mentions[0].start >= phrase.end:
            who = cast.who_of_entity(entity)
            if who.type in types_of(noun) and (not who.gender or gender_of(noun) in ("", who.gender)):
                yield report, entity


def words_of(doc: Doc, report: Reported) -> frozenset[str]:
    """The lemmas of the nouns, verbs, adjectives and numbers in what is reported."""
    spans = (doc.char_span(part.start, part.end, alignment_mode="expand") for part in report.content)
    return frozenset(
        token.lemma_.lower() for span in spans if span is not None for token in span if token.pos_ in TELLING
    )
