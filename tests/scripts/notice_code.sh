# A text in another language is read and noted: the exit code is 0, and jq finds the note.
#> 0 not-english notice
cat > bericht.txt <<'TEXT'
Die Ministerin sagte am Montag, dass die Regierung bis zum Ende des Jahres neue Regeln vorlegen werde. Nach ihren
Worten sei die Lage ernst, aber nicht hoffnungslos, und die Städte müssten mehr Geld bekommen.
TEXT
quoth -q bericht.txt > found.jsonl
echo "$? $(jq -r 'select(.type == "error") | "\(.code) \(.level)"' found.jsonl)"
