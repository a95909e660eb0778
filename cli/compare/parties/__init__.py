"""Who speaks: the parties, their sides, and what they state."""
