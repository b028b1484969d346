"""How fast: latency, scale, and the encoder's other backends."""
