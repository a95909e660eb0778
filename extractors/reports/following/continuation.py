"""Quotations without a cue of their own, by the speaker of the one before.

According to Ada Byron, it will rain. "It poured, and it hailed all night."

Leaves alone: According to Ada Byron, it will rain.   "It poured," said Ada. "It hailed all night."

What continues right after a quotation is part of that attribution, whose rule does not change.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.relations import is_first_person, relation
from ...grammar.verb_groups import TENSED, Part
from ...text.marks import Pair, pair_around_token, pairs, token_at
from ...text.plain import text_of
from ...text.sentences import sentence_of
from ...words.cues import words
from ...words.people import gender_of_pronoun
from ..candidate import Candidate
from ..extents.asides import BREAKS
from ..extents.beside_quotations import SENTENCE_END, begins_large, is_spoken
from ..extents.content import tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

SPOKEN = frozenset(
    {
        "direct",
        "clause",
        "demand",
        "fronted",
        "inserted",
        "colon",
        "object",
        "noun that",
        "fragment",
        "orphan",
        "presented",
        "continuation",
        "statement",
    }
)
TELLING = frozenset(
    {"clause", "demand", "fronted", "inserted", "object"}
)  # what is said, so that a quotation goes on with it
ORDERS = frozenset({"direct", "instruct", "order"})  # what courts do, who seldom say "we"
CLOSING = frozenset("\"”’'»")
LONGEST_REST = 15  # tokens after a quotation to the end of its sentence
JOINING = frozenset({"-", "'s", "’s", "$", "%"})
FARTHEST = 400  # characters between a report and a quotation that goes on with it
NESTED = 4  # turns among which the one around the last is looked for
MOST_BETWEEN = 3  # sentences between them that tell more of the same person
ENDS = frozenset(".?!…\"”’'»:)]")


def with_continuations(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates, with each quotation that nothing accounts for given to who spoke before it."""
    result = list(found)
    turns = sorted(
        (number for number, one in enumerate(result) if is_turn(one)), key=lambda number: last_token(result[number])
    )
    covered = coverage(result)
    passed, answered = 0, -1
    for pair in pairs(doc):
        part = tokens_of(doc, pair.outer)
        while passed < len(turns) and last_token(result[turns[passed]]) <= part.start:
            passed += 1
        if pair.parent >= 0 or covered(part) or not passed or not opens_sentence(doc, pair):
            continue
        turn = teller(result, turns[max(0, passed - NESTED) : passed])
        if turn == answered or not follows(doc, result[turn], part) or is_others(doc, result[turn], part):
            continue
        if is_answer(doc, result[turn], part):  # and what comes after that may be either's
            answered = turn
            continue
        before = (
            one for one in reversed(turns[max(0, passed - NESTED) : passed]) if is_aside(result[turn], result[one])
        )
        turn = next(before, turn)
        if ends_in_quotation(doc, result[turn]) or result[turn].construction in TELLING:
            result[turn] = continued(doc, result[turn], part)
        else:
            result.append(own_turn(doc, result[turn], part))
    return result


