"""Milvus as a second engine: a book that many replicas of a service answer from."""
