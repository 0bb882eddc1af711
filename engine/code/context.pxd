"""The context of a stack: what ops are handed besides their word and their frame, and the form of an op."""

from libc.stdint cimport int64_t, uint8_t, uint64_t

from engine.code.objects cimport ExnInst, FuncInst, GlobalC, InstanceC, ModuleCode, StoreC, TableC
from engine.code.words cimport Ins, Val

cdef struct Ctx:                # one stack of guest execution
    int64_t fuel                # of this slice; below zero: leave
    Val* limit                  # end of the slots that may be used
    InstanceC* instance         # the one that runs; the next four are copies of its fields
    ModuleCode* code
    GlobalC** globals
    FuncInst** funcs
    TableC** tables
    # saved by leave()
    Ins* pc
    Val* fp
    FuncInst* callee            # LEAVE_HOST_CALL: whom to call
    Val* args                   # its arguments; LEAVE_FRAME: the frame that was to begin there
    ModuleCode* entry           # LEAVE_FRAME: what was to be entered
    InstanceC* owner            # LEAVE_FRAME: and whose it is; else NULL
    # owned by the driver
    Val* base
    Val* top                    # first slot above all live frames, set before anything may collect
    ExnInst* exn                # exception in flight
    StoreC* store
    Ctx* next
    Ctx* prev
    void* stack                 # engine.run.stack.Stack that it is part of
    Ctx* older                  # of those that run (engine/run/running.pyx)
    Ctx* newer

# The form of all ops: the state of the machine, in registers, handed on by tail calls. r0, f0 and g0 hold
# what the last ops computed. They are lost when an op leaves, and no translated code expects them then.
ctypedef int (*OpFn)(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil
