"""The Canonical ABI of the Component Model, over `engine` and below `wasi`.

This package is reserved: it has no modules yet, and `wasi` runs core modules only. It is
shipped so that the three import packages and their order are fixed from the first release.
"""
