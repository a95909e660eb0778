"""What is read of a text: emoji, numbers of posts and sections, and clicks become spaces, and nothing moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from quoth.cli.running.analyst import Analyst
from quoth.cli.running.setup import Setup
from quoth.extractors.base import Article
from quoth.extractors.text.as_read import as_read

if TYPE_CHECKING:
    from spacy.language import Language

KEEPS = [
    "The dam holds 40 boats.",
    "• The dam holds 40 boats.",
    "40°C, ©, ™ and № 9 are words to read.",
    "1/3 of the boats sank.\n2/3 of the crews were hurt.",
    "2.1 Million jars were sold.\n\n3.5 Million were not.",
    "The vote was 3/4 for it.",
    "24/7 help is at hand.",
]

# text, the words that are read
READS = [
    pytest.param("🔴 The dam broke 🙏🙏", "The dam broke", id="emoji"),
    pytest.param("❗️The dam broke ❤️‍🔥 at 👩🏽‍🚒 noon 🇳🇴", "The dam broke at noon", id="emoji of several signs"),
    pytest.param("▪️ The dam broke.", "▪ The dam broke.", id="bullet drawn as an emoji"),
    pytest.param("1️⃣ The dam broke.\n2️⃣ It rained.", "The dam broke. It rained.", id="numbers drawn as emoji"),
    pytest.param("The dam broke.\n👍 1.2K  ❤️ 340 😢 87\n👁 45.3K", "The dam broke.", id="clicks"),
    pytest.param("🧵1/ The dam broke.\n\n2/ It rained.", "The dam broke. It rained.", id="posts of a thread"),
    pytest.param(
        "1/2 The dam broke.\n\n2/2 It rained.", "The dam broke. It rained.", id="posts, with how many there are"
    ),
    pytest.param("2.1 The dam broke.\n\n2.2 It rained.", "The dam broke. It rained.", id="sections"),
]


@pytest.mark.parametrize("text", KEEPS)
def test_what_says_something_stays(text: str) -> None:
    assert as_read(text) == text


@pytest.mark.parametrize(("text", "words"), READS)
def test_what_only_sets_off_is_not_read(text: str, words: str) -> None:
    read = as_read(text)
    assert " ".join(read.split()) == words
    assert len(read) == len(text)


def test_a_channel_is_read_as_an_article_would_be(nlp: Language) -> None:
    text = (
        "❗️ Mayor Ada Vale 🇳🇴 said two boats sank.\n👍 1.2K ❤️ 340\n\n"
        "▪️ Nine boats are lost, the harbour office said\n▪️ The quay is shut, police said"
    )
    record: Any = Analyst(Setup(("attributions", "figures")), lambda: nlp).record(Article(text))

    assert [(said["speaker"], said["role"], said["content"]) for said in record["attributions"]] == [
        ("Ada Vale", "Mayor", "two boats sank"),
        ("the harbour office", None, "Nine boats are lost"),
        ("police", None, "The quay is shut"),
    ]
    assert [figure["text"] for figure in record["figures"]] == ["two boats", "Nine boats"]
