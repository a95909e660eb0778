"""What quoth itself has printed, known by its first bytes: findings are no articles."""

from __future__ import annotations

import re

PRINTED = (
    rb'\{\s*"schema":\s*"quoth[/-]',  # JSON and JSON Lines, of compare and of sources too
    rb'\{"@context": .{0,99}urn:quoth:',
    rb"article([,;\t])article_id\1",  # tables, for spreadsheets
    rb"change,kind,what,old,new,was,is\r?\n|event,(?:quantity_id,quantity_name|name,role,side,sort),",
    rb'<!DOCTYPE html>\n.{0,99}\n<meta name="generator" content="quoth">',
    rb"# [^\n]{1,400}\n\n(?:attribution|quote|figure) @\d",  # a sheet of annotations
    rb"# [^\n]{1,400}\n(?:\n\*[^\n]{1,400}\*\n)?(?:\n> [^\n]{1,400}\n){0,9}\n## "  # Markdown
    rb"(?:Who speaks\n\n- \*\*|Who said what\n\n- |Figures\n\n\| figure \| of \| kind \|)",
    rb"[^\n]{1,400}\n\n  (?:Figure +of |Who +says |Quoted +words|Nothing found)",  # tables, for a terminal
    rb"\n  [^\n]{1,400}  (?:outlets|articles +outlets)\n \xe2\x94\x80\xe2\x94\x80",
)
OUR_OUTPUT = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:%s)" % b"|".join(PRINTED), re.DOTALL)


def is_our_output(head: bytes) -> bool:
    """Whether these are the first bytes of something that we have printed."""
    return OUR_OUTPUT.match(head) is not None
