"""What a word is: the only reader of the word lists in data/."""
