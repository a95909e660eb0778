"""What can be wrong with an input: each failure builds the sentence that a person reads.

The codes are stable: scripts read them in ``error`` records, docs/inputs.md lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from ...extractors.base import QuothError

Made = TypeVar("Made")
Result = TypeVar("Result")
Options = ParamSpec("Options")

SHOWN_KEYS = 8
SHOWN_FILES = 3
SHOWN_CHARACTERS = 200
A_TEXT = 5  # words: more than most names of files have


class InputError(QuothError):
    """One input could not be read; the others go on. ``source`` names it in records."""

    code = "unreadable"
    is_notice = False  # whether it is only a notice: nothing is missing

    def __init__(self, source: str, sentence: str) -> None:
        super().__init__(sentence)
        self.source = source


class MissingInput(InputError):
    """There is no such file or folder."""

    code = "missing"

    def __init__(self, source: str) -> None:
        super().__init__(source, f"There is no file or folder '{_shortened(source)}'.{_hint_on(source)}")


class MissingRecord(InputError):
    """A file has no record of the given number."""

    code = "missing"

    def __init__(self, source: str) -> None:
        path, _, number = source.rpartition("#")
        super().__init__(source, f"'{path}' has no record {number}.")


class UnreadableInput(InputError):
    """The system refuses to let us read it."""

    def __init__(self, source: str, why: OSError) -> None:
        super().__init__(source, f"{_named(source)} could not be read: {why.strerror or why}.")


class SilentPipe(InputError):
    """A named pipe without a writer."""

    code = "silent-pipe"

    def __init__(self, source: str, seconds: float) -> None:
        super().__init__(source, f"'{source}' is a pipe that was not opened for writing within {seconds:g} seconds.")


class ChangedInput(InputError):
    """A file that was written to while we read it."""

    code = "changed"

    def __init__(self, source: str) -> None:
        super().__init__(source, f"'{source}' changed while it was read. Read it again when it is finished.")


class EmptyInput(InputError):
    """A text of nothing but white space."""

    code = "empty"

    def __init__(self, source: str) -> None:
        super().__init__(source, f"{_named(source)} is empty.")


class EmptyFolder(InputError):
    """A folder in which no text was found."""

    code = "no-articles"

    def __init__(self, source: str) -> None:
        super().__init__(
            source, f"The folder '{source}' contains no articles: hidden files, binary files and links are passed over."
        )


class OurOutput(InputError):
    """What an earlier run has printed: its findings would be read as if they were articles."""

    code = "our-output"

    def __init__(self, source: str) -> None:
        super().__init__(
            source,
            f"{_named(source)} is an output of quoth, not an article. 'quoth verify' checks it; --from reads it.",
        )


class PassedOver(InputError):
    """Files in a folder that are outputs of earlier runs."""

    code = "passed-over"
    is_notice = True

    def __init__(self, source: str, files: Sequence[str]) -> None:
        shown = ", ".join(f"'{file}'" for file in files[:SHOWN_FILES]) + (", ..." if len(files) > SHOWN_FILES else "")
        one = len(files) == 1
        what = "1 file or folder begins like an output" if one else f"{len(files)} files or folders begin like outputs"
        was, them = ("was", "it") if one else ("were", "them")
        sentence = f"{what} of quoth and {was} passed over: {shown}. Name {them} with --from to read {them}."
        super().__init__(source, sentence)


class NoRecords(InputError):
    """A file for many articles without any."""

    code = "no-articles"

    def __init__(self, source: str, what: str) -> None:
        super().__init__(source, f"{_named(source)} contains no articles: {what}.")


class NoText(InputError):
    """A record that lacks the key of the text, or a document without words."""

    code = "no-text"

    def __init__(self, source: str, why: str) -> None:
        super().__init__(source, f"{_named(source)} has no text: {why}.")

    @classmethod
    def under(cls, source: str, key: str | None, present: Iterable[str], what: str = "key") -> NoText:
        """The error for a record without the key that was named or, if none was, any key of texts."""
        keys = sorted(map(str, present))
        shown = ", ".join(keys[:SHOWN_KEYS]) + (", ..." if len(keys) > SHOWN_KEYS else "")
        lacking = f"there is no {what} '{key}'" if key else f"no {what} is known to hold one"
        return cls(source, f"{lacking}, only {shown or 'nothing'}; name the {what} with --text-key")


class NoArticle(InputError):
    """A page in which no article was found: a front page, a form, a picture."""

    code = "no-article"

    def __init__(self, source: str, why: str) -> None:
        super().__init__(source, f"No article was found in {_named(source)}: {why}.")


class BinaryInput(InputError):
    """A file with NUL bytes: an image, an archive, a program."""

    code = "binary"

    def __init__(self, source: str) -> None:
        super().__init__(
            source, f"{_named(source)} is not a text: it contains NUL bytes. Is it UTF-16? Try --encoding."
        )


class UndecodableInput(InputError):
    """Bytes that are text in none of the encodings tried."""

    code = "undecodable"

    def __init__(self, source: str, encodings: tuple[str, ...]) -> None:
        tried = " nor ".join(encodings)
        one = "not" if len(encodings) == 1 else "neither"
        super().__init__(source, f"{_named(source)} could not be decoded: it is {one} {tried}. Name its --encoding.")


class UnknownForm(InputError):
    """A file of a format that we do not read."""

    code = "unknown-format"

    def __init__(self, source: str, what: str) -> None:
        super().__init__(source, f"{_named(source)} is {what}.")


class MissingExtra(InputError):
    """A file of a format whose reader is not installed."""

    code = "missing-extra"

    def __init__(self, source: str, extra: str) -> None:
        super().__init__(source, f"{_named(source)} needs another package: pip install 'quoth[{extra}]'")


class DamagedInput(InputError):
    """A file that is cut off or broken, or of another format than its name says."""

    code = "damaged"

    def __init__(self, source: str, form: str, why: object) -> None:
        words = " ".join(str(why).split()).rstrip(".")
        super().__init__(source, f"{_named(source)} could not be read as {form}: {words[:200]}.")


class Unexpected(DamagedInput):
    """An article on which a reader fails in an unforeseen way."""

    def __init__(self, source: str, why: Exception) -> None:
        super().__init__(source, "an article", f"{type(why).__name__}: {why}")


def costs_itself(
    read: Callable[Concatenate[Made, str, Options], Result],
) -> Callable[Concatenate[Made, str, Options], Result | InputError]:
    """Let whatever goes wrong with one record be that record's error: ``read`` takes the record and its name."""

    @wraps(read)
    def guarded(record: Made, source: str, /, *more: Options.args, **named: Options.kwargs) -> Result | InputError:
        try:
            return read(record, source, *more, **named)
        except InputError as problem:
            return problem
        except Exception as why:
            return Unexpected(source, why)

    return guarded


