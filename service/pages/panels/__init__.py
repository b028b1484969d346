"""The pages of panels and of their offices."""
