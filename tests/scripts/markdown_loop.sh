# A loop over names with spaces leaves notes beside the stories.
#> # a snow.txt
#> # rain.txt
set -eu
for story in rain.txt "a snow.txt"; do
  quoth -o "${story%.txt}.md" "$story"
done
head -q -n 1 *.md
