"""The command line: what is printed where, and with which exit code."""

from __future__ import annotations

import gzip
import json
import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from quoth import __version__

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
BRIEFING = SAMPLES / "briefing.txt"
QUOTH = [sys.executable, "-m", "quoth"]
EXTRACTORS = ("speakers", "attributions", "quotes", "figures")


def test_a_path_alone_means_extract(quoth: Callable[..., Any]) -> None:
    assert quoth("-f", "jsonl", BRIEFING) == quoth("extract", "-f", "jsonl", BRIEFING)


def test_the_same_input_gives_the_same_bytes(quoth: Callable[..., Any]) -> None:
    assert quoth("-f", "json", BRIEFING).out == quoth("-f", "json", BRIEFING).out


def test_articles_come_in_the_order_they_are_named(quoth: Callable[..., Any]) -> None:
    names = [str(SAMPLES / name) for name in ("rates.txt", "court.txt", "briefing.txt")]

    assert [article["source"] for article in quoth("-f", "json", *names).articles] == names


def test_json_and_json_lines_hold_the_same_findings(quoth: Callable[..., Any]) -> None:
    (article,) = quoth("-f", "json", BRIEFING).articles
    lines = quoth("-f", "jsonl", BRIEFING).findings

    flat = {line["id"]: line for line in lines}
    for name in EXTRACTORS:
        for finding in article[name]:
            line = flat.pop(finding["id"])
            kind = name.removesuffix("s")
            assert line.pop("schema") == "quoth/1"
            assert line.pop("type") == kind
            assert line.pop("article") == str(BRIEFING)
            assert {key.removeprefix(f"{kind}_"): value for key, value in line.items()} == finding
    assert not flat


@pytest.mark.parametrize("name", EXTRACTORS)
def test_only_changes_what_is_shown_and_nothing_about_it(name: str, quoth: Callable[..., Any]) -> None:
    (everything,) = quoth("-f", "json", BRIEFING).articles
    (chosen,) = quoth("-f", "json", "--only", name, BRIEFING).articles

    assert everything[name]
    assert chosen[name] == everything[name]
    assert all(chosen[other] == [] for other in EXTRACTORS if other != name)


def test_only_takes_several_names(quoth: Callable[..., Any]) -> None:
    lines = quoth("-f", "jsonl", "--only", "quotes, figures", BRIEFING).findings
    assert lines == quoth("-f", "jsonl", "--only", "quotes", "--only", "figures", BRIEFING).findings

    assert {line["type"] for line in lines} == {"quote", "figure"}


def test_with_text_makes_offsets_provable(quoth: Callable[..., Any]) -> None:
    (article,) = quoth("-f", "json", "--with-text", BRIEFING).articles
    first, *_ = quoth("-f", "jsonl", "--with-text", BRIEFING).lines

    assert article["text"] == BRIEFING.read_text(encoding="utf-8")
    assert (first["type"], first["text"]) == ("article", article["text"])


