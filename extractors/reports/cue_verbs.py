"""The cue verbs of a text, and which of their forms can report."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from ..base import Stance, once_per_doc
from ..grammar.relations import agent_of, has_to, is_passive, own_subject, relation
from ..grammar.verb_groups import TENSED, Part, is_negated, is_particle, shares_negation, verb_after_nor, verb_group
from ..text.lines import heading_of
from ..text.marks import pair_around_token
from ..text.plain import verbs_of
from ..text.sentences import opens_sentence, sentence_numbers, sentence_of
from ..words.cues import Verb, lemma_of_any_form, verbs, words
from .cue import CueVerb
from .fellows import fellow_of, is_active_fellow, is_passive_fellow, opens_that, reporter_of
from .realis import as_a_paper_says, is_real
from .sources import source_of, within
from .speaking import is_share, is_thing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


LONGEST = 300  # tokens of a sentence on either side of a verb; what is longer is a list or no sentence


MOST_IN_SENTENCE = 30  # cue verbs; a sentence with more is none ("said it said it ..."), and costs time for each


FARTHEST_PARTICLE = 4  # tokens from its verb
UP_OR_DOWN = frozenset({"up", "down"})  # of a number


DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})


MINDED = (Stance.CONDEMN, Stance.DENY, Stance.BELIEVE)  # what takes a mind, and no thing does


UNSAID = frozenset({("short", "of"), ("instead", "of"), ("rather", "than"), ("no", "longer")})


@once_per_doc
def cue_verbs(doc: Doc) -> tuple[CueVerb, ...]:
    """The verbs of the text that may report something, in order; of a sentence the first thirty."""
    lexicon, lemmas = verbs(), lemma_of_any_form()
    sentences, counts = sentence_numbers(doc), Counter[int]()
    found: list[CueVerb] = []
    for token in verbs_of(doc):
        if counts[sentences[token.i]] >= MOST_IN_SENTENCE:
            continue
        lemma = lemmas.get(token.lower_)
        entry = with_particle(token, lemma, lexicon) if lemma is not None else None
        if entry is not None and may_report(token) and not is_counted(token, entry):
            cue = cue_verb(token, as_a_paper_says(token, entry))
            reporter = reporter_of(cue, found) or (fellow_of(cue, found) if cue.source is None else None)
            if reporter is not None:
                cue = replace(cue, source=reporter.source)
            if not any(is_none(cue) for is_none in NONE):
                found.append(cue)
                counts[sentences[token.i]] += 1
    return tuple(found)


@once_per_doc
def crowded_places(doc: Doc) -> frozenset[int]:
    """The tokens of sentences with as many cue verbs as are read."""
    sentences = sentence_numbers(doc)
    counts = Counter(sentences[cue.token.i] for cue in cue_verbs(doc))
    crowded = {number for number, count in counts.items() if count >= MOST_IN_SENTENCE}
    return frozenset(i for i, number in enumerate(sentences) if number in crowded) if crowded else frozenset()


def is_order(cue: CueVerb) -> bool:
    """Whether a verb is an imperative: "Don't say it", "Read more"."""
    if cue.token.tag_ not in ("VB", "VBP") or has_to(cue.token) or relation(cue.token) == "conj":
        return False
    if cue.token.lower_ != cue.entry.lemma.partition("_")[0]:
        return False  # a participle taken for one: "jailed him, | warning | him that it was his last chance"
    before = cue.doc[cue.group.start - 1] if cue.group.start > cue.start else None
    return own_subject(cue.token) is None and (
        before is None or before.text in (":", "“", '"', ",", ")") or before.is_space
    )


def is_inference(cue: CueVerb) -> bool:
    """Whether the writer infers, from a demonstrative: "This shows how hard it is", "That means it rained"."""
    root = cue.source.root if cue.source is not None and len(cue.source) == 1 and not cue.passive else None
    return root is not None and root.tag_ == "DT" and root.lower_ in DEMONSTRATIVES


def is_without_worry(cue: CueVerb) -> bool:
    """Whether somebody did something without a thought, as in "without worrying about the cost"."""
    first = cue.doc[cue.group.start]
    before = cue.doc[cue.group.start - 1] if cue.group.start else first
    return cue.entry.stance is Stance.BELIEVE and "without" in (first.lower_, before.lower_)


def is_of_law(cue: CueVerb) -> bool:
    """Whether a verb tells of a conviction, or of what is so by law: "found him guilty", "are required by law to"."""
    if cue.passive:
        return cue.source is not None and cue.source.text.lower() == "law"
    if cue.entry.lemma != "find" or cue.group.end >= len(cue.doc) or cue.doc[cue.group.end].lower_ == "that":
        return False
    after = takewhile(lambda token: token.tag_ not in TENSED, cue.doc[cue.group.end : cue.end])
    return any(token.lower_ == "guilty" for token in after)


def is_done_by_thing(cue: CueVerb) -> bool:
    """Whether a verb of which only somebody is capable has a thing for its subject: "the storm threatens to spread"."""
    if cue.passive or not (cue.entry.stance in MINDED or cue.entry.lemma in words("needing_speaker")):
        return False
    if cue.source is None:
        return any(relation(c) == "csubj" for c in cue.token.lefts)  # "keeping rates low encourages borrowing"
    return is_thing(cue.source.root) and not is_share(cue.source.root)  # "12 percent indicated that"


def with_particle(token: Token, lemma: str, lexicon: dict[str, Verb]) -> Verb | None:
    """The entry of a verb, or of verb and particle; a particle that the lexicon does not know makes another verb."""
    particle = next((c for c in token.rights if c.dep_ == "compound:prt" and c.i <= token.i + FARTHEST_PARTICLE), None)
    if particle is None:  # "waved the claim | away" read as an adverb
        known = (c for c in token.rights if c.pos_ == "ADV" and f"{lemma}_{c.lower_}" in lexicon)
        particle = next((c for c in known if c.i <= token.i + FARTHEST_PARTICLE), None)
    if particle is None and token.i + 1 < len(token.doc) and is_particle(token, token.nbor()):
        particle = token.nbor()
    if particle is None:
        return lexicon.get(lemma)
    plain = lexicon.get(lemma)
    if plain is not None and plain.has(f"via:{particle.lower_}"):
        return plain  # a preposition taken for a particle: "called on them to leave"
    if plain is not None and plain.has("obj/document") and particle.lower_ in UP_OR_DOWN and particle.i > token.i + 1:
        return plain  # "polls show the mayor | up"
    return lexicon.get(f"{lemma}_{particle.lower_}")


def may_report(token: Token) -> bool:
    """Whether a form of a cue verb can be a cue: not "the alleged thief", "if he says", "a plan to say"."""
    if token.text[0].isupper() and is_name_part(token):
        return False
    if is_compound(token) or is_of_country(token) or is_adjective_first(token) or verb_after_nor(token.head) == token:
        return False
    if is_of_hurt(token):
        return False
    if token.lower_ in words("no_participles") and not (token.i + 1 < len(token.doc) and opens_that(token)):
        return False
    return relation(token) not in ("amod", "compound", "aux", "case", "fixed", "det") and is_real(token)


def is_counted(token: Token, entry: Verb) -> bool:
    """Whether a past form between a number and a noun goes with the noun: "reported on Monday | 21 confirmed cases"."""
    if token.tag_ not in ("VBN", "VBD") or token.i == 0 or token.i + 1 >= len(token.doc) or not entry.has("clause"):
        return False
    return token.nbor(-1).tag_ == "CD" and token.nbor().tag_ in ("NN", "NNS") and token.nbor(-1).lower_ != "one"


def is_found_to_be(cue: CueVerb) -> bool:
    """Whether somebody is only in a state: "villagers find | themselves | seeking shelter"."""
    following = cue.doc[cue.group.end].lower_ if cue.group.end < len(cue.doc) else ""
    return cue.entry.lemma == "find" and not cue.passive and following.endswith(("self", "selves"))


def is_highest_yet(cue: CueVerb) -> bool:
    """Whether a participle goes with the largest number so far: "the highest toll | reported | since May"."""
    subject = own_subject(cue.token)
    if subject is None or cue.token.tag_ not in ("VBN", "VBD") or subject.i + 1 != cue.token.i:
        return False
    if any(relation(c) in ("aux", "obj", "ccomp", "xcomp") for c in cue.token.children):
        return False
    return is_thing(subject) and any(c.tag_ == "JJS" for c in subject.lefts)


def is_left_unsaid(doc: Doc, group: Part) -> bool:
    """Whether words were not uttered: "no longer says", "stopped short of saying", "instead of saying"."""
    before = tuple(doc[i].lower_ for i in range(max(group.start - 5, 0), group.start))
    if before[-4:] == ("go", "as", "far", "as") or before[-4:] == ("go", "so", "far", "as"):
        return before[0] in ("not", "n't", "n’t", "never")  # "would not go as far as | calling it a scandal"
    return before[-2:] in UNSAID


def is_compound(token: Token) -> bool:
    """Whether a form of a verb is half of a noun: "the think tank"."""
    return token.i + 1 < len(token.doc) and f"{token.lower_} {token.nbor().lower_}" in words("compounds_with_verbs")


def is_of_hurt(token: Token) -> bool:
    """Whether a participle goes with those hurt: "60 confirmed dead", "those reported missing"; no "has confirmed"."""
    doc = token.doc
    if token.tag_ not in ("VBN", "VBD") or any(relation(c) in ("aux", "obj") for c in token.children):
        return False
    if agent_of(token) is not None:
        return False  # "30 reported dead by the army"
    after = [doc[i] for i in range(token.i + 1, min(token.i + 3, len(doc)))]
    if not after or after[0].lower_ not in words("fates_of_people"):
        return False
    return len(after) == 1 or after[1].tag_ not in ("NN", "NNS", "CD", "DT")


def is_of_country(token: Token) -> bool:
    """Whether "states" after joined names is a noun: "in Vale and Brome | states |"."""
    if token.lower_ != "states" or token.i <= token.sent.start + 1 or token.nbor(-1).tag_ != "NNP":
        return False
    first = token.nbor(-1)
    while first.i > token.sent.start + 1 and first.nbor(-1).tag_ == "NNP":
        first = first.nbor(-1)
    return first.nbor(-1).lower_ in ("and", "or") and first.i - 2 > token.sent.start


def is_adjective_first(token: Token) -> bool:
    """Whether a participle at the head of a sentence describes the noun after it: "Reported thefts rose"."""
    if not token.text[0].isupper() or token.tag_ not in ("VBN", "VBD") or token.i + 1 >= len(token.doc):
        return False
    first = opens_sentence(token) and token.nbor().tag_ in ("NN", "NNS", "JJ") and own_subject(token) is None
    return first and not any(relation(c) in ("obj", "iobj", "aux") for c in token.children)


def is_name_part(token: Token) -> bool:
    """Whether a word with a capital is the end of a name: Edward Said."""
    if token.ent_type_ != "" and token.ent_iob_ == "I":
        return True
    before = token.nbor(-1) if token.i else token
    return token.text == "Said" and (before.text == "," or before.tag_ in ("NNP", "JJ", "DT"))  # "Today, Said left"


def is_set_off_participle(token: Token) -> bool:
    """Whether a past form between commas is a participle of the subject of a verb after it: "Ada, asked why, said"."""
    if token.tag_ not in ("VBD", "VBN") or token.i == 0 or token.nbor(-1).text != "," or token.head.i <= token.i:
        return False
    if any(relation(c) in ("nsubj", "aux", "obj", "cc") for c in token.children):
        return False
    return any(between.text == "," for between in token.doc[token.i + 1 : token.head.i])


def is_short_perfect(token: Token, entry: Verb) -> bool:
    """Whether what the parser took for a passive is a perfect with "has" cut short: "who's called for a ban"."""
    short = any(c.lower_ in ("'s", "’s") and relation(c) == "aux" for c in token.lefts)
    following = token.nbor() if short and token.i + 1 < len(token.doc) else token
    return following.head.i > following.i and f"p:{following.lower_}" in entry.frames


def is_headline_passive(token: Token, entry: Verb) -> bool:
    """Whether a past form is a passive that a headline leaves "was" out of: "Drivers told to wait".

    What follows must be what the passive takes: an infinitive of a demand, "of", "as", "for" or "over".
    """
    heading = heading_of(token.doc)
    if heading is None or token.idx >= heading.end or token.tag_ not in ("VBN", "VBD") or token.i + 2 >= len(token.doc):
        return False
    if any(relation(c) in ("aux", "obj", "iobj") for c in token.children) or own_subject(token) is None:
        return False
    following = token.nbor().lower_
    if following == "to":
        demands = "order" in entry.frames and entry.frames["order"].stance is Stance.DEMAND
        return demands and token.nbor(2).tag_ in ("VB", "VBP", "NN") and (entry.lemma == "ask" or not entry.has("inf"))
    if following in ("over", "for"):
        return entry.stance is Stance.CONDEMN and entry.has("obj") and not entry.has(f"p:{following}")
    return f"obj/{following}" in entry.frames or (following == "as" and entry.stance is Stance.CONDEMN)


def cue_verb(token: Token, entry: Verb) -> CueVerb:
    """Everything about one cue verb."""
    doc = token.doc
    passive = (is_passive(token) and not is_active_fellow(token)) or is_set_off_participle(token)
    passive = passive or is_passive_fellow(token, entry)
    passive = (passive and not is_short_perfect(token, entry)) or is_headline_passive(token, entry)
    around = pair_around_token(doc)[token.i]
    start, end = sentence_of(doc, token.i)
    start, end = max(start, token.i - LONGEST), min(end, token.i + LONGEST)
    group = verb_group(token)
    return CueVerb(
        token=token,
        entry=entry,
        passive=passive,
        negated=is_negated(doc, group) or shares_negation(token) or is_left_unsaid(doc, group),
        source=within(source_of(token, passive=passive), start, end),
        group=group,
        start=start,
        end=end,
        around=around,
    )


NONE = (is_order, is_inference, is_done_by_thing, is_without_worry, is_of_law, is_found_to_be, is_highest_yet)
