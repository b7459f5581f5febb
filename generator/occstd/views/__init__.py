"""From the standard to rows that are ready to show, in one language and without markup."""
