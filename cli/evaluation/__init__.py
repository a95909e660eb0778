"""How right an output is, measured on articles that somebody annotated by hand."""
