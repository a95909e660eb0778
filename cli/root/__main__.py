"""``python -m quoth`` is the command ``quoth``."""

from quoth.cli.app import main

main()
