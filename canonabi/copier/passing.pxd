"""What passes through copies as it is: streams, futures and error contexts.

They are above copies, which they need to move what is in them: so copies are told what they are.
"""

from libc.stdint cimport uint32_t

from canonabi.state.component_instance cimport ComponentInstance

# In between, a value is a pointer to an object that is owned.
cdef struct Passing:
    int (*lift)(ComponentInstance i, object type, uint32_t index, void** out) except -1     # Trap
    uint32_t (*lower)(ComponentInstance i, object type, void* value) except 0               # takes it over
    int (*check)(ComponentInstance i, object type, object value) except -1                  # Mismatch
    int (*from_python)(ComponentInstance i, object type, object value, void** out) except -1
    object (*to_python)(ComponentInstance i, object type, void* value)                      # takes it over

cdef const Passing* passing() except NULL
cdef void use_passing(const Passing* given) noexcept
