"""The signs of confidence, the resolvers of speakers and the relations of a parse, in words for readers of news."""

from __future__ import annotations

import re
from collections.abc import Mapping

RESOLVED = {
    "pronoun": "a pronoun, taken for the likeliest of those named before it",
    "turn": "a label of an interview, taken for whoever answers in it",
    "former or latter": "taken for the one of the two that it counts off",
    "family": "a name that several people have, taken for the one of the family that fits",
    "epithet": "another word for somebody named before",
    "initials": "initials, taken for whoever has an office of that title",
    "owner": "a possessive, taken for the body in which that person has an office",
    "named phrase": "a noun alone, taken for the one phrase that has a name and this noun",
    "introduction": "a phrase of the opening, taken for the one person introduced soon after",
    "heading": "a word of a headline, taken for the body or office named in full soon after",
    "repetition": "a phrase of the opening, taken for the named source who says the same again",
    "name": "called by name",
    "apposition": "a description, taken for the one named between it and the verb",
    "land": "a statement called after a land, taken for whoever of that land spoke last",
    "filing": "a filing, taken for the likeliest firm's",
    "document": "a document, taken for whoever issued it",
    "same document": "another word for a document that has spoken, taken for whoever made it",
    "kin": "what somebody is to another, taken for the one whose relative that other is",
    "seat": "a member for a place, taken for the politician who has just spoken",
    "spokesman": "an office in what a ministry's spokesman says, taken for the one named without an office",
    "stranger": "a noun for whoever has just spoken without being named",
    "scholars": "another noun for the scholars of whom the article has told",
    "site": "a website, taken for the body's that was named just before",
    "spouse": "a husband or wife, taken for the one whom the article names so",
    "office": "an office or place, taken for who holds it or is meant by it",
    "parent": "a father or mother, taken for the man or woman of the two last named together",
    "relation": "what somebody is to another, taken for the one whom the article says it of",
    "number": "several people, taken for those whom the article named together",
    "evidence": "a description, taken for the one of whom the article says most that fits it",
    "same words": "a description, taken for the one whose name has the same words",
    "unplaced name": "a firm or club, taken for the one name that may be a body's",
    "fuller phrase": "a short phrase, taken for the fuller one before it",
    "focus": "a new noun for the one person spoken of just before",
    "named together": "taken for those who were named together before it",
    "anonymity": "whoever does not want to be named, and so nobody named in the article",
    "own words": "left in its own words, since no one named in the article is clearly meant",
}
RELATIONS = {
    "nsubj": "the subject of",
    "csubj": "the subject of",
    "obj": "the object of",
    "iobj": "the person to whom goes what is said by",
    "ccomp": "the clause that completes",
    "xcomp": "what completes",
    "advcl": "in a clause beside",
    "obl": "in a phrase beside",
    "nmod": "in a phrase on",
    "nummod": "the number of",
    "appos": "another name for",
    "parataxis": "in a clause set beside",
    "conj": "joined to",
    "acl": "in a clause on",
    "amod": "a word that describes",
    "compound": "the first part of",
    "advmod": "an adverb to",
    "flat": "a part of the name",
    "case": "the preposition of",
    "dislocated": "set apart from",
}
_KINDS = {"pronoun": "a pronoun", "name": "a name", "the name": "a phrase with a name in it", "noun": "a noun phrase"}
_KINDS |= {"the noun": "a noun phrase with “the”", "nothing": "not expressed", "none": "not known"}
_LINKS = {
    "same": "the speaker is called as here",
    "within": "the speaker's name and the words here share a part",
    "other": "the speaker has another name than the words here",
}
_WAYS = {"touching": "right beside the cue", "near": "a few words from the cue", "far": "many words from the cue"}
_TYPES = {"person": "a person", "group": "a group", "place": "a place", "document": "a document"}
_TYPES |= {"unknown": "of unknown kind", "none": "not known"}
_STANCES = {"state": "stated", "deny": "denied", "believe": "believed", "demand": "demanded", "condemn": "condemned"}
_STANCES |= {"nocomment": "not commented on"}
_TYPE = {"direct": "all in quotation marks", "mixed": "partly in quotation marks", "indirect": "not in quotation marks"}
_MODIFIERS = {"=": "exact", "~": "about", "<": "less than", ">": "more than", "<=": "at most", ">=": "at least"}
_MODIFIERS |= {"range": "a range"}
_MARGINS = {"wide": "clearly ahead of the next", "some": "ahead of the next", "narrow": "barely ahead of the next"}
_SHARES = {"surely": "98 % or more", "not asked": "not known"}
_BEFORE = {"same": "of the same speaker", "another": "of another speaker", "nobody": "nobody's, for it is the first"}
_TABLES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "rule (.+)": ("found by the rule “{}”", {}),
    "seen (.+)": ("the network's chance that its cue is one: {}", {"surely": "98 % or more", "nowhere": "none given"}),
    "agreed (.+)": ("the share of what it holds that the network reads too: {}", _SHARES),
    "role (.+)": ("the speaker's role is {}", {}),
    "cue (.+)": ("the cue is a form of “{}”", {"None": "a sign"}),
    "stance (.+)": ("what is reported is {}", _STANCES),
    "type (.+)": ("what is reported is {}", _TYPE),
    "source (.+)": ("the source is {}", _KINDS),
    "speaker (.+)": ("the speaker is {}", _TYPES),
    "resolver (.+)": ("the source is {}", RESOLVED),
    "margin (.+)": ("the speaker is {}", _MARGINS),
    "linked (?:.+) (same|within|other)": ("{}", _LINKS),
    r"name \d (.+)": ("the speaker is shown as {}", _KINDS),
    r"mentions (\d)": ("the article mentions the speaker this often: {}", {"4": "four times or more"}),
    "words to (.+)": ("it has up to {} words", {}),
    "words (more)": ("it has more than 50 words", {}),
    r"parts (\d)": ("parts of what is reported: {}", {"3": "three or more"}),
    "nested( .+)?": ("it is itself part of what somebody reports", {}),
    "begins (.+)": ("it begins {}", {"at a stop": "after a stop", "inside": "in the middle of a clause"}),
    "ends (.+)": ("it ends {}", {"at a stop": "at a stop", "inside": "in the middle of a clause"}),
    "way (?:before|after) (.+)": ("what is reported is {}", _WAYS),
    "way (none)": ("there is no cue", {}),
    "held by nothing, (.+)": ("no report contains the quotation", {}),
    "sure (.+)": ("the report around it has a confidence of about {}", {"none": "nothing"}),
    "kind (.+) counted (?:True|False)": ("it is of the kind {}", {}),
    r"kind (\S+)": ("it is of the kind {}", {}),
    "unit (.+)": ("its unit is {}", {"none": "nothing but what is counted"}),
    "modifier (.+)": ("it is given as {}", _MODIFIERS),
    "change (.+)": ("change: {}", {"None": "neither a rise nor a fall", "up": "a rise", "down": "a fall"}),
    "per (.+)": ("it is {}", {"True": "a rate", "False": "no rate"}),
    "number (.+)": ("the number is in {}", {}),
    "value (.+)": ("the number is {}", {"small": "2 or less", "some": "below 100", "many": "100 or more"}),
    "counted (.+)": ("what is counted has this many words: {}", {"none": "none, for it is not said", "4": "4 or more"}),
    r"follows (\w+) .+": ("the report before it is {}", _BEFORE),
    "first word (.+)": ("it begins with “{}”", {}),
    "next (.+) \\S+": ("tag of the word after it: {}", {"nothing": "none, for it is the last"}),
    "tree (.+)": ("tag of the word over it, and its relation to that: {}", {}),
    r"overlooked (.+) \w+": ("the network's chance that a cue in its sentence was overlooked: {}", {}),
    r"reports (\w+) \w+": ("reports with their cue in its sentence: {}", {}),
    "report before (.+)": ("characters since a report ended in its line: {}", {"none": "none ends shortly before it"}),
    "claimed by nobody": ("the article itself says so", {}),
    "claimant (.+)": ("whoever claims it is {}", _KINDS),
}  # fmt: skip
WORDINGS = tuple((re.compile(pattern), words, table) for pattern, (words, table) in _TABLES.items())


def in_words(sign: str) -> str:
    """A sign of confidence as a clause that a reader of news understands; what is not known stays as it is."""
    sign = sign.removeprefix("by ")
    for pattern, words, table in WORDINGS:
        if found := pattern.fullmatch(sign):
            group = (found[found.lastindex] if found.lastindex else "") or ""
            return words.format(table.get(group, group))
    return sign


def is_worded(sign: str) -> bool:
    """Whether a sign has words of its own."""
    return any(pattern.fullmatch(sign.removeprefix("by ")) for pattern, _, _ in WORDINGS)
