"""Scripts for whoever works on Minutebook; each needs nothing but Python."""
