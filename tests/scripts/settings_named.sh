# Settings of a desk, in a file that is named.
#> attribution
#> deny
mkdir desk
printf 'format = "jsonl"\nstance = ["deny"]\nonly = ["attributions"]\n' > desk/denials.toml
quoth --config desk/denials.toml . | jq -r 'select(.type != "article") | .type, .stance'
