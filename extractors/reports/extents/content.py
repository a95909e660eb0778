"""The extent of content: whole clauses, without the cue inside them and without connectives at their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance, once_each, once_per_doc
from ...grammar.noun_signs import noun_in
from ...grammar.relations import child, own_subject, relation
from ...grammar.verb_groups import TENSED, Part
from ...text.list_signs import after_list_sign
from ...text.marks import Pair, pair_around_token, pairs, token_at
from ...text.plain import places_within
from ...words.cues import lemma_of_form, words
from ...words.lists import function_words
from ...words.nouns import NounKind
from ..cue import CueVerb
from .circumstances import is_time
from .gaps import end_of_named
from .next_report import CLOSING_SIGNS, is_told_beside, stop_before_next

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ...base import Span

LIKELY = 0.5
LONGEST_OPENING = 6  # tokens of "on the other hand,"
TRAILING = frozenset(",.;:—–-…!?") | {"--", "...", " -"}
OCCASIONS = frozenset({"after", "as", "when"})
PRESENT = frozenset({"VBP", "VBZ"})
HYPHENS = frozenset({"-", "‐", "‑"})


def subtree(token: Token) -> Part:
    """The stretch from the first to the last token below one."""
    return Part(token.left_edge.i, token.right_edge.i + 1)


def cue_clause(cue: CueVerb) -> Part:
    """The cue verb with its subject before it, hearer and adjuncts after it, without the content."""
    known, source = clauses_so_far(cue.doc), cue.source
    asked = cue.token.i, cue.group, cue.start, None if source is None else (source.start, source.end)
    if asked not in known:
        known[asked] = clause_of(cue)
    return known[asked]


@once_per_doc
def clauses_so_far(doc: Doc) -> dict[tuple[object, ...], Part]:  # noqa: ARG001
    """The clauses of cues that some construction has asked about so far; most ask for the same."""
    return {}


def clause_of(cue: CueVerb) -> Part:
    """The clause of a cue, worked out."""
    doc, verb = cue.doc, cue.token
    start, end = cue.group
    own = own_subject(verb)
    for c in verb.rights:
        if relation(c) in ("punct", "conj", "cc", "ccomp", "xcomp", "parataxis") or (
            relation(c) == "nsubj" and c != own
        ):
            continue
        if any(doc[i].text == "," for i in range(end, c.left_edge.i + 1)):
            break
        end = max(end, c.right_edge.i + 1)
    if own is not None and own.i < verb.i:
        start = min(start, own.left_edge.i)
    if cue.source is not None and start - 2 <= cue.source.end and cue.source.start <= end + 1:
        start, end = min(start, cue.source.start), max(end, cue.source.end)
    while start < cue.group.start and (doc[start].is_punct or doc[start].is_space):
        start += 1
    while end > cue.group.end and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return Part(start_of_name(cue, start), end)


def start_of_name(cue: CueVerb, start: int) -> int:
    """The beginning of the source's phrase where the parser cut it: back over names to the comma before them."""
    doc = cue.doc
    for i in range(start - 1, max(cue.start, start - 12) - 1, -1):
        if doc[i].text in (",", "—", "–"):
            return start_of_title(cue, i) if doc[start].tag_ == "NNP" else i + 1
        if doc[i].tag_ not in ("NNP", "NNPS", "POS", "-LRB-", "-RRB-", "HYPH", "DT", "JJ") and doc[i].lower_ not in (
            "of",
            "and",
        ):
            return start
    return start


def start_of_title(cue: CueVerb, comma: int) -> int:
    """The beginning of a title between commas before a name: ", the agency's head, Ada Byron said"; else the name's."""
    doc = cue.doc
    for i in range(comma - 1, max(cue.start, comma - 12) - 1, -1):
        if doc[i].text == ",":
            opens = doc[i + 1].tag_ in ("DT", "PRP$") and (
                doc[comma - 1].tag_ in ("NN", "NNS") or is_office(doc, i + 1, comma)
            )
            return i + 1 if opens else comma + 1
        if doc[i].tag_[:2] not in ("NN", "DT", "JJ", "PO", "PR", "HY") and doc[i].lower_ not in ("of", "and", "for"):
            break
    return comma + 1


def is_office(doc: Doc, start: int, end: int) -> bool:
    """Whether a phrase with a name in it is somebody's office: "the Emir | of Zubara", "the head of Acme"."""
    of = next((i for i in range(start, end) if doc[i].lower_ in ("of", "for")), start)
    return of > start and noun_in(doc[of - 1]).likely(NounKind.PERSON) >= LIKELY


