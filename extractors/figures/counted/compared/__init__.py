"""What is ahead, or past a mark, by a number."""
