"""The language of minutes: sentences, list marks, dates, times, roles, labels, names of bodies."""
