# -e tells whether anything was found.
#> nothing: 1
if quoth -e quiet.txt > found.jsonl; then echo found; else echo nothing: $?; fi
