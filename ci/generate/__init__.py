"""What writes files of the tree: ops and instructions, docstrings of stubs, the map."""
