"""The options that several commands share, what a shell completes after them, and what is refused."""
