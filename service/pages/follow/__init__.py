"""Following a question: the page that explains it, and the feed."""
