# Set -e does not die of a quiet article.
#> alive
set -e; quoth quiet.txt > found.jsonl; echo alive
