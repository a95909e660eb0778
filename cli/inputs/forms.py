"""Which format an input is in: what the options say, else what its first bytes say, else its name."""

from __future__ import annotations

import codecs
import json
import re
from pathlib import PurePath

from .errors import UnknownForm
from .formats import BY_ROOT, BY_SUFFIX, WRAPPERS, Form
from .records.text_keys import text_key_among

XML = ".xml"
PDF_BEGINS_WITHIN = 1024  # bytes
PACKED = (".gz", ".bz2", ".zst")
MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
DECLARATION = re.compile(
    rb"\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>\s*)*", re.DOTALL | re.IGNORECASE
)
ROOT = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]")
RTF = rb"{\rtf"
ARC = rb"filedesc://"
FRAGMENT = re.compile(rb"\s*<(?:p|div|article|section|h[1-6])\b[^<>]{0,500}>", re.IGNORECASE)
MORE_MARKUP = re.compile(rb"</(?:p|div|article|section|h[1-6]|title|head)\s*>|<(?:head|body|title)\b", re.IGNORECASE)
HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,200}(?=\r?\n|\Z)")
FIELD = re.compile(rb"^([A-Za-z][A-Za-z-]{1,40}):", re.MULTILINE)
MAIL_FIELDS = frozenset(
    b"received return-path message-id mime-version from subject content-type content-transfer-encoding".split()
)
ENVELOPE = re.compile(rb"From [^\n]*\d\d:\d\d[^\n]*\n")  # with which each message of a mailbox begins
MAIL_SIGNS = 3  # of these fields: an article may begin with "From:" and "Subject:"
HTML_PAGE = re.compile(rb"<!doctype\s+html", re.IGNORECASE)
# An object longer than what can be seen of it, and not one around records ("articles": [{...}).
RECORD_CUT_OFF = re.compile(rb'\s*\{(?![^\n]{0,8192}"(?:%s)":\s*[\[{])' % "|".join(WRAPPERS).encode())
JSON_OBJECT = re.compile(rb'\s*(?:\[\s*)?\{\s*(?:"|\})')


def is_known_by_name(name: str) -> bool:
    """Whether a file's name says what is in it, packed or not."""
    return _suffix(name) in (*BY_SUFFIX, XML)


def form_of(name: str, head: bytes, source: str, *, by_name_only: bool = False) -> Form:
    """The format of an input with a name and these first bytes; raises UnknownForm.

    Files found in a folder are recognised ``by_name_only`` unless their first bytes are unmistakable: without a known
    name they are texts.
    """
    suffix = _suffix(name)
    if _is_pdf(head) and suffix in ("", *Form.PDF.row.suffixes):
        return Form.PDF
    for form in Form:
        if form is not Form.PDF and head.startswith(form.row.magic):
            return form
    if suffix == XML:
        return _form_of_xml(head, source)
    if BY_SUFFIX.get(suffix) is Form.TEXT and _is_table(head):
        return Form.TSV
    if suffix in BY_SUFFIX:
        return BY_SUFFIX[suffix]
    if head.startswith(ARC):
        raise UnknownForm(source, "a web archive of the old kind (ARC): turn it into WARC, with warcio recompress")
    if head.startswith(RTF):
        raise UnknownForm(source, "rich text (RTF): save it as DOCX or plain text")
    if by_name_only and not _is_page(head):
        return _form_of_mail(head) or Form.TEXT
    return form_by_content(head)


def _is_table(head: bytes) -> bool:
    """Whether first bytes are what Excel calls Unicode text: UTF-16, tabs, and a header that names a text."""
    if not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    names = head[: len(head) // 2 * 2].decode("utf-16", "replace").splitlines()[:1]
    return any("\t" in line and text_key_among(line.split("\t")) is not None for line in names)


def _is_page(head: bytes) -> bool:
    """Whether first bytes are unmistakably those of a web page, or of a piece of one."""
    head = _without_mark(head)
    if HTML_PAGE.search(head, 0, _start_of_root(head)):
        return True
    begins = _root_of(head).lower() == "html" or FRAGMENT.match(head)
    return bool(begins) and MORE_MARKUP.search(head) is not None


def is_mail(head: bytes) -> bool:
    """Whether these are the first bytes of a mail without a name, as in a Maildir or a pipe."""
    header = HEADER.match(head)
    names = {name.lower() for name in FIELD.findall(header[0])} if header else set()
    return len(names & MAIL_FIELDS) >= MAIL_SIGNS


def form_by_content(head: bytes) -> Form:
    """The format that first bytes look like; text where they look like none."""
    if _is_pdf(head):
        return Form.PDF
    if (root := _root_of(head)) in BY_ROOT:
        return BY_ROOT[root]
    if _is_page(head) or FRAGMENT.match(_without_mark(head)):
        return Form.HTML
    marked, head = head, _without_mark(head)
    if JSON_OBJECT.match(head):
        line, is_whole, _ = head.partition(b"\n")
        return Form.JSONL if _is_record(line) or (not is_whole and RECORD_CUT_OFF.match(head)) else Form.JSON
    return _form_of_mail(head) or (Form.TSV if _is_table(marked) else Form.TEXT)


def _form_of_mail(head: bytes) -> Form | None:
    """Whether first bytes are those of a mail or of a mailbox, and of which."""
    if is_mail(head):
        return Form.EML
    envelope = ENVELOPE.match(head)
    return Form.MBOX if envelope and is_mail(head[envelope.end() :]) else None


def _is_pdf(head: bytes) -> bool:
    """Whether a PDF begins here: readers of PDF let anything come before it."""
    return any(magic in head[:PDF_BEGINS_WITHIN] for magic in Form.PDF.row.magic)


def _form_of_xml(head: bytes, source: str) -> Form:
    root = _root_of(head)
    if root in BY_ROOT:
        return BY_ROOT[root]
    what = f"XML with the root element <{root}>" if root else "no XML that can be recognised by its beginning"
    raise UnknownForm(source, f"{what}: NITF, NewsML-G2, RSS, Atom and HTML are read")


def _root_of(head: bytes) -> str:
    head = _without_mark(head)
    found = ROOT.match(head, _start_of_root(head))
    return found[1].decode("ascii") if found else ""


def _start_of_root(head: bytes) -> int:
    declaration = DECLARATION.match(head)
    return declaration.end() if declaration else 0


def _is_record(line: bytes) -> bool:
    """Whether a line is a whole object, and not one around records."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and RECORD_CUT_OFF.match(line) is not None


def _without_mark(head: bytes) -> bytes:
    for mark in MARKS:
        if head.startswith(mark):
            return head.removeprefix(mark).replace(b"\0", b"")
    return head


def _suffix(name: str) -> str:
    path = PurePath(name.lower())
    if path.suffix in PACKED:
        path = path.with_suffix("")
    return path.suffix
