"""What can be wrong with an input: each failure builds the sentence that a person reads."""

from __future__ import annotations

from ...extractors.base import QuothError


class InputError(QuothError):
    """One input could not be read; the others go on. ``source`` names it in records."""

    code = "unreadable"

    def __init__(self, source: str, sentence: str) -> None:
        super().__init__(sentence)
        self.source = source


class MissingInput(InputError):
    """There is no such file or folder."""

    code = "missing"

    def __init__(self, source: str) -> None:
        super().__init__(source, f"There is no file or folder '{source}'.")


class UnreadableInput(InputError):
    """The system refuses to let us read it."""

    def __init__(self, source: str, why: OSError) -> None:
        super().__init__(source, f"'{source}' could not be read: {why.strerror or why}.")


class EmptyInput(InputError):
    """A text without a single letter to read."""

    code = "empty"

    def __init__(self, source: str) -> None:
        super().__init__(source, f"{_named(source)} is empty.")


class EmptyFolder(InputError):
    """A folder in which no text was found."""

    code = "no-articles"

    def __init__(self, source: str) -> None:
        super().__init__(
            source, f"The folder '{source}' holds no articles: hidden files, binary files and links are passed over."
        )


class BinaryInput(InputError):
    """A file that holds NUL bytes: an image, an archive, a program."""

    code = "binary"

    def __init__(self, source: str) -> None:
        super().__init__(source, f"{_named(source)} is not a text: it holds NUL bytes. Is it UTF-16? Try --encoding.")


class UndecodableInput(InputError):
    """Bytes that are text in none of the encodings tried."""

    code = "undecodable"

    def __init__(self, source: str, encodings: tuple[str, ...]) -> None:
        tried = " nor ".join(encodings)
        one = "not" if len(encodings) == 1 else "neither"
        super().__init__(source, f"{_named(source)} could not be decoded: it is {one} {tried}. Name its --encoding.")


def _named(source: str) -> str:
    return "Standard input" if source == "-" else f"'{source}'"
