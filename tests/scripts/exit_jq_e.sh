# jq says whether there are figures.
#> yes
quoth *.txt | jq -e 'select(.type=="figure")' >/dev/null && echo yes
