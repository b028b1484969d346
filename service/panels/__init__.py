"""The panels of a book, and what each of their offices is recorded as saying."""
