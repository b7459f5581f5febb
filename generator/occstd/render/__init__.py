"""From views to bytes: pages as Markdown, syllabi as PDF."""
