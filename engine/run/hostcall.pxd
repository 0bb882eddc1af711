"""Calls of host functions: what a stack needs beside its driver."""

from cpython.object cimport PyObject

from engine.externs.func cimport Func
from engine.run.stack cimport FAILED, Outcome, Stack

cdef class Builtin:
    """A host function in C, which reads its arguments from the guest's slots."""

    cdef int call(self, Stack stack) except -1      # from and to stack.c.args: 0; 1: it is suspended

cdef Func builtin_func(Builtin builtin, object type, object name)   # `type` is an engine.FuncType

cdef Outcome serve(Stack stack) except FAILED                # from c.callee on; HOST_CALL: one suspends
cdef object call_directly(Func self, PyObject* const* args)  # by Python, with no guest between
cdef object cannot_suspend(Stack stack)                      # the exception for stack.host, which did
cdef int answer(Stack stack, Func host, object result) except -1    # the result of a host call that suspended
cdef int raise_in_guest(Stack stack, object error) except -1    # or its exception
cdef object uncaught(Stack stack)                           # the exception to raise for c.exn
