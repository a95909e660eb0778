"""The people, bodies and places that a text names, each once."""
