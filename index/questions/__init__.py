"""Reading a question: signs, hints, spelling, other names, roles and dates."""
