# -e tells whether anything was found.
#> nothing: 1
if quoth -e quiet.txt; then echo found; else echo nothing: $?; fi
