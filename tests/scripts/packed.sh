# Findings that are packed as they are written.
#> 2
set -eu
quoth --only quotes -o found.csv.gz rain.txt
zcat found.csv.gz | wc -l | tr -d ' '
