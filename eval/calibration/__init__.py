"""Fitting the weights that tell "not found", and what all calibrations share."""
