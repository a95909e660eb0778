# When and by whom it was printed, from records as an interface gives them.
#> 2026-03-04	Weir Radio	Nine barges sink	1
set -eu
printf '%s\n' '{"title": "Nine barges sink", "published_at": "4 March 2026", "publisher": {"name": "Weir Radio"}, "body": "<p>Ada Byron said nine barges had sunk.</p>"}' |
  quoth - | jq -r 'select(.type == "article") | [.published, .agency, .title, .figures] | @tsv'
