"""Python's view of components: load them, call what they export, implement what they import.

Nothing here is imported before the first component is met.
"""
