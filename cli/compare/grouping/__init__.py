"""Which figures of an event measure one quantity: how alike every two are, and the groups of those that are enough."""
