"""Results straight into buffers: `out=`."""

from canonabi.copier.effort cimport Walk
from canonabi.copier.plans cimport Plan
from canonabi.copier.walk cimport Place

cdef int check_out(Plan plan, object out) except -1          # before a call; fill() raises the same, after it
cdef object fill(Walk* walk, Plan plan, Place* place, object out)
