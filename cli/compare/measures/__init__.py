"""Figures as measures, and the groups that measure one quantity."""
