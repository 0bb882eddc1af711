"""What canonical built-ins other than lift and lower have in common."""

from canonabi.copier.plans cimport Plans
from canonabi.copier.side cimport Side
from canonabi.state.component_instance cimport ComponentInstance
from engine.run.hostcall cimport Builtin
from engine.run.stack cimport Stack

cdef class CanonBuiltin(Builtin):
    """Base of the built-ins: they know the instance whose code calls them."""

    cdef ComponentInstance instance
    cdef bint leaves                # traps where the instance may not be left
    cdef object table               # engine.Table that its definition names, or None

    cdef int run(self, Stack stack) except -1
    cdef int take(self, object step, Plans plans, Side side) except -1

cdef CanonBuiltin stopped_in(Stack stack)       # the one that stopped a stack, until that goes on
