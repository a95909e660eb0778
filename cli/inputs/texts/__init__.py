"""Plain text and Markdown -> articles, with every character where it was."""
