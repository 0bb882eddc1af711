"""What canonical definitions make (CanonicalABI.md, canon_lift and canon_lower).

Classes here keep what they refer to until the end: while Python's collector takes a cycle apart, a
finalizer may still call what it finds. Cycles through functions of the host are broken at HostFunc.
"""

cimport cython

from canonabi.copier.walk cimport Place, in_memory, in_slots
from engine.code.words cimport Val


cdef class Function:
    """Base of functions of components."""

    def __init__(self):
        raise TypeError("functions are created by instances")

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}: {self.type}>"


@cython.final
@cython.no_gc_clear
cdef class LiftedFunc(Function):
    pass


@cython.no_gc_clear
cdef class Lowering(Builtin):

    cdef Place result_place(self, const Val* args) noexcept:
        """Where the guest wants the result."""
        # No check here: the copier compares every address with the memory that there is when it writes.
        cdef const Val* slot = args + self.pointer
        if not self.to_memory:
            return in_slots(self.side, args)
        return in_memory(self.side, slot.u64 if self.side.pointer_size == 8 else slot.u32)
