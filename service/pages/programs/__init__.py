"""The pages for those who build on the service."""
