# Paths with spaces from find, ended by NUL; one that cannot be read among them.
#> ./a snow.txt
#> ./rain.txt
#> 3
find . -name '*.txt' -print0 | sort -z > list
printf './none.txt\0' >> list
quoth -l -q --files-from list; echo $?
