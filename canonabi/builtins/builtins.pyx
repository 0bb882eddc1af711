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

    # 0: it is done, and the stack goes on; 1: it made a callee, and the stack waits until that has returned.
    # Arguments and results are in the same slots, stack.c.args, as of every host function of the engine.
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
#
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
        task = new_task(resource.impl, None, resource.dtor, <Task?>stack.task, None)
        task.stack.c.base[0].i64 = rep
        return 1


# canon resource.rep: only where the type is defined, like resource.new; also of a borrow.
@cython.final
@cython.no_gc_clear
cdef class ResourceRep(ResourceBuiltin):

    cdef int run(self, Stack stack) except -1:
        stack.c.args[0].i64 = resource_entry(self.instance, self.resource, stack.c.args[0].u32).rep
        return 0


# Context and backpressure

# canon context.get and context.set: storage of the task that runs; its post-return sees the same. The
# specification has it per thread; a task has one thread as yet.
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


# canon backpressure.inc and backpressure.dec: a counter of the instance. While it is not zero, calls of
# functions with an async type wait at the door (canonabi.calls.lower asks for it).
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

# canon task.return: how a function lifted with `async` gives its result, before its core function returns.
# The result is copied to the caller at once, so that no lifted value has to be kept anywhere.
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
        # `LiftOptions.equal` of the specification. Types are one object each, so `is` compares them.
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
        # The caller's stack waits with its arguments in it; where it wants the result is one of them.
        cdef Place sink = lowered.result_place(task.caller.stack.c.args)
        # The values are parameters of task.return, so as many as of any parameters fit into slots: 16, not
        # the one slot that results of functions have.
        if self.plan.root.n_flat > MAX_FLAT:
            follow(self.plan.root, &source)
        check_place(to.root, &sink)
        return copy(self.plan, &source, to, &sink)


# canon task.cancel: only a task that was asked to stop may use it, and nothing can ask for that yet.
@cython.final
@cython.no_gc_clear
cdef class TaskCancel(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef Task task = <Task?>stack.task
        if task.func is None or not task.func.is_async:
            raise Trap("`task.cancel` called by a function that was not lifted with `async`")
        raise Trap("`task.cancel` called by task which has not been cancelled")


# What is yet to come

# A component may import built-ins that it never calls, so the error is one of the call, not of the link.
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


# Rows of canonabi.opcodes name the classes: that table is read by pure Python, which must not import this.
cdef dict CLASSES = globals()       # by the name that rows have