def test_every_id_that_is_named_exists(quoth: Callable[..., Any]) -> None:
    for article in quoth("-f", "json", SAMPLES).articles:
        speakers = {speaker["id"] for speaker in article["speakers"]}
        attributions = {attribution["id"] for attribution in article["attributions"]}
        findings = [*article["attributions"], *article["quotes"], *article["figures"]]
        assert {finding["speaker_id"] for finding in findings} <= {*speakers, None}
        assert {finding["attribution"] for finding in article["quotes"] + article["figures"]} <= {*attributions, None}
        assert {attribution["parent"] for attribution in article["attributions"]} <= {*attributions, None}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--only", "quote"], "No extractor named 'quote'. Available: attributions, figures, quotes, speakers."),
        (["-f", "yaml"], "'yaml'"),
        (["--frobnicate"], "--frobnicate"),
        (["--model", "en_no_such_model"], "en_no_such_model"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(arguments: list[str], sentence: str) -> None:
    ran = subprocess.run([*QUOTH, *arguments, str(BRIEFING)], capture_output=True, text=True, cwd=ROOT)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert sentence in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_a_bug_of_ours_exits_with_4(quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoth.cli.running.analyst.record_of", lambda *_, **__: 1 // 0)

    ran = quoth("-f", "json", BRIEFING)

    assert ran.code == 4
    assert "ZeroDivisionError" in ran.err
    assert "bug in quoth" in ran.err


def test_exit_status_says_whether_anything_was_found(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    quiet = tmp_path / "quiet.txt"
    quiet.write_text("Rain.\n")

    assert quoth("-f", "jsonl", quiet).code == 0
    assert quoth("-e", "-f", "jsonl", quiet).code == 1
    assert quoth("-e", "-f", "jsonl", quiet, BRIEFING).code == 0
    assert quoth("-e", "-f", "jsonl", quiet, tmp_path / "missing").code == 3


def test_lists_its_extractors_in_the_order_they_run(quoth: Callable[..., Any]) -> None:
    assert [line["name"] for line in quoth("extractors").lines[:4]] == list(EXTRACTORS)
    assert json.loads(quoth("extractors", "-f", "json").out)[0] == {
        "name": "speakers",
        "version": __version__,
        "origin": "quoth",
    }
    assert quoth("extractors", "-f", "table").out.splitlines()[0].split() == ["name", "version", "origin"]


def test_makes_no_network_connection(quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("somebody opened a socket")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)

    ran = quoth("-f", "json", BRIEFING)

    assert (ran.code, ran.err) == (0, "")


def test_verbose_says_what_each_input_came_to(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    ran = quoth("-v", "-f", "jsonl", BRIEFING, tmp_path / "missing")

    counts = {name: sum(line["type"] == name.removesuffix("s") for line in ran.lines) for name in EXTRACTORS}
    found, missing, came_to = ran.err.splitlines()
    assert found.startswith(f"quoth: {BRIEFING}: " + ", ".join(f"{count} {name}" for name, count in counts.items()))
    assert missing.startswith("quoth: There is no file or folder")
    assert "missing: not read, 0." in came_to


def test_a_list_has_no_more_forms_than_it_can_be_printed_in(quoth: Callable[..., Any]) -> None:
    ran = quoth("extractors", "-f", "html")

    assert (ran.code, ran.out) == (2, "")
    assert "'html' is not one of 'auto', 'table', 'json', 'jsonl'" in ran.err


class TestOutputFile:
    def test_a_file_has_what_would_have_been_printed(self, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        printed = quoth("-f", "json", BRIEFING).out

        ran = quoth("-f", "json", "-o", tmp_path / "out", BRIEFING)

        assert (ran.code, ran.out) == (0, "")
        assert (tmp_path / "out").read_text(encoding="utf-8") == printed

    @pytest.mark.parametrize("suffix", ["json", "jsonl"])
    def test_suffix_says_the_format(self, suffix: str, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        quoth("-o", tmp_path / f"out.{suffix}", BRIEFING)

        assert (tmp_path / f"out.{suffix}").read_text(encoding="utf-8") == quoth("-f", suffix, BRIEFING).out

    def test_gz_is_packed_the_same_way_every_time(self, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        quoth("-o", tmp_path / "a.csv.gz", BRIEFING)
        quoth("-o", tmp_path / "b.csv.gz", BRIEFING)

        packed = (tmp_path / "a.csv.gz").read_bytes()
        assert gzip.decompress(packed).decode() == quoth("-f", "csv", BRIEFING).out
        assert packed == (tmp_path / "b.csv.gz").read_bytes()

    @pytest.mark.parametrize(
        ("name", "suffix"), [("found.xlsx", ".xlsx"), ("found.csv.zip", ".zip"), ("found.db.gz", ".db.gz")]
    )
    def test_a_suffix_of_no_format_is_refused(
        self, name: str, suffix: str, tmp_path: Path, quoth: Callable[..., Any]
    ) -> None:
        ran = quoth("-o", tmp_path / name, BRIEFING)

        assert ran.code == 2
        assert f"'{suffix}' belongs to no format. Known are .json, .jsonl, .csv" in ran.err
        assert "with .gz after it if you like, but for .db and .parquet;" in ran.err
        assert not (tmp_path / name).exists()

    def test_a_name_without_a_suffix_is_json_lines(self, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        quoth("-o", tmp_path / "found", BRIEFING)

        assert (tmp_path / "found").read_text(encoding="utf-8") == quoth("-f", "jsonl", BRIEFING).out

    def test_every_article_that_was_read_has_a_line(self, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        (tmp_path / "empty.txt").write_text("Nobody was there.", encoding="utf-8")

        first, *found = quoth("-f", "jsonl", BRIEFING).lines
        ran = quoth("-f", "jsonl", tmp_path / "empty.txt", tmp_path / "missing.txt")

        assert (first["type"], first["article"], first["agency"]) == ("article", str(BRIEFING), "Reuters")
        assert first["figures"] == sum(line["type"] == "figure" for line in found)
        assert [line["type"] for line in ran.lines] == ["article", "error"]
        assert (ran.lines[0]["quotes"], ran.lines[0]["title"]) == (0, None)

    def test_is_left_alone_when_the_run_fails(
        self, tmp_path: Path, quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        old = tmp_path / "out.json"
        old.write_text("old")
        monkeypatch.setattr("quoth.cli.running.analyst.record_of", lambda *_, **__: 1 // 0)

        assert quoth("-o", old, BRIEFING).code == 4
        assert old.read_text() == "old"
        assert [path.name for path in tmp_path.iterdir()] == ["out.json"]

    def test_keeps_the_permissions_of_the_file_it_replaces(self, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        old = tmp_path / "out.json"
        old.touch(mode=0o640)

        quoth("-o", old, BRIEFING)

        assert old.stat().st_mode & 0o777 == 0o640

    def test_in_a_folder_that_is_not_there_is_wrong_usage(self, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        ran = quoth("-o", tmp_path / "no" / "out.json", BRIEFING)

        assert ran.code == 2
        assert "could not be written: No such file or directory." in ran.err

    def test_may_be_a_device(self, quoth: Callable[..., Any]) -> None:
        assert quoth("-o", "/dev/null", BRIEFING).code == 0


class TestManners:
    """In processes of their own, as a shell would run them."""

    def test_the_version_costs_nothing(self) -> None:
        ran = subprocess.run([*QUOTH, "--version"], capture_output=True, text=True)

        assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"quoth {__version__}\n", "")

    @pytest.mark.parametrize(
        ("arguments", "heavy"),
        [
            ("['--version']", {"typer", "rich", "spacy", "pydantic", "quoth.extractors.base"}),
            ("['--help']", {"rich", "spacy", "numpy", "onnxruntime", "quantulum3"}),
            ("['--help']", {"quoth.cli.commands.extract", "quoth.cli.inputs", "quoth.cli.outputs", "quoth.cli.record"}),
            ("['kinds', '--help']", {"quoth.cli.commands.extract", "quoth.cli.commands.verify", "spacy", "numpy"}),
            ("['extract', '--help']", {"spacy", "numpy", "onnxruntime", "quantulum3"}),
            ("['schema']", {"spacy", "numpy", "onnxruntime", "quantulum3", "rich.console", "quoth.cli.compare.forms"}),
            ("['nothing.txt']", {"spacy", "numpy", "onnxruntime", "quantulum3"}),
            ("['compare', '--help']", {"spacy", "numpy", "pydantic", "quoth.cli.compare.command"}),
        ],
    )
    def test_start_imports_nothing_heavy(self, arguments: str, heavy: set[str]) -> None:
        script = (
            "import sys, atexit\n"
            "atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
            f"from quoth.cli.app import main\nmain({arguments})"
        )
        ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)

        assert not heavy & set(ran.stderr.split())

    @pytest.mark.parametrize("module", ["quoth.cli.terminal.interruption", "typer", "quoth.cli.group"])
    def test_ctrl_c_while_it_starts_leaves_no_traceback(self, module: str) -> None:
        script = f"""
import sys
from importlib.abc import MetaPathFinder

class Impatient(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == {module!r}:
            raise KeyboardInterrupt

sys.meta_path.insert(0, Impatient())
from quoth.cli.app import main
main(["config"])
"""
        ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)

        assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "")

    def test_a_reader_that_leaves_early_is_not_an_error(self) -> None:
        command = " ".join([*QUOTH, "-f", "jsonl", "samples", "|", "head", "-n", "1"])
        ran = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, cwd=ROOT)

        assert (ran.returncode, ran.stderr) == (0, "")
        assert ran.stdout.count("\n") == 1

    @pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
    def test_an_article_is_out_before_the_next_is_read_and_who_ends_it_gets_it_whole(
        self, number: int, code: int
    ) -> None:
        command = [*QUOTH, "extract", "-f", "json", str(BRIEFING), "-"]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
        ) as running:
            assert running.stdout
            shown = b""
            while b'"errors": [' not in shown:
                part = os.read(running.stdout.fileno(), 65536)
                assert part, shown
                shown += part
            running.send_signal(number)
            rest, complaints = running.communicate(timeout=60)

        assert (running.returncode, rest, complaints) == (code, b"]}\n", b"")

    def test_prints_tables_on_a_terminal(self) -> None:
        controller, terminal = pty.openpty()
        with subprocess.Popen(
            [*QUOTH, str(BRIEFING)], stdin=terminal, stdout=terminal, cwd=ROOT, env={**os.environ, "TERM": "dumb"}
        ) as running:
            os.close(terminal)
            shown = b""
            while chunk := read_terminal(controller):
                shown += chunk
        os.close(controller)

        assert running.returncode == 0
        assert b"claimed by" in shown
        assert b"\x1b[" not in shown

    @pytest.mark.parametrize(
        ("line", "offered"),
        [
            ("quoth ex", "extract"),
            ("quoth --for", "--format"),
            ("quoth extract --format json", "jsonl"),
            ("quoth extract --stance de", "deny"),
            ("quoth schema --he", "--help"),
        ],
    )
    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_shells_complete(self, shell: str, line: str, offered: str) -> None:
        environment = {
            **os.environ,
            "_QUOTH_COMPLETE": f"complete_{shell}",
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            "COMP_WORDS": line,
            "COMP_CWORD": str(line.count(" ")),
        }
        ran = subprocess.run(QUOTH, env=environment, capture_output=True, text=True)

        assert (ran.returncode, ran.stderr) == (0, "")
        assert offered in ran.stdout

    @pytest.mark.parametrize(
        ("environment", "coloured"),
        [
            ({"TERM": "xterm-256color"}, True),
            ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
            ({"TERM": "dumb"}, False),
            ({"TERM": "xterm-256color", "QUOTH_COLOR": "never"}, False),
            ({"TERM": "dumb", "NO_COLOR": "1", "QUOTH_COLOR": "always"}, True),
        ],
    )
    def test_colours_are_for_terminals_that_want_them(self, environment: dict[str, str], coloured: bool) -> None:
        controller, terminal = pty.openpty()
        command = [*QUOTH, "--only", "quotes", str(BRIEFING)]
        with subprocess.Popen(command, stdout=terminal, env={**os.environ, **environment}):
            os.close(terminal)
            shown = b""
            while chunk := read_terminal(controller):
                shown += chunk
        os.close(controller)

        colours = set(re.findall(rb"\x1b\[([0-9;]*)m", shown)) - {b"0", b"1", b"2", b"4", b"1;4"}
        assert (b"\x1b[" in shown) is coloured or not colours

    @pytest.mark.parametrize(("encoding", "figure"), [("utf-8", "≥30"), ("latin-1", ">=30"), ("ascii", ">=30")])
    def test_signs_that_a_terminal_lacks_are_spelt(self, encoding: str, figure: str) -> None:
        story = "At least 30 came. “Señor Núñez left,” said Ada."
        ran = subprocess.run(
            [*QUOTH, "-f", "table", "-"],
            input=story.encode(),
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": encoding},
        )

        shown = ran.stdout.decode(encoding)
        assert ran.returncode == 0
        assert figure in shown
        assert ("Señor Núñez" if encoding != "ascii" else "Senor Nunez") in shown
        assert "?" not in shown

    def test_a_long_run_shows_on_the_terminal_how_far_it_is_and_cleans_up(self) -> None:
        script = (
            "import quoth.cli.terminal.narration as it, sys; it.PATIENCE = 0\nfrom quoth.cli.app import main; main()"
        )
        controller, terminal = pty.openpty()
        command = [sys.executable, "-c", script, "-f", "jsonl", "samples/rates.txt", "samples/nothing.txt"]
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=terminal, cwd=ROOT, env={**os.environ, "TERM": "xterm"}
        ):
            os.close(terminal)
            shown = b""
            while chunk := read_terminal(controller):
                shown += chunk
        os.close(controller)

        before, _, after = shown.partition(b"quoth: There is no file or folder 'samples/nothing.txt'.")
        assert b"quoth: 1 read, last samples/rates.txt" in before
        assert before.endswith(b"\r\x1b[K")
        assert after.endswith(b"\r\x1b[K")

    @pytest.mark.parametrize(("arguments", "is_shown"), [(["-f", "table"], False), (["-o", "found.jsonl"], True)])
    def test_progress_is_shown_where_findings_are_not(
        self, arguments: list[str], is_shown: bool, tmp_path: Path
    ) -> None:
        script = "import quoth.cli.terminal.narration as it; it.PATIENCE = 0\nfrom quoth.cli.app import main; main()"
        controller, terminal = pty.openpty()
        command = [sys.executable, "-c", script, *arguments, str(BRIEFING)]
        environment = {**os.environ, "TERM": "xterm", "PYTHONSAFEPATH": "1"}
        with subprocess.Popen(command, stdout=terminal, stderr=terminal, cwd=tmp_path, env=environment):
            os.close(terminal)
            shown = b""
            while chunk := read_terminal(controller):
                shown += chunk
        os.close(controller)

        assert (b"quoth: 1 read" in shown) is is_shown

    def test_a_text_cannot_steer_the_terminal(self, tmp_path: Path) -> None:
        steering = "\x1b]52;c;ZXZpbA==\x07"
        (tmp_path / "evil.txt").write_text(f"one\n{steering}two\x07\u202e")
        command = [*QUOTH, "text", str(tmp_path / "evil.txt")]
        controller, terminal = pty.openpty()
        subprocess.run(command, stdout=terminal, check=True)
        os.close(terminal)
        shown = b"".join(iter(lambda: read_terminal(controller), b"")).decode()
        os.close(controller)

        blank = " " * len(steering)  # the offsets stay as they are
        assert shown == f"one\r\n{blank}two\ufffd\ufffd"
        piped = subprocess.run(command, capture_output=True, check=True).stdout
        assert piped.decode() == f"one\n{blank}two\x07\u202e"

    def test_without_a_path_on_a_terminal_it_shows_how_to_begin(self) -> None:
        controller, terminal = pty.openpty()
        ran = subprocess.run(QUOTH, stdin=terminal, capture_output=True, text=True)
        os.close(terminal)
        os.close(controller)

        assert (ran.returncode, ran.stdout) == (2, "")
        assert "\n  quoth story.txt " in ran.stderr
        assert "'quoth --help' lists the commands" in ran.stderr

    def test_a_terminal_that_knows_ascii_only_gets_no_error(self) -> None:
        environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
        for form in ("table", "json", "jsonl"):
            ran = subprocess.run([*QUOTH, "-f", form, str(BRIEFING)], capture_output=True, env=environment, cwd=ROOT)
            assert (ran.returncode, ran.stderr) == (0, b"")


def read_terminal(controller: int) -> bytes:
    try:
        return os.read(controller, 65536)
    except OSError:  # Linux says so when the other side has closed
        return b""
