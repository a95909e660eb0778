"""The embedded pipeline as its users meet it: a Language that is always there and never falls."""

from __future__ import annotations

import pickle
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
import pytest
import spacy
from quoth.extractors.encoder import products
from quoth.extractors.encoder.component import FACTORY
from quoth.extractors.encoder.model import NETWORK, BrokenModel
from quoth.extractors.pipeline import EMBEDDED, UnknownPipeline, embedded, load

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

STORY = (
    "Ferry sinks off northern coast\n\n"
    "“Nobody saw it coming,” said Marta Lindqvist, the harbour master of Bergen. Two crew members told reporters on "
    "Tuesday that the ship had listed for 20 minutes.\n\n"
    'The coast guard said: "We found 14 people." It did not name them, and Norwegian officials won\'t comment.'
)


def test_a_story_gets_every_layer(nlp: Language) -> None:
    doc = nlp(STORY)
    for layer in ("TAG", "POS", "DEP", "HEAD", "LEMMA", "SENT_START", "ENT_IOB"):
        assert doc.has_annotation(layer, require_complete=True), layer
    assert doc.text == STORY


def test_sentences_end_where_a_reader_would_end_them(nlp: Language) -> None:
    first_words = [next(token.text for token in sentence if not token.is_space) for sentence in nlp(STORY).sents]
    assert first_words == ["Ferry", "“", "Two", "The", "It"]


def test_a_closing_mark_ends_its_sentence_even_if_it_is_printed_as_an_opening_one(nlp: Language) -> None:
    doc = nlp("She said it was over.“ But it was not.")
    assert [sentence.text for sentence in doc.sents] == ["She said it was over.“", "But it was not."]


@pytest.mark.parametrize(
    ("text", "verb", "speaker", "clause"),
    [
        ("“The bridge will open in May,” said the engineer.", "said", "engineer", "open"),
        ('"The bridge will open in May," Karim Haddad told reporters.', "told", "Karim", "open"),
        ("The engineer said that the bridge will open in May.", "said", "engineer", "open"),
        ("The mayor warned: “The river rises quickly.”", "warned", "mayor", "rises"),
    ],
)
def test_who_said_what_is_in_the_tree(nlp: Language, text: str, verb: str, speaker: str, clause: str) -> None:
    doc = nlp(text)
    said = token_of(doc, verb)
    assert token_of(doc, speaker).head == said
    assert token_of(doc, speaker).dep_ == "nsubj"
    assert token_of(doc, clause).head == said
    assert token_of(doc, clause).dep_ in ("ccomp", "parataxis")


@pytest.mark.parametrize(
    "text",
    [
        "National Harbour Agency Director-General Chen Mei-ling (陳美玲) yesterday vowed to dredge the channel.",
        "The tide tables are wrong, its leader Quispe said.",
        "Mr Adjei's former Deputy Minister Paul Nketia came second, with a modest share of the vote.",
    ],
)
def test_a_verb_has_one_subject(nlp: Language, text: str) -> None:
    for token in nlp(text):
        assert sum(child.dep_ in ("nsubj", "nsubj:pass") for child in token.children) <= 1, token


def test_names_have_their_kinds(nlp: Language) -> None:
    doc = nlp("Angela Merkel met French diplomats in Berlin before the United Nations voted.")
    found = {(entity.text, entity.label_) for entity in doc.ents}
    assert {("Angela Merkel", "PERSON"), ("French", "NORP"), ("Berlin", "GPE"), ("United Nations", "ORG")} <= found


