# A file that is named like a formula is no formula in the spreadsheet, but is with --csv-raw.
#> '=1+1.txt
#> =1+1.txt
set -eu
cp rain.txt "=1+1.txt"
for option in "" --csv-raw; do
  quoth -f csv --only quotes $option -- "=1+1.txt" |
    python3 -c 'import csv, sys; print(next(csv.DictReader(sys.stdin))["article"])'
done
