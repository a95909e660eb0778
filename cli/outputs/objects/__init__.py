"""Findings as JSON: our own records, and two kinds of JSON-LD."""
