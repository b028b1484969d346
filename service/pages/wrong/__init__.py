"""The page on which a quotation is reported as wrong."""
