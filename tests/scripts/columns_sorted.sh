# Chosen columns, the largest figure first.
#> value,counted
#> 7,boats
#> 2,dogs
set -eu
echo 'Two dogs and 7 boats were lost.' | quoth -f csv --only figures --columns value,counted --sort=-value -
