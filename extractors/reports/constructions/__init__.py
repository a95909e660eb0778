"""The constructions of reported speech: one file each, with examples first."""
