"""What is around quotations: the titles among them, and what they go on from."""
