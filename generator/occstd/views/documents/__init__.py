"""Documents to print and to fill in, as blocks and sheets."""
