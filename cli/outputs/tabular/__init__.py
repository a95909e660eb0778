"""One finding a row: CSV, TSV, Parquet and SQLite."""
