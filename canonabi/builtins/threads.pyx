"""`canon thread.*`: cooperative threads (CanonicalABI.md)."""

cimport cython
from libc.stdint cimport uint32_t

from canonabi.builtins.base cimport CanonBuiltin
from canonabi.concurrency.lifting cimport NEW, begin
from canonabi.concurrency.scheduler cimport count, wake
from canonabi.concurrency.task cimport deliver_pending_cancel
from canonabi.concurrency.thread cimport (
    THREAD_SUSPENDED, THREAD_WAITING, Thread, Wait, begin_to_wait, block, new_thread, register_thread,
    restart, resume, thread_at)
from canonabi.concurrency.trampoline cimport wasm_func
from canonabi.copier.plans cimport Plans
from canonabi.copier.side cimport Side
from canonabi.state.component_instance cimport RULE_CALLBACK_CANCELLATION
from engine.code.objects cimport FUNC_WASM, FuncInst, TableC
from engine.externs.func cimport Func
from engine.externs.table cimport Table
from engine.run.stack cimport Stack
from engine.types.typegroups cimport HeldTypes
from engine.types.valtypes cimport hold_functype

from engine.errors import Trap


@cython.final
@cython.no_gc_clear
cdef class ThreadIndex(CanonBuiltin):

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.instance.shows_threads = True
        return 0

    cdef int run(self, Stack stack) except -1:
        stack.c.args[0].u64 = (<Thread?>stack.task).index
        return 0


# Threads of one instance take turns, so there is one at a time.
@cython.final
@cython.no_gc_clear
cdef class ThreadAvailableParallelism(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        stack.c.args[0].u64 = 1
        return 0


@cython.final
@cython.no_gc_clear
cdef class ThreadNewIndirect(CanonBuiltin):
    cdef HeldTypes start            # the type that the function must have
    cdef bint is64                  # what it is called with

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.instance.shows_threads = True
        self.start = hold_functype(step.operands[0])
        self.is64 = step.operands[0].params[0] == "i64"
        return 0

    cdef int run(self, Stack stack) except -1:
        cdef Thread thread = <Thread?>stack.task
        cdef Thread made
        cdef Func held = None
        cdef FuncInst* func = self.function(stack.c.args[0].u32)
        if func.kind != FUNC_WASM:
            held = wasm_func(<object>stack.c.store.wrapper, <Func>func.host)
            func = held.c
        made = new_thread(thread.task, thread.instance)
        made.wait = NEW
        made.on = held
        begin(made, func)
        made.stack.c.base[0].u64 = stack.c.args[1].u64 if self.is64 else stack.c.args[1].u32
        count(made)
        register_thread(made)
        stack.c.args[0].u64 = made.index
        return 0

    cdef FuncInst* function(self, uint32_t index) except NULL:
        cdef TableC* table = (<Table?>self.table).c
        cdef FuncInst* func
        if index >= table.size:
            raise Trap("undefined element")
        func = <FuncInst*>table.elems[index].ptr
        if func == NULL:
            raise Trap(f"uninitialized element {index}")
        if func.type != self.start.types[0]:
            raise Trap("indirect call type mismatch")
        return func


@cython.final
@cython.no_gc_clear
cdef class ThreadResumeLater(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef Thread other = suspended_at(self, stack.c.args[0].u32)
        begin_to_wait(other)
        wake(other)
        return 0


cdef Thread suspended_at(CanonBuiltin self, uint32_t index):
    cdef Thread other = thread_at(self.instance, index)
    if other.state != THREAD_SUSPENDED:
        raise Trap("cannot resume thread which is not suspended")
    return other


# Switching

@cython.no_gc_clear
cdef class SwitchBuiltin(CanonBuiltin):
    """Stops the thread; `yields`: it goes on in its turn, otherwise when it is resumed."""

    cdef bint cancellable
    cdef bint yields

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.cancellable = step.operands[0]
        self.yields = step.name.startswith("thread.yield")
        return 0

    cdef int run(self, Stack stack) except -1:
        cdef Thread thread = <Thread?>stack.task
        cdef Thread other = self.other(thread, stack.c.args[0].u32)
        if deliver_pending_cancel(thread.task, self.cancellable):
            stack.c.args[0].u64 = 1
            return 0
        if self.yields:
            block(thread, THREAD_WAITING, SWITCHED, None, NULL, self.cancellable)
            wake(thread)
        else:
            block(thread, THREAD_SUSPENDED, SWITCHED, None, NULL, self.cancellable)
        if other is not None:
            resume(other, None, False)
        thread.next = other         # the driver goes over to it
        return 1

    cdef Thread other(self, Thread thread, uint32_t index):
        """The thread to go over to; None: whoever is next."""
        return None


@cython.final
cdef class _Switched(Wait):

    cdef Thread resumed(self, Thread thread):
        thread.stack.c.args[0].u64 = thread.cancelled
        restart(thread)
        return thread

    cdef str described(self, Thread thread):
        return "is suspended" if thread.state == THREAD_SUSPENDED else "has yielded"


cdef Wait SWITCHED = _Switched.__new__(_Switched)


@cython.final
@cython.no_gc_clear
cdef class ThreadSwitch(SwitchBuiltin):
    """thread.suspend and thread.yield."""


@cython.final
@cython.no_gc_clear
cdef class ThreadThenResume(SwitchBuiltin):

    cdef Thread other(self, Thread thread, uint32_t index):
        return suspended_at(self, index)


@cython.final
@cython.no_gc_clear
cdef class ThreadThenPromote(SwitchBuiltin):

    cdef Thread other(self, Thread thread, uint32_t index):
        cdef Thread other = thread_at(self.instance, index)
        if other is thread and self.instance.rules & RULE_CALLBACK_CANCELLATION:
            raise Trap("cannot resume thread which is not suspended")
        return other if other.state == THREAD_WAITING and other.wait.ready(other) else None
