"""What is said to the person at the terminal, and where what is printed goes."""
