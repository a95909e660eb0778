"""XML -> elements, refusing what makes XML dangerous: entities of its own, other files, endless nesting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import name2codepoint
from xml.parsers import expat

from .errors import DamagedInput, UnsafeInput

DEEPEST = 200
MOST_ELEMENTS = 500_000


@dataclass(slots=True)
class Element:
    """An element without its namespace: what it holds is text and elements, in order."""

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


def parse(data: bytes, source: str, form: str, *, encoding: str | None = None) -> Element:
    """Read an XML document; raises UnsafeInput or DamagedInput."""
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

    parser = expat.ParserCreate(encoding, namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: open_elements.pop()
    parser.CharacterDataHandler = lambda text: open_elements[-1].content.append(text)
    parser.SkippedEntityHandler = skipped
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as why:
        raise DamagedInput(source, form, why) from why
    return top


def _local(name: str) -> str:
    return name.rpartition("}")[2]
