"""Validation (core specification, chapter 3): of bodies, and of everything around them."""
