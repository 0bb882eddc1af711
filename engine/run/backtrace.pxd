"""What exceptions tell of a stack: its wasm frames, and what did not grow."""

from engine.run.stack cimport Stack

cdef list frames_of(Stack stack, bint called)               # of engine.errors.Frame, innermost first
cdef int add_frames(object error, list frames) except -1    # to what an exception shows
cdef int fail_closed(Stack stack, bint called) except -1     # raises what errors.closed() is
cdef object with_refusals(object error, Stack stack)        # `error`, with a note of what did not grow, once
cdef str trap_message(int code)                             # of a TrapCode
