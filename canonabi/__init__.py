"""The Canonical ABI of the Component Model, over `engine` and below `wasi`.

Components can be read and written here, as text, as binary and by their types; they are not
validated or run yet, and `wasi` runs core modules only.
"""
