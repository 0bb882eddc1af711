"""What a root call may use, if many stacks serve it in turn and others run in between."""

from libc.stdint cimport int64_t

from engine.store.store cimport Store

cdef class Allowance:
    """Fuel and time of a root call, kept here while none of its stacks runs."""

    cdef readonly int64_t spent         # of Limits.fuel, less what it was given
    cdef readonly double deadline       # CLOCK_MONOTONIC, waiting included; 0: none

cdef Allowance new_allowance(Store store)                   # a root call begins now: by its store's limits
cdef bint time_is_up(Allowance allowance) noexcept          # for those whose stacks all wait
