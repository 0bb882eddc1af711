"""Calls within a call that can neither leave their instance nor wait: realloc and post-return."""

from canonabi.concurrency.thread cimport Thread
from engine.code.objects cimport FuncInst
from engine.code.words cimport Val

# Results replace the arguments. `thread`: whose storage the function has.
cdef int run_nested(Thread thread, FuncInst* func, Val* args) except -1
