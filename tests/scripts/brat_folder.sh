# brat gets a text and its annotations for each story, and every line holds.
#> a-snow.ann a-snow.txt annotation.conf rain.ann rain.txt
#> 300 people
set -eu
quoth -f brat -o brat rain.txt "a snow.txt"
(cd brat && echo *)
grep -P '\tFigure ' brat/rain.ann | while IFS=$'\t' read -r _ place words; do
  read -r _ start end <<<"$place"
  python3 -c 'import sys; print(open("brat/rain.txt", encoding="utf-8").read()[int(sys.argv[1]):int(sys.argv[2])])' "$start" "$end"
done
