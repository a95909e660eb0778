# jq writes csv.
#> "Max Roe",2,"bridges"
#> "Ada Byron",300,"people"
quoth *.txt | jq -r 'select(.type=="figure") | [.speaker, .value, .counted] | @csv'
