"""Instances of components: the trees that Python holds, and what they export."""

cimport cython
from libc.stdint cimport int64_t, uint32_t

from canonabi.calls.functions cimport face_of
from canonabi.calls.destructors cimport destroy
from canonabi.concurrency.failing cimport drop_all
from canonabi.concurrency.policy cimport may_enter
from canonabi.state.handles cimport Resource as ResourceC
from canonabi.state.table cimport ENTRY_RESOURCE, Entry
from engine.run.instance cimport Instance as CoreInstance, usage_of
from engine.run.running cimport interrupt, refuel, time_left

from collections.abc import ItemsView, KeysView, Mapping, ValuesView

from engine.errors import WasmError


@cython.final
@cython.no_gc_clear                 # __dealloc__ needs the instances
cdef class Instance(Owner):
    """An instance of a component, with all its parts.

    `exports` maps names to functions (`ComponentFunc`), mappings like this one,
    resource types (`Resource`), core modules and components. A context manager that closes it.
    """

    def __cinit__(self):
        self.keep = []
        self.items = {}

    def __dealloc__(self):
        cdef ComponentInstance instance = self.first
        cdef ComponentInstance next
        while instance is not None:     # all of them first: giving back may run anything
            drop_all(instance)
            instance.owner = instance.parent = NULL
            instance = instance.next
        instance = self.first
        while instance is not None:
            # Breaks the cycle of an instance and the resource types that it defines.
            instance.resources = []
            instance.give_back()
            next = instance.next
            instance.next = None
            instance = next

    @property
    def exports(self):
        """The exports, as a mapping in the order of the component."""
        return Exports(self, self.items)

    @property
    def poisoned(self):
        """The error with which a call poisoned this instance, as text; None while it can be called."""
        return None if self.root is None else self.root.poison

    @property
    def closed(self):
        """Whether close() was called."""
        return self.is_closed

    def usage(self):
        """Return the counters of all core instances in it, as `engine.Instance.usage` does."""
        self.check_open()
        return usage_of(self.store)

    def refuel(self, amount):
        """Give the running outermost call `amount` more fuel: see wasi.refuel."""
        self.check_open()
        refuel(self.store, amount)

    def interrupt(self):
        """End the running calls with Interrupted, from any thread: see wasi.interrupt."""
        self.check_open()
        interrupt(self.store)

    def time_left(self):
        """Return the seconds that `Limits.seconds` leaves the running call; None without that limit."""
        return time_left(self.store)

    def close(self):
        """Release memories and handles; functions raise from then on.

        Drop functions of the host's resource types are called for the resources that the instance
        still owns; destructors of guests do not run. Raises the first error, after everything is closed.
        """
        cdef ComponentInstance instance
        cdef list objects = []
        if self.is_closed:
            return
        self.store.acquire()
        try:
            self.is_closed = True
            # Destructors of guests do not run any more; their resources go with the memories they are in.
            self.dropped.clear()
            instance = self.first
            while instance is not None:
                _host_objects(instance, objects)
                drop_all(instance)
                instance.give_back()
                instance = instance.next
            for part in self.keep:
                if isinstance(part, CoreInstance):
                    part.close()
        finally:
            self.store.release()
        # After the store is released: these are functions of Python, which may do anything.
        _drop_all(objects)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def __repr__(self):
        state = " (closed)" if self.is_closed else "" if self.poisoned is None else " (poisoned)"
        return f"<canonabi.Instance: {', '.join(self.items)}{state}>"

    cdef int drop_resource(self, object dropped, int64_t rep) except -1:
        """Destroy a resource that Python gave up: now, or when its instance can be entered."""
        cdef ResourceC resource = <ResourceC>dropped
        if self.is_closed or resource.dtor == NULL:
            return 0
        self.store.acquire()
        try:
            # While a call of that instance runs it waits: drop_waiting() comes by at its end.
            if may_enter(resource.impl, None):
                destroy(resource, rep)
            elif resource.impl.poison is None:
                self.dropped.append((resource, rep))
        finally:
            self.store.release()
        return 0

    cdef int drop_waiting(self) except -1:
        """Destroy what Python gave up meanwhile. The store is acquired."""
        if self.dropped:
            self._drop_own()
        for other in self.others:
            if (<Instance>other).dropped:
                (<Instance>other)._drop_own()
        return 0

    cdef int _drop_own(self) except -1:
        """Destroy what is of this instance. Failures have nobody to go to."""
        cdef list waiting = self.dropped
        cdef ResourceC resource
        self.dropped = []
        # pop() takes the oldest first, and what a signal leaves is put back below.
        waiting.reverse()
        try:
            while waiting and not self.is_closed:
                entry = waiting.pop()
                resource = <ResourceC>(<tuple>entry)[0]
                if may_enter(resource.impl, None):
                    try:
                        destroy(resource, (<tuple>entry)[1])
                    except Exception as error:      # of no call that could raise it: shown, as a finalizer's
                        if type(error) is not WasmError or not self.is_closed:  # it may end by closing it
                            _report(error)
                elif resource.impl.poison is None:
                    self.dropped.append(entry)
        finally:
            self.dropped.extend(waiting)        # some are left when a signal came
        return 0


cdef void _report(object error) noexcept:
    """Show an exception by sys.unraisablehook, as those of finalizers are."""
    # `noexcept` makes Cython write it to sys.unraisablehook.
    raise error


cdef int _host_objects(ComponentInstance instance, list to) except -1:
    """The host's resources that an instance owns."""
    cdef Entry* entry
    cdef ResourceC resource
    cdef uint32_t i
    for i in range(1, instance.handles.length):
        entry = instance.handles.entries + i
        if entry.kind == ENTRY_RESOURCE and entry.own:
            resource = <ResourceC>entry.object
            if resource.is_host and resource.drop is not None:
                to.append((resource.drop, <object><void*>entry.rep))
    return 0


cdef int _drop_all(list objects) except -1:
    failure = None
    for drop, resource in objects:
        try:
            drop(resource)
        except BaseException as error:      # raised below, when all have had their turn
            failure = error
    if failure is not None:
        raise failure
    return 0


@cython.final
@cython.no_gc_clear                 # whoever has them may ask for one while a cycle is taken apart
cdef class Exports:
    """The exports of an instance, or of an instance that it exports; objects are created on access."""

    def __cinit__(self, Instance owner not None, dict items not None):
        self.owner = owner
        self.items_ = items

    def __getitem__(self, name):
        item = self.items_[name]
        self.owner.check_open()
        return Exports(self.owner, item) if type(item) is dict else face_of(item, self.owner, name)

    def __iter__(self):
        return iter(self.items_)

    def __len__(self):
        return len(self.items_)

    def __contains__(self, name):
        return name in self.items_

    def get(self, name, default=None, /):
        """Return the export of this name, or `default`."""
        return self[name] if name in self.items_ else default

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
        return f"<exports {', '.join(self.items_)}>"


Mapping.register(Exports)
