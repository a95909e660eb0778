"""The embedded language pipeline: a small encoder that tags, parses and names in one pass."""
