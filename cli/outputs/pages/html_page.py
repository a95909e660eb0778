"""One page of HTML, complete in itself and without script: each article with everything found in it marked.

Every speaker has a colour. Pointing at a mark shows who and what at the foot of the window, and lights up whatever
else is of that speaker; a click leads to the list at the side, and from there back into the text.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import chain, islice
from typing import Any

from ...record import OWN, Record, extractors_in, has_findings, is_unread
from ..amounts import amount
from ..content import claimant_of, content_of, relation_of
from .marks import Mark, marked, words

COLOURS = 60
LIT = "{background:oklch(var(--deep) calc(var(--deep-c) * 1.2 * var(--c)) var(--h))}"
_OUTSIDE_IN = ("said", "quote", "other", "figure", "source", "mention", "cue")


def write(records: Iterable[Record]) -> Iterator[str]:
    """Yield the page in parts: its head, then each article as soon as it is read."""
    remaining = iter(records)
    first = list(islice(remaining, 2))  # a page of one article has its title
    yield _head(_title(first[0]) if len(first) == 1 else "Who said what")
    for number, record in enumerate(chain(first, remaining), 1):
        yield "".join(_article(record, f"t{number}"))
    yield "</main>\n</body>\n</html>\n"


def opening(title: str, style: str) -> str:
    """A page up to its body: it has no script, loads nothing and links nowhere, as its policy requires."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta name="generator" content="quoth">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{words(title)}</title>
<style>{style}</style>
</head>
<body>
"""


def _head(title: str) -> str:
    style = _style()
    said = 'what, with <span class="figure s1">3 figures</span> and <span class="quote s1">“quotations”</span>'
    return f"""{opening(title, style)}<header class="page">
