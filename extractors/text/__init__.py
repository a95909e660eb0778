"""What a text shows without a parse: lines, datelines, quotation marks, sentences, spaces."""
