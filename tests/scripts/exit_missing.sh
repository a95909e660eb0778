# A missing file does not stop the others.
#> 1
#> 3
#> quoth: There is no file or folder 'none.txt'.
quoth --only quotes none.txt rain.txt 2>errors | grep -c It.rained; echo ${PIPESTATUS[0]}; cat errors
