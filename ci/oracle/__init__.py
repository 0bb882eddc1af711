"""Our layouts and our copier beside the specification's executable `definitions.py`."""
