"""YAML into a Standard, each fault with its place."""
