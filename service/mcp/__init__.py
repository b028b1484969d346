"""The room of assistants: the book as tools and resources of the Model Context Protocol."""
