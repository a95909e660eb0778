"""What kind of figure it is."""

from .rules import BadKinds, own_kinds, use_kinds

__all__ = ["BadKinds", "own_kinds", "use_kinds"]
