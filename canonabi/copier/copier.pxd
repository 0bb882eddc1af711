"""The copier: values between Python, memories of guests and slots, in all directions.

A plan is of the type in the Program of the guest that it is given with. All raise what is wrong: a Trap if
it is a guest's fault, TypeError or ValueError if it is Python's. The store must be acquired.
"""

from cpython.object cimport PyObject
from libc.stdint cimport uint64_t

from canonabi.state.handles cimport Scope
from canonabi.copier.plans cimport Plan, Plans, Signature
from canonabi.copier.side cimport Side
from engine.code.words cimport Val

# Python → guest. check() for all arguments comes before the first effect. It returns the value as the others
# take it: the same object when nothing is to do. `to` tells which handles fit.
cdef object check(Plan plan, object value, Side to, str path)
cdef int lower_flat(Plan plan, object value, Side to, Scope* scope, Val* out) except -1
cdef int lower_memory(Plan plan, object value, Side to, Scope* scope, uint64_t ptr) except -1

# guest → Python
cdef object lift_flat(Plan plan, Side source, Scope* scope, const Val* flat)
cdef object lift_memory(Plan plan, Side source, Scope* scope, uint64_t ptr)

# guest → guest
cdef int copy(
    Plan plan, Side source, Scope* lends, bint source_flat, const Val* flat, uint64_t ptr,
    Plan to_plan, Side to, Scope* borrows, bint to_flat, Val* to_slots, uint64_t to_ptr) except -1

# Whole signatures. Parameters are in the slots of `flat` or, if they are spilled, at the address in flat[0]:
# `spilled` is signature.params_spilled, or params_spilled_async of an asynchronous lower.
# check_params() runs Python code; what it returns, unless None, is lowered instead. lower_result() checks.
cdef tuple check_params(Signature signature, PyObject* const* args, Side to)
cdef int lower_params(
    Signature signature, PyObject* const* args, Side to, Scope* scope, Val* out, bint spilled) except -1
cdef tuple lift_params(Signature signature, Side source, Scope* scope, const Val* flat, bint spilled)
cdef int copy_params(
    Signature signature, Side source, Scope* lends, const Val* flat, bint spilled,
    Signature to_signature, Side to, Scope* borrows, Val* out, bint to_spilled) except -1

# Results. Where a guest returns one it is in flat[0], or at the address in it if signature.result_spilled;
# where it takes one it goes to out[0], or to the address `ptr` that it gave, which is checked here.
cdef object lift_result(Signature signature, Side source, Scope* scope, const Val* flat)
cdef object lift_result_into(Signature signature, Side source, Scope* scope, const Val* flat, object out)
cdef int lower_result(
    Signature signature, object value, Side to, Scope* scope, Val* out, bint spilled, uint64_t ptr) except -1
cdef int copy_result(
    Signature signature, Side source, const Val* flat,
    Signature to_signature, Side to, Val* out, bint to_spilled, uint64_t to_ptr) except -1

# Straight into a buffer (`out`), or into a new one that a memoryview shows (`out` is `memoryview`): for lists
# of numbers and of records of numbers, and strings, as UTF-8. Returns the number of elements or bytes.
cdef object lift_into(
    Plan plan, Side source, Scope* scope, bint source_flat, const Val* flat, uint64_t ptr, object out)
