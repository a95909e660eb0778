"""Shell scripts as people write them, each doing what its author would expect."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

STORIES = {
    "rain.txt": "Ada Byron said 300 people had left.\n\n“It rained,” she added.\n",
    "a snow.txt": "The mayor, Max Roe, denied that two bridges had been closed.\n",
    "quiet.txt": "Rain fell.\n",
}
SCRIPTS = {
    "jq says whether there are figures": (
        "quoth *.txt | jq -e 'select(.type==\"figure\")' >/dev/null && echo yes",
        "yes\n",
    ),
    "jq writes csv": (
        """quoth *.txt | jq -r 'select(.type=="figure") | [.speaker, .value, .counted] | @csv'""",
        '"Max Roe",2,"bridges"\n"Ada Byron",300,"people"\n',
    ),
    "jq proves every quotation": (
        """quoth -f json rain.txt | jq -r --rawfile t rain.txt '
             .articles[].quotes[] | .spans.text[] as [$from, $to] | .text == $t[$from:$to]'""",
        "true\n",
    ),
    "names with spaces go through find and xargs": (
        "find . -name '*.txt' -print0 | sort -z | xargs -0 quoth --only figures | wc -l | tr -d ' '",
        "2\n",
    ),
    "a loop reads line by line": (
        """quoth rain.txt | jq -r 'select(.type=="speaker") | [.id, .name] | @tsv' |
             while IFS=$'\\t' read -r id name; do echo "$name is $id"; done""",
        "Ada Byron is s1\n",
    ),
    "a loop over files": (
        """for story in *.txt; do quoth -f json "$story" >"$story.json"; done
           jq -s 'map(.articles[]) | length' *.json""",
        "3\n",
    ),
    "set -e does not die of a quiet article": ("set -e; quoth quiet.txt; echo alive", "alive\n"),
    "-e tells whether anything was found": (
        "if quoth -e quiet.txt; then echo found; else echo nothing: $?; fi",
        "nothing: 1\n",
    ),
    "head closes the pipe early": (
        "set -o pipefail; quoth *.txt *.txt | head -n 1 | wc -l | tr -d ' '; echo $?",
        "1\n0\n",
    ),
    "a missing file does not stop the others": (
        "quoth --only quotes none.txt rain.txt 2>errors | grep -c It.rained; echo ${PIPESTATUS[0]}; cat errors",
        "1\n3\nquoth: There is no file or folder 'none.txt'.\n",
    ),
    "a here-document": (
        'quoth --only quotes - <<\'END\' | grep -o \'"text": "[^"]*"\'\n“It rained,” Ada Byron said.\nEND',
        '"text": "It rained,"\n',
    ),
    "a process in place of a file": ("quoth --only quotes <(cat rain.txt) | wc -l | tr -d ' '", "1\n"),
    "a file holds what a pipe does": (
        "quoth *.txt >piped; quoth -o saved.jsonl *.txt; cmp piped saved.jsonl && echo same",
        "same\n",
    ),
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_does_what_one_would_expect(name: str, tmp_path: Path) -> None:
    script, expected = SCRIPTS[name]
    if "jq " in script and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    for file, text in STORIES.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}

    ran = subprocess.run(["bash", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True)

    assert (ran.stdout, ran.stderr) == (expected, "")
