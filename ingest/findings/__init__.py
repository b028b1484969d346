"""What is found in the minutes that were read: asked, promised, decided, arising."""
