"""How well minutes are read, measured on documents of which it is written down what is right."""
