"""What a host does with calls that run: counters, fuel, interrupts, and who calls.

These are functions, as an instance has no names of ours but `exports` and `close`.
"""

from __future__ import annotations

from _weakref import ref
from functools import partial

import engine
from wasi.hidden import core_of
from wasi.instance import Instance, process_of, set_found

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from canonabi.instance import Instance as ComponentCore
    from wasi.embed.instance import ComponentInstance
    from wasi.p1 import Process

    Face: TypeAlias = Instance | ComponentInstance


class Found:
    """What the engine keeps with an instance, so that `caller` finds the object that users have.

    It does not keep that alive: where only a function of the instance was kept, a new one is made.
    """

    __slots__ = ("_again", "_face")

    def __init__(self, face: Face, again: Callable[[], Face | None]) -> None:
        self.become(face, again)

    def become(self, face: Face, again: Callable[[], Face | None]) -> None:
        """Find another object from now on."""
        self._face = ref(face)
        self._again = again

    def face(self) -> Face:
        """Return the object."""
        face = self._face()
        if face is None:  # not `or`: it may have no exports, and be false then
            face = self._again()
        if face is None:
            raise RuntimeError("the calling instance is gone: only handles of it were kept")
        self._face = ref(face)
        return face


def found_again(instance: Instance) -> Found:
    """Return what finds the instance of a module by what the engine has of it."""
    return Found(instance, partial(_made_again, ref(core_of(instance)), process_of(instance)))


def _made_again(core: Callable[[], engine.Instance | None], process: Process | None) -> Instance | None:
    from wasi.embed.module import is_reactor

    found = core()
    if found is None:
        return None
    made = Instance(found, process)
    if is_reactor(found.module):
        from wasi.reactors import initialized

        set_found(made, initialized(found.exports))
    return made


def usage(instance: Face) -> dict[str, int]:
    """Return the counters of an instance and all that it is linked with, by name.

    `guest_calls` (of its functions by Python; of a component's core functions by the Canonical ABI, too:
    `realloc` is one) and `host_calls` (of host functions by the guest, WASI's too), `bytes_copied` (by the
    methods of Memory, from data segments, and of strings and lists that components pass), `fuel` used,
    and `peak_memory`, the most bytes that all linear memories had at one time. What `Limits.memory` bounds,
    as it is now: bytes of `memory`, `tables`, `references`, `exceptions` and translated `code`. `refused` is
    how often `memory.grow` or `table.grow` of a guest answered -1.
    """
    return _core("usage", instance).usage()


def refuel(instance: Face, amount: int) -> None:
    """Let the call that runs use `amount` more fuel: from a host function, or from another thread.

    What the outermost call has left of `Limits.fuel` grows by it, and so does what is left of
    `Limits.total_fuel`; a limit that was not set stays away. If nothing runs it is the total alone, as
    the next call begins with all of `Limits.fuel`. Linked instances share both. Raises TypeError and
    ValueError for what is no amount.
    """
    _core("refuel", instance).refuel(amount)


def interrupt(instance: Face) -> None:
    """End the calls that run in an instance, and in those linked with it, with `wasi.Interrupted`.

    From any thread and from signal handlers; it does not wait. Guests end after some milliseconds, also
    while they wait in WASI (but not in a Python file object), and also when they have called other
    instances by a host function. A host function itself is not disturbed: the guest ends when it has
    returned. If nothing runs it does nothing: the next call is not affected, nor is one that waits for
    another thread's. A module's instance can be called afterwards, a component's cannot.
    """
    _core("interrupt", instance).interrupt()


def caller() -> Face:
    """Return the instance that called the host function that this thread runs; of nested ones the innermost.

    Of a component it is the instance of the whole, as `load` returned it. Works while `load` makes the
    instance, too, if its start function or `_initialize` calls, or the start function is the host function
    itself; a module's exports can be used then, a component's when it is made. Raises RuntimeError outside
    of host functions, and in one that Python calls, as it does one that a module exports again.
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
