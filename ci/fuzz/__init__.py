"""Damaged, hostile, generated and random modules, beside other engines."""
