"""Strings from guest to guest."""

from canonabi.side cimport Side
from canonabi.strings cimport Range

# `source` was found readable by check_string()
cdef int validate(Side source, const Range* range) except -1            # traps unless it is well-formed
cdef int copy_string(Side source, const Range* range, Side to, Range* out) except -1
