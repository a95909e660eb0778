"""A comparison in print: tables, JSON, CSV, a page."""
