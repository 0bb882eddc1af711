"""Validation of components: index spaces, types and their matching, names, canonical definitions."""
