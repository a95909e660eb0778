"""Language: spaCy docs in, findings out. Never prints, never imports the command line."""
