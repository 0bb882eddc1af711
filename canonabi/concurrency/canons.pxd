"""What canonical definitions make: component functions, and lowered ones as those who call see them.

Data only, so that tasks know what was called and how its caller wants the result; what calls a function is
above tasks: canonabi.calls.
"""

from libc.stdint cimport uint32_t

from canonabi.copier.plans cimport Signature
from canonabi.copier.side cimport Side
from canonabi.copier.walk cimport Place
from canonabi.state.component_instance cimport ComponentInstance
from engine.code.objects cimport FuncInst
from engine.code.words cimport Val
from engine.run.hostcall cimport Builtin

cdef class Function:
    cdef readonly object type           # FuncType, as its definer has it
    cdef readonly str name              # for messages

cdef class LiftedFunc(Function):
    """A lifted core function (`canon lift`). The pointers are valid while the owner of `instance` lives."""

    cdef ComponentInstance instance
    cdef FuncInst* callee
    cdef FuncInst* post_return          # NULL without
    cdef FuncInst* callback             # NULL without
    cdef Side side
    cdef Signature signature
    cdef bint is_async                  # the option
    cdef bint async_type                # the type

cdef class Lowering(Builtin):
    """A component function as the core function that a guest calls (`canon lower`)."""

    cdef Function callee
    cdef ComponentInstance instance     # whose code calls
    cdef Side side
    cdef Signature signature
    cdef bint is_async
    cdef bint spilled                   # parameters are in memory
    cdef bint to_memory                 # the result goes to memory
    cdef uint32_t pointer               # argument that says where
    cdef uint32_t n_args                # core parameters

    cdef Place result_place(self, const Val* args) noexcept
