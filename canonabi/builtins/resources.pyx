"""`canon resource.new`, `resource.drop` and `resource.rep` (CanonicalABI.md)."""

cimport cython
from cpython.ref cimport Py_DECREF
from libc.stdint cimport int64_t, uint32_t

from canonabi.builtins.base cimport CanonBuiltin
from canonabi.calls.lower cimport call_task
from canonabi.concurrency.policy cimport enter, leave
from canonabi.concurrency.task cimport Task, new_task
from canonabi.concurrency.thread cimport Thread
from canonabi.copier.plans cimport Plans
from canonabi.copier.side cimport Side
from canonabi.state.handles cimport Resource, add_own, remove_borrow, remove_own, resource_entry
from canonabi.state.owner cimport Owner
from canonabi.state.table cimport Entry
from engine.code.words cimport Val
from engine.run.stack cimport Stack

from engine.errors import Trap


# Every check here is one `trap_if` of the specification, in its order: which of two traps a guest sees is
# observable, and the official tests compare the messages.

# The type is static in a Program, its run-time counterpart differs from instance to instance: the slot leads
# from one to the other. It is bound before any built-in is made, as definitions come in order.
@cython.no_gc_clear
cdef class ResourceBuiltin(CanonBuiltin):
    cdef Resource resource

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.resource = <Resource?>self.instance.resources[step.operands[0].slot]
        return 0


# canon resource.new: validation allows it only where the type is defined, so this instance is its `impl`.
@cython.final
@cython.no_gc_clear
cdef class ResourceNew(ResourceBuiltin):
    cdef bint is64                  # the representation

    cdef int take(self, object step, Plans plans, Side side) except -1:
        ResourceBuiltin.take(self, step, plans, side)
        self.is64 = step.operands[0].rep == "i64"
        return 0

    cdef int run(self, Stack stack) except -1:
        cdef Val* args = stack.c.args
        # An i32 is taken as unsigned: resource.rep has to give back the same bits.
        args[0].u64 = add_own(self.instance, self.resource, args[0].i64 if self.is64 else args[0].u32)
        return 0


# canon resource.drop: runs the destructor of an owned handle; a borrow only counts as dropped.
@cython.final
@cython.no_gc_clear
cdef class ResourceDrop(ResourceBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef uint32_t index = stack.c.args[0].u32
        cdef Entry* entry
        entry = resource_entry(self.instance, self.resource, index)
        if entry.num_lends:
            raise Trap("cannot remove owned resource while borrowed")
        if not entry.own:
            remove_borrow(self.instance, index)
            return 0
        # The handle is gone before the destructor begins: it cannot be dropped twice.
        return self.destroy(stack, remove_own(self.instance, self.resource, index))

    cdef int destroy(self, Stack stack, int64_t rep) except -1:
        """Call the destructor: as a callee of the task that drops, or a Python function."""
        cdef Resource resource = self.resource
        cdef Task task
        if resource.is_host:
            # The handle's reference goes; `found` has one of its own, so the object outlives `drop`.
            found = <object><void*>rep
            Py_DECREF(found)
            if resource.drop is not None:
                resource.drop(found)
            return 0
        if resource.impl.owner == NULL or (<Owner>resource.impl.owner).is_closed:
            return 0                    # nothing runs there any more, as when Python drops
        if resource.dtor == NULL:
            # Nothing is called, but the trap of an instance that may not be entered stays.
            enter(resource.impl, self.instance)
            leave(resource.impl, self.instance)
            return 0
        # A destructor is a core function of one parameter and no result: nothing is lowered or lifted.
        task = new_task(resource.impl, None, resource.dtor)
        task.rep = rep
        return call_task(<Thread?>stack.task, task, None)


# canon resource.rep: only where the type is defined, like resource.new; also of a borrow.
@cython.final
@cython.no_gc_clear
cdef class ResourceRep(ResourceBuiltin):

    cdef int run(self, Stack stack) except -1:
        stack.c.args[0].i64 = resource_entry(self.instance, self.resource, stack.c.args[0].u32).rep
        return 0
