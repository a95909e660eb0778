"""The commands ``compare`` and ``sources``, without their options: paths in, a printed comparison out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from ...extractors.base import QuothError
from ..inputs import Reading
from ..outputs import Color
from ..terminal.destination import deliver
from ..terminal.messages import invite, tell
from .comparison import Comparison, compared
from .stories.reading import stories_in
from .stories.story import Story
from .stories.versions import are_versions, changes_between

FORMATS = {"table": "table", "json": "json_forms", "jsonl": "json_forms", "csv": "csv_form", "html": "page"}
SUFFIXES = {"htm": "html", "txt": "table"}
GROUPINGS = ("speaker", "outlet", "day", "figure", "statement")
DIFFERENT, NONE_READ = 1, 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be printed, and where. ``by`` is what the table lists, ``versions`` is None where it was not set."""

    form: str = "auto"
    by: str = "speaker"
    kinds: tuple[str, ...] = ()
    explain: bool = False
    versions: bool | None = None
    output: str | None = None
    color: Color = Color.AUTO


class UnknownForm(QuothError):
    """A format or a grouping that does not exist."""

    code = "unknown-form"

    def __init__(self, what: str, given: str, known: Sequence[str]) -> None:
        super().__init__(f"There is no {what} '{given}'. Available: {', '.join(known)}.")


def compare(
    paths: Sequence[str], how: Reading, wanted: Wanted, *, files_from: str | None = None, quiet: bool = False
) -> int:
    """Compare what the paths name, print it, and return the exit code.

    0 compared, 1 two versions that differ, 3 some inputs could not be read, 4 none could.
    """
    form = _settled(wanted, FORMATS)
    if wanted.by not in GROUPINGS:
        raise UnknownForm("grouping", wanted.by, GROUPINGS)
    stories, trouble = _stories(paths, how, files_from, quiet=quiet)
    if not stories:
        return NONE_READ if trouble else 0
    if wanted.versions or (wanted.versions is None and are_versions(stories, paths)):
        return _compare_versions(stories, wanted, form, trouble)
    comparison = compared(stories, wanted.kinds)
    if not quiet:
        _remark(comparison)
    deliver(_writer(form)(comparison, wanted, form), wanted.output, for_people=form == "table")
    return 3 if trouble else 0


def sources(
    paths: Sequence[str], how: Reading, wanted: Wanted, *, files_from: str | None = None, quiet: bool = False
) -> int:
    """List who is relied on, and return the exit code: 3 some inputs could not be read, 4 none could."""
    form = _settled(wanted, [each for each in FORMATS if each != "html"])
    stories, trouble = _stories(paths, how, files_from, quiet=quiet)
    if not stories:
        return NONE_READ if trouble else 0
    from .forms import sources_forms
    from .sourcing import sourcing_of

    deliver(
        sources_forms.write(sourcing_of(compared(stories)), wanted, form), wanted.output, for_people=form == "table"
    )
    return 3 if trouble else 0


def _stories(paths: Sequence[str], how: Reading, files_from: str | None, *, quiet: bool) -> tuple[list[Story], bool]:
    """The stories that could be read, and whether others could not."""
    told: list[str] = []

    def say(sentence: str, *, is_error: bool = True) -> None:
        if is_error:
            told.append(sentence)
        if not quiet:
            tell(sentence)

    if not quiet:
        invite(paths)
    return stories_in(paths, how, say, files_from=files_from), bool(told)


def _compare_versions(stories: list[Story], wanted: Wanted, form: str, trouble: bool) -> int:
    from .forms import versions_forms

    changes = changes_between(stories[0], stories[1])
    deliver(versions_forms.write(changes, wanted, form), wanted.output, for_people=form == "table")
    return 3 if trouble else DIFFERENT if changes.any() else 0


def _remark(comparison: Comparison) -> None:
    """Warn of what the comparison lacks: other articles, dates, the texts of the articles."""
    stories = comparison.stories
    if len(stories) == 1:
        tell("There is one article, with which nothing can be compared. Name others, or a folder.")
    undated = [each.source for each in stories if each.day is None]
    if len(undated) == len(stories) > 1:
        tell("No article says when it is from: they are compared in the order in which they were given.")
    elif undated and len(stories) > 1:
        says = "does not say when it is" if len(undated) == 1 else "do not say when they are"
        tell(f"{len(undated)} of {len(stories)} articles {says} from: '{undated[0]}'{' for one' * (len(undated) > 1)}.")
    bare = sum(each.text is None for each in stories)
    if bare:
        tell(
            f"{bare} of {len(stories)} articles {'is' if bare == 1 else 'are'} without text: extract --with-text, "
            "and figures are grouped by the words around them."
        )


def _settled(wanted: Wanted, known: object) -> str:
    """The format of the option, else of the file's suffix, else a table on a terminal and jsonl elsewhere."""
    forms = list(known) if isinstance(known, list | dict) else []
    if wanted.form != "auto":
        if wanted.form not in forms:
            raise UnknownForm("format", wanted.form, ("auto", *forms))
        return wanted.form
    if wanted.output is not None:
        suffix = PurePath(wanted.output).suffix.lower().removeprefix(".")
        return next((each for each in (suffix, SUFFIXES.get(suffix, "")) if each in forms), "json")
    return "table" if sys.stdout.isatty() else "jsonl"


Writer = Callable[[Comparison, Wanted, str], Iterator[str]]


def _writer(form: str) -> Writer:
    writer: Writer = import_module(f".forms.{FORMATS[form]}", __package__).write
    return writer