<p><b>quoth</b> Each colour is a speaker: <span class="source s1">who</span> <span class="cue s1">said</span>
<span class="said s1">{said}</span>.
Point at a mark, or click on it.</p>
</header>
<main>
"""


@cache
def _style() -> str:
    """The style sheet, with a colour for each speaker and what lights up together."""
    hues = "".join(f".s{n}{{--h:{round(20 + (n - 1) * 137.508) % 360};--c:1}}" for n in range(1, COLOURS + 1))
    parts = ":is(.said,.source,.cue,.mention,.speaker)"
    lit = ",".join(f"article:has(.s{n}:hover) {parts}.s{n}" for n in range(1, COLOURS + 1))
    sheet = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    return f"{sheet}{hues}\n{lit}{LIT}\n"


def _title(record: Record) -> str:
    title: str = record["title"] or record["source"]
    return title


def _article(record: Record, name: str) -> Iterator[str]:
    about = [record["author"], record["agency"], record["published"], record["source"] if record["title"] else None]
    yield f'<article id="{name}">\n<header><h1>{words(_title(record))}</h1>\n'
    yield f'<p class="about">{" · ".join(words(each) for each in about if each)}</p>\n'
    yield "".join(f'<p class="error">{words(error["message"])}</p>\n' for error in record["errors"])
    yield "</header>\n"
    if not is_unread(record):
        yield f'<div class="text">{marked(record["text"], _marks(record, name))}</div>\n'
        yield f'<aside aria-label="What was found">\n{"".join(_lists(record, name))}</aside>\n'
    yield "</article>\n"


def _marks(record: Record, name: str) -> Iterator[Mark]:
    text = record["text"]
    yield Mark(0, len(text) - len(text.lstrip()), 0, "blank")  # most often former front matter
    sources = set()
    for said in record["attributions"]:
        colour, tip = _colour(said["speaker_id"]), _who_says(said)
        manner = f"{colour} {said['stance']}" + (" negated" if said["negated"] else "")
        sources |= {tuple(span) for span in said["spans"]["source"]}
        place = f"{name}-{said['id']}"
        yield from _around(said["spans"]["content"], "said", manner, tip, anchor=place)
        yield from _around(said["spans"]["cue"], "cue", manner, tip, href=f"{place}-said", anchor=f"{place}-cue")
        yield from _around(said["spans"]["source"], "source", colour, _who(said), href=_speaker_place(said, name))
    for quote in record["quotes"]:
        yield from _around(quote["spans"]["text"], "quote", _colour(quote["speaker_id"]), _quoted(quote))
    for figure in record["figures"]:
        place = f"{name}-{figure['id']}"
        colour = _colour(figure["speaker_id"])
        yield from _around(figure["spans"]["text"], "figure", colour, _counts(figure), f"{place}-row", place)
    for speaker in record["speakers"]:
        spans = [span for span in speaker["mentions"] if tuple(span) not in sources]
        tip = speaker["name"] + (f", {speaker['role']}" if speaker["role"] else "")
        yield from _around(spans, "mention", _colour(speaker["id"]), tip, href=f"{name}-{speaker['id']}")
    for other in extractors_in(record):
        for finding in record[other] if other not in OWN else ():
            yield from _around(finding["spans"].get("text", []), "other", "", f"{other}: {_more(finding)}")


def _around(
    spans: Iterable[list[int]], kind: str, classes: str, tip: str, href: str = "", anchor: str = ""
) -> Iterator[Mark]:
    for start, end in spans:
        yield Mark(start, end, _OUTSIDE_IN.index(kind), f"{kind} {classes}".strip(), tip, href, anchor)


def _lists(record: Record, name: str) -> Iterator[str]:
    speakers = _with_their_words(record)
    if speakers:
        yield f"<h2>Speakers <small>{len(record['speakers']) or len(speakers)}</small></h2>\n<ul>\n"
        yield from (_speaker(speaker, said, name) for speaker, said in speakers)
        yield "</ul>\n"
    if record["figures"]:
        yield f"<h2>Figures <small>{len(record['figures'])}</small></h2>\n<ul>\n"
        yield from (_figure(figure, name) for figure in record["figures"])
        yield "</ul>\n"
    for other in extractors_in(record):
        if other not in OWN and record[other]:
            yield f"<h2>{words(other.capitalize())} <small>{len(record[other])}</small></h2>\n<ul>\n"
            yield from (
                f'<li class="row">{words(_more(finding))}{_context(finding)}</li>\n' for finding in record[other]
            )
            yield "</ul>\n"
    if not has_findings(record):
        yield "<p>Nothing found.</p>\n"


def _with_their_words(record: Record) -> list[tuple[Record, list[Record]]]:
    """Each speaker with what is attributed to it; last, unlisted speakers, and what has no speaker."""
    speakers = {speaker["id"]: speaker for speaker in record["speakers"]}
    for said in record["attributions"]:
        unlisted = {"id": said["speaker_id"], "name": said["speaker"] or "Nobody named", "role": said["role"]}
        speakers.setdefault(said["speaker_id"], unlisted)
    unnamed = speakers.pop(None, None)
    ordered = [*speakers.values(), *([unnamed] if unnamed else [])]
    return [
        (speaker, [said for said in record["attributions"] if said["speaker_id"] == speaker["id"]])
        for speaker in ordered
    ]


def _speaker(speaker: Record, statements: list[Record], name: str) -> str:
    role = f"<small>{words(speaker['role'])}</small>" if speaker["role"] else ""
    heading = f"<b>{words(speaker['name'])}</b>{role}"
    place = f'class="speaker {_colour(speaker["id"])}" id="{name}-{speaker["id"] or "nobody"}"'
    if not statements:
        return f"<li {place}><p>{heading}{_context(speaker)}</p></li>\n"
    said = "".join(_statement(each, name) for each in statements)
    return (
        f"<li {place}><details><summary>{heading}<i>{len(statements)}</i></summary>\n<ul>\n{said}</ul></details></li>\n"
    )


def _statement(said: Record, name: str) -> str:
    place = f"{name}-{said['id']}"
    target = place if said["spans"]["content"] else f"{place}-cue"
    manner = [said["type"], *([said["stance"]] if said["stance"] != "state" else [])]
    manner += ["negated"] if said["negated"] else []
    manner += [f"via {said['chain'][-2]}"] if said["parent"] and len(said["chain"]) > 1 else []
    cue = f"<em>{words(said['cue'])}</em> " if said["cue"] else ""
    return (
        f'<li id="{place}-said"><a href="#{target}">{cue}{words(content_of(said) or "")}</a>'
        f"<small>{words(', '.join(manner))}</small>{_context(said)}</li>\n"
    )


def _figure(figure: Record, name: str) -> str:
    place = f"{name}-{figure['id']}"
    of = f" {words(figure['counted'])}" if figure["counted"] else ""
    details = [_plain(figure["kind"]), *([claimant] if (claimant := claimant_of(figure)) else [])]
    return (
        f'<li class="row {_colour(figure["speaker_id"])}" id="{place}-row">'
        f'<a href="#{place}"><b>{words(amount(figure))}</b>{of}</a><small>{words(", ".join(details))}</small>'
        f"{_context(figure)}</li>\n"
    )


def _context(finding: Record) -> str:
    return f"<q>{words(finding['context'])}</q>" if "context" in finding else ""


def _colour(speaker_id: str | None) -> str:
    return f"s{(int(speaker_id[1:]) - 1) % COLOURS + 1}" if speaker_id else "s0"


def _speaker_place(said: Record, name: str) -> str:
    return f"{name}-{said['speaker_id'] or 'nobody'}"


def _who(said: Record) -> str:
    name = said["speaker"] or "Nobody named"
    return f"{name}, {said['role']}" if said["role"] else str(name)


def _who_says(said: Record) -> str:
    manner = [said["cue"], said["type"], said["stance"] if said["stance"] != "state" else None]
    manner += ["negated" if said["negated"] else None]
    manner += [f"via {said['chain'][-2]}" if said["parent"] and len(said["chain"]) > 1 else None]
    return f"{_who(said)}\n{' · '.join(each for each in manner if each)}"


def _quoted(quote: Record) -> str:
    return f"Quoted: {quote['speaker'] or 'nobody named'}"


def _counts(figure: Record) -> str:
    claim = f"{relation_of(figure)} {figure['speaker']}" if figure["speaker"] else "the article’s own"
    of = f" {figure['counted']}" if figure["counted"] else ""
    return f"{amount(figure)}{of}\n{_plain(figure['kind'])} · {claim}"


def _more(finding: dict[str, Any]) -> str:
    shown = [
        str(value) for key, value in finding.items() if key not in ("id", "spans", "context") and value is not None
    ]
    return " · ".join(shown)


def _plain(kind: str) -> str:
    return kind.replace("_", " ")
