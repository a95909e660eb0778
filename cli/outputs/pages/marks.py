"""Stretches of a text -> HTML elements around it, however they nest and overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape

from ...terminal.printable import CONTROLS, REPLACEMENT


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch to mark. ``tip`` says what it is, ``href`` leads to it in the list, ``anchor`` is its own name.

    Of marks on the same stretch, the one of lower ``rank`` is outside.
    """

    start: int
    end: int
    rank: int
    classes: str
    tip: str = ""
    href: str = ""
    anchor: str = ""


@dataclass(slots=True)
class _Page:
    """The elements that are open, from the outermost, and the anchors that have been given."""

    text: str
    position: int = 0
    stack: list[tuple[Mark, str]] = field(default_factory=list)
    anchored: set[str] = field(default_factory=set)

    def open(self, mark: Mark) -> str:
        """The start tag: a link unless one is open already, for links hold no links."""
        inside_link = any(tag == "a" for _, tag in self.stack)
        tag = "a" if mark.href and not inside_link else "span"
        self.stack.append((mark, tag))
        attributes = {"class": f"m {mark.classes}", "data-tip": mark.tip}
        if tag == "a":
            attributes["href"] = f"#{mark.href}"
        if mark.anchor and mark.anchor not in self.anchored:
            self.anchored.add(mark.anchor)
            attributes["id"] = mark.anchor
        return f"<{tag}{''.join(_attribute(name, value) for name, value in attributes.items() if value)}>"

    def proceed(self, to: int) -> Iterator[str]:
        """The text up to a position, with the elements closed that end on the way.

        Where two overlap, the inner one is closed with the outer and opened again after it.
        """
        while ending := [mark.end for mark, _ in self.stack if mark.end <= to]:
            yield from self._words(min(ending))
            reopened = []
            while any(mark.end <= self.position for mark, _ in self.stack):
                mark, tag = self.stack.pop()
                yield f"</{tag}>"
                if mark.end > self.position:
                    reopened.append(mark)
            yield from map(self.open, reversed(reopened))
        yield from self._words(to)

    def _words(self, to: int) -> Iterator[str]:
        if to > self.position:
            yield words(self.text[self.position : to])
            self.position = to


def marked(text: str, marks: Iterable[Mark]) -> str:
    """The text with every mark around its stretch. What a browser shows of it is the text, character by character."""
    page = _Page(text)
    parts: list[str] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.rank)):
        if 0 <= mark.start < mark.end <= len(text):
            parts += page.proceed(mark.start)
            parts.append(page.open(mark))
    return "".join([*parts, *page.proceed(len(text))])


def words(text: str) -> str:
    r"""Text as HTML; ``\r`` is written as a reference, for browsers would read ``\r\n`` as one character."""
    visible = CONTROLS.sub(lambda control: control[0] if control[0] in "\t\n\r" else REPLACEMENT, text)
    return escape(visible).replace("\r", "&#13;")


def _attribute(name: str, value: str) -> str:
    return f' {name}="{words(value).replace(chr(10), "&#10;")}"'
