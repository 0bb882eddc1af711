"""Canonical built-ins (CanonicalABI.md, from `canon resource.new` on), in the order of the specification.

Each class runs the built-ins whose rows of `canonabi.opcodes.CANONS` name it. Checks come first, then the
effect. Those that this version does not run yet check what they must check first, and then say so.
"""

cimport cython
from cpython.ref cimport Py_DECREF
from libc.stdint cimport UINT16_MAX, int64_t, uint32_t

from canonabi.calls.canons cimport Lowering
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.copier.copier cimport check_place, copy, follow
from canonabi.state.handles cimport Resource, add_own, remove_borrow, remove_own, resource_entry
from canonabi.state.owner cimport Owner
from canonabi.copier.plans cimport MAX_FLAT, Plan, Plans
from canonabi.copier.side cimport Side
from canonabi.state.table cimport Entry
from canonabi.calls.task cimport Task, check_borrows, enter, leave, new_task
from canonabi.copier.walk cimport Place, in_slots
from engine.code.words cimport Val
from engine.run.hostcall cimport Builtin
from engine.run.stack cimport Stack

from canonabi.errors import NotYet
from canonabi.opcodes import CANON_BY_NAME
from engine.errors import Trap


@cython.no_gc_clear
cdef class CanonBuiltin(Builtin):
    """Base of the built-ins: they know the instance whose code calls them."""

    cdef ComponentInstance instance
    cdef bint leaves                # traps where the instance may not be left

    cdef int call(self, Stack stack) except -1:
        if self.leaves and not self.instance.may_leave:
            raise Trap("cannot leave component instance")
        return self.run(stack)

    cdef int run(self, Stack stack) except -1:
        """What it does when it may: as `call` of Builtin."""
        raise NotImplementedError

    cdef int take(self, object step, Plans plans, Side side) except -1:
        """Take from its definition what it needs; `step` is a canonabi.validation.program.Canon."""
        return 0


# Resources

@cython.no_gc_clear
cdef class ResourceBuiltin(CanonBuiltin):
    cdef Resource resource

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.resource = <Resource?>self.instance.resources[step.operands[0].slot]
        return 0


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
        args[0].u64 = add_own(self.instance, self.resource, args[0].i64 if self.is64 else args[0].u32)
        return 0


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
        return self.destroy(stack, remove_own(self.instance, self.resource, index))

    cdef int destroy(self, Stack stack, int64_t rep) except -1:
        """Call the destructor: as a callee of the task that drops, or a Python function."""
        cdef Resource resource = self.resource
        cdef Task task
        if resource.is_host:
            found = <object><void*>rep
            Py_DECREF(found)
            if resource.drop is not None:
                resource.drop(found)
            return 0
        if resource.impl.owner == NULL or (<Owner>resource.impl.owner).is_closed:
            return 0                    # nothing runs there any more, as when Python drops
        if resource.dtor == NULL:
            enter(resource.impl, self.instance)
            leave(resource.impl, self.instance)
            return 0
        task = new_task(resource.impl, None, resource.dtor, <Task?>stack.task, None)
        task.stack.c.base[0].i64 = rep
        return 1


@cython.final
@cython.no_gc_clear
cdef class ResourceRep(ResourceBuiltin):

    cdef int run(self, Stack stack) except -1:
        stack.c.args[0].i64 = resource_entry(self.instance, self.resource, stack.c.args[0].u32).rep
        return 0


# Context and backpressure

@cython.no_gc_clear
cdef class ContextSlot(CanonBuiltin):
    cdef uint32_t slot
    cdef bint is64

    cdef int take(self, object step, Plans plans, Side side) except -1:
        type, self.slot = step.operands
        self.is64 = type == "i64"
        return 0


@cython.final
@cython.no_gc_clear
cdef class ContextGet(ContextSlot):

    cdef int run(self, Stack stack) except -1:
        stack.c.args[0].u64 = (<Task?>stack.task).context[self.slot]
        return 0


@cython.final
@cython.no_gc_clear
cdef class ContextSet(ContextSlot):

    cdef int run(self, Stack stack) except -1:
        (<Task?>stack.task).context[self.slot] = stack.c.args[0].u64 if self.is64 else stack.c.args[0].u32
        return 0


@cython.final
@cython.no_gc_clear
cdef class BackpressureInc(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        if self.instance.backpressure == UINT16_MAX:
            raise Trap("backpressure counter overflow")
        self.instance.backpressure += 1
        return 0


@cython.final
@cython.no_gc_clear
cdef class BackpressureDec(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        if self.instance.backpressure == 0:
            raise Trap("backpressure counter underflow")
        self.instance.backpressure -= 1
        return 0


# Tasks

@cython.final
@cython.no_gc_clear
cdef class TaskReturn(CanonBuiltin):
    cdef object result              # its type, or None
    cdef Side side                  # memory and encoding
    cdef Plan plan                  # of the result; None without

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.result = step.operands[0]
        self.side = side
        if self.result is not None:
            self.plan = plans.plan_of(self.result, side.pointer_size)
        return 0

    cdef int run(self, Stack stack) except -1:
        cdef Task task = <Task?>stack.task
        if task.func is None or not task.func.is_async:
            raise Trap("`task.return` called by a function that was not lifted with `async`")
        if (self.result is not task.func.type.result or self.side.memory != task.func.side.memory
                or self.side.encoding != task.func.side.encoding):
            raise Trap("invalid `task.return` signature and/or options for current task")
        if task.resolved:
            raise Trap("`task.return` or `task.cancel` called more than once for current task")
        check_borrows(task)
        if self.plan is not None:
            self.put_result(task, stack.c.args)
        task.resolved = True
        return 0

    cdef int put_result(self, Task task, const Val* values) except -1:
        """Copy the result, in slots or at the address in the first, to where the caller wants it."""
        cdef Lowering lowered = task.lowered
        cdef Plan to = lowered.signature.result
        cdef Place source = in_slots(self.side, NULL, values)
        cdef Place sink = lowered.result_place(task.caller.stack.c.args)
        if self.plan.root.n_flat > MAX_FLAT:
            follow(self.plan.root, &source)
        check_place(to.root, &sink)
        return copy(self.plan, &source, to, &sink)


@cython.final
@cython.no_gc_clear
cdef class TaskCancel(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef Task task = <Task?>stack.task
        if task.func is None or not task.func.is_async:
            raise Trap("`task.cancel` called by a function that was not lifted with `async`")
        raise Trap("`task.cancel` called by task which has not been cancelled")


# What is yet to come

@cython.final
@cython.no_gc_clear
cdef class NotYetBuiltin(CanonBuiltin):
    cdef str name

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.name = step.name
        return 0

    cdef int run(self, Stack stack) except -1:
        raise NotYet(f"{self.name}: not supported yet")


cdef Builtin new_builtin(ComponentInstance instance, object step, Plans plans, Side side):
    canon = CANON_BY_NAME[step.name]
    kind = NotYetBuiltin if canon.built is None else CLASSES[canon.built]
    cdef CanonBuiltin made = <CanonBuiltin?>kind.__new__(kind)
    made.instance = instance
    made.leaves = canon.leaves
    made.take(step, plans, side)
    return made


cdef dict CLASSES = globals()       # by the name that rows have
