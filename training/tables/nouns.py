"""WordNet's nouns -> `extractors/data/words/nouns.tsv` and `endings.tsv`: what a noun names, with how often it does.

`python -m training.tables.nouns --data WORDNET` reads `nouns.tsv`, a table made from WordNet 3.0 with one noun a line
and its senses after it (`supersense:times seen:classes`, most frequent first), and the licence beside it.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

OUT = Path(__file__).parents[2] / "extractors" / "data" / "words"
NOUNS_HEADER = (
    "# Source: WordNet 3.0, Copyright 2006 by Princeton University, see LICENSE-wordnet.txt; made by "
    "training/tables/nouns.py. Shares of a noun's senses in tenths, then the nouns\n"
)
ENDINGS_HEADER = (
    "# Source: WordNet 3.0, Copyright 2006 by Princeton University, see LICENSE-wordnet.txt; made by "
    "training/tables/nouns.py. What most nouns with an ending name, shares in tenths\n"
)
WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
LATIN = ("idae", "aceae", "ales", "inae", "oidea", "iformes", "viridae", "aceous")
NARROW = {
    "soldier": "soldier", "military_unit": "unit", "company": "company", "leader": "leader", "official": "official",
    "worker": "worker", "expert": "expert", "professional": "professional", "relative": "relative",
    "spokesperson": "spokesperson", "ship": "ship", "aircraft": "aircraft", "building": "building",
    "country": "country", "city": "city", "region": "region", "illness": "illness",
}  # fmt: skip
BROAD = {
    "person": "person", "act": "event", "event": "event", "process": "event", "time": "time", "possession": "money",
    "quantity": "quantity", "location": "place", "animal": "animal", "communication": "speech", "object": "place",
    "phenomenon": "event",
}  # fmt: skip
# what senses that WordNet has never seen in a text weigh in news, against 1
UNSEEN = {"person": 1.5, "animal": 0.5, "body": 0.5, "plant": 0.5}
DOCUMENTS = {"document", "message", "information", "statement", "evidence"}
PLACES = {"structure", "building", "facility", "region", "city", "country"}
ARMS = {"weapon", "ammunition", "explosive"}
VEHICLES = {"vehicle", "ship", "aircraft", "craft"}
PERSONAL = ("man", "woman", "person", "ist")
FEWEST = 15  # nouns with one ending, before it says anything
SUREST = 6  # tenths of them that name the same


def main() -> None:
    """Write the two tables and the licence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of nouns.tsv and LICENSE.txt")
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    nouns = dict(shares_by_noun((arguments.data / "nouns.tsv").read_text(encoding="utf-8").splitlines()))
    kept = {noun: shares for noun, shares in nouns.items() if is_kept(noun, shares, nouns)}
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "nouns.tsv").write_text(NOUNS_HEADER + "".join(grouped(kept)), encoding="utf-8")
    (arguments.out / "endings.tsv").write_text(ENDINGS_HEADER + "".join(endings(kept)), encoding="utf-8")
    licence = (arguments.data / "LICENSE.txt").read_text(encoding="utf-8")
    tidy = "\n".join(line.rstrip() for line in licence.splitlines())
    (arguments.out / "LICENSE-wordnet.txt").write_text(tidy + "\n", encoding="utf-8")


def shares_by_noun(lines: Iterable[str]) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield each noun with the tenths of its senses that are of a kind; kinds may overlap, as soldier and person do."""
    for line in lines:
        noun, *senses = line.split("\t")
        weights: defaultdict[str, float] = defaultdict(float)
        for rank, sense in enumerate(senses, 1):
            supersense, seen, *classes = sense.split(":")
            weight = int(seen) + UNSEEN.get(supersense, 1) * 0.5 / rank
            weights["all"] += weight
            for kind in kinds_of(supersense, set(classes[0].split(",")) if classes else set()):
                weights[kind] += weight
        total = weights.pop("all")
        if noun.endswith(PERSONAL) and weights.get("person"):
            weights["person"] = total  # "fireman" is a play at baseball too
            weights = defaultdict(
                float, {kind: weights[kind] for kind in weights if kind == "person" or kind in NARROW}
            )
        tenths = {kind: round(10 * weight / total) for kind, weight in weights.items()}
        yield noun, {kind: share for kind, share in tenths.items() if share}


def kinds_of(supersense: str, classes: set[str]) -> set[str]:
    """The kinds of one sense: a broad one, or two where it is both ("frigate"), and narrow ones."""
    broad = {kind for kind, of in (("weapon", ARMS), ("vehicle", VEHICLES)) if classes & of}
    if "money" in classes:
        broad = {"money"}
    elif supersense == "group" or "organisation" in classes:
        broad = {"body" if "organisation" in classes else "group"}
    elif supersense == "communication" and classes & DOCUMENTS:
        broad = {"document"}
    elif supersense in ("artifact", "location") and classes & PLACES and not broad:
        broad = {"place"}
    return (broad or {BROAD.get(supersense, "thing")}) | {NARROW[name] for name in classes & set(NARROW)}


def is_kept(noun: str, shares: dict[str, int], nouns: dict[str, dict[str, int]]) -> bool:
    """Whether a noun goes into the table: no learned name of a plant, no compound that its last word answers for."""
    if " " in noun:
        last = noun.rpartition(" ")[2]
        known = all(WORD.fullmatch(word) for word in noun.split()) and len(noun.split()) == 2
        return known and top(shares) in ("body", "person", "document") and top(nouns.get(last, {})) != top(shares)
    return WORD.fullmatch(noun) is not None and len(noun) > 1 and not noun.endswith(LATIN)


def top(shares: dict[str, int]) -> str:
    """The largest share's kind."""
    return max(shares, key=lambda kind: shares[kind], default="")


def grouped(nouns: dict[str, dict[str, int]]) -> Iterator[str]:
    """Yield a line for every set of shares, with all nouns that have it."""
    by_shares: dict[str, list[str]] = defaultdict(list)
    for noun, shares in nouns.items():
        by_shares[written(shares)].append(noun)
    for shares_written in sorted(by_shares):
        yield f"{shares_written}\t{','.join(sorted(by_shares[shares_written]))}\n"


def written(shares: dict[str, int]) -> str:
    """Shares as text: "person:8 body:2"."""
    return " ".join(f"{kind}:{share}" for kind, share in sorted(shares.items(), key=lambda item: (-item[1], item[0])))


def endings(nouns: dict[str, dict[str, int]]) -> Iterator[str]:
    """Yield the endings of two to seven letters that say what a noun names, where a shorter one does not say it."""
    sums: dict[str, Counter[str]] = defaultdict(Counter)
    for noun, shares in nouns.items():
        for length in range(2, 8):
            if noun.isalpha() and len(noun) >= length + 3:
                sums[noun[-length:]].update({**shares, "all": 1})
    said: dict[str, str] = {}
    for ending in sorted(sums, key=lambda ending: (len(ending), ending)):
        seen = sums[ending].pop("all")
        shares = {kind: round(total / seen) for kind, total in sums[ending].items() if round(total / seen)}
        shorter = next((said[ending[i:]] for i in range(1, len(ending)) if ending[i:] in said), "")
        if seen < FEWEST or not shares or shares[top(shares)] < SUREST or written(shares) == shorter:
            continue
        said[ending] = written(shares)
        yield f"{ending}\t{said[ending]}\n"


if __name__ == "__main__":
    main()
