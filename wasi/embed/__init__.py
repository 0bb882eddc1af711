"""Components in Python: load them, call their exports, implement their imports.

Nothing here is imported before the first component is loaded.
"""
