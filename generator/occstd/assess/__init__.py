"""Which level someone's own answers fit: the rule, what to ask next, and what is missing. No clock, no files."""
