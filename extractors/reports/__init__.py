"""Who is reported to say what, before anybody is named."""
