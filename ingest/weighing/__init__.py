"""How much signs count: the weights of every sum of signs, a file each."""
