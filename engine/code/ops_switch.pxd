"""The switch twin."""

from libc.stdint cimport uint8_t, uint64_t

from engine.code.context cimport Ctx
from engine.code.words cimport Ins, Val

cdef int run_switch(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0,
                    float g0) noexcept nogil
