"""Reports that follow from others: continued quotations, words without a cue, what is cited again."""
