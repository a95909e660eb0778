"""XML -> elements, refusing what makes XML dangerous: entities of its own, other files, endless nesting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import name2codepoint
from xml.parsers import expat

from ..errors import DamagedInput, UnsafeInput
from ..texts.text import decode

DEEPEST = 200
MOST_ELEMENTS = 500_000
DECLARED = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
WIDE = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}  # without a mark
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z]{2,8}\d{0,2});")
BARE = re.compile(r"&(?!#?\w{1,32};)")


@dataclass(slots=True)
class Element:
    """An element without its namespace; its content is text and elements, in order."""

    name: str
    attributes: dict[str, str]
    content: list[str | Element] = field(default_factory=list)

    def every(self, *names: str) -> Iterator[Element]:
        """Yield the elements below with one of these names, in order."""
        for each in self.content:
            if isinstance(each, Element):
                if each.name in names:
                    yield each
                yield from each.every(*names)

    def first(self, *path: str) -> Element | None:
        """The first element that these names lead down to, each anywhere below the one before."""
        if not path:
            return self
        for each in self.content:
            if isinstance(each, Element):  # below one of the name, what leads on is sought once: no text is a square
                found = each.first(*(path[1:] if each.name == path[0] else path))
                if found is not None:
                    return found
        return None

    @property
    def text(self) -> str:
        """All the text within."""
        return "".join(each if isinstance(each, str) else each.text for each in self.content)

    def line(self, *path: str) -> str | None:
        """The text of the first element at this path, as one line."""
        found = self.first(*path)
        return (" ".join(found.text.split()) or None) if found is not None else None


def text_of_xml(data: bytes, source: str, encoding: str | None = None) -> str:
    """An XML document as text: as named, else as marked, else UTF-8 where it is that, else as it declares."""
    declared = DECLARED.match(data)
    wide = next((name for sign, name in WIDE.items() if data.startswith(sign)), None)
    label = declared[1].decode("ascii") if declared else None
    return decode(data, source, encoding=encoding or wide, declared=(label,), nul=True)


def parse(data: bytes, source: str, form: str, *, encoding: str | None = None) -> Element:
    """Read an XML document; raises UnsafeInput or DamagedInput. What costs feeds nothing is mended: see ``mended``."""
    text = text_of_xml(data, source, encoding)
    try:
        return _parsed(text, source)
    except expat.ExpatError:
        pass
    try:
        return _parsed(mended(text), source)
    except (expat.ExpatError, ValueError) as why:
        raise DamagedInput(source, form, why) from why


def mended(text: str) -> str:
    """The document without what comes before it, bare ampersands, control characters and entities of HTML."""
    text = CONTROL.sub("\ufffd", text[max(0, text.find("<")) :])
    text = ENTITY.sub(lambda found: chr(name2codepoint[found[1]]) if found[1] in name2codepoint else found[0], text)
    return BARE.sub("&amp;", text)


def _parsed(text: str, source: str) -> Element:
    top = Element("", {})
    open_elements = [top]

    count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > MOST_ELEMENTS:
            raise UnsafeInput(source, f"it has more than {MOST_ELEMENTS:,} elements")
        if len(open_elements) > DEEPEST:
            raise UnsafeInput(source, f"its elements are nested more than {DEEPEST} deep")
        element = Element(_local(name), {_local(key): value for key, value in attributes.items()})
        open_elements[-1].content.append(element)
        open_elements.append(element)

    def refuse(*_: object) -> None:
        raise UnsafeInput(source, "it defines XML entities of its own")

    def skipped(name: str, is_parameter: bool) -> None:
        if not is_parameter and name in name2codepoint:
            open_elements[-1].content.append(chr(name2codepoint[name]))

    parser = expat.ParserCreate("utf-8", namespace_separator="}")  # whatever it declares
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: open_elements.pop()
    parser.CharacterDataHandler = lambda text: open_elements[-1].content.append(text)
    parser.SkippedEntityHandler = skipped
    parser.EntityDeclHandler = refuse
    parser.Parse(text.encode(), True)
    return top


def _local(name: str) -> str:
    return name.rpartition("}")[2]
