"""Wasm exceptions on their way through the frames of a stack, to the innermost handler."""

from engine.run.stack cimport Stack

# stack.c.exn goes there; False, and nothing changed, if there is none. `called`: as backtraces have it.
cdef bint unwind(Stack stack, bint called) noexcept
