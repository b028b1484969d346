"""The pages that members and clerks use: HTML made from the functions that answer the API."""
