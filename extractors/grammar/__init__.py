"""Questions to a parse: whose subject, how long a phrase, which words make one verb."""
