"""How a command ends: what it prints, and its exit code."""
