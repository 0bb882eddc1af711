"""Defined types with ids that are canonical in the process, kept in their recursive groups."""

from libc.stdint cimport uint32_t

from engine.types.valtypes cimport DefType

# A group's key: its definitions as words, one after the other, each
#     kind | final << 8,  supertype,  n_params,  n_results,  parameters...,  results...
# or, for structs and arrays, twice the number of fields, 0, and for each field its type and whether
# it is mutable. A type of the group itself is named by position: heap type REC_HEAP + i, supertype
# REC_SUPER | i; any other by id: HEAP_CONCRETE + id, and id + 1 as supertype (0: none).
cdef enum:
    REC_SUPER = 1 << 30
    GROUP_FINAL = 1 << 8
    GROUP_HEADER = 4            # words before the parameters

# Ids of types are numbers in ValType, which hold nothing: whoever keeps a ValType with a concrete heap type,
# or a DefType*, must also keep a HeldTypes that has it.
cdef class HeldTypes:           # types that live as long as this does
    cdef DefType** types        # n of them: whole groups one after the other, or one type of any group
    cdef uint32_t n
    cdef uint32_t room
    cdef DefType* _only         # what `types` points at as long as there is room for one

    cdef int add(self, const uint32_t* words, size_t n_words, uint32_t n_types) except -1
    cdef int _make_room(self, uint32_t n) except -1

cdef HeldTypes hold_type(DefType* type)                     # which somebody holds
cdef DefType* deftype(uint32_t id) noexcept nogil           # that somebody holds, by id; never moves
cdef DefType* live_type(uint32_t id) noexcept               # NULL if there is none
