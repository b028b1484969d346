"""From a text with its layout to items and blocks, whatever the source."""
