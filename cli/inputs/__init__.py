"""Bytes -> Article: one small reader per format."""
