"""Reading PDF minutes."""
