"""People: options, files, tables, exit codes. No linguistics."""
