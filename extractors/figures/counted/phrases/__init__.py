"""What is put to the noun that a number counts: a second noun, or what the first is of."""
