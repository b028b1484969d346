"""Tables of wordings: what counts as exempt, each row with sentences it catches and leaves."""
