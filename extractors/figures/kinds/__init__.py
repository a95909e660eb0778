"""What kind of figure it is."""

from .rules import BadKinds, use_kinds

__all__ = ["BadKinds", "use_kinds"]
