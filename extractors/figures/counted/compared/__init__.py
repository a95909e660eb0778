"""What is ahead, or past a mark, by a number, and how matches and races ended."""
