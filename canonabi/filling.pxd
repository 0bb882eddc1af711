"""Results straight into buffers: `out=`."""

from canonabi.plans cimport Plan
from canonabi.walk cimport Place, Walk

cdef object fill(Walk* walk, Plan plan, Place* place, object out)
