"""Look-ups over a standard: by id, direction, level, duty and word."""
