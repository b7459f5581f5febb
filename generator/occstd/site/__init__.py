"""The whole site: every file in it, MkDocs, serving."""
