# Runs add to one database; the same article again takes its own place.
#> a snow.txt 1
#> rain.txt 1
set -eu
quoth -o found.db rain.txt
quoth -o found.db rain.txt "a snow.txt"
python3 - <<'END'
import sqlite3
query = "SELECT source, count(*) FROM articles JOIN figures ON figures.article = articles.id GROUP BY source ORDER BY source"
for row in sqlite3.connect("found.db").execute(query):
    print(*row)
END
