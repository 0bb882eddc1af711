"""The copier: values between Python, memories of guests and slots, in all directions.

A plan is of the type in the Program of the guest that it is given with; a Place says where a value is, or is
to go, of which Side, and is used up. All raise what is wrong: a Trap if it is a guest's fault, TypeError or
ValueError if it is Python's. The store must be acquired.
"""

from cpython.object cimport PyObject
from libc.stdint cimport uint64_t

from canonabi.copier.plans cimport Node, Plan, Plans, Signature
from canonabi.copier.side cimport Side
from canonabi.copier.walk cimport Place
from canonabi.state.handles cimport Lends
from engine.code.words cimport Val

# Python → guest. check() for all arguments comes before the first effect. It returns the value as lower()
# takes it: the same object when nothing is to do. `to` tells which handles fit.
cdef object check(Plan plan, object value, Side to, str path)
cdef int lower(Plan plan, object value, Place* sink) except -1

# The same of arguments that are numbers, all at once: False, if one needs check() (signature.numeric)
cdef bint lower_numbers(Signature signature, PyObject* const* args, Val* slots) except -1

# guest → Python
cdef object lift_number(const Node* node, const Val* slot)
cdef object lift(Plan plan, Place* source)

# guest → guest
cdef int copy(Plan plan, Place* source, Plan to_plan, Place* sink) except -1

# The same of n elements, one behind the other, between addresses that were checked
cdef int copy_elements(
    Plan plan, Side source, uint64_t ptr, Plan to_plan, Side sink, uint64_t to_ptr, uint64_t n) except -1

# Addresses that a guest gives: that of a place in memory is checked; slots that hold one become that place.
cdef int check_place(const Node* node, const Place* place) except -1
cdef int follow(const Node* node, Place* place) except -1

# Whole signatures. Parameters are in slots or, if they are spilled, at the address in the first:
# `spilled` is signature.params_spilled, or params_spilled_async of an asynchronous lower.
# check_params() runs Python code; what it returns, unless None, is lowered instead.
cdef tuple check_params(Signature signature, PyObject* const* args, Side to)
cdef int lower_params(
    Signature signature, PyObject* const* args, Lends* lends, Place* sink, bint spilled) except -1
cdef tuple lift_params(Signature signature, Place* source, bint spilled)
cdef int copy_params(
    Signature signature, Place* source, bint spilled,
    Signature to_signature, Place* sink, bint to_spilled) except -1

# Results. Where a guest returns one it is in slots, or at the address in the first if
# signature.result_spilled; where it takes one the caller says whether in slots or in memory, at an address
# that is checked here. lower_result() checks the value.
cdef object lift_result(Signature signature, Place* source)
cdef object lift_result_into(Signature signature, Place* source, object out)
cdef int lower_result(Signature signature, object value, Place* sink) except -1
cdef int copy_result(Signature signature, Place* source, Signature to_signature, Place* sink) except -1

# Straight into a buffer (`out`), or into a new one that a memoryview shows (`out` is `memoryview`): for lists
# of numbers and of records of numbers, and strings, as UTF-8. Returns the number of elements or bytes.
cdef object lift_into(Plan plan, Place* source, object out)
