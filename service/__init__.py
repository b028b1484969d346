"""What people and programs use: answers, the API, and the commands."""
