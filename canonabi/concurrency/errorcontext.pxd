"""Error contexts (CanonicalABI.md, canon error-context.new)."""

from libc.stdint cimport uint32_t

from canonabi.state.component_instance cimport ComponentInstance

cdef class ErrorContext:
    """A value without contents: the specification allows debug messages to be dropped, and these are."""

cdef ErrorContext error_context_at(ComponentInstance instance, uint32_t index)      # Trap
