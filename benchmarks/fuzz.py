"""Throw made-up and damaged inputs at readers, extractors and writers: nothing but the promised errors may come out.

Every input follows from the seed and its number, so that one that does harm can be looked at again with --number.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from hostile_texts import UNITS
from quoth.cli.inputs import Reading
from quoth.cli.inputs.errors import InputError
from quoth.cli.inputs.formats import Form
from quoth.cli.inputs.forms import form_of
from quoth.cli.inputs.readers import reader_of
from quoth.cli.inputs.texts.long_texts import in_parts
from quoth.cli.outputs import Format, send, writer_for
from quoth.cli.record import record_of
from quoth.cli.running import Analyst, Setup
from quoth.extractors.base import Article, QuothError, Report

NAMES = ("speakers", "attributions", "quotes", "figures")
SLOW = 5.0  # seconds that one small input may take
ENDLESS = 60  # seconds of the processor after which an input is given up, where the system can tell
SAMPLES = Path(__file__).parents[1] / "tests" / "inputs"
STORIES = Path(__file__).parents[1] / "samples"
MARKS = "\"“”‘’'«»,.:;—–-()[]"

WORDS = """Ada Byron Bo Berg Mayor Dr. Mrs. the The a two 3 4,000 1.5 $ £ € % percent bn million hundred half dozen
about more than between and or from to of in on by per day km metres soldiers people years old dead killed wounded said
says told reporters denied claimed warned that whether if not no who which she he they it her his according added asked
demanded accused believes insisted , . ; : ? ! … — – - “ ” " ' ‘ ’ « » ( ) [ ] / U.S. NATO Kyiv Reuters Monday 2024
statement officials spokesman ministry adding while""".split()
GLUE = [" ", " ", " ", " ", "", "\n", "\n\n", "\t", "\u00a0", "\r\n"]
ODD = [
    "\x00",
    "\x1b[31m",
    "\u202e",
    "\ufeff",
    "\ud800",
    "😀",
    "e\u0301",
    "\u2028",
    "\x85",
    "1" * 60,
    "a" * 300,
    "ﬁ",
    "ß",
    "İ",
]
TOKENS = [
    b"<", b">", b"</", b"<!DOCTYPE x [", b"<!ENTITY a 'b'>", b"&a;", b"]]>", b"<![CDATA[", b"<?xml", b"{", b"}",
    b"[", b"]", b'"', b",", b":", b"\\u", b"\\ud800", b"null", b"1e999", b"\r\n", b"\n", b"\n\n", b"\x00", b"\xff",
    b"\xef\xbb\xbf", b"PK\x03\x04", b"%PDF-1.4", b"WARC/1.0\r\n", b"Content-Type: ",
    b"charset=", b"=?utf-8?b?", b"stream", b"endobj", b"\x1f\x8b\x08",
]  # fmt: skip


def main() -> int:
    """Fuzz the targets; the exit code is 1 if something came out that should not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", choices=[[], *TARGETS], default=list(TARGETS))
    parser.add_argument("--inputs", type=int, default=50_000, help="for each target")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--number", type=int, help="only this input")
    options = parser.parse_args()
    found = 0
    for target in options.targets:
        numbers = range(options.inputs) if options.number is None else [options.number]
        began, slowest = time.process_time(), (0.0, 0)
        before = found
        for number in numbers:
            complaint, seconds = attempt(target, options.seed, number)
            slowest = max(slowest, (seconds, number))
            if complaint:
                found += 1
                print(f"{target} --seed {options.seed} --number {number}: {complaint}", flush=True)
                if found - before >= 20:
                    break
        spent = time.process_time() - began
        print(
            f"{target}: {number + 1:,} inputs, {spent:,.0f} CPU s, slowest {slowest[0]:.2f} s (number {slowest[1]}), ",
            end="",
        )
        print(f"{found - before} findings", flush=True)
    return 1 if found else 0


def attempt(target: str, seed: str, number: int) -> tuple[str | None, float]:
    """Give one input to a target; return what is wrong with what came of it, and the CPU seconds it took."""
    chance = random.Random(f"{target}/{seed}/{number}")
    began = time.process_time()
    watch(ENDLESS)
    try:
        complaint = TARGETS[target](chance)
    except (QuothError, AssertionError) as why:
        complaint = f"{type(why).__name__}: {why}"
    except Exception as why:
        at = why.__traceback__
        while at and at.tb_next:
            at = at.tb_next
        where = f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at else ""
        complaint = f"{type(why).__name__} in {where}: {str(why)[:200]}"
    watch(0)
    seconds = time.process_time() - began
    return complaint or ("too slow" if seconds > SLOW else None), seconds


