"""What a command line meets outside a terminal: full disks, closed streams, no home, odd arguments."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.outputs.formats import WRITTEN
from quoth.cli.running.pool import BOOT
from quoth.cli.terminal.settings import user_file

ROOT = Path(__file__).parents[2]
QUOTH = f"{sys.executable} -m quoth"
STORY = '"It rained," said Ada Vale.\n'
NO_ROOM = "quoth: Standard output could not be written: No space left on device.\n"


@pytest.fixture
def shell(tmp_path: Path) -> Callable[[str], subprocess.CompletedProcess[str]]:
    """Run a line of shell in a folder with one article."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")

    def run(line: str) -> subprocess.CompletedProcess[str]:
        command = ["bash", "-o", "pipefail", "-c", line.replace("quoth", QUOTH)]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=os.environ, check=False)

    return run


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize(
    "command",
    ["story.txt", "-f table story.txt", "-f json story.txt", "text story.txt", "schema", "--help", "--version"],
)
def test_a_full_disk_is_an_error_of_one_sentence(command: str, shell: Callable[..., Any]) -> None:
    ran = shell(f"quoth {command} > /dev/full")

    assert (ran.returncode, ran.stderr) == (2, NO_ROOM)


@pytest.mark.parametrize(
    "where", ["> >(true)", "> /dev/full", "< /dev/null"], ids=["reader gone", "disk full", "closed"]
)
def test_what_cannot_be_said_costs_no_finding(where: str, shell: Callable[..., Any]) -> None:
    ran = shell(f"sleep 0.2 | quoth -v gone.txt here.txt story.txt left.txt 2{where}")

    assert ran.returncode == 3
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [line["text"] for line in lines if line["type"] == "quote"] == ["It rained,"]
    assert [line["article"] for line in lines if line["type"] == "error"] == ["gone.txt", "here.txt", "left.txt"]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_who_ends_a_run_leaves_no_half_file(number: int, code: int, tmp_path: Path) -> None:
    command = [*QUOTH.split(), "-", "-o", "found.csv"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),  # these tests may themselves run under nohup
    ) as running:
        while not list(tmp_path.iterdir()):
            time.sleep(0.02)
        running.send_signal(number)
        _, complaints = running.communicate(timeout=60)

    assert (running.returncode, complaints, list(tmp_path.iterdir())) == (code, b"", [])


def test_too_few_files_for_the_jobs_are_a_sentence(shell: Callable[..., Any]) -> None:
    ran = shell("ulimit -n 10; quoth -j 2 story.txt story.txt")

    assert ran.returncode in (2, 3)  # as it is the run itself or a file that gets none
    assert "oo many" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_nohup_is_heeded(shell: Callable[..., Any]) -> None:
    ran = shell('mkfifo late; (trap "" HUP; exec quoth late) & sleep 1; kill -HUP $!; cat story.txt > late; wait $!')

    assert ran.returncode == 0
    assert '"type": "quote"' in ran.stdout


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="this system has no such name")
@pytest.mark.parametrize(
    "line", ["quoth -f csv -o /dev/stdout story.txt | cat", "quoth -f csv -o >(cat) story.txt; sleep 0.3"]
)
def test_a_pipe_is_written_to_by_its_name(line: str, shell: Callable[..., Any]) -> None:
    ran = shell(line)

    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("article,article_id,")


def test_the_reader_of_the_help_may_go_away(shell: Callable[..., Any]) -> None:
    ran = shell("quoth --help | true")

    assert (ran.returncode, ran.stderr) == (0, "")


def test_closed_streams_go_nowhere(shell: Callable[..., Any], tmp_path: Path) -> None:
    ran = shell("quoth story.txt -o found.json >&- 2>&- <&-")

    assert ran.returncode == 0
    assert json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))["articles"][0]["quotes"]
    assert shell("quoth story.txt >&-").returncode == 0
    assert shell("quoth <&-").stderr == "quoth: Standard input is empty.\n"


def test_somebody_without_a_home_has_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setattr("os.path.expanduser", lambda path: path)  # as it answers for an unknown user

    assert not user_file().exists()
    assert user_file().is_absolute()  # never ./~, which anyone could have put here


def test_a_relative_configuration_folder_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "here")
    monkeypatch.setenv("HOME", "/home/ada")

    assert user_file() == Path("/home/ada/.config/quoth/config.toml")


