"""Findings as pages for people: HTML and Markdown."""
