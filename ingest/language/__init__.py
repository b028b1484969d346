"""The language of minutes: sentences, paragraphs, dates, roles, labels, names of bodies."""
