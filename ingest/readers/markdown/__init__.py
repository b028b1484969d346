"""Reading minutes written in Markdown."""
