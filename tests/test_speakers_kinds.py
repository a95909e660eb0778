"""Kinds of mention that news uses and what each must come to, in passages written apart from the rules.

Every source is marked with the name that must come out: ``[[The LG|Nils Oder]] said``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from quoth.extractors.speakers import speaker_of

if TYPE_CHECKING:
    from spacy.language import Language

KINDS: dict[str, list[str]] = {
    "the front of a body's name": [
        (
            "Lindqvist Timber Products Ltd. closed its mill in Orsa on Friday. About 90 people worked there. "
            "[[Lindqvist|Lindqvist Timber Products Ltd.]] said the price of logs had doubled."
        ),
        (
            "Sandmoor Petroleum Exploration plc has cut its dividend. Analysts were surprised. "
            "[[Sandmoor|Sandmoor Petroleum Exploration plc]] blamed a leaking pipeline and said it would drill "
            "again in spring."
        ),
        (
            "Students at Ashgrove Agricultural University marched on Monday. [[Ashgrove|Ashgrove Agricultural "
            "University]] said it would review the fees."
        ),
        (
            "The Nakuru Farmers' Savings Cooperative will merge with a bank. [[The cooperative|Nakuru Farmers' "
            "Savings Cooperative]] said members would vote in May."
        ),
    ],
    "a short form with the letters of another language": [
        (
            "The National Water Institute (CONAG) has closed three beaches. Swimmers were sent home. "
            "[[CONAG|National Water Institute (CONAG)]] said the bacteria would be gone in a week."
        ),
        (
            "Prices rose 4 percent in March, according to [[the National Office of Economic Statistics "
            "(BURSE)|National Office of Economic Statistics (BURSE)]]. [[BURSE|National Office of Economic "
            "Statistics (BURSE)]] expects more."
        ),
        (
            "A member of the Federation of Independent Teachers (SNEPT) was hurt. [[SNEPT|Federation of "
            "Independent Teachers (SNEPT)]] called for a strike."
        ),
    ],
    "a short form in small and capital letters": [
        (
            "Orders were issued by the State Ministry of Forestry and Water Technology (MofWat). Farmers went to "
            "court. [[MofWat|State Ministry of Forestry and Water Technology (MofWat)]] has not replied, the "
            "judge said."
        ),
        (
            "The Electric Supply Board of Orrin (ESBO) cut the power. [[ESBO|Electric Supply Board of Orrin "
            "(ESBO)]] apologised."
        ),
    ],
    "a short form of a name in small letters": [
        (
            "The Tarlo Heights ratepayers and residents association (RRA) has gone to court over a mast. [[The "
            "RRA|Tarlo Heights ratepayers and residents association (RRA)]] said no one had been asked."
        ),
    ],
    "a body named by the office of who sits there": [
        (
            "Roads were closed, [[the Prosecutor General's Office|Prosecutor General's Office]] said. [[The "
            "office|Prosecutor General's Office]] added that two men were held."
        ),
        (
            "He has letters from [[the State Prosecutor General's Office, the Audit Council|State Prosecutor "
            "General's Office]], that he owes nothing."
        ),
        (
            "[[The Mayor's Office|Mayor's Office]] said the square would be closed. [[The Office of the "
            "Ombudsman|Office of the Ombudsman]] objected."
        ),
        (
            "[[The King County Sheriff's Office|King County Sheriff's Office]] said a bear was seen. [[The "
            "sheriff's office|King County Sheriff's Office]] told hikers to stay away."
        ),
    ],
    "names of bodies over several prepositions": [
        (
            "[[The Agency for the Protection of Forests and Rivers|Agency for the Protection of Forests and "
            "Rivers]] has banned campfires. [[The agency|Agency for the Protection of Forests and Rivers]] said "
            "the woods were dry."
        ),
        "[[The Council for the Defence of the Islands|Council for the Defence of the Islands]] opposed the plan.",
    ],
    "two of one surname: who was just introduced": [
        (
            "Singer Tobi Nkala died on Sunday. Nkala was 30. This was after Femi Nkala who speaks for the family "
            "described the night. [[Nkala|Femi Nkala]] said: “He was asleep in the car.”"
        ),
        "Boxer Yan Bo lost. His trainer, Yan Wei, was angry. “He did not run enough,” [[Yan|Yan Wei]] said.",
    ],
}
MARKED = re.compile(r"\[\[([^|]*)\|([^]]*)\]\]")


@pytest.mark.parametrize("passage", [passage for passages in KINDS.values() for passage in passages])
def test_kinds(nlp: Language, passage: str) -> None:
    doc = nlp(MARKED.sub(r"\1", passage))

    found, expected = [], []
    for mark in MARKED.finditer(passage):
        start = len(MARKED.sub(r"\1", passage[: mark.start()]))
        speaker = speaker_of(doc, doc.char_span(start, start + len(mark[1]), alignment_mode="expand"))
        found.append(speaker.name if speaker is not None else None)
        expected.append(mark[2])

    assert found == expected
