"""Sources of annotated names -> examples; what a source does not annotate stays open."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quoth.extractors.encoder.windows import text_of

from .examples import Example
from .projection import project
from .treebanks import Placed, place, read

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Span = tuple[int, int, str]  # characters, and one label or several: "GPE|LOC"

PLACE, MISC = "GPE|LOC|FAC", "NORP|PRODUCT|EVENT|WORK_OF_ART|LAW"
DOCRED = {"PER": "PERSON", "ORG": "ORG", "LOC": f"{PLACE}|NORP", "MISC": MISC}
GOLD = {"PER": "PERSON", "ORG": "ORG", "LOC": PLACE, "MISC": f"{MISC}|FAC"}
UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": PLACE}
NO_NAMES = frozenset({"He", "She", "It", "We", "They", "You", "I", "His", "Her", "Its", "Our", "Their", "Jan.", "June"})
RE3D = {"Person": "PERSON", "Organisation": "ORG", "Location": PLACE, "Nationality": "NORP"}
CROSSNER = {
    **dict.fromkeys("person politician writer musicalartist scientist researcher".split(), "PERSON"),
    **dict.fromkeys("organisation politicalparty university band".split(), "ORG"),
    **dict.fromkeys("election event conference".split(), "EVENT"),
    **dict.fromkeys("book poem album song".split(), "WORK_OF_ART"),
    **dict.fromkeys("magazine academicjournal".split(), "ORG|WORK_OF_ART|PRODUCT"),
    "country": "GPE",
    "location": PLACE,
    "product": "PRODUCT",
    "misc": MISC,
    "award": "WORK_OF_ART|EVENT",
}
GUM = {"person": "PERSON", "organization": "ORG", "place": PLACE}
TITLES = set(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. President Professor Prof. Senator Sen. Rep. Secretary Minister Prime "
    "Administrator "
    "General Gen. Sir Lord Lady Judge Justice Chief Governor Mayor King Queen Prince Princess Captain Colonel "
    "Ambassador Commodore Lt. Col. Maj. Brig. Brig Sgt. Spc Officer Commander Envoy Representative Spokesman "
    "Spokeswoman Spokesperson Director Chancellor HE".split()
)
NO_SPACE_BEFORE = set(",.;:!?)]}%") | {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s", "...", "''"}
NO_SPACE_AFTER = set("([{$£€#") | {"``"}


def wikinews(nlp: Language, path: Path) -> Iterator[Example]:
    """Yield our own articles, fully annotated."""
    for line in path.open(encoding="utf-8"):
        article = json.loads(line)
        spans = [(start, end, label) for start, end, label in article["entities"]]
        yield tagged(nlp, article["text"], spans, "wikinews")


def redocred(nlp: Language, folder: Path) -> Iterator[Example]:
    """Yield Re-DocRED's Wikipedia paragraphs; its places and nationalities are one kind."""
    for path in sorted(folder.glob("*.json")):
        for document in json.loads(path.read_text(encoding="utf-8")):
            text, offsets = detokenised([word for sentence in document["sents"] for word in sentence])
            base = [0]
            for sentence in document["sents"]:
                base.append(base[-1] + len(sentence))
            spans: set[Span] = set()
            for mention in (m for mentions in document["vertexSet"] for m in mentions):
                first, last = (place + base[mention["sent_id"]] for place in mention["pos"])
                if mention["type"] in DOCRED and first < last <= len(offsets):
                    spans.add((offsets[first][0], offsets[last - 1][1], DOCRED[mention["type"]]))
            yield tagged(nlp, text, sorted(spans), "redocred", "TIME")


def wikigold(nlp: Language, path: Path) -> Iterator[Example]:
    """Yield Wikigold's sentences, some to a text."""
    yield from _rows(nlp, path, GOLD, "wikigold", "NORP|LAW|PRODUCT")


def crossner(nlp: Language, folder: Path) -> Iterator[Example]:
    """Yield CrossNER's five domains."""
    for path in sorted(folder.glob("*/*.txt")):
        yield from _rows(nlp, path, CROSSNER, "crossner", "NORP|LAW|FAC|PRODUCT|WORK_OF_ART")


def uner(nlp: Language, path: Path) -> Iterator[Example]:
    """Yield Universal NER's texts, sentences of a document together: people, organisations, places."""
    for text, spans in uner_texts(path):
        yield tagged(nlp, text, spans, "uner", f"{MISC}|FAC")