def whole_piece(doc: Doc, whole: Part, around: int) -> tuple[Part, ...]:
    """The stretch tidied and fitted to quotation marks; nothing if nothing is left of it."""
    piece = tidy(doc, whole, around)
    return (piece,) if piece is not None else ()


def cut_out(doc: Doc, whole: Part, hole: Part, around: int) -> tuple[Part, ...]:
    """The stretch without the hole in it, each piece tidied and fitted to quotation marks."""
    if hole.end <= whole.start or whole.end <= hole.start:
        pieces = [whole]
    else:
        pieces = [Part(whole.start, hole.start), Part(hole.end, whole.end)]
    tidied = (tidy(doc, piece, around) for piece in pieces)
    return tuple(piece for piece in tidied if piece is not None)


def tidy(doc: Doc, part: Part, around: int = -1) -> Part | None:
    """The stretch without opening "3)", "However," and "and", without final signs outside the marks; None if empty.

    What begins or ends inside a quotation is extended to its marks, unless the cue is in there as well:
    ``around`` is the number of the quotation around the cue.
    """
    start, end = part
    start, end = fit_to_quotes(doc, start, over_hyphens(doc, start, end), around)
    start = after_opening_phrase(doc, after_list_sign(doc, start, end), end)
    while start < end and is_opening(doc, start, end):
        start += 1
    while end > start and is_trailing(doc, end - 1):
        end -= 1
    return (
        Part(start, end) if any(doc[i].text[0].isalnum() or len(doc[i].text) > 1 for i in range(start, end)) else None
    )


def after_opening_phrase(doc: Doc, start: int, end: int) -> int:
    """The start of content without a phrase that only links it to what came before: "In addition, | it rained"."""
    comma = next(iter(places_within(doc, ",", start, min(start + LONGEST_OPENING, end))), start)
    phrase = " ".join(doc[i].lower_ for i in range(start, comma))
    return comma + 1 if phrase in words("opening_phrases") else start


def over_hyphens(doc: Doc, start: int, end: int) -> int:
    """The end of a stretch with the rest of a word that the parser cut at its hyphen: "power line de|-energisation"."""
    while start < end < len(doc) - 1 and doc[end].text in HYPHENS and not doc[end].whitespace_:
        if doc[end - 1].whitespace_ or not doc[end - 1].text[-1].isalpha() or not doc[end + 1].text[:1].isalpha():
            break
        end += 2
    return end


def is_opening(doc: Doc, i: int, end: int) -> bool:
    """Whether a token at the beginning of content is not part of it."""
    token = doc[i]
    if token.is_space or token.text in TRAILING:
        return True
    if token.lower_ in words("openings"):
        follower = doc[i + 1] if i + 1 < end else None
        return relation(token) in ("cc", "advmod", "mark", "discourse") and (
            relation(token) == "cc" or (follower is not None and follower.text == ",")
        )
    return False


def is_trailing(doc: Doc, i: int) -> bool:
    """Whether a token at the end of content is punctuation outside the marks, or white space."""
    token = doc[i]
    if token.is_space:
        return True
    if token.text in TRAILING:
        around = pair_around_token(doc)[i]
        return around == -1 or pairs(doc)[around].inner.end <= token.idx
    return False


def fit_to_quotes(doc: Doc, start: int, end: int, around: int) -> tuple[int, int]:
    """Extend a stretch to the marks of the quotations it begins and ends in, but never out of the cue's own."""
    known = pairs(doc)
    if around >= 0:
        inner = known[around].inner
        while start < end and doc[start].idx < inner.start:
            start += 1
        while start < end and doc[end - 1].idx >= inner.end:
            end -= 1
    if start >= end:
        return start, end
    holding = pair_around_token(doc)
    final = end - 2 if end - 2 > start and doc[end - 1].text in CLOSING_SIGNS else end - 1
    first, last = outermost(known, holding[start], around), outermost(known, holding[final], around)
    if first >= 0:
        start = min(start, token_at(doc, known[first].outer.start))
    if last >= 0:
        end = max(end, token_at(doc, known[last].outer.end - 1) + 1)
        end = with_joined_quotations(doc, end, around)
    return start, end


def with_joined_quotations(doc: Doc, end: int, around: int) -> int:
    """The end of content that closes with a mark, extended over further quotations: "a blow" and "a shame"."""
    holding, known = pair_around_token(doc), pairs(doc)
    while end + 2 < len(doc) and (doc[end].tag_ == "CC" or doc[end].text == ","):
        following = end + 1 + (doc[end + 1].tag_ == "CC")
        inside = holding[min(following + 1, len(doc) - 1)]
        if inside in (-1, around) or token_at(doc, known[inside].outer.start) != following:
            break
        end = token_at(doc, known[inside].outer.end - 1) + 1
    return end