def with_beginnings(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates, with the earlier paragraphs of a quotation that is only closed at the cue.

    Papers reopen the marks at each paragraph and close only the last, so all are one quotation.
    """
    result = list(found)
    speaking = {part.start: number for number, one in enumerate(result) for part in one.content if is_turn(one)}
    covered = coverage(result)
    outer = [(pair, tokens_of(doc, pair.outer)) for pair in pairs(doc) if pair.parent < 0]
    open_ = [not pair.closed and not covered(part) for pair, part in outer]
    for place in range(len(outer) - 2, -1, -1):
        part, following = outer[place][1], outer[place + 1][1]
        number = speaking.get(following.start)
        if not open_[place] or number is None or not only_spaces(doc, part.end, following.start):
            continue
        one = result[number]
        grown = tuple(Part(part.start, each.end) if each.start == following.start else each for each in one.content)
        result[number] = replace(one, content=grown)
        speaking[part.start] = number
    return result


def with_second_halves(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates, with the rest of a quotation that the cue interrupts: "It rained," said Ada, and "all day"."""
    result = list(found)
    covered = coverage(result)
    opened = {part.start: number for number, one in enumerate(result) for part in one.content if is_turn(one)}
    before: tuple[int, int] | None = None  # the candidate of the quotation before, and where that ends
    for pair in pairs(doc):
        part = tokens_of(doc, pair.outer)
        if pair.parent >= 0:
            continue
        if before is not None and not covered(part) and completes(doc, result[before[0]], before[1], part):
            result[before[0]] = continued(doc, result[before[0]], part)
        else:
            before = (opened[part.start], part.end) if part.start in opened else None
    return result


def completes(doc: Doc, one: Candidate, end: int, part: Part) -> bool:
    """Whether a quotation goes on with one that ended in a comma, after nothing but the cue's clause."""
    if not end <= one.anchor.i < part.start or sentence_of(doc, part.start) != sentence_of(doc, one.anchor.i):
        return False
    interrupted = doc[end - 2].text == "," or doc[min(end, len(doc) - 1)].text in BREAKS
    return interrupted and doc[part.start - 1].text in BREAKS | {")"} and doc[part.start + 1].text[:1].islower()


def only_spaces(doc: Doc, start: int, end: int) -> bool:
    """Whether only white space lies between two tokens."""
    return all(doc[i].is_space for i in range(start, end))


def is_turn(one: Candidate) -> bool:
    """Whether somebody speaks in a candidate, so that a quotation after it can be theirs."""
    speaks = one.in_phrase or one.construction in SPOKEN
    return speaks and one.source is not None and pair_around_token(one.anchor.doc)[one.anchor.i] < 0


def teller(result: list[Candidate], turns: list[int]) -> int:
    """The last of some turns, or the one that tells it: "Ada said that it came after Tom warned her".

    So it is where only a feeling is told: "The town, Ada said, | feels | “worn and tired”".
    """
    last = turns[-1]
    one = result[last]
    if ends_in_quotation(one.anchor.doc, one) and one.stance is not Stance.BELIEVE:
        return last
    around = (turn for turn in turns if any(part.start <= one.anchor.i < part.end for part in result[turn].content))
    return next(around, last)


def is_aside(one: Candidate, main: Candidate) -> bool:
    """Whether a report is only told in passing in the sentence of a quotation, by a clause that hangs on its cue.

    "It rained," said Ada, | who thought it odd |, whose son blames the dam |, noting that it was May |, after they won.
    """
    doc, source = one.anchor.doc, one.source
    if source is None or one is main or sentence_of(doc, one.anchor.i) != sentence_of(doc, main.anchor.i):
        return False
    if any(token.tag_ in ("WP", "WDT", "WP$") for token in source):
        return True
    quoted_first = main.construction == "direct" and main.content[-1].end <= main.anchor.i < one.anchor.i
    same = main.source is not None and main.source.start == source.start and one.anchor.tag_ == "VBG"
    hangs = same or (relation(one.anchor) in ("advcl", "acl") and main.anchor.is_ancestor(one.anchor))
    return quoted_first and hangs and one.lemma != "add" and not ends_in_quotation(doc, one)


def coverage(found: list[Candidate]) -> Callable[[Part], bool]:
    """Whether the content of some candidate contains a stretch; stretches must come in order of position."""
    spans = sorted(part for one in found for part in one.content)
    state = {"next": 0, "reach": 0}

    def covered(part: Part) -> bool:
        while state["next"] < len(spans) and spans[state["next"]].start <= part.start + 1:
            state["reach"] = max(state["reach"], spans[state["next"]].end)
            state["next"] += 1
        return state["reach"] >= part.end - 1

    return covered


def follows(doc: Doc, one: Candidate, part: Part) -> bool:
    """Whether a quotation comes right after a turn: in the next sentence, or at the head of the next paragraph."""
    gap = text_of(doc)[doc[last_token(one) - 1].idx : doc[part.start].idx]
    if "\n" in gap and not ends_in_quotation(doc, one) and not closes_paragraph(doc, one):
        return False
    near = len(gap) < FARTHEST and sentences_between(doc, last_token(one) - 1, part.start) <= 1
    return near or (len(gap) < FARTHEST and ends_in_quotation(doc, one) and goes_on_about(doc, one, part.start))


def goes_on_about(doc: Doc, one: Candidate, end: int) -> bool:
    """Whether all sentences after a report up to a token are about "him" or "her", and name nobody else."""
    _, start = sentence_of(doc, one.anchor.i)
    while start < end and doc[start].is_space:
        start += 1
    sentences = 0
    while start < end:
        opened, sentences = doc[start], sentences + 1
        if sentences > MOST_BETWEEN or not gender_of_pronoun(opened.lower_):
            return False
        _, stop = sentence_of(doc, start)
        if any(token.ent_type_ == "PERSON" or token.is_quote for token in doc[start : min(stop, end)]):
            return False
        start = stop
        while start < end and doc[start].is_space:
            start += 1
    return sentences > 0


def is_answer(doc: Doc, one: Candidate, part: Part) -> bool:
    """Whether a quotation is a paragraph after one that ends in a question: somebody else's turn.

    A question without a closing mark only ends its paragraph: the same person goes on where the marks are reopened.
    """
    end = one.content[-1].end
    around = pair_around_token(doc)[end - 1]
    if around >= 0 and not pairs(doc)[around].closed:
        return False
    asks = ends_in_quotation(doc, one) and any(token.text == "?" for token in doc[max(0, end - 2) : end])
    return asks and "\n" in text_of(doc)[doc[last_token(one) - 1].idx : doc[part.start].idx]


def is_others(doc: Doc, one: Candidate, part: Part) -> bool:
    """Whether "we" is not the court that ordered something: "The court ordered the firm to pay. “We are lost.”"."""
    court = one.source is not None and one.source.root.lower_ in words("hearings") and one.lemma in ORDERS
    return court and any(is_first_person(token) for token in doc[part.start : part.end])


def closes_paragraph(doc: Doc, one: Candidate) -> bool:
    """Whether a person's report ends its paragraph, or what its sentence tells beside it does."""
    end = last_token(one) if one.source is None else max(last_token(one), one.source.end)
    if one.anchor.head == one.anchor:
        end = max(end, sentence_of(doc, one.anchor.i)[1])
        while end > 0 and doc[end - 1].is_space:
            end -= 1
    while end < len(doc) and doc[end].is_punct:
        end += 1
    return end < len(doc) and doc[end].is_space and "\n" in doc[end].text


def sentences_between(doc: Doc, first: int, last: int) -> int:
    """How many sentence ends lie between two tokens, not counting white space of its own."""
    return sum(1 for i in range(first + 1, last) if doc[i].text in (".", "?", "!"))


def ends_in_quotation(doc: Doc, one: Candidate) -> bool:
    """Whether the content of a candidate ends with a closing mark or within a quotation that goes on."""
    last = one.content[-1].end - 1
    return pair_around_token(doc)[last] >= 0 or doc[last].text[-1] in CLOSING


def with_rest(doc: Doc, part: Part) -> Part:
    """A quotation with the few words to the end of its sentence that the writer puts in his own: "“...” | for them"."""
    last = end = sentence_of(doc, part.end - 1)[1]
    while last > part.end and (doc[last - 1].is_space or doc[last - 1].text in SENTENCE_END):
        last -= 1
    rest = doc[part.end : last]
    if last == end or not 0 < len(rest) <= LONGEST_REST or not rest[0].is_lower:
        return part
    plain = all(
        token.tag_ not in TENSED and (token.is_alpha or token.is_digit or token.text in JOINING) for token in rest
    )
    return Part(part.start, last) if plain else part


def own_turn(doc: Doc, one: Candidate, part: Part) -> Candidate:
    """A quotation without cue, by the source of the turn before it."""
    state = Stance.STATE
    return replace(
        one, construction="continuation", cue=(), content=(part,), anchor=doc[part.start], negated=False, stance=state
    )


def last_token(one: Candidate) -> int:
    """Where a candidate ends."""
    return max(part.end for part in (*one.content, *one.cue))


def opens_sentence(doc: Doc, pair: Pair) -> bool:
    """Whether a quotation is an utterance that begins a sentence or a paragraph."""
    before = text_of(doc)[max(0, pair.outer.start - 3) : pair.outer.start].rstrip()[-1:]
    if before and before not in ENDS and "\n" not in text_of(doc)[max(0, pair.outer.start - 3) : pair.outer.start]:
        return False
    spoken = is_spoken(doc, pair) and begins_large(doc, pair)
    return spoken and not goes_on_otherwise(doc, pair) and not is_heading(doc, pair)


def is_heading(doc: Doc, pair: Pair) -> bool:
    """Whether a quotation without a stop is a line of its own, as headings in the middle of an article are."""
    text, (start, end) = text_of(doc), pair.outer
    line = text[text.rfind("\n", 0, start) + 1 : end + len(text[end:].partition("\n")[0])]
    return pair.closed and len(line.strip()) == end - start and text[pair.inner.end - 1].isalnum()


def goes_on_otherwise(doc: Doc, pair: Pair) -> bool:
    """Whether the sentence goes on after a comma and the closing mark, by words that are not the speaker's before."""
    end = token_at(doc, pair.outer.end - 1) + 1
    return text_of(doc)[pair.inner.end - 1] == "," and end < len(doc) and doc[end].is_alpha


def continued(doc: Doc, one: Candidate, part: Part) -> Candidate:
    """A candidate with one more quotation, joined to the one before where only white space lies between."""
    part = with_rest(doc, part)
    *before, last = one.content
    if last.end <= part.start and only_spaces(doc, last.end, part.start):
        return replace(one, content=(*before, Part(last.start, part.end)))
    return replace(one, content=(*one.content, part))
