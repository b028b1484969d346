"""The commands of ``minutebook``, with their options and what they print."""