def uner_texts(path: Path) -> Iterator[tuple[str, list[Span]]]:
    """Yield raw texts with spans; sentences of one document are joined by spaces."""
    texts: list[str] = []
    spans: list[Span] = []
    for document, text, rows in _uner_sentences(path):
        if document and texts:
            yield " ".join(texts), spans
            texts, spans = [], []
        base = sum(len(t) + 1 for t in texts)
        spans += [(s + base, e + base, label) for s, e, label in _bio(rows, UNER)]
        texts.append(text)
    if texts:
        yield " ".join(texts), spans


def re3d(nlp: Language, folder: Path) -> Iterator[Example]:
    """Yield reports of governments; only what is written as a name is one."""
    name = re.compile(r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|and|for|al-\w+|&))*")
    for part in sorted(path for path in folder.iterdir() if path.is_dir()):
        found: dict[str, set[Span]] = defaultdict(set)
        for entity in json_lines(part / "entities.json"):
            if entity["type"] in RE3D:
                found[entity["documentId"]].add((entity["begin"], entity["end"], RE3D[entity["type"]]))
        for document in json_lines(part / "documents.json"):
            text = document["text"]
            spans = [without_title(text, _without_article(text, span)) for span in sorted(found[document["_id"]])]
            spans = [s for s in spans if name.fullmatch(text[s[0] : s[1]]) and text[s[0] : s[1]] not in NO_NAMES]
            yield tagged(nlp, text, spans, "re3d", f"{MISC}|FAC|PERSON|ORG")


def gum(nlp: Language, path: Path) -> Iterator[Example]:
    """Yield names derived from GUM's entities whose head is a proper noun."""
    for document in read(path):
        text, placed = place(document.paragraphs)
        example = project(nlp, text, placed, "gum")
        doc = nlp.make_doc(text)
        example.names = tags(doc, gum_spans(placed), f"{MISC}|FAC|GPE|LOC")
        yield example


def tagged(nlp: Language, text: str, spans: list[Span], source: str, missing: str = "") -> Example:
    """Return a text with the names at some spans, as an example in tokens of `nlp`."""
    doc = nlp.make_doc(text)
    read_text = text_of(doc)
    known = "|".join(label for label in missing.split("|") if label != "TIME")
    return Example(list(read_text.words), list(read_text.layout), names=tags(doc, spans, known), source=source)


def tags(doc: Doc, spans: list[Span], missing: str) -> list[str]:
    """Return one tag per word of a doc; of names that overlap the longest counts."""
    outside = f"O~{missing}" if missing else "O"
    words = [token for token in doc if not token.is_space]
    result = [outside] * len(words)
    taken = [False] * len(words)
    for start, end, label in sorted(spans, key=lambda span: span[0] - span[1]):
        inside = [k for k, token in enumerate(words) if token.idx < end and token.idx + len(token) > start]
        if not inside or any(taken[k] for k in inside):
            continue
        for k in inside:
            result[k] = f"{'B' if k == inside[0] else 'I'}-{label}"
            taken[k] = True
    return result


