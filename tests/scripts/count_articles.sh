# How many findings each article has, as grep -c prints it.
#> rain.txt:4
set -eu
quoth --count rain.txt quiet.txt
