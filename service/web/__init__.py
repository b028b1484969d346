"""What keeps the service answering however it is asked."""
