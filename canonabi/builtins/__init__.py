"""Canonical built-ins other than lift and lower."""
