# awk finds the columns by their names.
#> Ada Byron: 300 people
#> Max Roe: 2 bridges
set -eu
quoth -f tsv --only figures rain.txt "a snow.txt" | awk -F '\t' '
  NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
  { print $column["speaker"] ": " $column["value"] " " $column["counted"] }
'
