"""Who speaks where a participle goes with a noun that does not: "the city issued a statement | saying it was so".

So for a gerund: "they accused | the union | of saying so", "the court jailed | her | for calling on people to march";
not "she won praise for saying so".

And the agent of a passive, wherever the parser put it: "he was accused of hiding bills | by the union".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Stance
from ..grammar.noun_signs import noun_in
from ..grammar.phrases import NOMINAL
from ..grammar.relations import agent_of, child, has_to, is_passive, own_subject, relation, subject_of
from ..text.sentences import sentence_of
from ..words.cues import lemma_of_form, verbs, words
from ..words.lists import function_words
from ..words.nouns import NounKind, is_document_noun, is_group_noun
from .fellows import judges
from .speaking import LIKELY, MAY_SPEAK, is_thing, may_speak

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECTS = frozenset({"her", "him", "it", "them"})
DEEPEST = 4  # nouns between a participle and the verb of its sentence
MADE = 0.2  # how likely a noun must be a piece of writing or speech, to have an author
MUTE = 0.6  # how likely a noun must name what cannot speak


def whose_participle(noun: Token, participle: Token) -> Token:
    """Who does what a participle says, by the noun it is attached to."""
    if relation(noun) == "obj" and noun.head.lemma_.lower() in words("seeing"):
        return noun
    known = judge_of(noun, participle) or shown_in(noun, participle) or issuer_of(noun) or one_among(noun)
    known = known or teller_to(noun, participle) or judge_of_same(noun, participle)
    return known or doer_beside(noun, participle) or noun


def teller_to(hearer: Token, participle: Token) -> Token | None:
    """Who goes on to speak after a hearer: "“...,” | Ada | told the court adding that it rained"."""
    known = verbs().get(lemma_of_form().get(hearer.head.lower_, ""))
    told = known is not None and known.has("hearer") and relation(hearer) in ("obj", "iobj", "obl")
    if not told or relation(participle) != "acl" or is_passive(hearer.head) or child(participle, "ccomp") is None:
        return None
    return subject_of(hearer.head) if is_tellers(participle) else None


def judge_of_same(noun: Token, participle: Token) -> Token | None:
    """Who judges somebody just named: "| villagers | met and shouted at the board accusing it of theft".

    It is so where the pronoun can mean the noun that the parser gave the participle to: not in "police held a man
    accusing them", "the mayor met villagers accusing him".
    """
    if relation(participle) != "acl" or participle.tag_ != "VBG" or not judges(participle):
        return None
    pronoun = next((c for c in participle.rights if relation(c) == "obj" and c.lower_ in OBJECTS), None)
    verb = next((v for v in noun.ancestors if v.pos_ == "VERB"), None)
    subject = subject_of(verb) if verb is not None and verb.i < noun.i and not is_passive(verb) else None
    if pronoun is None or subject is None or is_thing(subject):
        return None
    return subject if any(means(pronoun, one) for one in (noun, participle.nbor(-1))) else None


def means(pronoun: Token, noun: Token) -> bool:
    """Whether "him", "her", "it" or "them" can mean a noun that is known already, not "a clerk"."""
    if noun.pos_ not in ("NOUN", "PROPN") or any(c.lower_ in ("a", "an") for c in noun.lefts):
        return False
    if is_several(noun) or pronoun.lower_ == "them":
        return is_several(noun) and pronoun.lower_ == "them"
    person = noun.ent_type_ == "PERSON" or noun_in(noun).likely(NounKind.PERSON) >= LIKELY
    return person != (pronoun.lower_ == "it")


def is_several(noun: Token) -> bool:
    """Whether a noun means more than one."""
    joined = any(relation(c) == "conj" for c in noun.rights)
    return joined or noun.tag_ in ("NNS", "NNPS")


def doer_beside(mute: Token, participle: Token) -> Token | None:
    """Who goes on to speak after something mute: "| Ada | praised the plan saying that it would help"."""
    verb = verb_beside(participle) if participle.head == mute else None
    return subject_of(verb) if verb is not None else None


def verb_beside(participle: Token) -> Token | None:
    """The verb whose subject speaks in a participle that the parser gave to a mute noun after it."""
    noun = participle.head
    if relation(participle) != "acl" or not is_tellers(participle) or not (is_mute(noun) or is_judged(participle)):
        return None
    for _ in range(DEEPEST):
        if relation(noun) not in ("nmod", "conj") or noun.head.i > noun.i:
            break
        noun = noun.head
    verb = noun.head
    if relation(noun) not in ("obj", "obl") or verb.i > noun.i or verb.pos_ != "VERB" or is_passive(verb):
        return None
    subject = subject_of(verb)
    return verb if subject is not None and not is_thing(subject) and subject != noun else None


def is_judged(participle: Token) -> bool:
    """Whether a participle says why somebody judges what it is attached to, and what is told is about that.

    "Dismissed the petition | arguing that it bore ...", but "dismissed a letter saying that the well was dry".
    """
    object_, clause = participle.head, child(participle, "ccomp")
    known = verbs().get(lemma_of_form().get(object_.head.lower_, ""))
    definite = any(c.lower_ in function_words("definite_determiners") or c.dep_ == "nmod:poss" for c in object_.lefts)
    if known is None or not known.has("obj") or relation(object_) != "obj" or not definite or clause is None:
        return False
    subject, kind = own_subject(clause), noun_in(object_)
    if subject is None or kind.likely(NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY) >= MAY_SPEAK:
        return False
    return subject.lower_ in ("it", "they") or kind.likely(NounKind.DOCUMENT, NounKind.SPEECH) <= MUTE


def is_tellers(participle: Token) -> bool:
    """Whether only somebody does what a participle says: "saying", "accusing", but "a trend suggesting"."""
    entry = verbs().get(lemma_of_form().get(participle.lower_, ""))
    if participle.tag_ != "VBG" or entry is None or entry.lemma in words("needing_speaker") | words("said_by_things"):
        return False
    if entry.has("obj/as", "pred") and participle.i + 1 < len(participle.doc) and participle.nbor().tag_ == "PRP":
        return True  # "describing it as"
    return entry.lemma in words("plain_reports") or entry.stance in (Stance.CONDEMN, Stance.DEMAND, Stance.DENY)


def is_mute(noun: Token) -> bool:
    """Whether a noun is surely no speaker and no record: "the shortage", "the road", but not "a sign", "the town"."""
    known = noun_in(noun)
    somewhere = known.likely(NounKind.COUNTRY, NounKind.CITY, NounKind.REGION)
    kinds = (NounKind.EVENT, NounKind.THING, NounKind.MONEY, NounKind.TIME, NounKind.PLACE, NounKind.ANIMAL)
    nothing = known.likely(*kinds) - somewhere
    return noun.tag_ in ("NN", "NNS") and nothing >= MUTE


def judge_of(pronoun: Token, participle: Token) -> Token | None:
    """Who judges where "while" was given to a relative clause: "| Ada | hailed men who ran while urging them on"."""
    if pronoun.tag_ not in ("WDT", "WP") or pronoun.i > participle.i or not judges(participle):
        return None
    if participle.nbor(-1).lower_ != "while":
        return None
    told = (verb for verb in participle.head.ancestors if own_subject(verb) is not None)
    verb = next(told, None)
    lemma = lemma_of_form().get(verb.lower_) if verb is not None else None
    return own_subject(verb) if verb is not None and lemma and lemma not in words("plain_reports") else None


def shown_in(record: Token, participle: Token) -> Token | None:
    """Who speaks in what is recorded: "footage of | the guard | saying that it rained"."""
    recorded = noun_in(record).likely(NounKind.DOCUMENT, NounKind.SPEECH, NounKind.THING) >= LIKELY
    if not recorded or relation(participle) != "acl" or participle.nbor(-1).text == ",":
        return None
    shown = (c for c in record.rights if relation(c) == "nmod" and c.left_edge.lower_ == "of" and c.i < participle.i)
    person = next(shown, None)
    return person if person is not None and (person.ent_type_ == "PERSON" or may_speak(person)) else None


def issuer_of(statement: Token) -> Token | None:
    """The issuer of the statement that a participle belongs to: "| the city | issued a statement saying".

    What is published speaks for itself: "the institute published | a study | saying".
    """
    verb = statement.head
    if relation(statement) == "obl" and (is_medium_in_front(statement) or is_addressed(statement)):
        return own_subject(verb)
    gathers = statement.lemma_.lower() in words("gatherings") and relation(statement) == "obj"
    if gathers and not is_passive(verb):
        return subject_of(verb)
    issued = verb.lemma_.lower() in words("light_verbs") - {"publish"}
    if relation(statement) != "obj" or not issued or is_passive(verb):
        return None
    return subject_of(verb)


def is_addressed(person: Token) -> bool:
    """Whether somebody is whom the subject writes or appeals to: "Vale wrote to | the minister | asking for rain"."""
    return person.head.lemma_.lower() in words("addressing") and any(c.lower_ == "to" for c in person.lefts)


def is_medium_in_front(statement: Token) -> bool:
    """Whether a document comes before the verb as the place where its subject spoke: "in a letter urging them, Ada"."""
    opens = statement.left_edge.lower_ in ("in", "with") and statement.i < statement.head.i
    return opens and noun_in(statement).likely(NounKind.DOCUMENT) >= LIKELY


def put_last(participle: Token) -> Token | None:
    """Who comes after a participle in front of "was": "Among those condemning it was | the bishop |"."""
    doer = participle.head.head if participle.head.lower_ == "those" else participle.head
    if participle.tag_ != "VBG" or doer.i < participle.i or relation(participle) not in ("acl", "advcl"):
        return None
    inverted = any(relation(c) == "cop" and c.i > participle.i for c in doer.lefts)
    return doer if inverted and own_subject(doer) is None and doer.pos_ in ("NOUN", "PROPN") else None


def teller_after(participle: Token) -> Token | None:
    """Who tells of what the parser gave a participle in front to: "Hailing the pact, | Vale | said that it had won"."""
    told, teller = participle.head, participle.head.head
    fronted = participle.tag_ == "VBG" and relation(participle) == "advcl" and participle.i < told.i
    if not fronted or relation(told) != "ccomp" or teller.i > told.i:
        return None
    subject, own = own_subject(teller), own_subject(told)
    between = subject is not None and own is not None and participle.right_edge.i < subject.i < own.i
    return subject if between else None


def denier_before(participle: Token) -> Token | None:
    """Who goes on after denying a claim with the participle in it: "| Ada | denied claims that it fell, saying"."""
    told, claim = participle.head, participle.head.head
    set_off = participle.tag_ == "VBG" and participle.i > told.i and participle.nbor(-1).text == ","
    if not set_off or relation(participle) != "advcl" or child(participle, "ccomp") is None:
        return None
    if relation(told) not in ("acl", "ccomp") or relation(claim) != "obj" or is_passive(claim.head):
        return None
    known = verbs().get(lemma_of_form().get(claim.head.lower_, ""))
    return subject_of(claim.head) if known is not None and known.stance is Stance.DENY else None


def seen_doing(verb: Token) -> Token | None:
    """Who is seen or heard to say something: "the year saw | ministers | openly criticising it"."""
    if verb.tag_ not in ("VBG", "VB") or has_to(verb) or (verb.i and verb.nbor(-1).text == ","):
        return None  # "watched the match, saying it was dull"
    witness = verb.head
    if relation(verb) in ("xcomp", "ccomp", "advcl") and verb.tag_ == "VBG" and is_witness(witness):
        seen = child(witness, "obj")
        if seen is not None and seen.right_edge.i < verb.i:
            return seen
    return seen_before(verb) if verb.i and own_subject(verb) is None else None


def seen_before(verb: Token) -> Token | None:
    """Who is seen, right before a verb to which the parser gave it: "heard | some of them | shouting"."""
    seen = verb.nbor(-1)
    if seen.pos_ not in NOMINAL:
        return None
    while seen.head.i < seen.i and seen.head.tag_[:2] != "VB":
        seen = seen.head
    witness = verb.head if seen.head == verb else seen.head
    if not is_witness(witness) or not witness.i < seen.i < verb.i:
        return None
    return seen if relation(seen) in ("obj", "iobj") and verb.head in (witness, *seen.subtree) else None


def is_witness(verb: Token) -> bool:
    """Whether a verb tells what somebody sees or hears."""
    return verb.lemma_.lower() in words("seeing") and not is_passive(verb)


def one_among(those: Token) -> Token | None:
    """The subject of "among those" before a participle: "| the union | was among those condemning it"."""
    among = those.lower_ in ("those", "people") and any(c.lower_ == "among" for c in those.lefts)
    return own_subject(those) if among else None


def agent_with(passive: Token) -> Token | None:
    """The agent of a passive, or whoever comes after the medium or the complement."""
    return agent_of(passive) or author_of(passive) or agent_after(passive)


def author_of(passive: Token) -> Token | None:
    """Whose words a passive was said in: "was condemned in a joint statement | by three towns"."""
    medium = next((c for c in passive.rights if relation(c) == "obl" and c.left_edge.lower_ == "in"), None)
    if medium is None or medium.lower_ not in words("media"):
        return None
    author = agent_of(medium)
    return author if author is not None and may_speak(author) else None


def agent_after(passive: Token) -> Token | None:
    """The agent that the parser gave to what comes before it: "was accused of hiding bills | by the union".

    So "was urged to resign by his allies", but not "to stand by them", "to pay by cheque".
    """
    for c in passive.rights:
        active = c.tag_ == "VBG" or (c.tag_ == "VB" and has_to(c))
        agent = last_by(c) if active and relation(c) in ("advcl", "xcomp", "acl") else None
        if agent is None or (agent.left_edge.i == c.i + 1 and c.lemma_.lower() in words("going_with_by")):
            continue
        if agent.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or names_somebody(agent):
            return agent
    return None


def last_by(verb: Token) -> Token | None:
    """The noun after "by" that hangs on an active verb, and is not who made its object: "quoting a song by a band"."""
    agent = next((c for c in verb.rights if c.left_edge.lower_ == "by" and c.left_edge.head == c), None)
    if agent is None or relation(agent) not in ("obl", "nmod", "nsubj"):
        return None
    before = agent.left_edge.nbor(-1)
    work = relation(before) == "obj" and noun_in(before).likely(NounKind.DOCUMENT, NounKind.SPEECH) >= MADE
    return None if work else agent


def names_somebody(noun: Token) -> bool:
    """Whether a noun names a person, people or a body, in most of its uses."""
    return noun_in(noun).likely(NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY) >= LIKELY


def accused_of(verb: Token) -> Token | None:
    """Who is accused of a saying: "they accused | the union | of saying that it rained"."""
    charge = verb.head
    if verb.tag_ != "VBG" or charge.lemma_.lower() not in ("accuse", "suspect") or is_passive(charge):
        return None
    inside = any(c.lower_ == "of" and relation(c) in ("mark", "case") for c in verb.lefts)
    return next((c for c in charge.rights if relation(c) in ("obj", "iobj") and c.i < verb.i), None) if inside else None


def answerable_for(gerund: Token) -> Token | None:
    """Who has to answer for a saying, or is thanked: "the court jailed | her | for calling on people to march".

    The gerund may hang on the penalty: "| he | was given two days in jail for saying so".
    """
    if gerund.tag_ != "VBG" or not any(c.lower_ == "for" and relation(c) in ("mark", "case") for c in gerund.lefts):
        return None
    verb, first = gerund.head, sentence_of(gerund.doc, gerund.i)[0]
    while verb.pos_ in NOMINAL and first <= verb.head.i < verb.i and verb.tag_[:2] == "NN":
        verb = verb.head
    if verb.pos_ != "VERB" or verb.i > gerund.i or own_subject(gerund) is not None:
        return None
    if is_passive(verb):
        return subject_of(verb)
    person = next((c for c in verb.rights if relation(c) in ("obj", "iobj") and c.i < gerund.i), None)
    return person if person is not None and may_answer(person) else None


def may_answer(noun: Token) -> bool:
    """Whether a noun is somebody who can be praised or blamed, and no word of praise or blame itself."""
    words_alone = is_document_noun(noun.lemma_.lower()) and not is_group_noun(noun.lemma_.lower())
    return noun.pos_ == "PROPN" or (may_speak(noun) and not words_alone)
