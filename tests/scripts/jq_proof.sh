# jq proves every quotation.
#> true
quoth -f json rain.txt | jq -r --rawfile t rain.txt '
.articles[].quotes[] | .spans.text[] as [$from, $to] | .text == $t[$from:$to]'
