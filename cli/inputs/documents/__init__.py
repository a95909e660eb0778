"""Documents of office programs -> articles: Word, PDF, mail; a process apart reads what could do harm."""
