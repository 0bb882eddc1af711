"""The Canonical ABI of the Component Model, on top of `engine` and below `wasi`.

Components are read and written here, as text and as binary, validated, and run; `wasi` is the user's
interface to it.
"""
