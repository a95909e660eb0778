"""Where content begins and ends."""
