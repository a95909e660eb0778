# An output proves itself on its way through a pipe.
#> proven
set -eu -o pipefail
quoth -f json *.txt | quoth verify --quiet - && echo proven
