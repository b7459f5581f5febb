"""What search engines and feed readers take from the site."""
