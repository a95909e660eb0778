"""The constructions of reported speech: one file each, with examples first; here is the order they are asked in."""

from __future__ import annotations

from ..construction import Construction
from . import (
    according,
    adjectives,
    amounts,
    as_said,
    blocks,
    clauses,
    colon,
    demands,
    drawn,
    fragments,
    fronted,
    headlines,
    hearings,
    infinitives,
    nocomment,
    nouns,
    objects,
    passives,
    pleas,
    prepositions,
    quoted,
    turns,
)

# of those that ask about a cue verb the first that fits wins
CONSTRUCTIONS: tuple[Construction, ...] = (
    nocomment.CONSTRUCTION,
    pleas.CONSTRUCTION,
    demands.CONSTRUCTION,
    quoted.CONSTRUCTION,
    blocks.CONSTRUCTION,
    as_said.CONSTRUCTION,
    infinitives.CONSTRUCTION,
    clauses.CONSTRUCTION,
    hearings.CONSTRUCTION,
    fronted.CONSTRUCTION,
    passives.CONSTRUCTION,
    amounts.CONSTRUCTION,
    objects.CONSTRUCTION,
    prepositions.CONSTRUCTION,
    fragments.CONSTRUCTION,
    according.CONSTRUCTION,
    nouns.CONSTRUCTION,
    drawn.CONSTRUCTION,
    adjectives.CONSTRUCTION,
    turns.CONSTRUCTION,
    colon.CONSTRUCTION,
    headlines.CONSTRUCTION,
)
