"""The commands of ``minutebook``, one a file."""
