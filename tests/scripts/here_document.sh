# A here-document.
#> "text": "It rained,"
quoth --only quotes - <<'END' | grep -o '"text": "[^"]*"'
“It rained,” Ada Byron said.
END
