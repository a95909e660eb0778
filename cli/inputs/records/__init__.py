"""Records -> articles: JSON and tables, and under which keys the text and the rest are."""