def test_lemmas_and_tags(nlp: Language) -> None:
    doc = nlp("The children were told that the studies had been published.")
    assert [token.lemma_ for token in doc] == "the child be tell that the study have be publish .".split()
    assert [token.tag_ for token in doc[:4]] == ["DT", "NNS", "VBD", "VBN"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        " ",
        "\n",
        "\n\n \t\n",
        "\r\nOne.\r\nTwo.\r\n\r\n",
        "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER} said e\N{COMBINING ACUTE ACCENT}.",
        "\x00\x01\x1b[31m control \x7f\x85 characters \u2028 here \ufeff \ufffd",
        "Der Hund schläft. 犬は寝ています。 Собака спит.",
        "!" * 3000,
        pytest.param("(" * 5_000, id="five thousand brackets"),
        "x" * 100_000,
        pytest.param("word " * 10_000, id="a sentence of ten thousand words"),
        pytest.param("no end in sight, and so on, " * 1500, id="a sentence with commas only"),
    ],
)
def test_any_text_gives_whole_trees_over_the_same_text(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert sum(len(sentence) for sentence in doc.sents) == len(doc)
    for sentence in doc.sents:
        roots = [token for token in sentence if token.head == token]
        assert len(roots) == 1
        assert roots[0].dep_ == "ROOT"
        assert all(sentence.start <= token.head.i < sentence.end for token in sentence)


def test_a_blank_line_always_ends_a_sentence(nlp: Language) -> None:
    doc = nlp("The man who\n\nsaid that")
    assert [sentence.text.strip() for sentence in doc.sents] == ["The man who", "said that"]


def test_an_article_reads_the_same_alone_and_in_company(nlp: Language) -> None:
    texts = [STORY, "Short.", STORY * 3, ""]
    together = [doc.to_json() for doc in nlp.pipe(texts, batch_size=2)]
    assert together == [nlp(text).to_json() for text in texts]


def test_no_step_of_the_network_rounds_as_the_processor_likes() -> None:
    """onnxruntime adds up a softmax in another order with AVX-512 than without, and eight bits make much of that."""
    network = (EMBEDDED / FACTORY / NETWORK).read_bytes()
    assert b"MatMulInteger" in network
    assert [step for step in (b"Softmax", b"Attention") if step in network] == []


def test_fast_products_give_the_same(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where sums of eight-bit products are cut off, onnxruntime is asked for others, which take longer."""
    monkeypatch.setattr("quoth.extractors.encoder.model.exact", lambda: False)
    assert embedded(EMBEDDED)(STORY).to_json() == nlp(STORY).to_json()


def test_the_trial_of_a_processor_is_right_where_sums_are_not_cut_off() -> None:
    careful = onnxruntime.SessionOptions()
    careful.add_session_config_entry("session.x64quantprecision", "1")
    trial = onnxruntime.InferenceSession(str(products.TRIAL), careful, providers=["CPUExecutionProvider"])
    sums = trial.run(None, {"rows": np.full((products.ROWS, products.TERMS), products.HIGHEST, np.uint8)})[0]
    assert set(sums.flat) == {products.TERMS * products.HIGHEST * products.GREATEST_WEIGHT}
    assert isinstance(products.exact(), bool)


def test_contexts_go_through(nlp: Language) -> None:
    assert [context for _, context in nlp.pipe([("One.", 1), ("Two.", 2)], as_tuples=True)] == [1, 2]


def test_memory_zones_leave_nothing_stale(nlp: Language) -> None:
    for text in ("The zorgles blorped.", "Two glimpfs blorped the zorgles.", "The zorgles blorped."):
        with nlp.memory_zone():
            lemmas = [token.lemma_ for token in nlp(text)]
        assert lemmas[-1] == "."


def test_two_threads_read_the_same(nlp: Language) -> None:
    assert load(threads=2)(STORY).to_json() == nlp(STORY).to_json()


def test_it_can_be_saved_and_loaded_as_any_pipeline(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)(STORY).to_json() == nlp(STORY).to_json()
    assert load(tmp_path)(STORY).to_json() == nlp(STORY).to_json()


def test_it_can_be_pickled_for_other_processes(nlp: Language) -> None:
    assert pickle.loads(pickle.dumps(nlp))("Two.").to_json() == nlp("Two.").to_json()


@pytest.mark.parametrize("name", ["encoder.onnx", "labels.json", "relations.npy", "vocabulary.txt"])
def test_a_damaged_file_is_an_error_of_one_sentence(tmp_path: Path, name: str) -> None:
    shutil.copytree(EMBEDDED, tmp_path / "pipeline")
    (tmp_path / "pipeline/quoth_encoder" / name).write_bytes(b"{ this is not it")
    with pytest.raises(BrokenModel, match=r"cannot be used: .*Install quoth again") as told:
        embedded(tmp_path / "pipeline")
    assert "\n" not in str(told.value)


def test_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(BrokenModel, match=r"encoder\.onnx, labels\.json, relations\.npy, vocabulary\.txt missing"):
        embedded(tmp_path)


def test_the_error_for_an_unknown_pipeline_says_what_to_do() -> None:
    with pytest.raises(UnknownPipeline, match=r"'en_no_such_thing' cannot be loaded: .*leave the option out"):
        load("en_no_such_thing")


def test_what_another_pipeline_lacks_is_reported_once(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    told: list[str] = []
    other = load(tmp_path, warn=told.append)
    assert len(told) == 1
    assert "has no trees and no parts of speech and no tags and no names and no lemmas" in told[0]
    assert len(list(other("One. Two.").sents)) == 2


def test_what_a_pipeline_gives_counts_not_what_its_parts_declare(tmp_path: Path) -> None:
    plain = spacy.blank("en")
    plain.add_pipe("attribute_ruler").add([[{}]], {"TAG": "NNS", "POS": "NOUN"})  # type: ignore[attr-defined]
    plain.to_disk(tmp_path)
    told: list[str] = []
    other = load(tmp_path, warn=told.append)
    assert "has no trees and no names;" in told[0]
    assert other("boats")[0].lemma_ == "boat"  # ours are put in where there are tags


def test_a_pipeline_that_fails_on_a_sentence_is_reported(tmp_path: Path) -> None:
    broken = spacy.blank("en")
    broken.add_pipe("tagger")  # that has not been trained
    broken.to_disk(tmp_path)
    with pytest.raises(UnknownPipeline, match="cannot be loaded"):
        load(tmp_path)


def token_of(doc: Doc, text: str):  # type: ignore[no-untyped-def]
    """The only token with some text."""
    (token,) = [token for token in doc if token.text == text]
    return token
