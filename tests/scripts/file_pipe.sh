# A file holds what a pipe does.
#> same
quoth *.txt >piped; quoth -o saved.jsonl *.txt; cmp piped saved.jsonl && echo same
