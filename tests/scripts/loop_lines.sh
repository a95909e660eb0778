# A loop reads line by line.
#> Ada Byron is s1
quoth rain.txt | jq -r 'select(.type=="speaker") | [.id, .name] | @tsv' |
while IFS=$'\t' read -r id name; do echo "$name is $id"; done
