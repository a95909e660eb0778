# A process in place of a file.
#> 1
quoth --only quotes <(cat rain.txt) | grep -c '"type": "quote"'
