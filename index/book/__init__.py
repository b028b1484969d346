"""The book of a generation: one SQLite file of passages, documents, questions, registers."""
