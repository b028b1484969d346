"""Words that the command line, exports and pages share."""
