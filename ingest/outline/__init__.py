"""From the lines of a document to the outline of its agenda items."""
