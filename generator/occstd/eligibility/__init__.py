"""Who may apply: conditions, and what they mean for one applicant."""
