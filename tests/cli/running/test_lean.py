"""spaCy is imported without its command line and torch, and loses nothing by it."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys
from quoth.cli.running.lean_spacy import import_spacy

import_spacy()
left_out = {"spacy.cli", "torch", "jinja2", "requests", "weasel"} & set(sys.modules)
assert not left_out, left_out

import spacy
assert spacy.blank("en")("It rained.").text == "It rained."
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
import spacy.cli
assert spacy.cli.download
import_spacy()
assert spacy.cli.download
"""


def test_what_is_left_out_can_still_be_had() -> None:
    ran = subprocess.run([sys.executable, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True)

    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_run_has_no_use_for_it() -> None:
    script = "import sys, atexit\natexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
    command = [sys.executable, "-c", f"{script}from quoth.cli.app import main\nmain(['-f', 'json', '-'])"]
    ran = subprocess.run(command, input="Ada said it rained.", capture_output=True, text=True)

    assert '"a1"' in ran.stdout
    assert not {"torch", "spacy.cli.download", "jinja2", "requests"} & set(ran.stderr.split())
