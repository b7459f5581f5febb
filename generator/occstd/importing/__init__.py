"""A printed national occupational standard, as PDF, into YAML that a person then reviews line by line."""