def test_a_home_that_may_not_be_looked_into_has_no_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quoth: Callable[..., Any]
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    (tmp_path / "file").write_text("no folder", encoding="utf-8")

    assert quoth("--only", "quotes", stdin=STORY.encode()).code == 0


@pytest.mark.parametrize("form", WRITTEN)
def test_every_form_goes_on_after_what_cannot_be_read(form: str, tmp_path: Path, quoth: Callable[..., Any]) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    ran = quoth("-f", form, "-o", tmp_path / "found", "gone.txt", tmp_path / "story.txt")

    assert (ran.code, ran.err) == (3, "quoth: There is no file or folder 'gone.txt'.\n")


def test_an_address_where_a_path_belongs(quoth: Callable[..., Any]) -> None:
    said = quoth("https://gazette.example/rain").err

    assert said.endswith(" quoth fetches nothing: curl -sL 'https://gazette.example/rain' | quoth -\n")


def test_a_text_where_a_path_belongs(quoth: Callable[..., Any]) -> None:
    said = quoth("The mayor said that it rained.").err
    long = quoth("It rained all day, she said. " * 100)

    assert said.endswith("Is it a text? Texts are read from standard input: quoth -\n")
    assert (long.code, len(long.err) < 400) == (4, True)
    assert quoth("a" * 300).code == 4


@pytest.mark.parametrize("command", [["-", "-f", "jsonl", "--only", "quotes"], ["text", "-"]])
def test_a_pasted_text_ends_with_one_ctrl_d(command: list[str]) -> None:
    controller, terminal = pty.openpty()
    pipe = subprocess.PIPE
    with subprocess.Popen([*QUOTH.split(), *command], stdin=terminal, stdout=pipe, stderr=pipe) as running:
        os.write(controller, f"{STORY}\x04".encode())
        out, err = running.communicate(timeout=60)
    os.close(terminal)
    os.close(controller)

    assert b"It rained," in out
    assert err == b"quoth: Paste or type an article, then press Ctrl-D on a line of its own.\n"


def test_no_article_is_lost_to_what_is_found_in_it(shell: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(STORY, encoding="utf-8")
    for line, why in (
        ("story.txt -o story.txt", "'.txt' belongs to no format"),
        ("story.txt -f json -o ./story.txt", "is not overwritten, for it may be an article."),
        ("-o *.txt", "'.txt' belongs to no format"),
    ):
        ran = shell(f"quoth {line}")
        assert ran.returncode == 2
        assert why in ran.stderr
    assert {path.read_text(encoding="utf-8") for path in tmp_path.glob("*.txt")} == {STORY}


def test_an_output_is_written_again(shell: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    for line in ("-o found", "-o found", "-o empty", "-f table -o found.txt", "-f table -o found.txt"):
        assert shell(f"quoth story.txt {line}").returncode == 0


SWALLOWED = """
import os, signal, typer.main
from quoth.cli.app import main

signal.signal(signal.SIGINT, signal.default_int_handler)  # which a run in the background ignores

def command(app):
    try:
        os.kill(os.getpid(), signal.SIGINT)
    except BaseException:
        raise ImportError("half a module") from None

typer.main.get_command = command
main(["kinds"])
"""


def test_a_signal_that_an_import_turns_into_another_error_is_no_bug() -> None:
    ran = subprocess.run([sys.executable, "-c", SWALLOWED], capture_output=True, text=True)

    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "")


UNHEARD = """
import os
import signal
import sys
import time
import weakref

import typer

from quoth.cli.app import main

signal.signal(signal.SIGINT, signal.default_int_handler)  # which a run in the background ignores


class Thing:
    pass


def command(app):
    thing = Thing()
    weakref.finalize(thing, lambda: None)
    held = weakref.ref(thing, lambda _: os.kill(os.getpid(), signal.SIG{name}))
    del thing
    time.sleep(20)


typer.main.get_command = command
main(["kinds"])
"""


@pytest.mark.parametrize(("name", "code"), [("INT", 130), ("TERM", 143)])
def test_a_signal_that_python_could_not_raise_comes_again(name: str, code: int) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", UNHEARD.replace("{name}", name)], capture_output=True, text=True, timeout=15
    )

    assert (ran.returncode, ran.stdout, ran.stderr) == (code, "", "")


def test_a_worker_whose_run_has_ended_before_it_begins_says_nothing() -> None:
    ran = subprocess.run([sys.executable, "-P", "-c", BOOT], input=b"", capture_output=True)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
