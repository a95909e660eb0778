"""Numbers -> quantities: units, rates, ranges, modifiers, changes."""
