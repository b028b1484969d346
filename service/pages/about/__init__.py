"""The pages about the book, how well it works, and accessibility."""
