"""From a page's HTML to lines of text."""
