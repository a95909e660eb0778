"""Word documents (DOCX): paragraphs and cells in reading order, insertions accepted, deletions left out.

Read with the standard library, for the words are what counts: of "He said it was not true" with a tracked "not",
python-docx 1.2 reads the opposite, and mammoth 1.13 loses simple fields and joins the words around a line break.
A document is a zip of XML, and both are checked before anything is unpacked.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from ....extractors.base import Article
from ..articles import article_of
from ..errors import DamagedInput, EncryptedInput, InputError, TooLarge, UnknownForm, UnsafeInput
from ..formats import COMPOUND, ZIP
from ..opening import HARMLESS_BYTES, LARGEST_RATIO, whole
from ..reading import BREAK, SET_OFF, Reading, paragraphs
from ..web.print_marks import NOTE, raised
from ..wires.xml_tree import Element, parse

MAIN_PART = "word/document.xml"
RELATIONS, PROPERTIES = "_rels/.rels", "docProps/core.xml"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
ENCRYPTED_FLAG = 1
UNSEEN = ("strike", "dstrike", "vanish")
SET_OFF_STYLE = re.compile("quot|zitat|list", re.IGNORECASE)
LONE_BREAK = re.compile(rf"(?<!{BREAK}){BREAK}(?!{BREAK})")
SIGNS = {"br": BREAK, "cr": BREAK, "tab": " ", "noBreakHyphen": "-"}
RAISED = "\x0e"  # before the text of a raised run; no XML can hold it
SYMBOLS = {"A3": "≤", "B0": "°", "B1": "±", "B3": "≥", "B4": "×", "B9": "≠", "BB": "≈"}  # of the font Symbol
LEFT_OUT = frozenset({"del", "delText", "moveFrom", "instrText", "Fallback", "txbxContent", "pPr", "rPr", "sectPr"})


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield the one article of a Word document; its title from the document's properties."""
    data = whole(stream, source, how.max_bytes)
    _check_kind(data, source)
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = {part.filename: part for part in archive.infolist()}
            main = _main_part(archive, parts, source, how)
            body = parse(_unpacked(archive, main, source, how), source, "DOCX")
            properties = parts.get(PROPERTIES)
            about = parse(_unpacked(archive, properties, source, how), source, "DOCX") if properties else None
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as why:
        raise DamagedInput(source, "DOCX", why) from why
    yield article_of(
        paragraphs(_paragraphs_of(body)),
        source,
        id=about.line("identifier") if about else None,
        title=about.line("title") if about else None,
        author=about.line("creator") if about else None,
    )


def _check_kind(data: bytes, source: str) -> None:
    if data.startswith(COMPOUND):
        if ENCRYPTED_PACKAGE in data:
            raise EncryptedInput(source)
        raise UnknownForm(source, "an old Office file: save it as DOCX or PDF")
    if not data.startswith(ZIP):
        raise DamagedInput(source, "DOCX", "it is no zip archive")


def _main_part(archive: ZipFile, parts: dict[str, ZipInfo], source: str, how: Reading) -> ZipInfo:
    name = MAIN_PART
    if name not in parts and RELATIONS in parts:
        relations = parse(_unpacked(archive, parts[RELATIONS], source, how), source, "DOCX")
        targets = (
            each.attributes.get("Target", "").lstrip("/")
            for each in relations.every("Relationship")
            if each.attributes.get("Type", "").endswith("/officeDocument")
        )
        name = next(targets, name)
    if name in parts:
        return parts[name]
    if any(part.flag_bits & ENCRYPTED_FLAG for part in parts.values()):
        raise EncryptedInput(source)
    raise UnknownForm(source, "a zip archive, but no Word document: unpack it and name the files in it")


def _unpacked(archive: ZipFile, part: ZipInfo, source: str, how: Reading) -> bytes:
    """The bytes of one part; the size in the archive's directory is a bound that zipfile enforces."""
    if part.flag_bits & ENCRYPTED_FLAG:
        raise EncryptedInput(source)
    if part.file_size > HARMLESS_BYTES and part.file_size > LARGEST_RATIO * max(part.compress_size, 1):
        raise UnsafeInput(source, f"it unpacks to more than {LARGEST_RATIO} times its size")
    if part.file_size > how.max_bytes:
        raise TooLarge(source, how.max_bytes, "unpacks to something")
    return archive.read(part)


def _paragraphs_of(element: Element) -> Iterator[str]:
    """Yield the paragraphs in order; those of a text box after the one that it is anchored to."""
    begun = ""  # an initial set large, or a paragraph whose end is deleted
    for each in element.content:
        if isinstance(each, str) or each.name == "Fallback":  # the same again, for old programs
            continue
        if each.name == "p":
            marks = {mark.name: mark for mark in _properties(each)}
            words, begun = begun + _joined(_words_of(each)), ""
            if _is_initial(marks) or _goes_on(marks):
                begun = words
            else:
                yield SET_OFF + words if _is_set_off(marks) else words
        yield from _paragraphs_of(each)
    yield begun


def _properties(paragraph: Element) -> Iterator[Element]:
    properties = (each for each in paragraph.content if isinstance(each, Element) and each.name == "pPr")
    return (mark for each in properties for mark in each.content if isinstance(mark, Element))


def _is_initial(marks: dict[str, Element]) -> bool:
    """Whether a paragraph is the initial of the next, which Word calls a drop cap."""
    return "framePr" in marks and marks["framePr"].attributes.get("dropCap", "none") != "none"


def _goes_on(marks: dict[str, Element]) -> bool:
    """Whether the end of a paragraph is deleted, so that the next goes on with it."""
    return "rPr" in marks and any(marks["rPr"].every("del"))


def _is_set_off(marks: dict[str, Element]) -> bool:
    """Whether a paragraph is a quotation or an item of a list: by its style, as English and German Word name them."""
    style = marks["pStyle"].attributes.get("val", "") if "pStyle" in marks else ""
    return "numPr" in marks or SET_OFF_STYLE.search(style) is not None


def _joined(words: Iterator[str]) -> str:
    """The words of a paragraph; of raised signs what is read of them, and a space for a line end that is alone."""
    text = ""
    for each in words:
        note = NOTE.fullmatch(each.removeprefix(RAISED)) if each.startswith(RAISED) and text.strip() else None
        text += raised(text[-4:], note[1]) if note else each.removeprefix(RAISED)
    return LONE_BREAK.sub(" ", text)


def _words_of(element: Element) -> Iterator[str]:
    marks = _marks_of(element) if element.name == "r" else {}
    if any(marks.get(name, "0") not in ("0", "false", "off") for name in UNSEEN):
        return
    if marks.get("vertAlign") == "superscript":
        yield RAISED + "".join(each.text for each in element.every("t"))
        return
    for each in element.content:
        if isinstance(each, str):
            if element.name == "t":
                yield each
        elif each.name in SIGNS:
            yield SIGNS[each.name]
        elif each.name == "sym":
            yield SYMBOLS.get(each.attributes.get("char", "")[-2:].upper(), " ")
        elif each.name not in LEFT_OUT and each.name != "p":  # one within this one comes on its own
            yield from _words_of(each)


def _marks_of(run: Element) -> dict[str, str]:
    """How a run is set: struck out, hidden, raised; by name, with what is said of it."""
    properties = (each for each in run.content if isinstance(each, Element) and each.name == "rPr")
    marks = (mark for each in properties for mark in each.content if isinstance(mark, Element))
    return {mark.name: mark.attributes.get("val", "1") for mark in marks}
