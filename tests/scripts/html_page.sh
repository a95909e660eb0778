# One page with all stories, without a script.
#> 3 articles
#> no script
set -eu
quoth -o page.html *.txt
echo "$(grep -c '<article' page.html) articles"
grep -qi '<script' page.html || echo "no script"
