"""The book of a home folder: opening, updating, fetching, removing, showing, locking."""
