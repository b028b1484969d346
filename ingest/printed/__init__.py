"""Reading minutes laid out as text: printed minutes, text copies of meetings, Markdown."""
