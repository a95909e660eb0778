"""quoth: who said what, and the figures they cited."""

__version__ = "0.1.0"
