# Who says how much, over all articles.
#> 2 Ada Byron
#> 1 Max Roe
quoth --only attributions . | jq -r 'select(.type == "attribution") | .speaker' | sort | uniq -c | sort -rn | sed 's/^ *//'
