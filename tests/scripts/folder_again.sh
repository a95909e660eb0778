# What a run leaves in its folder is not read by the next.
#> same
set -eu
quoth . > found.jsonl
quoth . > again.jsonl
quoth -o again.csv .
quoth . | cmp - found.jsonl && cmp found.jsonl again.jsonl && echo same
