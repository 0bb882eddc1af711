"""Values of components as Python objects."""
