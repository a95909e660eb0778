"""Words and digits -> numbers."""
