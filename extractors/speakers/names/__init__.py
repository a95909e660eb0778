"""Names in a text, and what kind of thing each one names."""
