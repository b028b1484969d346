"""Reading minutes: from a document's bytes to blocks with speakers, kept in the record."""
