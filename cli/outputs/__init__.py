"""Findings -> a printed form: one small writer per format."""
