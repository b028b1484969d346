"""Measuring Minutebook: how fast it answers, and how well."""
