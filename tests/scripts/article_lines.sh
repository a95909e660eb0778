# Which articles were read, and what each came to, as rows of a table.
#> quiet.txt,0
#> rain.txt,1
set -eu
quoth --only quotes quiet.txt rain.txt | jq -r 'select(.type == "article") | "\(.article),\(.quotes)"'
