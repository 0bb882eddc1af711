"""Functions for running calls: counters, fuel, interrupts, and the calling instance.

These are functions, because an instance has no names of ours except `exports` and `close`.
"""

from __future__ import annotations

from _weakref import ref

import engine
from wasi.embed.hidden import core_of
from wasi.embed.module_instance import Instance, process_of, set_found

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from canonabi.instance.instance import Instance as ComponentCore
    from wasi.embed.instance import ComponentInstance
    from wasi.p1 import Process

    Face: TypeAlias = Instance | ComponentInstance


class Found:
    """The object that the engine stores with an instance, from which `caller` finds the user's object.

    It does not keep the instance alive: if only a function of it was kept, a new one is created.
    """

    __slots__ = ("_again", "_face")

    def __init__(self, face: Face, again: Callable[[], Face | None]) -> None:
        self.become(face, again)

    def become(self, face: Face, again: Callable[[], Face | None]) -> None:
        """Find another object from now on."""
        # Weak: the engine's instance holds this object, and the face holds the engine's instance.
        self._face = ref(face)
        self._again = again

    def face(self) -> Face:
        """Return the object."""
        face = self._face()
        if face is None:  # not `or`: it may have no exports, and be false then
            face = self._again()
        if face is None:
            raise RuntimeError("the calling instance no longer exists: only handles of it were kept")
        self._face = ref(face)
        return face


def found_again(instance: Instance) -> Found:
    """Return an object that finds a module's instance from the engine's instance."""
    core, process = ref(core_of(instance)), process_of(instance)
    return Found(instance, lambda: _made_again(core, process))


def _made_again(core: Callable[[], engine.Instance | None], process: Process | None) -> Instance | None:
    from wasi.embed.module import is_reactor

    found = core()
    if found is None:
        return None
    made = Instance(found, process)
    # Its `_initialize` has run: the new face must not show the function that runs it again.
    if is_reactor(found.module):
        from wasi.embed.reactors import initialized

        set_found(made, initialized(found.exports))
    return made


def usage(instance: Face) -> dict[str, int]:
    """Return the counters of an instance and everything linked with it, by name.

    `guest_calls` (calls of guest functions by Python; for a component, also calls of core functions by the
    Canonical ABI, such as `realloc`) and `host_calls` (calls of host functions by the guest, including
    WASI's), `bytes_copied` (by methods of Memory, from data segments, and of strings and lists passed by
    components), `fuel` used, and `peak_memory`, the maximum size of all linear memories together.
    The amounts bounded by `Limits.memory`, as of now: bytes of `memory`, `tables`, `references`,
    `exceptions` and translated `code`. `refused` counts `memory.grow` and `table.grow` that returned -1.
    """
    # Modules and components have the same counters, under the same names.
    return _core("usage", instance).usage()


def refuel(instance: Face, amount: int) -> None:
    """Give the running call `amount` more fuel: from a host function, or from another thread.

    The amount is added to what the outermost call has left of `Limits.fuel`, and to what is left of
    `Limits.total_fuel`; a limit that was not set stays unset. If no call is running, only the total grows,
    because the next call starts with all of `Limits.fuel`. Linked instances share both. Raises TypeError
    and ValueError for an invalid amount.
    """
    _core("refuel", instance).refuel(amount)


def interrupt(instance: Face) -> None:
    """End the running calls of an instance, and of those linked with it, with `wasi.Interrupted`.

    May be called from any thread or signal handler; it does not wait. Guests end within milliseconds, even
    while they wait in WASI (but not in a Python file object), and even if they have called other
    instances through a host function. A host function itself is not interrupted: the guest ends when it
    returns. If no call is running, nothing happens: the next call is not affected, nor is one that waits
    for another thread. A module's instance can be called afterwards, a component's cannot.
    """
    _core("interrupt", instance).interrupt()


def caller() -> Face:
    """Return the instance that called the host function running in this thread; the innermost if nested.

    For a component it is the instance of the whole, as returned by `load`. It also works while `load`
    creates the instance, if the call comes from its start function or `_initialize`, or the host function is
    the start function; a module's exports can be used then, a component's only once it is created. Raises
    RuntimeError outside of host functions, and in one that Python calls directly or through a re-export.
    """
    core = engine.calling_instance()
    if core.host is None:  # made with `engine` alone
        return Instance(core)
    face: Face = core.host.face()
    return face


def _core(name: str, instance: Face) -> engine.Instance | ComponentCore:
    core = core_of(instance)
    if core is None:
        raise TypeError(f"{name}: expected an instance, not {type(instance).__name__}")
    return core  # type: ignore[no-any-return]


for _public in (caller, interrupt, refuel, usage):
    _public.__module__ = "wasi"  # where users find them
