"""Promises and actions: what somebody is to do."""
