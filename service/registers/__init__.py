"""Registers: every action with what became of it, and every decision, as JSON, CSV and text."""
