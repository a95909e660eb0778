# jq lists the claims; a denial is none.
#> Ada Byron: 300 people had left
set -eu
quoth -f claims rain.txt "a snow.txt" |
  jq -r '.["@graph"][] | select(.["@type"] == "Claim" and .about) | "\(.author.name): \(.text)"'
