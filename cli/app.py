"""The commands."""


def main() -> None:
    """To come."""
