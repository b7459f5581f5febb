"""Pages for developers, as rows and blocks."""
