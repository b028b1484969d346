"""The classifier of sentences: layers of the embedding model, adapted on labelled minutes."""