def outermost(known: tuple[Pair, ...], number: int, around: int) -> int:
    """The outermost pair around pair ``number`` that lies within pair ``around``; -1 if there is none."""
    found = -1
    while number not in (-1, around):
        found, number = number, known[number].parent
    return found if number == around else -1


@once_each
def tokens_of(doc: Doc, span: Span) -> Part:
    """The tokens that cover a stretch of characters."""
    return Part(token_at(doc, span.start), token_at(doc, span.end - 1) + 1)


def with_afterthought(cue: CueVerb, end: int) -> int:
    """The end of an object or infinitive with what is added after a comma: ", including ...", ", with ..."."""
    doc, end = cue.doc, over_quotation(cue, end)
    if end + 3 < cue.end and doc[end].tag_ == "CC" and (opens_infinitive(doc, end + 1) or asks_again(cue, end)):
        return stop_before_next(cue, end, max(end, doc[end].head.right_edge.i + 1))
    if end + 3 < cue.end and (named := end_of_named(doc[end], cue.end)) is not None:
        return named
    if end + 3 < cue.end and doc[end].tag_ == "CC" and is_cut_noun(cue, doc[end].head):
        return stop_before_next(cue, end + 1, doc[end].head.right_edge.i + 1)
    if end + 2 >= cue.end or doc[end].text != "," or pair_around_token(doc)[end] != cue.around:
        return end
    if is_told_beside(doc, end, cue.end):
        return end
    opening = doc[end + 1]
    if opening.lower_ in ("up", "down") and doc[end + 2].lower_ == "from":
        return stop_before_next(cue, end + 1, over_loose_words(cue, doc[end + 2].head.right_edge.i + 1))
    joins = (
        opening.tag_ == "CC"
        and opening.lower_ != "but"
        and not any(doc[i].tag_ in TENSED for i in range(end + 1, cue.end))
        and not goes_on_beside(cue, doc[end + 2])
    )
    within = any(c.lower_ == "that" and relation(c) == "mark" for c in cue.token.lefts)  # "that he denied it, and that"
    if opening.tag_ == "CC" and doc[end + 2].lower_ == "that" and relation(doc[end + 2]) == "mark":
        if within:
            return end
        # "silence, | and that"
        return stop_before_next(cue, end + 3, max(end, doc[end + 2].head.right_edge.i + 1))
    if opening.lower_ in words("afterthoughts") or joins:
        return stop_before_next(cue, end + 1, cue.end)
    return end


def is_cut_noun(cue: CueVerb, participle: Token) -> bool:
    """Whether a second noun with a participle was read as a clause: "for help with flies and | pests bred here"."""
    bare = participle.tag_ == "VBN" and not any(relation(c) in ("aux", "cop") for c in participle.children)
    return (
        bare and participle.head == cue.token and relation(participle) == "conj" and own_subject(participle) is not None
    )


def goes_on_beside(cue: CueVerb, verb: Token) -> bool:
    """Whether a verb after "and" is coordinated with the cue itself: "are asking her to stay, and | telling us why"."""
    return verb.tag_ == cue.token.tag_ and relation(verb) == "conj" and verb.head == cue.token


def before_occasion(cue: CueVerb, start: int, end: int) -> int:
    """The end of what is promised or requested, without its occasion: "vowed to fight it | after a court shut it"."""
    doc = cue.doc
    for i in range(start + 1, end):
        verb = doc[i].head
        if follows_event(doc, i) and pair_around_token(doc)[i] == cue.around:
            return i
        if doc[i].lower_ == "before" and doc[i - 1].text == "," and doc[i + 1].tag_ == "VBG":
            return i  # "told them to ignore it, | before leaving the room"
        if doc[i].lower_ not in OCCASIONS or relation(doc[i]) not in ("mark", "advmod") or not i < verb.i < end:
            continue
        if doc[i - 1].tag_ == "IN" or verb.lemma_ == "do":
            continue  # "until after it rained", "as others did"
        if doc[i].lower_ == "when" and doc[i + 1].lower_ not in ("he", "she"):
            continue  # "told them to expect mud when the water came back"
        happened = any(token.tag_ == "VBD" for token in doc[i : verb.i + 1]) or (
            doc[i].lower_ == "as" and cue.token.tag_ in ("VBZ", "VBP") and verb.tag_ in ("VBZ", "VBP")
        )
        if happened and own_subject(verb) is not None and pair_around_token(doc)[i] == cue.around:
            return i
    return end


