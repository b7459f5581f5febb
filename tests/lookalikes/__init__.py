"""Look-alikes of printed national occupational standards: what they say, how they are drawn, how they are scanned."""
