# What differs between two versions of a story.
#> < 300 Ada Byron
#> > 340 Ada Byron
figures() { quoth -f json "$1" | jq -r '.articles[].figures[] | "\(.value) \(.speaker)"'; }
sed 's/300/340/' rain.txt > again.txt
diff <(figures rain.txt) <(figures again.txt) | grep '^[<>]'
