"""What a figure counts, as a small network learned it from annotated articles; the rules come first."""
