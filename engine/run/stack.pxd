"""The seam: a stack that can stop anywhere, and the driver that runs it."""

from libc.stdint cimport int64_t, uint64_t

from engine.code.context cimport Ctx
from engine.code.objects cimport ExnInst, FuncInst, TagC
from engine.code.words cimport Ins
from engine.run.allowance cimport Allowance
from engine.store.store cimport Store

cdef enum Outcome:
    FAILED = -1         # a Python exception is set
    RETURNED            # results are in the first slots of c.base
    HOST_CALL           # c.callee wants c.args taken and results stored there; resume after
    THREW               # c.exn left the outermost function
    PREEMPTED           # preempt_at has passed: pause(), then start() and resume() go on as if nothing was

# Its life: begin, start, then resume until RETURNED or an exception, with pause and start again in between if
# it is suspended; end in any case. Whoever calls any of these owns the store meanwhile.
cdef class Stack:
    """One line of guest execution. Lives on the heap; suspending costs nothing."""

    cdef Ctx c
    cdef Store store            # set while in use
    cdef uint64_t capacity      # slots behind c.base
    cdef uint64_t counted       # bytes of them that the store counts: of calls within calls
    cdef int64_t granted        # fuel at hand when it was last accounted for
    cdef int64_t quantum        # of fuel, the next one
    cdef bint long_run          # run without the GIL
    cdef double began           # the slice that runs without it; 0: none
    cdef double last            # and its last quantum
    cdef bint idle              # neither running nor suspended
    cdef bint running           # between start() and pause()
    cdef bint entering          # begun, and has not run yet
    cdef bint in_host           # a host function has been called and has not answered yet
    cdef bint in_builtin        # and it is an engine.run.hostcall.Builtin
    cdef object host            # the engine.Func that suspended it, else None
    cdef object task            # of whoever runs the stack: what it runs for, for builtins to ask; or None
    cdef bint outermost         # what it uses, with all that it calls, is what Limits count for each call
    cdef bint interrupted       # it is to end (engine/run/running.pyx)
    cdef object wake            # what wakes the host function that it waits for, or None
    cdef int64_t spent          # Limits.fuel that it used before it was suspended, less what it was given
    cdef Allowance allowance    # of the root call that it serves, until end(); None: it counts for itself
    cdef double preempt_at      # CLOCK_MONOTONIC: it may be preempted from then on, until end(); 0: never
    cdef uint64_t done          # bytes or elements: how far a bulk operation at c.pc is (engine/run/slow.pyx)
    cdef bint exn_is_new        # c.exn was made for this throw: nothing else refers to it
    cdef double deadline        # 0: none
    cdef double translating     # seconds that begin() took

    cdef int begin(self, Store store, FuncInst* func) except -1      # make the frame; arguments go to c.base
    cdef void start(self) noexcept      # after begin() or pause(), before resume(); may be repeated
    cdef Outcome resume(self) except FAILED
    cdef int enter_host(self) except -1                              # around a host call
    cdef int leave_host(self, bint called) except -1                 # `called`: as backtrace() has it
    cdef void pause(self) noexcept                                   # it is suspended
    cdef list backtrace(self, bint called)                           # of engine.errors.Frame, innermost first
    cdef int refuel(self) except -1      # c.fuel is below zero: more of it; or 1: the stack is preempted
    cdef int collect_due(self, bint called) except -1                # a collection that is due; MemoryLimit
    cdef ExnInst* make_exn(self, TagC* tag, bint called) except NULL  # for a throw: likewise
    cdef int look_around(self, bint called) except -1                # signals, close(), interrupts, deadline
    cdef int trap(self, int code) except -1                          # raises Trap
    cdef void end(self) noexcept                                     # give the stack back
    cdef int _run_slice(self) noexcept nogil
    cdef void _grant(self) noexcept nogil
    cdef bint _overdrawn(self) noexcept nogil
    cdef bint _settle(self) noexcept nogil
    cdef int _signalled(self, bint called) except -1
    cdef int _out_of_fuel(self, bint called) except -1
    cdef int _enter(self) except -1
    cdef int _mend_first(self, Store store) except -1
    cdef int _make_room(self, uint64_t bytes) except -1
    cdef void _count(self, uint64_t bytes) noexcept
    cdef int _mend_frame(self) except -1
    cdef int _find_code(self) except -1
    cdef int _grow(self, uint64_t needed) except -1

cdef bint is_halt(const Ins* back) noexcept nogil                    # the outermost frame returns there
cdef Stack take_stack()                                              # from the pool, or new
cdef bint tail_calls_hold() noexcept                                 # whether tail-call ops can be used
