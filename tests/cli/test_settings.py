"""Settings: flags, then the environment, then the project's file, then the user's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

BRIEFING = Path(__file__).parents[2] / "samples" / "briefing.txt"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, and a user without settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    (tmp_path / "home" / "quoth").mkdir(parents=True)
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


def user(project: Path, toml: str) -> Path:
    path = project.parent / "home" / "quoth" / "config.toml"
    path.write_text(toml)
    return path


def shown(quoth: Callable[..., Any], name: str) -> tuple[Any, str]:
    lines = {line["setting"]: line for line in quoth("config", "-f", "jsonl").lines}
    return lines[name]["value"], lines[name]["from"]


def test_each_place_gives_way_to_the_next(
    project: Path, quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown(quoth, "format") == ("auto", "default")

    path = user(project, 'format = "json"\n')
    assert shown(quoth, "format") == ("json", str(path))
    assert quoth(BRIEFING).articles

    (project / "pyproject.toml").write_text('[tool.quoth]\nformat = "table"\n')
    assert shown(quoth, "format") == ("table", "pyproject.toml")

    (project / "quoth.toml").write_text('format = "jsonl"\n')
    assert shown(quoth, "format") == ("jsonl", "quoth.toml")
    assert quoth(BRIEFING).lines

    monkeypatch.setenv("QUOTH_FORMAT", "json")
    assert shown(quoth, "format") == ("json", "QUOTH_FORMAT")
    assert quoth(BRIEFING).articles

    assert quoth("-f", "jsonl", BRIEFING).lines


@pytest.mark.parametrize(
    ("toml", "name", "value"),
    [
        ("with-text = true", "with-text", True),
        ('only = ["quotes", "figures"]', "only", ["quotes", "figures"]),
        ('only = "quotes"', "only", ["quotes"]),
        ('only = "quotes,figures"', "only", ["quotes", "figures"]),
        ('kind = ["money", "age"]', "kind", ["money", "age"]),
        ('kind = "money"', "kind", ["money"]),
        ("min = 3", "min", 3),
        ('stance = ["deny"]', "stance", ["deny"]),
    ],
)
def test_settings_are_named_as_the_flags(
    toml: str, name: str, value: object, project: Path, quoth: Callable[..., Any]
) -> None:
    (project / "quoth.toml").write_text(toml)

    assert shown(quoth, name) == (value, "quoth.toml")


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        ("formt = 'json'", "'quoth.toml' cannot be used: there is no setting 'formt'; did you mean 'format'?"),
        ("zzz = 1", "'quoth.toml' cannot be used: there is no setting 'zzz'; known are color,"),
        ("format = ", "'quoth.toml' cannot be used: it is not TOML"),
        (
            "format = 'yaml'",
            "The setting 'format' in 'quoth.toml' cannot be used: 'yaml' is not one of 'auto', 'table',",
        ),
        ("context = 'x'", "The setting 'context' in 'quoth.toml' cannot be used: it has to be a whole number."),
        ("with-text = 'x'", "The setting 'with-text' in 'quoth.toml' cannot be used: it has to be true or false."),
        ("min = 'x'", "The setting 'min' in 'quoth.toml' cannot be used: it has to be a number."),
        ("max-bytes = 'x'", "The setting 'max-bytes' in 'quoth.toml' cannot be used: 'x' is not a size."),
        ("encoding = 'x'", "The setting 'encoding' in 'quoth.toml' cannot be used: There is no text encoding"),
        ("max-bytes = '99999999999999999999'", "'99999999999999999999' is not a size."),
        ("encoding = 'undefined'", "There is no text encoding named 'undefined'."),
        ("encoding = 'idna'", "There is no text encoding named 'idna'."),
        ("jobs = 99999999", "'99999999' is no number of jobs."),
        ("kinds = '/dev/zero'", "it is larger than any list of rules"),
        ("jobs = 0", "The setting 'jobs' in 'quoth.toml' cannot be used: '0' is no number of jobs."),
        ("only = ['x']", "The setting 'only' in 'quoth.toml' cannot be used: No extractor named 'x'."),
        ("model = 'theirs'", "'model' may be set on the command line or in '"),
        ("csv-raw = true", "'csv-raw' may be set on the command line or in '"),
        ("files-from = 'list'", "'files-from' may be set on the command line or in '"),
        ("output = 'their.file'", "'output' may be set on the command line or in '"),
        ("dask = 'tcp://theirs'", "'dask' may be set on the command line or in '"),
    ],
)
def test_a_bad_file_is_wrong_usage(toml: str, sentence: str, project: Path, quoth: Callable[..., Any]) -> None:
    (project / "quoth.toml").write_text(toml)

    ran = quoth(BRIEFING)

    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(("variable", "value"), [("QUOTH_FORMAT", "xml"), ("QUOTH_MAX_BYTES", "x")])
def test_a_bad_variable_is_named(
    variable: str, value: str, quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    ran = quoth(BRIEFING)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"quoth: The variable {variable} cannot be used: '{value}' is not ")


def test_what_is_wrong_with_the_command_does_not_blame_a_file(project: Path, quoth: Callable[..., Any]) -> None:
    (project / "quoth.toml").write_text("max-bytes = '1M'\n")
    assert quoth("--max-bytes", "x", BRIEFING).err == "quoth: 'x' is not a size. Try 500000, 800k, 64M or 1G.\n"


def test_a_person_may_choose_a_model(project: Path, quoth: Callable[..., Any]) -> None:
    path = user(project, 'model = "en_mine"\n')

    assert shown(quoth, "model") == ("en_mine", str(path))


def test_a_file_that_is_named_takes_the_place_of_all_others(
    project: Path, quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "quoth.toml").write_text("formt = 'broken'\n")
    (project / "desk").mkdir()
    (project / "desk" / "ours.toml").write_text("format = 'json'\ncsv-raw = true\nkinds = 'kinds.txt'\n")
    lines = quoth("config", "--config", "desk/ours.toml", "-f", "jsonl").lines

    assert {(line["setting"], str(line["value"])) for line in lines if line["from"] == "desk/ours.toml"} == {
        ("format", "json"),
        ("csv-raw", "True"),
        ("kinds", "['desk/kinds.txt']"),
    }
    (project / "desk" / "pyproject.toml").write_text("[tool.quoth]\nformat = 'json'\n")
    assert quoth("--config", "desk/pyproject.toml", BRIEFING).articles
    monkeypatch.setenv("QUOTH_CONFIG", "desk/pyproject.toml")
    assert quoth(BRIEFING).articles
    ran = quoth("--config", "none.toml", BRIEFING)
    assert (ran.code, ran.err) == (2, "quoth: The settings in 'none.toml' cannot be used: there is no such file.\n")


def test_paths_count_from_the_folder_of_their_file(project: Path, quoth: Callable[..., Any]) -> None:
    home = user(project, "kinds = ['mine.txt', '/etc/ours.txt']\nmodel = './en_mine'\n").parent

    assert shown(quoth, "kinds")[0] == [str(home / "mine.txt"), "/etc/ours.txt"]
    assert shown(quoth, "model")[0] == str(home / "en_mine")


@pytest.mark.parametrize(
    "toml", ["speaker = 'Nobody'", "min = 1e9\nquiet = true", "only = 'quotes'", "timeout = 900.0"]
)
def test_a_warning_says_where_the_project_leaves_something_out(
    toml: str, project: Path, quoth: Callable[..., Any]
) -> None:
    (project / "quoth.toml").write_text(toml)
    names = ", ".join(sorted(line.split()[0] for line in toml.splitlines()))
    said = f"quoth: 'quoth.toml' in this folder sets {names}: not all that is found is shown. See 'quoth config'."

    assert quoth(BRIEFING).err.splitlines()[0] == said
    assert said not in quoth("--quiet", BRIEFING).err


def test_there_is_no_warning_where_nothing_is_left_out(project: Path, quoth: Callable[..., Any]) -> None:
    (project / "quoth.toml").write_text("with-text = true\nspeaker = 'Nobody'\n")
    assert quoth("--speaker", "Marsh", BRIEFING).err == ""

    (project / "quoth.toml").unlink()
    user(project, "kind = 'age'\n")
    assert quoth(BRIEFING).err == ""


def test_other_tools_settings_are_not_ours(project: Path, quoth: Callable[..., Any]) -> None:
    (project / "pyproject.toml").write_text("[tool.black]\nline-length = 100\n")

    assert shown(quoth, "format") == ("auto", "default")


def test_the_table_is_for_people(project: Path, quoth: Callable[..., Any]) -> None:
    (project / "quoth.toml").write_text("quiet = true\n")

    table = quoth("config", "-f", "table").out

    assert table.splitlines()[0].split() == ["setting", "value", "from"]
    assert ["quiet", "yes", "quoth.toml"] in [line.split() for line in table.splitlines()]


def test_the_error_says_how_to_read_a_file_that_looks_like_an_option(
    tmp_path: Path, quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "-zulu.txt").write_text("It rained.")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["quoth", "-zulu.txt"])
    assert (
        quoth("-zulu.txt").err
        == "quoth: There is no option -z. Is it the file '-zulu.txt'? Then write './-zulu.txt'.\n"
    )
    assert quoth("-f", "json", "./-zulu.txt").code == 0


def test_help_is_a_command_too(quoth: Callable[..., Any]) -> None:
    assert quoth("help").out == quoth("--help").out
    assert quoth("help", "merge").out == quoth("merge", "--help").out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--formt", "json"], "There is no option --formt. Did you mean --format?"),
        (["--zzz"], "There is no option --zzz. See 'quoth extract --help'."),
        (["-q", "verify", "a.json"], "The command comes first, its options after it: quoth verify -q"),
        (
            ["-q", "--format=json", "text", "a"],
            "The command comes first, its options after it: quoth text -q --format=json",
        ),
        (["extrct", "a.txt"], "There is no file, folder or command 'extrct'. Did you mean 'quoth extract'?"),
        (["--min", "x"], "The value of --min cannot be used: it has to be a number."),
        (["--context=-1"], "The value of --context or -C cannot be used: it has to be 0 or more."),
        (["merge"], "Missing argument 'FOLDER'. See 'quoth merge --help'."),
        (["--jobs"], "Option '--jobs' requires an argument."),
    ],
)
def test_wrong_usage_is_one_sentence_that_says_what_to_do(
    arguments: list[str], sentence: str, quoth: Callable[..., Any]
) -> None:
    ran = quoth(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"quoth: {sentence}")
    assert ran.err.count("\n") == 1