def detokenised(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return words as a text, and where each is."""
    text, offsets, glued, quoted = "", [], True, False
    for word in words:
        form = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(word, word)
        close = word in NO_SPACE_BEFORE or form in NO_SPACE_BEFORE or (form == '"' and quoted)
        text += "" if glued or close else " "
        offsets.append((len(text), len(text) + len(form)))
        text += form
        glued = word in NO_SPACE_AFTER or form in NO_SPACE_AFTER
        if form == '"':
            quoted = not quoted
            glued = quoted
    return text, offsets


def gum_spans(placed: list[Placed]) -> list[Span]:
    """Return the named people, organisations and places among GUM's entities."""
    found: dict[tuple[int, int], str] = {}
    for first, last, kind in sorted(_entities(placed), key=lambda e: e[0] - e[1]):
        if kind not in GUM:
            continue
        heads = [k for k in range(first, last + 1) if not first <= placed[k].head <= last or placed[k].head == k]
        if not heads or placed[heads[0]].word.xpos not in ("NNP", "NNPS"):
            continue
        start, end = _name_around(placed, heads[0], first, last, kind)
        found.setdefault((start, end), GUM[kind])
    return [(placed[a].start, placed[b].end, label) for (a, b), label in found.items()]


def _name_around(placed: list[Placed], head: int, first: int, last: int, kind: str) -> tuple[int, int]:
    def proper(k: int) -> bool:
        return first <= k <= last and placed[k].word.xpos in ("NNP", "NNPS")

    start = end = head
    while proper(start - 1):
        start -= 1
    while True:
        following = [placed[k].word.form for k in range(end + 1, min(end + 3, last + 1))]
        if proper(end + 1):
            end += 1
        elif kind != "person" and following[:1] and following[0] in ("of", "and", "for", "&", "-") and proper(end + 2):
            end += 2
        elif kind != "person" and following in (["of", "the"], ["for", "the"]) and proper(end + 3):
            end += 3
        else:
            break
    if kind == "person":
        while start < end and placed[start].word.form in TITLES:
            start += 1
    return start, end


def _entities(placed: list[Placed]) -> Iterator[tuple[int, int, str]]:
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for i, item in enumerate(placed):
        match = re.search(r"(?:^|\|)Entity=([^|]*)", item.word.misc)
        if not match:
            continue
        for opening, closed, closing in re.findall(r"\(([^()]*)(\))?|([^()]+)\)", match[1]):
            if opening:
                number, kind = opening.split("-")[:2]
                if closed:
                    yield i, i, kind
                else:
                    opened[number].append((i, kind))
            elif closing and opened[closing]:
                first, kind = opened[closing].pop()
                yield first, i, kind


def _rows(nlp: Language, path: Path, labels: dict[str, str], source: str, missing: str) -> Iterator[Example]:
    """Yield examples of eight sentences from a file of one word and tag a line."""
    words: list[str] = []
    annotated: list[str] = []
    count = 0
    for line in [*path.read_text(encoding="utf-8").splitlines(), *[""] * 9]:
        cells = line.split()
        if len(cells) == 2 and cells[0] != "-DOCSTART-":
            words.append(cells[0])
            annotated.append(cells[1])
        count += not cells
        if count >= 8 and not cells:
            if words:
                text, offsets = detokenised(words)
                rows = [(start, end, tag) for (start, end), tag in zip(offsets, annotated, strict=True)]
                yield tagged(nlp, text, _bio(rows, labels), source, missing)
            words, annotated, count = [], [], 0


def _bio(rows: list[tuple[int, int, str]], labels: dict[str, str]) -> list[Span]:
    spans: list[Span] = []
    current = None
    for start, end, tag in rows:
        prefix, _, kind = tag.partition("-")
        label = labels.get(kind)
        if label is None:
            current = None
        elif prefix == "I" and current == kind:
            spans[-1] = (spans[-1][0], end, label)
        else:
            current = kind
            spans.append((start, end, label))
    return spans


def _uner_sentences(path: Path) -> Iterator[tuple[bool, str, list[tuple[int, int, str]]]]:
    text, rows, position, new, seen = "", [], 0, False, ""
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# newdoc"):
            new = True
        elif line.startswith("# sent_id") and re.search(r"= [nw]\d{8}$", line):
            new = new or line.split("=")[1].strip()[:6] != seen
            seen = line.split("=")[1].strip()[:6]
        elif line.startswith("# text = "):
            text, position = line[9:], 0
        elif line[:1].isdigit():
            _, word, tag = line.split("\t")[:3]
            start = text.find(word, position)
            if start >= 0:
                position = start + len(word)
                rows.append((start, position, tag))
        elif not line and rows:
            yield new, text, rows
            rows, new = [], False


def _without_article(text: str, span: Span) -> Span:
    start, end, label = span
    match = re.match(r"(?:the|an?) ", text[start:end], re.IGNORECASE)
    return (start + match.end(), end, label) if match else span


def without_title(text: str, span: Span) -> Span:
    """Return a person's name after the last title in it: nothing where there are titles only, or an office."""
    start, end, label = span
    if label != "PERSON":
        return span
    words = list(re.finditer(r"\S+", text[start:end]))
    titles = [i for i, word in enumerate(words) if word[0] in TITLES]
    if not titles:
        return span
    named = words[titles[-1] + 1 :]
    if not named or any(word[0] in ("of", "for", "to", "and") for word in named):
        return (end, end, label)
    return (start + named[0].start(), end, label)


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file."""
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip():
            yield json.loads(line)
