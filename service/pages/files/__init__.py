"""What pages lead to that is no page: answers and registers to take away."""
