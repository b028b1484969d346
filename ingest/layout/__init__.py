"""A source's text with its layout: lines, and the part of the page each stands in."""
