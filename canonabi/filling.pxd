"""Results straight into buffers: `out=`."""

from canonabi.effort cimport Walk
from canonabi.plans cimport Plan
from canonabi.walk cimport Place

cdef int check_out(Plan plan, object out) except -1          # before a call; fill() raises the same, after it
cdef object fill(Walk* walk, Plan plan, Place* place, object out)
