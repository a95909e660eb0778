"""What the network learns from: treebanks, names, made-up reports, and how they are varied."""
