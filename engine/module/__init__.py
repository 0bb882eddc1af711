"""Modules as Python holds them."""
