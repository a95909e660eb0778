"""Two stages of one run, averaged: `python -m training.average EARLY LATE --share 0.35 --work WORK`.

EARLY and LATE are the folders of finished runs, of which the second went on from the first; a released quoth_encoder
folder may be the first. What lies between two
points of one run often serves new text better than its end (M. Wortsman et al. 2022, "Model soups"). The release is
then made by `python -m training --work WORK`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor

from .network import Network
from .released import load_released


def average(early: dict[str, Tensor], late: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """Return the weights between two networks, `share` of the way from the late one to the early one."""
    return {name: torch.lerp(weight, early[name], share) for name, weight in late.items()}


def main() -> None:
    """Write the averaged network, and its labels beside it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("early", type=Path)
    parser.add_argument("late", type=Path)
    parser.add_argument("--share", type=float, default=0.35, help="of the early one")
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    late = torch.load(arguments.late / "network.pt", weights_only=True)
    early = weights_of(arguments.early, late)
    torch.save(average(early, late, arguments.share), arguments.work / "network.pt")
    (arguments.work / "labels.json").write_bytes((arguments.late / "labels.json").read_bytes())


def weights_of(folder: Path, later: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the weights of a finished run, or of a release, whose embeddings of pieces are those of a later run."""
    if (folder / "network.pt").exists():
        return torch.load(folder / "network.pt", weights_only=True)  # type: ignore[no-any-return]
    network = Network(json.loads((folder / "labels.json").read_text(encoding="utf-8")))
    network.load_state_dict(later)
    load_released(network, folder)
    return network.state_dict()


if __name__ == "__main__":
    main()
