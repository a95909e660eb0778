"""Verb and object.

They condemned the attack as cowardly.   He denied the charge.   She announced her resignation.
They accused him of theft.   Critics called it "a stunt".   The study described the drug as safe.

Leaves alone: She closed the gate.   She sold the mill as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.phrases import expand_noun
from ...grammar.relations import child, has_to, is_finite, own_subject, relation
from ...grammar.verb_groups import Part
from ...text.marks import pair_around_token, pairs
from ...words.cues import words
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.acts import is_act, is_finding, is_sum
from ..extents.circumstances import is_time
from ..extents.content import before_aside, cut_out, subtree, tidy, tokens_of, whole_piece, with_afterthought
from ..extents.next_report import stop_before_next
from ..extents.object_phrases import (
    COMPLEMENTS,
    FACTUAL,
    apposed_noun,
    complement_of,
    end_after_complement,
    end_of_adjuncts,
    end_of_complement,
    end_of_object,
    end_of_predicate,
    has_inside,
    hears,
    holds_quotation,
    is_afterthought,
    is_empty,
    is_relative,
    is_speech,
    object_of,
    over_second_quality,
    second_object,
)
from ..extents.settings import after_settings
from ..participles import judge_of_same, one_among, put_last
from ..speaking import LIKELY, is_participle, is_record, is_thing

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 25
KINDS = frozenset({"document", "finding", "speech", "sum"})  # of objects, or of who has them
OF_ADJECTIVES = ("able", "ible", "nal", "likely")  # endings by which an adverb is none: "found | unlikely | a return"
NAMED_WITHIN = 7  # words after "as" in which what is called so may begin
IN_NOUN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PART"})


def find(cue: CueVerb) -> Candidate | None:
    """The object of a verb of judging, naming or announcing, with the complement that goes with it."""
    if cue.passive:
        return None
    if (named := apposed_noun(cue) or named_what(cue)) is not None:
        return named
    if (judged := judged_first(cue) or judged_before_named(cue) or found_so(cue)) is not None:
        return judged
    object_ = (expletive_of(cue.token) if cue.entry.has("pred") else None) or object_of(cue.token)
    if object_ is None:
        return called_in_marks(cue) or described_as(cue)
    if is_act(cue, object_) or is_told(cue, object_) or is_called_for(cue, object_) or is_doing(cue):
        return None
    for frame in sorted(cue.entry.frames, key=vague):
        if (end := end_of(cue, frame, object_)) is None:
            continue
        end = before_aside(cue, object_.i, with_afterthought(cue, stop_before_next(cue, object_.i, end)))
        parts = cut_out(
            cue.doc, Part(max(object_.left_edge.i, cue.group.end), end), hearer_before_as(cue, object_, end), cue.around
        )
        if not parts or (cue.entry.frames[frame].only_quoted and not holds_quotation(cue, parts[-1])):
            continue
        return cue.reports("object", parts, frame)
    return called_in_marks(cue)


def judged_before_named(cue: CueVerb) -> Candidate | None:
    """What something is called, where it comes before it: "hailed | as historic the win over Norland"."""
    doc, first = cue.doc, cue.group.end
    if first + 2 >= cue.end or doc[first].lower_ != "as" or not cue.entry.has("obj", "obj/as"):
        return None
    for i in range(first + 2, min(first + NAMED_WITHIN, cue.end)):
        token = doc[i]
        told = token.tag_ == "NNS" and doc[i - 1].tag_ == "JJ" and is_speech(token)  # "as false | claims that it fell"
        opens = token.tag_ in ("DT", "PRP$") and (doc[i - 1].tag_[:2] in ("JJ", "NN") or doc[i - 1].is_quote)
        if told or opens:
            named = token if told else token.head
            if named.i < i + opens or named.tag_[:2] != "NN" or relation(named) in ("nsubj", "nsubj:pass"):
                return None
            end = stop_before_next(cue, named.i, min(named.right_edge.i + 1, cue.end))
            part = tidy(doc, Part(first, end), cue.around)
            return cue.reports("object", (part,), "obj/as" if cue.entry.has("obj/as") else "obj") if part else None
        if (token.is_punct and not token.is_quote) or token.tag_[:2] == "VB" or token.tag_ == "IN":
            return None
    return None


def found_so(cue: CueVerb) -> Candidate | None:
    """A quality before the long object that has it: "found | unconstitutional a rule on fees"."""
    quality = next((c for c in cue.token.rights if c.left_edge.i == cue.group.end), None)
    if quality is None or quality.left_edge.lower_ == "as":
        return None
    if cue.entry.lemma == "see":
        return seen_in(cue, quality)
    taken_for_adverb = quality.tag_ == "RB" and quality.lower_.endswith(OF_ADJECTIVES)
    if not taken_for_adverb and (relation(quality) != "xcomp" or quality.tag_ not in ("JJ", "VBN", "JJR")):
        return None
    object_ = next((c for c in cue.token.rights if relation(c) == "obj" and c.i > quality.i), None)
    if object_ is None or object_.left_edge.i != quality.right_edge.i + 1 or not cue.entry.has("pred", "pred/adj"):
        return None
    end = stop_before_next(cue, object_.i, object_.right_edge.i + 1)
    part = tidy(cue.doc, Part(cue.group.end, end), cue.around)
    return cue.reports("object", (part,), "pred") if part is not None else None


def seen_in(cue: CueVerb, place: Token) -> Candidate | None:
    """What somebody makes of something: "sees | in the deal a trap"."""
    object_ = next((c for c in cue.token.rights if relation(c) == "obj" and c.i > place.i), None)
    if relation(place) != "obl" or place.left_edge.lower_ != "in" or object_ is None or is_time(place):
        return None
    opening = object_.left_edge
    if opening.lower_ == "the" or opening.tag_ not in ("DT", "JJ", "RB", "NN"):
        return None  # "saw in the yard | the dog", "what he wanted"
    if object_.left_edge.i != place.right_edge.i + 1 or cue.source is None:
        return None
    part = tidy(cue.doc, Part(cue.group.end, stop_before_next(cue, object_.i, object_.right_edge.i + 1)), cue.around)
    return cue.reports("object", (part,), "obj/as") if part is not None else None


def is_told(cue: CueVerb, object_: Token) -> bool:
    """Whether the object only hears what a preposition opens: "warned | the crew | about the ice"."""
    if not cue.entry.has("hearer") or not hears(object_):
        return False
    after = [f"p:{c.left_edge.lower_}" for c in (*cue.token.rights, *object_.rights) if c.i > object_.i]
    return any(frame in cue.entry.frames and cue.stance(frame) is not Stance.DEMAND for frame in after)


def is_called_for(cue: CueVerb, object_: Token) -> bool:
    """Whether a preposition that goes with the verb opens its object: "calling | for the plan | to be dropped"."""
    first = object_.left_edge
    return first.i == cue.group.end and relation(first) == "case" and f"p:{first.lower_}" in cue.entry.frames


def is_doing(cue: CueVerb) -> bool:
    """Whether a participle says which people are meant: "persons opposing the plan", but "a letter opposing it"."""
    if not is_participle(cue.token) or relation(cue.token) != "acl" or cue.doc[cue.group.start - 1].text == ",":
        return False
    among = one_among(cue.token.head) or put_last(cue.token) or judge_of_same(cue.token.head, cue.token)
    return not is_record(cue.token.head) and among is None


def vague(frame: str) -> int:
    """How vague a frame is: 0 with a predicate ("declared her the winner"), 1 "described it as a shame", else 2."""
    return 0 if frame == "pred" else 1 if frame.startswith("obj/") else 2


def hearer_before_as(cue: CueVerb, object_: Token, end: int) -> Part:
    """Who hears a description, or when: "described it | to us | as a shame", "accused him | on Monday | of theft"."""
    first = object_.right_edge.i + 1
    last = after_settings(cue.doc, first, end)
    if first < last < end and cue.doc[last].lower_ in COMPLEMENTS:
        return Part(first, last)
    for c in cue.token.rights:
        opens = c.left_edge.i == object_.right_edge.i + 1 and c.left_edge.lower_ == "to" and relation(c) == "obl"
        if opens and c.right_edge.i + 1 < end and c.right_edge.nbor().lower_ == "as":
            return Part(c.left_edge.i, c.right_edge.i + 1)
    return Part(end, end)


def called_in_marks(cue: CueVerb) -> Candidate | None:
    """A name in marks after its object, whatever the parse makes of the two: called the plan “a blow”."""
    doc, first = cue.doc, cue.group.end
    if cue.entry.lemma not in words("naming") or first >= cue.end or doc[first].tag_ in ("IN", "RP"):
        return None
    holding = pair_around_token(doc)
    opening = next((i for i in range(first, min(first + REACH, cue.end)) if holding[i] != cue.around), None)
    if opening is None or opening < first + 2 or opening - 1 >= cue.end:
        return None
    if any(doc[i].pos_ not in IN_NOUN for i in range(first, opening - 1)):
        return None
    end = end_after_complement(cue, tokens_of(doc, pairs(doc)[holding[opening]].outer).end)
    part = tidy(doc, Part(first, end), cue.around)
    return cue.reports("object", (part,), "pred") if part is not None else None


def expletive_of(verb: Token) -> Token | None:
    """The "it" of "calls it a shame that it rained"."""
    return next((c for c in verb.rights if relation(c) == "expl" and c.i == verb.i + 1), None)


def end_of(cue: CueVerb, frame: str, object_: Token) -> int | None:
    """Where the object with its complement ends under one frame; None if the frame does not fit."""
    kind, _, word = frame.partition("/")
    if kind == "pred":
        return end_of_predicate(cue, object_, verdict=word == "adj")
    empty = is_empty(object_) and not (object_.lower_ == "it" and cue.stance(frame) is Stance.DENY)  # "he denies it"
    if kind != "obj" or (not word and empty and complement_of(cue, object_, "") is None):
        return None
    if not fits(cue, object_, word):
        return None
    last = second_object(cue, object_) or object_
    end = end_of_object(cue, last)
    if word == "document" or cue.entry.lemma in FACTUAL or cue.stance("order") is Stance.DEMAND:
        end = end_of_rest(cue, end)  # "polls show Byron | leading", "ordered them | released"
    word = word if word not in KINDS else ""
    complement = complement_of(cue, object_, word)
    if word:
        if complement is not None and word == "to" and complement.tag_ == "VB":
            return None  # "put the book down to answer the door"
        if complement is not None:
            end = end_after_complement(cue, end_of_complement(complement))
            return over_second_quality(cue, complement, end) if word == "as" else end
        return end if has_inside(cue, object_, word, end) else None
    return max(end, end_of_complement(complement)) if complement is not None else end_of_adjuncts(cue, last, end)


def fits(cue: CueVerb, object_: Token, kind: str) -> bool:
    """Whether an object, or who has it, is of the kind that a frame asks for; other frames ask for none."""
    if kind == "document":  # "polls showed support", but not "she showed her ticket"
        return cue.source is not None and is_record(cue.source.root)
    if kind == "sum":  # "offered 3 percent", but not "offers three courses"
        return cue.source is not None and not is_thing(cue.source.root) and is_sum(object_)
    if kind == "finding":  # "found no evidence of theft", but not "found a knife"
        return is_finding(cue, object_)
    return kind != "speech" or is_speech(object_)


def end_of_rest(cue: CueVerb, end: int) -> int:
    """The end of an object with what is said of it and follows without a comma: "40 | dead", "Byron | up by two"."""
    for c in cue.token.rights:
        if c.left_edge.text == ",":
            break
        kinds = ("xcomp", "acl", "advcl", "obj", "ccomp", "advmod", "parataxis", "compound")
        opens = c.left_edge.i == end and (relation(c) in kinds or c.dep_.endswith(":unmarked"))
        if opens and not is_finite(c) and not has_to(c) and not is_time(c) and c.lower_ not in words("times"):
            end = c.right_edge.i + 1
    return end


def named_what(cue: CueVerb) -> Candidate | None:
    """A quotation after a verb of naming whose object comes before it: "what she called a “blow”"."""
    if not cue.entry.has("pred") or not has_object_before(cue.token):
        return None
    doc, first = cue.doc, cue.group.end
    opening = next(
        (i for i in range(first, min(first + 3, cue.end)) if doc[i].tag_[:2] not in ("DT", "JJ", "RB")), first
    )
    number = pair_around_token(doc)[min(opening + 1, len(doc) - 1)]
    if number in (-1, cue.around) and (plain := named_plainly(cue)) is not None:
        return plain
    if number in (-1, cue.around) or tokens_of(doc, pairs(doc)[number].outer).start != opening:
        return None
    end = tokens_of(doc, pairs(doc)[number].outer).end
    complement = next((c for c in cue.token.rights if c.left_edge.i == first), None)
    if complement is not None and end < cue.end and doc[end].text != ",":  # "a “breach” of the rules"
        end = max(end, complement.right_edge.i + 1)
    part = tidy(doc, Part(first, end), cue.around)
    return cue.reports("object", (part,), "pred") if part is not None else None


def named_plainly(cue: CueVerb) -> Candidate | None:
    """The name without marks after "what she calls": "what she calls | a waste of time", "which she calls a waste"."""
    what = any(c.lower_ in ("what", "which") for c in cue.token.lefts) or cue.token.head.lower_ == "what"
    if not what or cue.entry.lemma not in words("naming"):
        return None
    name = next((c for c in cue.token.rights if relation(c) in ("xcomp", "obj", "ccomp") and not is_finite(c)), None)
    if name is None or name.left_edge.i != cue.group.end or name.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return None
    if name.pos_ == "PROPN" and any(c.lower_ == "which" for c in cue.token.lefts):
        return None  # "a stall, which they call a Tea Point"
    part = tidy(cue.doc, Part(cue.group.end, stop_before_next(cue, name.i, name.right_edge.i + 1)), cue.around)
    return cue.reports("object", (part,), "pred") if part is not None else None


def has_object_before(verb: Token) -> bool:
    """Whether a relative pronoun before a verb is its object: "what she called", "which he described"."""
    before = [c.tag_ for c in verb.lefts] + ([verb.head.tag_] if relation(verb) == "acl" else [])
    relative = relation(verb) == "acl" and any(c.lower_ == "that" for c in verb.lefts)
    if verb.dep_ == "acl:relcl" and own_subject(verb) is not None and object_of(verb) is None:
        return True  # "a plan | they called “dead”"
    return relative or "WP" in before or "WDT" in before


def judged_first(cue: CueVerb) -> Candidate | None:
    """The judgement in front of its object: "dismissed as “irresponsible” a claim that it rained"."""
    doc, first = cue.doc, cue.group.end
    if first + 3 >= cue.end or doc[first].lower_ != "as" or not cue.entry.has("obj", "obj/as", "obj/speech"):
        return None
    number = pair_around_token(doc)[first + 2]
    if number in (-1, cue.around) or tokens_of(doc, pairs(doc)[number].outer).start != first + 1:
        return None
    after = tokens_of(doc, pairs(doc)[number].outer).end
    if after >= cue.end or doc[after].tag_[:2] not in ("DT", "NN", "PR", "CD", "JJ"):
        return None
    end = next((i for i in range(after, cue.end) if doc[i].text in (",", ";")), cue.end)
    part = tidy(doc, Part(first, end), cue.around)
    frame = "obj/as" if "obj/as" in cue.entry.frames else "obj"
    return cue.reports("object", (part,), frame) if part is not None else None


def described_as(cue: CueVerb) -> Candidate | None:
    """What comes after "as" where the object is a relative pronoun: "what she described as a success"."""
    if not cue.entry.has("obj/as"):
        return relative_object(cue)
    opening = after_settings(cue.doc, cue.group.end, cue.end)
    first = cue.doc[opening] if opening < cue.end else None
    if first is not None and first.tag_[:2] in ("DT", "NN", "PR", "CC", "JJ"):  # an object that the parser missed
        for i in range(first.i + 1, min(cue.end, first.i + REACH)):
            if cue.doc[i].text == ",":
                return None
            if cue.doc[i].lower_ == "as":
                part = tidy(cue.doc, Part(first.i, cue.doc[i].head.right_edge.i + 1), cue.around)
                return cue.reports("object", (part,), "obj/as") if part is not None else None
        return None
    return relative_object(cue)


def relative_object(cue: CueVerb) -> Candidate | None:
    """What is said of something named before: "whom she accused | of theft", "a plan | they described | as dead"."""
    relative = any(c.tag_ in ("WP", "WDT") for c in cue.token.lefts)
    if not relative and (not is_relative(cue.token) or own_subject(cue.token) is None):
        return None
    for c in cue.token.rights:
        opening = next((g for g in c.lefts if relation(g) in ("case", "mark")), None)
        frame = f"obj/{opening.lower_}" if opening is not None else ""
        if opening is not None and frame in cue.entry.frames and not is_time(c):
            part = tidy(cue.doc, Part(opening.i, c.right_edge.i + 1), cue.around)
            return cue.reports("object", (part,), frame) if part is not None else None
    return held_to_be(cue) or antecedent(cue) or pronoun_before(cue)


def held_to_be(cue: CueVerb) -> Candidate | None:
    """What something named before is held to be: "a levy, which a court ruled | to be void", "a plan she deems bad"."""
    quality = next((c for c in cue.token.rights if c.left_edge.i == cue.group.end and relation(c) == "xcomp"), None)
    minded = cue.stance("order") is Stance.BELIEVE or cue.entry.has("pred", "pred/adj")
    if quality is None or cue.source is None or cue.entry.lemma in words("naming"):
        return None
    if not (minded or cue.entry.lemma == "rule"):
        return None
    if quality.tag_[:2] not in ("JJ", "NN", "VB") or (has_to(quality) and child(quality, "cop") is None):
        return None
    pronoun = next((c for c in cue.token.lefts if c.tag_ in ("WP", "WDT") and relation(c) == "obj"), None)
    held = pronoun if pronoun is not None and pronoun.lower_ != "that" else cue.token.head
    first = Part(held.i, held.i + 1) if held == pronoun else Part(expand_noun(held).start, held.i + 1)
    end = stop_before_next(cue, quality.i, quality.right_edge.i + 1)
    parts = (piece for part in (first, Part(cue.group.end, end)) for piece in whole_piece(cue.doc, part, cue.around))
    return cue.reports("object", tuple(parts), "pred")


def pronoun_before(cue: CueVerb) -> Candidate | None:
    """The pronoun for what somebody denies, condemns or demanded: "a theft, | which | he denies", "which I see as"."""
    judged = cue.stance("obj") in (Stance.DENY, Stance.CONDEMN, Stance.DEMAND) and cue.allows("obj")
    pronoun = next((c for c in cue.token.lefts if c.lower_ == "which" and relation(c) == "obj"), None)
    if not judged or pronoun is None or cue.source is None or cue.source.root == pronoun:
        return None
    rest = next((c for c in cue.token.rights if c.left_edge.i == cue.group.end and c.left_edge.lower_ == "as"), None)
    parts = whole_piece(cue.doc, subtree(rest), cue.around) if rest is not None else ()
    return cue.reports("object", (Part(pronoun.i, pronoun.i + 1), *parts), "obj")


def antecedent(cue: CueVerb) -> Candidate | None:
    """What a relative clause judges or reckons: "| a claim | the mayor denies", "above | the 3 percent | they saw"."""
    noun = cue.token.head
    if not is_relative(cue.token) or not cue.allows("obj") or cue.source is None or cue.source.root == noun:
        return None
    stance = cue.stance("obj")
    judged = stance in (Stance.DENY, Stance.CONDEMN) and is_afterthought(noun)
    judged = judged or (stance is Stance.DENY and is_speech(noun) and cue.token.dep_ == "acl:relcl")
    if not judged and not (cue.entry.lemma in words("reckoning_verbs") and is_told_number(noun)):
        return None
    start, end = expand_noun(noun).start, min(cue.source.start, cue.group.start)
    end -= cue.doc[end - 1].lower_ in ("that", "which")
    part = tidy(cue.doc, Part(start, end), cue.around)
    return cue.reports("object", (part,), "obj") if part is not None else None


def is_told_number(noun: Token) -> bool:
    """Whether a noun is a known number, and not of people: "the 3 percent", "the 40", not "the two men"."""
    number = noun.tag_ == "CD" or any(t.tag_ == "CD" for c in noun.lefts for t in c.subtree)
    people = noun.tag_ != "CD" and noun_in(noun).likely(NounKind.PERSON, NounKind.PEOPLE) >= LIKELY
    return number and not people and any(c.lower_ == "the" for c in noun.lefts)


CONSTRUCTION = Construction("object", find=find, before=("preposition",))
