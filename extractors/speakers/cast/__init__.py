"""Who is meant: every mention of a speaker, resolved in reading order."""
