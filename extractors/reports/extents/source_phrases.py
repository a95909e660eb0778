"""The clause around a prepositional phrase that names its source, and where that source ends.

"According to the mayor, | it rained", "the fee, per its website, | is 4 euros", "in her view, | it failed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import is_finite, own_subject, relation
from ...grammar.verb_groups import FINITE, TENSED, Part
from ...text.marks import pair_around_token
from ...text.sentences import opens_sentence, sentence_of
from ...words.cues import lemma_of_form, verbs, words
from ...words.lists import toml
from ..candidate import Candidate
from ..cue_verbs import LONGEST
from ..speaking import may_speak
from .content import cut_out, whole_piece
from .next_report import coordinates_report

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


LONGEST_SOURCE = 25
RELATIVE_TAGS = ("WDT", "WP", "WP$")
BREAKS = frozenset({",", "—", "–", "―", "--"})
BEFORE_NUMBER = frozenset(
    {"$", "IN", "TO", "RB", "RBR", "JJR", "JJS", "RBS"}
)  # "at least", "from", "more than", "up to"
MOST_BEFORE_NUMBER = 5
OPENING_NOUNS = frozenset({"DT", "PDT", "PRP", "PRP$", "EX", "NN", "NNS", "NNP", "NNPS", "CD", "JJ", "``"})


def opens_phrase(token: Token) -> bool:
    """Whether a preposition opens a sentence or follows a comma, with no measure after it: "per head"."""
    before = token.nbor(-1) if token.i else None
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is None or after.lower_ in words("measures"):
        return False
    return before is None or opens_sentence(token) or before.is_space or before.text in (",", "(")


def reported_by(cue: Token, start: int, lemma: str, *, construction: str) -> Candidate | None:
    """The clause around a phrase that begins with the cue and names its source from token ``start`` on."""
    doc = cue.doc
    first, last = stretch_around(doc, cue.i)
    if start >= last:
        return None
    if cue.i - 2 > first and doc[cue.i - 1].text == "," and is_conjunction(doc[cue.i - 2]):
        first = cue.i  # "..., but, according to", "because, according to her"
    elif cue.i - 1 > first and doc[cue.i - 1].tag_ == "CC":
        first = cue.i  # "Ada said it fell and | according to her it will rise"
    if first == sentence_of(doc, cue.i)[0]:
        last = over_semicolons(doc, cue.i, last)  # "According to the timetable, one will open; the other will close"
    opening = all(
        doc[i].is_punct or doc[i].is_space or doc[i].dep_ == "cc" or doc[i].pos_ == "ADV" for i in range(first, cue.i)
    )
    end = end_of_source(doc, start, last, opening=opening)
    phrase = Part(cue.i, end)
    if doc[start].tag_ == "WDT":  # "a rule according to which | it is closed"
        content: tuple[Part, ...] = whole_piece(doc, Part(end, end_of_relative(doc, start, last)), around_of(cue))
    elif opening and end < last:
        content = whole_piece(doc, Part(end, end_of_clause(doc, end, last)), around_of(cue))
    else:
        begin = start_of_clause(doc, cue, first, end, last)
        goes_on = end if begin == first + 1 else end_after(doc, cue, end, last)
        content = cut_out(doc, Part(begin, goes_on), phrase, around_of(cue))
    if not content:
        return None
    return Candidate(
        construction=construction,
        anchor=cue,
        source=doc[start : before_medium(doc, start, end)],
        cue=(Part(cue.i, start),),
        content=content,
        stance=Stance.STATE,
        lemma=lemma,
        in_phrase=True,
    )


def end_of_relative(doc: Doc, pronoun: int, last: int) -> int:
    """The end of the clause after "according to which"; after a comma it goes on to the end of the sentence."""
    predicate = doc[pronoun].head
    set_off = pronoun > 2 and doc[pronoun - 3].text == ","
    return last if set_off or predicate.i < pronoun else min(last, predicate.right_edge.i + 1)


def before_medium(doc: Doc, start: int, end: int) -> int:
    """The end of a source without where it spoke: "as published by the bank | on its page"."""
    for i in range(start + 1, end - 2):
        if doc[i].lower_ in ("in", "on") and doc[i + 1].tag_ == "PRP$" and doc[i].head.right_edge.i + 1 >= end:
            return i
    return end


def around_of(cue: Token) -> int:
    """The quotation around the cue."""
    return pair_around_token(cue.doc)[cue.i]


def stretch_around(doc: Doc, i: int) -> tuple[int, int]:
    """The sentence around a token, between semicolons."""
    first, last = sentence_of(doc, i)
    first, last = max(first, i - LONGEST), min(last, i + LONGEST)
    before = next((k + 1 for k in range(i - 1, first - 1, -1) if doc[k].text == ";"), first)
    after = next((k for k in range(i, last) if doc[k].text == ";"), last)
    return before, after


def is_conjunction(token: Token) -> bool:
    """Whether a word opens a clause: "but", "because", "that"."""
    return token.tag_ == "CC" or (token.tag_ == "IN" and token.dep_ == "mark")


def over_semicolons(doc: Doc, start: int, last: int) -> int:
    """The end of a sentence over its semicolons, up to one that is followed by another report."""
    end, holding = min(sentence_of(doc, start)[1], start + LONGEST), pair_around_token(doc)
    while last < end and doc[last].text == ";":
        following = next((k for k in range(last + 1, end) if doc[k].text == ";"), end)
        tensed = (doc[k] for k in range(last + 1, following) if doc[k].tag_ in TENSED and holding[k] == holding[last])
        if any(is_another_report(token) for token in tensed):
            break
        last = following
    return last


def is_another_report(verb: Token) -> bool:
    """Whether a verb after ";" is that of a report: "she fell; | the mayor said so", "police call it murder"."""
    lemma = lemma_of_form().get(verb.lower_, "")
    if lemma in words("plain_reports"):
        return True
    subject = own_subject(verb) if lemma in verbs() else None
    return subject is not None and subject.tag_ in ("NN", "NNS", "NNP", "NNPS") and may_speak(subject)


def end_of_source(doc: Doc, start: int, last: int, *, opening: bool) -> int:
    """Where the noun phrase of the source ends: by the parse and by the word classes, whichever goes further.

    In front of its clause the phrase goes to the comma, over an apposition or a relative clause between commas.
    """
    if doc[start].tag_ == "PRP" and start + 1 < last and doc[start + 1].tag_[:2] in ("DT", "PR", "EX", "WD"):
        return start + 1  # "according to him | the hall is safe"
    head = head_of_phrase(doc, start, last)
    end = min(max(expand_noun(head).end, head.i + 1, end_of_nouns(doc, start, last)), last)
    if not opening:
        end = before_day(doc, start, over_fellow(doc, end_of_description(doc, head, end, last), last))
    comma = next((i for i in range(start, last) if doc[i].text == ","), None)
    if comma is None:
        return max(end, start + 1)
    if not opening:
        further = end_of_name_after(doc, head, comma, last) or end_of_list(doc, start, comma, last)
        return further or max(min(end, comma), start + 1)
    second = next((i for i in range(comma + 1, last) if doc[i].text == ","), None)
    if second is not None and (is_outer_subject(doc, comma, second) or is_person_who(doc, comma, second)):
        return second
    if second is not None:
        past = past_relative(doc, second, last)
        if belongs_to_source(doc, comma, second, past):
            return past
    return comma if comma - start <= LONGEST_SOURCE else max(min(end, comma), start + 1)


def over_fellow(doc: Doc, end: int, last: int) -> int:
    """The end of a source over a plural joined to a name, which the parse gave to the verb: "UN | and local police"."""
    if end + 1 >= last or doc[end].lower_ != "and" or doc[end - 1].pos_ != "PROPN":
        return end
    i = end + 1
    while i < last and doc[i].tag_ in ("JJ", "NN", "NNP"):
        i += 1
    closes = i + 1 >= last or doc[i + 1].is_punct
    return i + 1 if i < last and doc[i].tag_ == "NNS" and closes and may_speak(doc[i]) else end


def before_day(doc: Doc, start: int, end: int) -> int:
    """The end of a source without the day on which it spoke: "a medic and activists | on Monday"."""
    on_day = (
        end - 2 > start
        and doc[end - 2].lower_ == "on"
        and doc[end - 1].lower_ in toml("figures/calendar.toml")["weekdays"]
    )
    return end - 2 if on_day else end


def is_outer_subject(doc: Doc, comma: int, second: int) -> bool:
    """Whether the parse has no place for the noun between two commas, an apposition: "Bo, a clerk who fled, | it"."""
    first = doc[comma + 1]
    noun = next((token for token in doc[comma + 1 : second] if token.dep_ == "nsubj:outer"), None)
    return noun is not None and first.tag_ == "DT" and noun.left_edge.i == first.i and second - comma <= LONGEST_SOURCE


def is_person_who(doc: Doc, comma: int, second: int) -> bool:
    """Whether a person is described between two commas, and no subject: "Bo, a clerk who fled to Ede, | it rained"."""
    who = next((i for i in range(comma + 2, second) if doc[i].lower_ == "who"), None)
    if doc[second + 1].tag_ in RELATIVE_TAGS:
        return False  # "a man who lives by the mill, | which | burned"
    if who is None or doc[comma + 1].lower_ not in ("a", "an") or not may_speak(doc[who].head.head):
        return False
    early = any(doc[i].tag_ in TENSED for i in range(comma, who))
    return not early and second - comma <= LONGEST_SOURCE and not holds_subject(doc, comma, second)


def end_of_name_after(doc: Doc, head: Token, comma: int, last: int) -> int | None:
    """The end of an apposition between commas: ", according to its mayor, Ada Byron, who"; of a name or by one."""
    name = next((c for c in head.rights if c.dep_ == "appos" and c.left_edge.i in (comma, comma + 1)), None)
    if name is None or (name.pos_ == "PROPN") == (head.pos_ == "PROPN"):
        return None
    stop = next((i for i in range(comma + 1, last) if doc[i].text in (",", "—", "–", ".")), last)
    return stop if stop == last or stop > name.i else None


def end_of_list(doc: Doc, start: int, comma: int, last: int) -> int | None:
    """The end of a source that goes on as a list: ", according to Ada Byron, Moe Dunn and Kim Vale, who". None if none.

    Each may speak, the last has a conjunction before it, and no verb comes between.
    """
    fellows = [each for token in doc[start:comma] for each in token.conjuncts if comma < each.i < last]
    final = max(fellows, key=lambda each: each.i, default=None)
    if final is None or not any(c.tag_ == "CC" for c in final.lefts):
        return None
    if doc[comma + 1].tag_ not in OPENING_NOUNS or any(token.tag_ in TENSED for token in doc[start : final.i]):
        return None
    if not all(each.pos_ == "PROPN" or may_speak(each) for each in fellows):
        return None
    end = min(final.right_edge.i + 1, last)
    return next((i for i in range(final.i + 1, end) if doc[i].text == ","), end)


def end_of_nouns(doc: Doc, start: int, last: int) -> int:
    """The end of a noun phrase read from the word classes: determiners, adjectives, nouns, "of" between them."""
    end = start
    for i in range(start, last):
        tag = doc[i].tag_
        if tag[:2] in ("NN", "CD") or tag in ("POS", "PRP"):
            end = i + 1
        elif (
            tag in ("DT", "PDT", "PRP$", "HYPH", "$")
            or tag[:2] == "JJ"
            or (tag in ("IN", "TO") and doc[i].lower_ in words("inside_sources") and end == i)
            or (tag == "CC" and end == i and i + 1 < last and doc[i + 1].tag_[:2] in ("NN", "DT"))
        ):
            continue
        else:
            break
    return end


def past_relative(doc: Doc, comma: int, last: int) -> int:
    """The comma after a relative clause that follows a comma, or that comma: "Ada, the mayor, who fell|, said"."""
    if comma + 1 < last and doc[comma + 1].tag_ in RELATIVE_TAGS:
        return next((i for i in range(comma + 1, last) if doc[i].text == ","), comma)
    return comma


def belongs_to_source(doc: Doc, comma: int, second: int, past: int) -> bool:
    """Whether what comes between two commas is an apposition or a relative clause of the source.

    ``past`` is the comma after the relative clause that follows, or the second comma.
    """
    first = doc[comma + 1]
    if first.tag_ in RELATIVE_TAGS:
        return True
    if first.tag_ == "RB" and first.nbor().tag_ == "IN":  # ", only in May,"
        return False
    if first.tag_ in ("IN", "CC", "TO", "PRP") or second - comma > LONGEST_SOURCE:
        return False
    if first.tag_ == "RB" and second == comma + 2:  # ", however,"
        return False
    if any(doc[i].tag_ in TENSED for i in range(comma, second)):
        return False
    return not holds_subject(doc, comma, past)


def holds_subject(doc: Doc, comma: int, second: int) -> bool:
    """Whether the subject of the clause after a comma comes before it: ", Ada Byron, now at home, said"."""
    last = sentence_of(doc, comma)[1]
    following = next((i for i in range(second + 1, last) if doc[i].tag_ in TENSED), None)
    if following is None:
        return False
    predicate = doc[following].head if doc[following].dep_.startswith(("aux", "cop")) else doc[following]
    subject = own_subject(predicate)
    if subject is None:
        return doc[second + 1].tag_ not in OPENING_NOUNS
    return comma < subject.i < second


def end_of_description(doc: Doc, head: Token, end: int, last: int) -> int:
    """The end of a noun phrase with the participle or relative clause right after it: "a statement released by"."""
    for c in head.rights:
        if c.dep_.startswith("acl") and c.left_edge.i <= end <= c.right_edge.i:
            return min(c.right_edge.i + 1, next((i for i in range(end, last) if doc[i].text == ","), last))
    return end


def head_of_phrase(doc: Doc, start: int, last: int) -> Token:
    """The head of the noun phrase that begins at ``start``."""
    token = doc[start]
    while (
        token.head != token and start <= token.head.i < last and token.head.left_edge.i >= start - 3
    ):  # ", according to"
        if token.head.pos_ in ("VERB", "AUX") or is_finite(token.head):
            break
        token = token.head
    return token


def end_of_clause(doc: Doc, start: int, last: int) -> int:
    """The end of the clause after an opening phrase: another report after ", but" is not of this source."""
    for i in range(start + 1, last - 2):
        if doc[i].text == "," and around_of(doc[i]) == around_of(doc[start]) and coordinates_report(doc, i, last):
            return i
    return last


def start_of_clause(doc: Doc, cue: Token, first: int, end: int, last: int) -> int:
    """The beginning of the clause that a phrase closes or is put into.

    It is the sentence's, but for a clause of its own before the phrase: "which, according to her, | was", "including,
    by his account, | two boys", "the union said, according to its reading, | it had", "though | apples keep, they say".
    Where nothing follows the phrase it closes the sentence: "| it cost more than they expected, according to the log".
    """
    if not any(token.is_alpha or token.like_num for token in doc[end:last]):
        return start_of_subordinate(doc, cue, first)
    before = cue.i - 1
    while before > first and doc[before].text in BREAKS:
        before -= 1
    said = (
        before == cue.i - 1 and doc[before].tag_ in FINITE and says(doc[before])
    )  # "said according to him, it rained"
    if said or (first <= before < cue.i - 1 and opens_anew(doc, before, end)):
        return cue.i
    return start_of_subordinate(doc, cue, first)


def opens_anew(doc: Doc, before: int, end: int) -> bool:
    """Whether a clause that is all that the source says begins between the phrase and the sign before it."""
    token = doc[before]
    if token.tag_ in TENSED and before > 0 and doc[before - 1].tag_ == "WDT":
        return True  # "that had, by most reports, | sunk"
    if token.tag_ in ("WDT", "WP") or token.lower_ in ("including", "that"):
        return True
    return token.tag_ in FINITE and says(token) and all(t.lower_ != "that" for t in doc[end : end + 3])


def says(verb: Token) -> bool:
    """Whether a verb takes a clause for what is said."""
    entry = verbs().get(lemma_of_form().get(verb.lower_, ""))
    return entry is not None and entry.has("clause")


def start_of_subordinate(doc: Doc, cue: Token, first: int) -> int:
    """The beginning of the clause with a conjunction that a phrase ends with, if the main one comes only after it."""
    opening = doc[first]
    if opening.lower_ not in words("subordinators") or not first < cue.i <= opening.head.right_edge.i:
        return first
    if any(doc[i].text == "," for i in range(first, cue.i)):
        return first
    return first + 1


def end_after(doc: Doc, cue: Token, end: int, last: int) -> int:
    """How far the clause goes on after a phrase put into it: not beyond ", who" or ", but"."""
    if end >= last or doc[end].text not in (",", "—", "–"):
        return end if end >= last or doc[end].is_punct or doc[end].tag_ == "CC" or doc[end].tag_ == "IN" else last
    following = doc[end + 1] if end + 1 < last else None
    if opens_amount(doc, end + 1, last) or completes_verb(doc, cue, end + 1, last):
        return before_contrast(doc, end, end_of_clause(doc, end, last))
    if following is None or following.tag_ in ("WDT", "WP", "CC", "VBG", "IN"):
        return end
    predicate = doc[cue.i - 2] if cue.i > 1 and doc[cue.i - 1].text in BREAKS else cue
    if predicate.tag_ in TENSED:  # "the cello is, according to her, | worth more"
        return last
    if not any(token.tag_ in TENSED for token in doc[end:last]):
        return end  # an apposition of the source
    return before_contrast(doc, end, end_of_clause(doc, end, last))


def completes_verb(doc: Doc, cue: Token, start: int, last: int) -> bool:
    """Whether what the verb before a cue needs follows it: "is used, according to the log, | by most of the pupils"."""
    phrase = next((t for t in doc[start:last] if start - 1 <= t.left_edge.i <= start and t.head.i < start), None)
    if phrase is None or phrase.head.i > cue.i or relation(phrase) != "obl":
        return False
    return phrase.dep_ == "obl:agent" or (doc[start].lower_ == "to" and phrase.head.pos_ == "VERB")


def opens_amount(doc: Doc, start: int, last: int) -> bool:
    """Whether a number begins after a comma, which is no apposition of a source: "paid, they say, | about 40 euros".

    An age is one, "according to Ada Byron, 34, who", and a year may be: "a report, from 2030".
    """
    number = next((i for i in range(start, min(start + MOST_BEFORE_NUMBER, last)) if doc[i].tag_ == "CD"), None)
    if number is None or any(doc[i].tag_ not in BEFORE_NUMBER for i in range(start, number)):
        return False
    is_age = number == start and (number + 1 >= last or doc[number + 1].is_punct)
    return not is_age and not (len(doc[number].text) == len("2030") and doc[number].is_digit)


def before_contrast(doc: Doc, end: int, last: int) -> int:
    """The end of a clause that a phrase is put into, without the writer's own: "keeps, they say, | but he sold it"."""
    for i in range(end + 1, last - 2):
        if doc[i].text != "," or doc[i + 1].lower_ != "but" or around_of(doc[i]) != around_of(doc[end]):
            continue
        verb = next((t for t in doc[i + 2 : last] if t.tag_ in TENSED), None)
        subject = own_subject(verb.head if verb.dep_.startswith(("aux", "cop")) else verb) if verb is not None else None
        anew = subject is not None and i < subject.i and subject.tag_ != "PRP"
        if anew and doc[i + 2].dep_ != "mark":  # "but that it would"
            return i
    return last
