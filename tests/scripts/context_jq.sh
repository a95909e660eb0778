# Each figure in its sentence, as grep would show it, and the sentence stands where it is said to stand.
#> true
set -eu
quoth --context 0 --only figures rain.txt | jq --rawfile text rain.txt -s '
  map(select(.type == "figure")) | length > 0 and all(.context == $text[.spans.context[0][0]:.spans.context[0][1]] and (.text as $t | .context | contains($t)))'
