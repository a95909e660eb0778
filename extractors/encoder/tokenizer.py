"""spaCy's English tokenizer, cut as treebanks cut words and as newspapers print figures."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.lang.en import English, EnglishDefaults
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from spacy.language import Language

LETTER = r"[^\W\d_]"
DASHES = r"(?:—|–|―|--+)"
HYPHENS = r"[-‐‑]"
QUOTES = r"[\"“”„«»]"
MONEY = r"[$£€¥₹₽₩₺₦฿₫₪]"
UNITS = "(?:bn|tn|mn|mln|m|k|pp|pc|p|am|pm|AM|PM|km|cm|mm|kg|ft|lb|mph)"
RUNS = r"(?:[!?]{2,}|\*{2,}|={2,}|_{2,}|<{2,}|>{2,}|#{2,})"

# Universal Dependencies cuts "flight-time" in three but leaves "co-founder" whole.
BOUND = (
    "anti co counter cross e ex extra hyper inter intra macro mega micro mid mini mis multi neo non over post pre "
    "pro pseudo quasi re semi socio sub super trans ultra un under"
).split()
NOT_BOUND = "".join(rf"(?<!^{form}.)" for part in BOUND for form in (part, part.title()))

PREFIXES = (RUNS, DASHES, r"[-−+±~≈](?=[0-9])")
INFIXES = (
    DASHES,
    QUOTES,
    rf"(?<={LETTER})[:,](?=[\"“„«])|(?<=[\"”»])[:,](?={LETTER})",
    rf"(?<=[0-9%]){HYPHENS}(?=(?:{LETTER}|{MONEY}))",  # 87-minute, 5%-owned, £3-£5
    rf"(?<=[-–]){MONEY}(?=[0-9])",
    rf"(?<=[0-9])(?:%|{UNITS})(?={HYPHENS}{LETTER})",  # 10km-long
    rf"(?<={LETTER}\.){HYPHENS}(?={LETTER})",  # U.S.-led
    rf"(?<={LETTER}){HYPHENS}{NOT_BOUND}(?={LETTER})",
    rf"(?<={LETTER})(?:-[ -]*-|~)(?={LETTER})",
)
SUFFIXES = (RUNS, DASHES, rf"(?<=[0-9]){UNITS}")
TELEPHONE = re.compile(r"(?:\+?\d{1,2}-)?\d{3}-\d{3}-\d{4}$")

ABBREVIATIONS = (
    "etc. al. Capt. Ft. Lt. Sgt. Col. Maj. Cmdr. Cpl. Pvt. Hon. Insp. Supt. Msgr. Sens. Reps. Profs. Pres. Sec. Amb. "
    "Acad. Adv. Ald. Alh. Arc. Arch. Asst. Assoc. Atty. Barr. Brig. Bro. Cde. Cllr. Comdr. Comr. Congw. Const. Det. "
    "Dra. Drs. Eng. Engr. Er. Evang. Fr. Gob. Hj. Hjh. Ing. Ir. Lic. Mgr. Mme. Ps. Rt. Smt. Sqn. Sra. Surv. Ust. Ven. "
    "Fri. Mon. Tue. Tues. Wed. Thu. Thurs. approx. vols. eds. dept. Dept. Ave. Blvd. Rd. Ltd. L.P. L.L.C. U.S.A."
).split()
FACES = {"):", "(:", "8)", "(8", "8-)", "(-8", "8D", "8-D", "=)", "(=", "0_0", "0.0", "and/or"}
NAMES = {"Im"}  # a surname, which spaCy takes for "I'm"
UNIT_ENDS = {"g.", "h.", "l.", "m.", "s."}  # so that the end of "at 5 km/h." is not taken for an initial
REACH = 200  # characters: no affix is longer, except runs of one mark
LONGEST = 1_000  # characters without a space between
TOO_LONG = re.compile(rf"\S{{{LONGEST}}}")
HYPHEN_RULE = "(?:-|–|—|--|---|——|~)"


class End:
    """A search at one end of a string only: spaCy strips marks one by one and searches the whole rest each time."""

    def __init__(self, expression: re.Pattern[str], where: slice) -> None:
        self.pattern, self.where = expression.pattern, where  # spaCy saves the pattern
        self._search = expression.search

    def search(self, string: str) -> re.Match[str] | None:
        """Return a match whose length is right, but not its position."""
        return self._search(string[self.where])


class Cutter(Tokenizer):  # type: ignore[misc]
    """spaCy's tokenizer, with long runs without a space cut beforehand: its time is quadratic in their length."""

    def __call__(self, string: str) -> Doc:
        """Return the tokens of a text."""
        if max(map(len, string.split()), default=0) < LONGEST:
            doc: Doc | None = super().__call__(string)
        else:
            places = [0, *(found.end() for found in TOO_LONG.finditer(string)), len(string)]
            doc = Doc.from_docs(
                [super(Cutter, self).__call__(string[start:end]) for start, end in pairwise(places) if start < end],
                ensure_whitespace=False,
            )
        assert doc is not None  # there is at least one to join
        return doc


def tokenizer(nlp: Language) -> Tokenizer:
    """Return a tokenizer that cuts English as the encoder was trained to see it cut.

    "87-minute", "3-5%", "$1.2-1.5bn" and "10km" come apart, and dashes and quotation marks everywhere;
    "co-founder" stays whole. Emoticons that are mere punctuation in print, such as the end of "(aged 8)", are none.
    """
    defaults = EnglishDefaults
    prefixes = compile_prefix_regex([*PREFIXES, *(defaults.prefixes or ())])
    suffixes = compile_suffix_regex([*SUFFIXES, *(defaults.suffixes or ())])
    infixes = compile_infix_regex([*INFIXES, *(rule for rule in defaults.infixes or () if HYPHEN_RULE not in rule)])
    exceptions = defaults.tokenizer_exceptions or {}
    return Cutter(
        nlp.vocab,
        rules={
            **{form: parts for form, parts in exceptions.items() if form not in FACES | NAMES | UNIT_ENDS},
            **{form: [{ORTH: form}] for form in ABBREVIATIONS},
        },
        prefix_search=End(prefixes, slice(0, REACH)).search,
        suffix_search=End(suffixes, slice(-REACH, None)).search,
        infix_finditer=infixes.finditer,
        token_match=TELEPHONE.match,
        url_match=defaults.url_match,
    )


def english() -> English:
    """Return a blank English pipeline with our tokenizer."""
    return English(create_tokenizer=tokenizer)
