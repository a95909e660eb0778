# A kind that is misspelt is wrong usage, not an empty success; so is a suffix that belongs to no format.
#> 2
#> 2
#> quoth: No rule calls a figure 'people_cout'. Did you mean 'people_count'?
#> quoth: '.xlsx' belongs to no format.
quoth --kind people_cout rain.txt 2>errors; echo $?
quoth -o found.xlsx rain.txt 2>>errors; echo $?
cut -d. -f1-2 errors | sed 's/format$/format./'