def watch(seconds: int) -> None:
    """Give up after so many seconds of the processor, never after 0; Windows cannot."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGPROF, give_up)
        signal.setitimer(signal.ITIMER_PROF, seconds)


def give_up(*_: object) -> None:
    """Leave whatever takes so long."""
    raise TimeoutError("no end")


def reads(chance: random.Random) -> str | None:
    """Whatever the bytes are, a reader yields articles and InputErrors, or raises an InputError."""
    name, whole = chance.choice(seeds())
    data = damaged(chance, whole)
    how = Reading(form=chance.choice([*[None] * len(Form), *Form]), max_bytes=chance.choice([10, 1000, *[10**6] * 4]))
    try:
        form = how.form or form_of(chance.choice([name, name, "a", "a.xml", "a.json"]), data[:8192], "a")
        if form is Form.PDF and chance.random() > 0.02:
            return None  # each is read by a process of its own, which takes its time to start
        for count, each in enumerate(in_parts(reader_of(form)(BytesIO(data), "a", how))):
            if isinstance(each, Article):
                assert isinstance(each.text, str), "an article without a text"
                each.text.encode("utf-8")  # no half characters
                json.dumps([each.id, each.title, each.published, each.agency])
            assert isinstance(each, Article | InputError)
            assert count < 10_000, "articles without end"
    except InputError as why:
        return None if str(why).endswith((".", "?")) else f"no sentence: {why}"
    return None


def extracts(chance: random.Random) -> str | None:
    """Whatever a made-up text is, the extractors take it as ``complaint_about`` says."""
    return complaint_about(made_up_text(chance))


def misprints(chance: random.Random) -> str | None:
    """So they do with an article whose marks went wrong."""
    return complaint_about(misprinted(chance, chance.choice(stories())))


def complaint_about(text: str) -> str | None:
    """What is wrong with what is found in a text: it may be something or nothing, and spans show what was found."""
    record = analyst().record(Article(text, "a"))
    for problem in record["errors"]:
        if problem["level"] == "error":  # that a text is not English is worth a notice
            return f"{problem['message']} {text!r}"
    for name in ("attributions", "quotes", "figures"):
        for finding in record[name]:
            for key, spans in finding["spans"].items():
                for start, end in spans:
                    assert 0 <= start < end <= len(text), f"{key} of {finding} lies outside {text!r}"
                words = " ".join(text[start:end] for start, end in spans) or None
                if key in finding:
                    assert finding[key] == words, f"{key} of {finding} is not what it spans in {text!r}"
    json.dumps(record, allow_nan=False)
    return None


def writes(chance: random.Random) -> str | None:
    """Whatever records hold, every form writes them, and JSON and CSV read them back."""
    records = [hostile_record(chance) for _ in range(chance.randint(0, 3))]
    form = chance.choice([each for each in Format if each is not Format.AUTO])
    if form.row.needs_path:
        with tempfile.TemporaryDirectory() as folder:
            send(records, form, str(Path(folder, "out")))
        return None
    printed = "".join(writer_for(form)(records))
    if form is Format.JSON:
        assert json.loads(printed)["articles"] == json.loads(json.dumps(records)), "JSON changed what it holds"
    elif form is Format.JSONL:
        assert all(json.loads(line)["type"] for line in printed.splitlines())
    elif form is Format.CSV:
        rows = list(csv.reader(io.StringIO(printed), strict=True))
        assert len({len(row) for row in rows}) <= 1, "rows of different lengths"
    elif form is Format.HTML:
        assert "<script" not in printed.lower(), "a script"
    if form in (Format.TABLE, Format.MARKDOWN):
        assert not any(each in printed for each in "\x1b\x9b\u202e\u2066\x00"), "what a terminal would obey"
    printed.encode("utf-8")
    return None


TARGETS: dict[str, Callable[[random.Random], str | None]] = {
    "readers": reads,
    "extractors": extracts,
    "misprints": misprints,
    "writers": writes,
}


@cache
def analyst() -> Analyst:
    """The one who reads the texts."""
    from quoth.extractors.pipeline import load

    return Analyst(Setup(NAMES), load)


@cache
def seeds() -> list[tuple[str, bytes]]:
    """Small inputs of every format that are in order, with their names."""
    story = "“It rained,” said Ada Byron. About 3,000 people fled."
    texts = [("a.txt", story.encode(encoding)) for encoding in ("utf-8", "cp1252", "utf-16")]
    return texts + [(path.name, path.read_bytes()) for path in sorted(SAMPLES.glob("*")) if path.is_file()]


@cache
def stories() -> list[str]:
    """The paragraphs of the samples that hold a mark."""
    whole = (path.read_text(encoding="utf-8") for path in sorted(STORIES.glob("*.txt")))
    return [part for text in whole for part in text.split("\n\n") if len(set(part) & set(MARKS)) > 2]


def damaged(chance: random.Random, data: bytes) -> bytes:
    """The bytes with a few things cut, moved, repeated, changed or put in."""
    for _ in range(chance.choice([0, 1, 1, 2, 3, 8])):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.choice([1, 2, 8, 50, 400]))
        piece = data[start:end]
        data = data[:start] + chance.choice(
            [
                b"",
                piece * chance.choice([2, 3, 40]),
                chance.choice(TOKENS) + piece,
                chance.choice(TOKENS) * chance.choice([1, 5, 300]),
                bytes(chance.randrange(256) for _ in range(chance.randint(1, 8))) + piece,
                piece[::-1],
                made_up_text(chance).encode("utf-8", "replace"),
            ]
        ) + data[end:]  # fmt: skip
    return data if chance.random() < 0.9 else data[: chance.randint(0, len(data))]


def made_up_text(chance: random.Random) -> str:
    """Something that now and then looks like news."""
    parts: list[str] = []
    for _ in range(chance.choice([1, 4, 12, 12, 25])):
        kind = chance.random()
        if kind < 0.9:
            parts.append(chance.choice(WORDS))
        elif kind < 0.95:
            parts.append(chance.choice(list(UNITS.values())) * chance.choice([1, 3, 12]))
        elif kind < 0.99:
            parts.append(chance.choice(ODD).replace("\ud800", "?"))
        else:
            parts.append("".join(chr(chance.choice([chance.randrange(0x20, 0x250), chance.randrange(0x2000, 0x2070)]))
                                 for _ in range(6)))  # fmt: skip
        parts.append(chance.choice(GLUE))
    return "".join(parts)


def misprinted(chance: random.Random, text: str) -> str:
    """An article in which marks are lost, doubled, moved, or others than were meant."""
    signs = list(text)
    for _ in range(chance.randint(1, 30)):
        places = [place for place, sign in enumerate(signs) if sign in MARKS]
        if not places:
            break
        at, other = chance.choice(places), chance.choice(places)
        match chance.randrange(4):
            case 0:
                signs[at] = chance.choice(MARKS)
            case 1:
                signs[at] = ""
            case 2:
                signs[at] += chance.choice(MARKS)
            case _:
                signs[at], signs[other] = signs[other], signs[at]
    return "".join(signs)


def hostile_record(chance: random.Random) -> dict[str, Any]:
    """A record of a made-up text, in which some texts were replaced by others."""
    text = made_up_text(chance)
    report = Report(
        Article(text, made_up_text(chance), *(chance.choice([None, made_up_text(chance)]) for _ in range(4)))
    )
    record = record_of(report, NAMES, with_text=True)
    size = max(1, len(text))
    span = sorted((chance.randrange(size), chance.randrange(size)))
    words = [made_up_text(chance) + chance.choice(ODD) for _ in range(12)]
    speaker = {"speaker": chance.choice([None, words[0]]), "speaker_id": chance.choice([None, "s1"])}
    sure = {"rule": words[1], "confidence": chance.choice([None, 0.5])}
    record["speakers"] = [{"id": "s1", "name": words[0], "role": words[1], "type": "person", "mentions": [span]}]
    record["attributions"] = [
        {
            "id": "a1", **speaker, "role": words[1], "source": words[2], "cue": words[3], "cue_lemma": words[4],
            "content": words[5], "type": "direct", "stance": "state", "negated": False, "parent": None,
            "chain": words[:2], **sure,
            "spans": {"source": [span], "cue": [], "content": [span, span]},
        }
    ]  # fmt: skip
    record["quotes"] = [
        {"id": "q1", "text": words[6], **speaker, "attribution": "a1", **sure, "spans": {"text": [span]}}
    ]
    record["figures"] = [
        {
            "id": "f1", "text": words[7], "value": chance.choice([0, -1, 0.1, 1e300, 10**15]),
            "high": chance.choice([None, 5]),
            "modifier": "~", "change": None, "unit": words[8], "per": words[9], "counted": words[10], "kind": words[11],
            "outcome": chance.choice([None, "killed"]), **sure,
            "stance": chance.choice([None, "deny"]), "negated": False,
            **speaker, "attribution": chance.choice([None, "a1"]), "spans": {"text": [span], "number": [span]},
        }
    ]  # fmt: skip
    if chance.random() < 0.1:
        record["errors"] = [{"code": "missing", "level": "error", "message": words[3], "extractor": None}]
    return record


if __name__ == "__main__":
    sys.exit(main())
