"""The Canonical ABI of the Component Model, over `engine` and below `wasi`.

Components are read and written here, as text and as binary, validated, and run; `wasi` is what users
see of it.
"""
