# Names with spaces go through find and xargs.
#> 2
find . -name '*.txt' -print0 | sort -z | xargs -0 quoth --only figures | grep -c '"type": "figure"'
