# A loop over files.
#> 3
for story in *.txt; do quoth -f json "$story" >"$story.json"; done
jq -s 'map(.articles[]) | length' *.json
