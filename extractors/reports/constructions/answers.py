"""Quotations that are said to be somebody's answer, verdict or advice.

“The post was slow,” was the verdict of the senator.   “No,” was her reply.   “Go home,” was all the clerk would say.

Leaves alone: “Moon Song” was the first hit of the band.   “Stop” was in red letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import own_subject, relation
from ...grammar.verb_groups import Part
from ...text.marks import pairs
from ...words.cues import lemma_of_form, nouns, verbs, words
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

FORMS = ("was", "is", "came", "were")
IN_PHRASE = frozenset({"DT", "PRP$", "JJ", "JJS", "POS", "NN", "NNS", "NNP", "NNPS", "RB"})
LONGEST = 10  # tokens from the verb to the noun


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the quotations after which "was" names the speaker."""
    for pair in pairs(doc):
        part = tokens_of(doc, pair.outer)
        i = part.end
        i += i < len(doc) and doc[i].text == ","
        if pair.parent >= 0 or i + 2 >= len(doc) or doc[i].lower_ not in FORMS:
            continue
        named = speaker_of_all(doc, i) or speaker_of_noun(doc, i)
        if named is not None:
            source, cue = named
            yield Candidate(
                construction="answer",
                anchor=doc[i],
                source=source,
                cue=cue,
                content=(part,),
                stance=Stance.STATE,
                lemma=doc[i].lemma_.lower(),
            )


def speaker_of_all(doc: Doc, i: int) -> tuple[DocSpan, tuple[Part, ...]] | None:
    """The speaker of "was all | she | would say", with the cue around him."""
    if doc[i + 1].lower_ != "all":
        return None
    for verb in doc[i + 2 : i + 2 + LONGEST]:
        known = verbs().get(lemma_of_form().get(verb.lower_, ""))
        if known is not None and known.has("clause", "quote"):
            subject = own_subject(verb)
            if subject is None or not i + 1 < subject.i < verb.i:
                return None
            source = expand_noun(subject)
            return source, (Part(i, i + 2), Part(source.end, verb.i + 1))
    return None


def speaker_of_noun(doc: Doc, i: int) -> tuple[DocSpan, tuple[Part, ...]] | None:
    """The speaker of "was her reply", "was the verdict of Ada Byron", with the cue before him."""
    noun = None
    for token in doc[i + 1 : i + 1 + LONGEST]:
        if token.tag_ not in IN_PHRASE:
            break
        if token.tag_ in ("NN", "NNS") and (
            token.lemma_.lower() in nouns() or token.lemma_.lower() in words("answers")
        ):
            noun = token
    if noun is None:
        return None
    owner = next((c for c in noun.lefts if c.tag_ == "PRP$" or relation(c) == "nmod"), None)
    if owner is not None and owner.i > i:
        return without_mark(expand_noun(owner)), (Part(i, i + 1),)
    following = doc[noun.i + 1] if noun.i + 1 < len(doc) else noun
    if following.lower_ not in ("of", "from") or following.head.i <= following.i:
        return None
    return expand_noun(following.head), (Part(i, following.i + 1),)


def without_mark(owner: DocSpan) -> DocSpan:
    """A possessor without the mark of the genitive: "the union chief" of "the union chief's"."""
    return owner[:-1] if len(owner) > 1 and owner[-1].tag_ == "POS" else owner


CONSTRUCTION = Construction("answer", find_all=find_all)