def follows_event(doc: Doc, i: int) -> bool:
    """Whether a phrase says after what somebody asked or promised: "called for calm | following the riots".

    What is asked for may itself follow something: "to rest following surgery", "to meet after the holiday". So the
    noun must be a known event, and "after" needs a comma.
    """
    apart = doc[i].lower_ == "following" or (doc[i].lower_ == "after" and doc[i - 1].text == ",")
    noun = doc[i].head if relation(doc[i]) == "case" else child(doc[i], "obj")  # or a participle, as it seems
    if not apart or noun is None or noun.i < i or is_time(noun) or noun.lower_ in words("followed"):
        return False
    return doc[i + 1].tag_ in ("DT", "PRP$") or noun.tag_ in ("NNS", "NNPS") or noun.left_edge.i < noun.i - 1


def opens_infinitive(doc: Doc, i: int) -> bool:
    """Whether an infinitive begins here: "to go", "not to go"."""
    return doc[i].lower_ == "to" or (doc[i].lower_ in ("not", "never") and doc[i + 1].lower_ == "to")


def over_quotation(cue: CueVerb, end: int) -> int:
    """The end of content with a quotation that goes on right after it: "warned of rain | “until the wind turns”"."""
    doc = cue.doc
    if end + 1 >= cue.end or not doc[end].is_quote or end == cue.group.end:
        return end
    inside = pair_around_token(doc)[end + 1]
    opens = inside not in (-1, cue.around) and tokens_of(doc, pairs(doc)[inside].outer).start == end
    return tokens_of(doc, pairs(doc)[inside].outer).end if opens else end


def asks_again(cue: CueVerb, conjunction: int) -> bool:
    """Whether a second question is joined to one in what is asked for: "explain what it paid and | why it did so"."""
    doc, asked = cue.doc, function_words("question_words")
    following = doc[conjunction + 1]
    if following.tag_ not in ("WRB", "WP") or following.lower_ not in asked or doc[conjunction].head.i < conjunction:
        return False
    return any(token.lower_ in asked for token in doc[cue.group.end : conjunction])


def before_aside(cue: CueVerb, start: int, end: int) -> int:
    """The end of what is judged, without the relative clause after it in which the writer goes on: ", which ...".

    Who states, praises or stresses something may go on with it himself: "hailed the bridge, | which had cut the trip",
    and so may who condemns it in the present: "condemns the raid, | which killed two".
    """
    doc = cue.doc
    stated = cue.entry.stance is Stance.STATE or (cue.entry.stance is Stance.CONDEMN and cue.token.tag_ in PRESENT)
    for i in range(start, min(end, cue.end) - 1):
        if doc[i].tag_ == "IN" and doc[i + 1].tag_ == "WDT" and is_told_to(doc[i + 1].head):
            return i
        if stated:
            continue
        opens = doc[i].text == "," and is_relative_pronoun(doc[i + 1], doc[i + 2] if i + 2 < end else None)
        if opens and pair_around_token(doc)[i] == cue.around:
            closed = any(doc[k].text == "," and doc[k + 1].tag_ in ("IN", "TO") for k in range(i + 2, end - 1))
            return end if closed else i  # "accused Ada, who fled, of theft"
    return end


def is_told_to(verb: Token) -> bool:
    """Whether a relative clause without a comma holds another's words: "complained of heat | to which she replied"."""
    subject = own_subject(verb)
    known = lemma_of_form().get(verb.lower_, "") in words("plain_reports")
    return known and subject is not None and subject.i < verb.i and verb.tag_ in TENSED


def is_relative_pronoun(token: Token, following: Token | None) -> bool:
    """Whether a relative clause opens here, with or without a preposition: "which", "in which"."""
    if token.tag_ == "IN" and following is not None:
        return following.tag_ == "WDT"
    return token.tag_ in ("WDT", "WP", "WP$", "WRB")


def holds_relative(cue: CueVerb, verb: Token) -> bool:
    """Whether a verb is that of the sentence in whose subject the cue is a relative clause."""
    predicate = verb.head if relation(verb) in ("aux", "cop") else verb
    return cue.token.dep_ == "acl:relcl" and predicate.is_ancestor(cue.token)


def over_loose_words(cue: CueVerb, end: int) -> int:
    """The end of a clause extended over words that follow without punctuation: the parser attached them elsewhere."""
    doc, holding = cue.doc, pair_around_token(cue.doc)
    while end < cue.end and not doc[end].is_space:
        if doc[end].is_punct:
            after = over_quotation(cue, end)  # said the town was moving "far too fast"
            if after == end:
                break
            end = after
            continue
        if doc[end].tag_ in ("CC", "WDT", "WP") or holding[end] != cue.around:
            break
        if doc[end].tag_ == "VBG" and doc[end - 1].tag_ != "IN":  # but "pay | before leaving"
            break
        if doc[end].tag_ in TENSED and holds_relative(cue, doc[end]):
            break  # "a cook who asked not to be named | said it rained"
        end += 1
    return end
