"""The form of a binary: what decoding alone finds, without the rules of validation (spec, chapter 5)."""

from libc.string cimport memset

from engine.binary.decode cimport decode, free_module
from engine.binary.loading cimport Loading, loading_of
from engine.binary.modulec cimport ModuleC
from engine.types.typegroups cimport HeldTypes
from engine.validation.modules cimport check_bodies

from engine.features import Features

cdef object DEFAULT_FEATURES = Features()


def check_well_formed(bytes data not None, features=None, limits=None):
    """Raise Malformed unless bytes are a module in the binary format; it may still be invalid.

    `features` and `limits` are as for `engine.Module`.
    """
    cdef ModuleC c
    cdef Loading loading = loading_of(limits)
    cdef HeldTypes types = HeldTypes()
    memset(&c, 0, sizeof(ModuleC))
    c.start = data
    c.size = len(data)
    c.features = Features.checked(features, DEFAULT_FEATURES).bits()
    try:
        try:
            decode(&c, types, loading)
        finally:
            check_bodies(&c, loading)        # which comes first, as for a Module
    finally:
        free_module(&c)
