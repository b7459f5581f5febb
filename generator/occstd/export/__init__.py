"""From the standard to bytes in formats that programs read."""
