# Head closes the pipe early.
#> 1
#> 0
set -o pipefail; quoth *.txt *.txt | head -n 1 | wc -l | tr -d ' '; echo $?
