"""`canon error-context.new`, `.debug-message` and `.drop` (CanonicalABI.md)."""

cimport cython
from cpython.ref cimport Py_DECREF
from libc.stdint cimport uint32_t, uint64_t

from canonabi.builtins.base cimport CanonBuiltin
from canonabi.concurrency.errorcontext cimport ErrorContext, error_context_at
from canonabi.concurrency.waitable cimport add_entry
from canonabi.copier.copier cimport check_place, lower
from canonabi.copier.plans cimport Plan, Plans
from canonabi.copier.side cimport Side
from canonabi.copier.walk cimport Place, in_memory
from canonabi.state.table cimport ENTRY_ERROR_CONTEXT, table_remove
from engine.run.stack cimport Stack

from canonabi.types.valtypes import String


# The message is not read: a guest that depends on it would be wrong, and the deterministic profile of the
# specification drops it.
@cython.final
@cython.no_gc_clear
cdef class ErrorContextNew(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        stack.c.args[0].u64 = add_entry(
            self.instance, ENTRY_ERROR_CONTEXT, ErrorContext.__new__(ErrorContext))
        return 0


@cython.final
@cython.no_gc_clear
cdef class ErrorContextDebugMessage(CanonBuiltin):
    cdef Side side
    cdef Plan plan                  # of a string

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.side = side
        self.plan = plans.plan_of(String(), side.pointer_size)
        return 0

    cdef int run(self, Stack stack) except -1:
        cdef uint64_t ptr = stack.c.args[1].u64 if self.side.pointer_size == 8 else stack.c.args[1].u32
        cdef Place sink = in_memory(self.side, ptr)
        error_context_at(self.instance, stack.c.args[0].u32)
        check_place(self.plan.root, &sink)
        return lower(self.plan, "", &sink)


@cython.final
@cython.no_gc_clear
cdef class ErrorContextDrop(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef uint32_t index = stack.c.args[0].u32
        cdef ErrorContext context = error_context_at(self.instance, index)
        table_remove(&self.instance.handles, index)
        Py_DECREF(context)          # of the table
        return 0
