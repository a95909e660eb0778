"""What a word is, whoever asks: the only reader of the word lists in data/."""
