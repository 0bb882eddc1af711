"""Lists, maps and lists of fixed length, as parts of the walk."""

from libc.stdint cimport uint64_t

from canonabi.copier.buffers cimport Held
from canonabi.copier.effort cimport Walk
from canonabi.copier.plans cimport Node
from canonabi.copier.walk cimport Place

cdef object transfer_list(Walk* walk, const Node* a, const Node* b, Place* source, Place* sink)     # and map
cdef object transfer_fixed(Walk* walk, const Node* a, const Node* b, Place* source, Place* sink)
# From memory to memory, n elements
cdef int transfer_elements(
    Walk* walk, const Node* a, const Node* b, uint64_t source_ptr, uint64_t sink_ptr, uint64_t n) except -1
