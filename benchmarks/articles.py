"""News articles that are made up: ordinary prose, and fresh names and numbers in every one."""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

FIRST = "Ada Bo Cleo Dan Eva Finn Gus Hana Ida Jon Kaya Lars Mona Nils Olga Per Rosa Sten Tove Ulf Vera Ward".split()
STARTS = "Al Ber Cor Dar El Fer Gor Hal Is Jor Kal Lor Mar Nor Or Pal Quin Ros Sel Tor Ul Ver Wil Yar Zan".split()
MIDDLES = "an ber den der el en fel gar im kel lan mer nor ol ren sen tel ven wes zel".split()
ENDS = "berg by dale dorf ez ford ham holt ini ius land man mark oki ova ovic sen son stad ton vik wood".split()
TITLES = ["Mayor", "General", "Dr.", "Professor", "Minister", "spokeswoman", "analyst", "Captain", "Judge", "Senator"]
THINGS = ["flood", "strike", "fire", "election", "storm", "merger", "trial", "outbreak", "harvest", "attack", "dam"]
COUNTED = ["people", "soldiers", "houses", "workers", "tonnes of grain", "vehicles", "patients", "voters", "shares"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

SENTENCES = [
    "{title} {first} {last} said on {day} that the {thing} in {place} had affected {n:,} {counted}.",
    "“We did not expect a {thing} of this size,” said {first} {last}, head of the {place} office for {small} years.",
    "According to the {place} Institute, about {n:,} {counted} were counted, {percent} percent more than last year.",
    "{last} denied that the {thing} had cost ${money} million.",
    "“It was {small} minutes before anybody came,” {last} told reporters. “Nobody answered the telephone.”",
    "The {org} said in a statement that it had sent {n2:,} {counted} to {place} after the {thing}.",
    "Officials in {place} believe the number of {counted} will rise to between {n:,} and {n3:,}.",
    "“{first} {last2} must resign,” the {org} demanded, adding that its patience “has an end”.",
    "Two witnesses, who asked not to be named, said they had seen {small} {counted} near the river at {place}.",
    "The road to {place} stayed closed until {day}, and buses went round by the coast.",
    "Prices fell {percent} percent to ${money} a tonne, the lowest in {small} months.",
    "Whether the {thing} could have been foreseen is a question for the court, {last} wrote in a letter.",
    "{last2} accused the {org} of hiding a report that, she said, warned of the {thing} {small} weeks earlier.",
    "Neither {last} nor {last2} could be reached for comment.",
]


def made_up(seed: int = 0) -> Iterator[str]:
    """Yield articles without end, always the same ones for a seed, about 3,000 characters long."""
    for number in count():
        yield article(random.Random(f"{seed}/{number}"))


def article(chance: random.Random) -> str:
    """Return one article."""
    cast = [(chance.choice(FIRST), name(chance)) for _ in range(3)]
    places = [name(chance) for _ in range(2)]
    paragraphs = []
    for _ in range(chance.randint(7, 12)):
        sentences = []
        for _ in range(chance.randint(1, 4)):
            (first, last), (_, last2) = chance.sample(cast, 2)
            few = chance.randint(20, 900)
            sentences.append(
                chance.choice(SENTENCES).format(
                    title=chance.choice(TITLES),
                    first=first,
                    last=last,
                    last2=last2,
                    day=chance.choice(DAYS),
                    thing=chance.choice(THINGS),
                    place=chance.choice(places),
                    org=f"{name(chance)} Union",
                    counted=chance.choice(COUNTED),
                    n=few * 10,
                    n2=few,
                    n3=few * 20,
                    small=chance.randint(2, 40),
                    percent=chance.randint(1, 60),
                    money=round(chance.uniform(1, 90), 1),
                )
            )
        paragraphs.append(" ".join(sentences))
    return "\n\n".join([f"{places[0]}: {chance.choice(THINGS)} worse than thought", *paragraphs])


def name(chance: random.Random) -> str:
    """Return a name that no other article is likely to hold."""
    return chance.choice(STARTS) + "".join(chance.choices(MIDDLES, k=chance.randint(1, 2))) + chance.choice(ENDS)


def add_texts_option(parser: argparse.ArgumentParser) -> None:
    """Let a benchmark take other texts than ours."""
    parser.add_argument("--texts", type=Path, metavar="FILE.jsonl", help="articles of yours, a 'text' in every line")


def texts_of(arguments: argparse.Namespace) -> Iterator[str]:
    """Yield the texts of the file that the option names, over and over, or made up ones."""
    if not arguments.texts:
        yield from made_up()
    while True:
        with arguments.texts.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]
