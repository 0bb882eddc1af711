"""The exports of an instance as a mapping."""

cimport cython

from engine.run.instance cimport Instance

from collections.abc import ItemsView, KeysView, Mapping, ValuesView


@cython.final
@cython.no_gc_clear                 # a finalizer may use it when Python's collector has cleared it
cdef class Exports:
    """The exports of an instance, as a mapping in the order of the module; objects are created on access."""

    def __cinit__(self, Instance instance not None):
        self.instance = instance

    def __getitem__(self, name):
        return self.instance[name]

    def __iter__(self):
        return iter(self.instance.module.export_index())

    def __len__(self):
        return len(self.instance.module.export_index())

    def __contains__(self, name):
        return self.instance.module.find_export(name) is not None

    def get(self, name, default=None, /):
        """Return the export of this name, or `default`."""
        return self.instance[name] if name in self else default

    def keys(self):
        """Return the names."""
        return KeysView(self)

    def values(self):
        """Return the objects."""
        return ValuesView(self)

    def items(self):
        """Return pairs of name and object."""
        return ItemsView(self)

    def __repr__(self):
        return f"<exports {', '.join(self)}>"


# Registered, because a cdef class cannot derive from an abstract class of Python.
Mapping.register(Exports)
