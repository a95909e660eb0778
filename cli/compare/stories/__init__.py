"""The stories to compare: read, dated, put together by event."""
