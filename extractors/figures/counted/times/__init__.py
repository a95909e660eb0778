"""Times: who does something for one, what opens a clause with one, and which last nothing."""
