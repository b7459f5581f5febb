"""Pages of the site, as rows and blocks."""
