"""What a person reviews after an import: a page that works from disk, a workbook, and the way back into the YAML."""
