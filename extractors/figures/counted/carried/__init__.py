"""What a figure counts that goes on from the figure before it: the other end of a change, the next of a list."""
