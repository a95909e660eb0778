"""Many articles, one event: which figures measure the same, who claims what, who disagrees with whom.

Everything here works over records, the JSON of quoth, whether they were found a moment ago or last year. The story is
given in ``comparison.py``; ``docs/compare.md`` says what each verdict means.
"""
