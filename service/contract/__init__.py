"""The JSON shapes that commands and API answer with. Add fields, rename none."""
