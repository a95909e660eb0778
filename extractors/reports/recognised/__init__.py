"""Reports recognised by what the embedded network learned from annotated articles, beside the constructions."""
