"""Streams, futures and error contexts pass from one handle table to another."""
