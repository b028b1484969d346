"""Fitting the weights by which reading tells what signs together say."""
