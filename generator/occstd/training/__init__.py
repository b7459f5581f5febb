"""A training body: its courses, its logo, and the documents made for it."""
