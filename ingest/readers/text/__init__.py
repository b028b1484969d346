"""Reading plain text: printed minutes, and text copies of pages."""
