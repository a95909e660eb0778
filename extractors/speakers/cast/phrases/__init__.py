"""What the words of a source are: a name with its description, a noun phrase, a document of somebody's."""
