"""Numbers that are no figures: dates, labels, parts of names."""