class EncryptedInput(InputError):
    """A file that opens only with a password or a key."""

    code = "encrypted"

    def __init__(self, source: str) -> None:
        super().__init__(source, f"{_named(source)} is encrypted. Save it without its password.")


class UnsafeInput(InputError):
    """A file made to do harm when it is opened: a bomb, or entities that stand for other files."""

    code = "unsafe"

    def __init__(self, source: str, why: str) -> None:
        super().__init__(source, f"{_named(source)} is not read for safety: {why}.")


class TooLarge(InputError):
    """An article, a line or a record beyond what may be held in memory at once."""

    code = "too-large"

    def __init__(self, source: str, max_bytes: int, what: str = "is") -> None:
        super().__init__(
            source, f"{_named(source)} {what} larger than {_size(max_bytes)}. Allow more with --max-bytes."
        )


def _hint_on(source: str) -> str:
    if source.startswith(("http://", "https://")):
        return f" quoth fetches nothing: curl -sL '{source}' | quoth -"
    return " Is it a text? Texts are read from standard input: quoth -" if len(source.split()) >= A_TEXT else ""


def _shortened(source: str) -> str:
    return source if len(source) <= SHOWN_CHARACTERS else f"{source[:SHOWN_CHARACTERS]}…"


def _named(source: str) -> str:
    if source.partition("#")[0] == "-":
        return "Standard input" + source[1:]
    return f"'{source}'"


def _size(count: int) -> str:
    for unit, name in ((1024**3, "GB"), (1024**2, "MB"), (1024, "kB")):
        if count >= unit and count % unit == 0:
            return f"{count // unit} {name}"
    return f"{count} bytes"
