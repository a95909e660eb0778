# What was found is checked later, and the story that was changed is named.
#> rain.txt: OK
#> exit 1
#> quoth: 'rain.txt' has changed
quoth -o found.jsonl rain.txt
quoth verify found.jsonl | cut -d , -f 1
sed -i.old 's/300/200/' rain.txt
quoth verify -q found.jsonl 2>complaints
echo "exit $?"
cut -d : -f 1-2 complaints
