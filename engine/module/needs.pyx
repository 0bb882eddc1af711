"""The smallest set of features under which a module is valid.

Decoder and validator are asked, nothing else: a feature that is switched on never makes a valid module
invalid, so each can be tried off. Bodies are tried one by one, with the features that those before
needed: one pass over the code, and a few trials for each feature. What is around them is tried without them.
"""

from libc.stdint cimport uint8_t, uint32_t, uint64_t

from engine.binary.decode cimport decode, free_module
from engine.binary.faults cimport FAULT_MEMORY_ERROR, FAULT_NONE
from engine.binary.loading cimport Loading
from engine.binary.modulec cimport ModuleC
from engine.module.module cimport Module
from engine.types.typegroups cimport HeldTypes
from engine.validation.bodies cimport begin_body, continue_body, free_validator, init_validator
from engine.validation.modules cimport validate_rules
from engine.validation.state cimport SLICE, WORK_SLICE, Validator

from engine.errors import Invalid, Malformed


def features_needed(Module module):
    """Bits of the features that a module needs, of those that it was validated with."""
    cdef uint64_t needed
    cdef Trial trial = Trial(module, module.c.features)
    needed = trial.bodies()
    if _is_valid_around_bodies(module, needed):
        return needed
    return _fewest(needed, module.c.features, lambda bits: _is_valid_around_bodies(module, bits))


cdef uint64_t _fewest(uint64_t needed, uint64_t given, object is_valid) except? 0:
    """Switch off each feature that is not among those `needed`, the newest first, unless it is missed."""
    cdef uint64_t bits = given
    cdef uint64_t bit = <uint64_t>1 << 63
    while bit:
        if bits & ~needed & bit and is_valid(bits & ~bit):
            bits &= ~bit
        bit >>= 1
    return bits


cdef bint _is_valid_around_bodies(Module module, uint64_t features) except -1:
    try:
        Trial(module, features)
    except (Malformed, Invalid):
        return False
    return True


cdef class Trial:
    """A module decoded once more with other features, and valid but for its bodies."""

    cdef Module module              # keeps the bytes alive
    cdef ModuleC c
    cdef HeldTypes types            # what c.types points into
    cdef Validator v
    cdef Loading loading

    def __cinit__(self, Module module, uint64_t features):
        self.module = module
        self.types = HeldTypes()
        self.c.start = module.c.start
        self.c.size = module.c.size
        self.c.features = features
        self.loading = Loading()
        invalid = decode(&self.c, self.types, self.loading)
        if invalid is not None:
            raise invalid
        validate_rules(&self.c, self.loading)
        init_validator(&self.v, &self.c)

    def __dealloc__(self):
        free_validator(&self.v)
        free_module(&self.c)

    cdef uint64_t bodies(self) except? 0:
        """The features that the bodies need, of those that they are valid with."""
        cdef uint64_t given = self.c.features
        cdef uint64_t needed = 0
        cdef uint32_t i = 0
        while i < self.c.n_bodies:
            self.set_features(needed)
            with nogil:
                i = self.run(i)
            self.loading.look()
            if i < self.c.n_bodies and not self.v.in_body and not self.is_valid(i, needed):
                needed = _fewest(needed, given, lambda bits: self.is_valid(i, bits))
        return needed

    cdef uint32_t run(self, uint32_t i) noexcept nogil:
        """Validate a slice of bodies, the rest of body i first; the next one to do, or the first at fault."""
        cdef const uint8_t* stop = (self.v.r.p if self.v.in_body else self.c.bodies[i].start) + SLICE
        self.v.work_pause = self.v.work + WORK_SLICE
        while i < self.c.n_bodies and self.c.bodies[i].start < stop and self.v.work <= self.v.work_pause:
            if not self.v.in_body:
                begin_body(&self.v, i)
            self.v.pause = stop
            self.v.in_body = not continue_body(&self.v)
            if self.v.in_body or self.v.fault.code != FAULT_NONE:
                break
            i += 1
        return i

    cdef bint is_valid(self, uint32_t i, uint64_t features) except -1:
        """Whether a body is valid with these features."""
        self.set_features(features)
        begin_body(&self.v, i)
        while True:
            self.v.pause = self.v.r.p + SLICE
            self.v.work_pause = self.v.work + WORK_SLICE
            if continue_body(&self.v):
                break
            self.loading.look()
        if self.v.fault.code == FAULT_MEMORY_ERROR:
            raise MemoryError
        return self.v.fault.code == FAULT_NONE

    cdef void set_features(self, uint64_t features):
        self.c.features = features
        self.v.scope.features = features
