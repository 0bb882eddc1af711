"""engine.Module: the class around the C arrays of a decoded module."""

from libc.stdint cimport uint8_t, uint32_t

from engine.binary.loading cimport Loading
from engine.binary.modulec cimport ModuleC, Span
from engine.binary.reader cimport Reader
from engine.types.typegroups cimport HeldTypes
from engine.types.valtypes cimport DefType

cdef class Module:
    cdef object __weakref__
    cdef ModuleC c
    cdef object _data           # bytes, or a memoryview of bytes, that c.start points into
    cdef Py_buffer _buffer      # of _data
    cdef readonly object features
    cdef HeldTypes _types       # what c.types points into
    cdef bint _instantiated     # data segments were copied once; the next instance makes images
    cdef object _images         # DataImages (engine/run/image.pxd), or None
    # read on demand for the Python face
    cdef tuple _imports
    cdef tuple _exports
    cdef dict _functypes        # by canonical id
    cdef dict _export_index
    cdef int _n_sought          # exports, without it
    cdef dict _func_names
    cdef dict _exported_as      # functions by index: the name of the first export
    cdef object _given_name

    cdef int _read(self, Loading loading) except -1      # decode and validate
    cdef list export_entries(self)      # of (name, kind, index), in order
    cdef dict export_index(self)        # name → (kind, index), in order
    cdef tuple find_export(self, object name)   # (kind, index), or None
    cdef tuple _seek_export(self, bytes name)
    # in the name section, else an export's, else None
    cdef object shown_name(self, uint32_t func_index)
    cdef dict local_names(self, uint32_t func_index)
    cdef object extern_type(self, int kind, uint32_t index)     # an engine.types.externtypes object
    cdef object functype(self, DefType* type)                   # an engine.FuncType
    cdef Span name_subsection(self, uint8_t id)
    cdef Span name_section(self)

cdef class _ImportEntries:        # iterates over (module, name, kind, index in the kind's index space)
    cdef Module module
    cdef Reader r
    cdef uint32_t left
    cdef uint32_t[5] counts     # so far, by kind
