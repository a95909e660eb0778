# Several at a time; lines stay whole.
#> 3
find . -name '*.txt' -print0 | xargs -0 -n 1 -P 3 quoth | jq -r 'select(.type == "article") | .article' | sort -u | wc -l | tr -d ' '
