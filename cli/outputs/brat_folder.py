"""brat standoff: a folder with the text and the annotations of each article, and what brat needs to show them.

An attribution is an event whose trigger is the cue, with its source and content; one without a cue is a relation.
brat reads its files line by line, so what runs over a line break is written in parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from ...extractors.base import QuothError
from ..record import OWN, Record, extractors_in, is_unread
from ..record.names import file_and_numbers
from ..terminal.destination import whole
from ..terminal.printable import printable
from .amounts import amount

SETTINGS = """[entities]
Source
Cue
Content
Quote
Figure
{others}
[relations]
SaidBy\tArg1:Content, Arg2:Source
Claims\tArg1:Source, Arg2:Figure

[events]
Attribution\tSource*:Source, Content*:Content

[attributes]
Stance\tArg:Attribution|Content, Value:state|deny|believe|demand|condemn|nocomment
Manner\tArg:Attribution|Content, Value:direct|mixed|indirect
Negated\tArg:Attribution|Content
"""
LONGEST = 100  # characters of a file's name
_LINES = re.compile("[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_UNWRITABLE = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")


class NoFolder(QuothError):
    """There is a file where the folder should be, or the folder cannot be made."""

    code = "unwritable"

    def __init__(self, path: Path, why: OSError) -> None:
        super().__init__(f"'{path}' is no folder to write to: {why.strerror or why}.")


def keep(records: Iterable[Record], path: Path) -> None:
    """Write each article's ``.txt`` and ``.ann`` as soon as it is read. Raises NoFolder or UnwritableFile."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as why:
        raise NoFolder(path, why) from why
    taken: dict[str, int] = {}
    others: dict[str, None] = {}
    for record in records:
        if is_unread(record):
            continue
        others |= dict.fromkeys(_label(name) for name in extractors_in(record) if name not in OWN)
        name = _name(record["source"], taken)
        _write(path / f"{name}.txt", record["text"].translate(_UNWRITABLE))
        _write(path / f"{name}.ann", "".join(f"{line}\n" for line in lines_of(record)))
    _write(path / "annotation.conf", SETTINGS.format(others="".join(f"{each}\n" for each in others)))


def _write(path: Path, text: str) -> None:
    with whole(path) as beside:
        beside.write_bytes(text.encode())


def _name(source: str, taken: dict[str, int]) -> str:
    """A file's name for an article: the end of its own, without anything that means something to a file system."""
    path, numbers = file_and_numbers(source)
    stem = "stdin" if path == "-" else PurePath(path).stem
    plain = re.sub(r"[^\w.-]+", "-", "-".join([stem, *numbers])).strip(".-")[:LONGEST] or "article"
    name, count = plain, taken.get(plain.casefold(), 1)
    while name.casefold() in taken:
        count += 1
        name = f"{plain}-{count}"
    taken[plain.casefold()] = count
    taken.setdefault(name.casefold(), 1)
    return name


def lines_of(record: Record) -> Iterator[str]:
    """Yield the lines of an article's annotations."""
    return _Standoff(record["text"]).lines(record)


class _Standoff:
    """One article's annotations, numbered as they come."""

    def __init__(self, text: str) -> None:
        self.text = text.translate(_UNWRITABLE)
        self.counts: dict[str, int] = {}

    def lines(self, record: Record) -> Iterator[str]:
        sources: dict[str, str] = {}
        for said in record["attributions"]:
            yield from self._attribution(said, sources)
        for quote in record["quotes"]:
            yield from self._bound("Quote", quote["spans"]["text"], quote["speaker"])
        for figure in record["figures"]:
            yield from self._figure(figure, sources)
        for name in extractors_in(record):
            for other in record[name] if name not in OWN else ():
                yield from self._bound(_label(name), other["spans"].get("text", []), None)

    def _attribution(self, said: Record, sources: dict[str, str]) -> Iterator[str]:
        ids = {}
        for role in ("source", "cue", "content"):
            lines = list(self._bound(role.capitalize(), said["spans"][role], None))
            ids[role] = lines[0].partition("\t")[0] if lines else None
            yield from lines
        if ids["source"]:
            sources[said["id"]] = ids["source"]
        subject = ids["content"]
        if ids["cue"]:
            subject = self._next("E")
            roles = {"Attribution": ids["cue"], "Source": ids["source"], "Content": ids["content"]}
            yield f"{subject}\t{' '.join(f'{role}:{bound}' for role, bound in roles.items() if bound)}"
        elif ids["content"] and ids["source"]:
            yield f"{self._next('R')}\tSaidBy Arg1:{ids['content']} Arg2:{ids['source']}"
        if subject:
            yield f"{self._next('A')}\tStance {subject} {said['stance']}"
            yield f"{self._next('A')}\tManner {subject} {said['type']}"
            if said["negated"]:
                yield f"{self._next('A')}\tNegated {subject}"
            yield from self._note(subject, said["speaker"])

    def _figure(self, figure: Record, sources: dict[str, str]) -> Iterator[str]:
        of = f" {figure['counted']}" if figure["counted"] else ""
        lines = list(self._bound("Figure", figure["spans"]["text"], f"{amount(figure)}{of} ({figure['kind']})"))
        yield from lines
        if lines and figure["attribution"] in sources:
            bound = lines[0].partition("\t")[0]
            yield f"{self._next('R')}\tClaims Arg1:{sources[figure['attribution']]} Arg2:{bound}"

    def _bound(self, label: str, spans: Iterable[list[int]], note: str | None) -> Iterator[str]:
        """The line that binds a label to its stretches of text, if there are any, and a note on it."""
        parts = [
            (match.start(), match.end())
            for start, end in spans
            for match in _LINES.finditer(self.text, start, end)
            if match[0].strip()
        ]
        if parts:
            bound = self._next("T")
            offsets = ";".join(f"{start} {end}" for start, end in parts)
            yield f"{bound}\t{label} {offsets}\t{' '.join(self.text[start:end] for start, end in parts)}"
            yield from self._note(bound, note)

    def _note(self, subject: str, note: str | None) -> Iterator[str]:
        if note is not None:
            yield f"{self._next('#')}\tAnnotatorNotes {subject}\t{printable(note)}"

    def _next(self, letter: str) -> str:
        self.counts[letter] = self.counts.get(letter, 0) + 1
        return f"{letter}{self.counts[letter]}"


def _label(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]+", "_", name).capitalize()
