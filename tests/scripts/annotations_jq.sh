# Every Web Annotation quotes the words at its position.
#> true
set -eu
quoth -f annotations rain.txt | jq --rawfile text rain.txt '
  [.first.items[].target | if type == "array" then .[] else . end | .selector
    | .[0].exact == $text[.[1].start:.[1].end]] | length > 0 and all'
