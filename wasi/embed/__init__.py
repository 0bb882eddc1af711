"""Components in Python: load them, call their exports, implement their imports.

What is about components alone is imported when the first is met.
"""
