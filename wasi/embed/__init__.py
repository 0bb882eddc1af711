"""Python's view of modules and components: compile them, call what they export, implement what they import.

Of components nothing but `binary.py`, which tells what is one, is imported before the first is met.
"""
