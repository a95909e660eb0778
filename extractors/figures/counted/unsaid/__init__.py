"""What a number without a noun can count, and what it cannot, by the verb that it is with."""
