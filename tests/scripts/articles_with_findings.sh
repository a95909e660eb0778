# The articles in which somebody is quoted, for xargs and loops.
#> rain.txt
set -eu
quoth -l --only quotes *.txt | grep rain
