"""The tables beside the network: nouns, lemmas, and the weights of confidence."""
