# Python's csv adds up what people counted.
#> Ada Byron 300
#> Max Roe 2
set -eu
quoth -f csv rain.txt "a snow.txt" | python3 -c '
import csv, sys
for row in csv.DictReader(sys.stdin):
    if row["type"] == "figure":
        print(row["speaker"], int(row["value"]))
'
