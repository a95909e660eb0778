# head has seen enough, and nobody complains.
#> article,article_id,title
#> 0
set -o pipefail
quoth -f csv rain.txt "a snow.txt" | head -n 1 | cut -d , -f 1-3
echo $?
