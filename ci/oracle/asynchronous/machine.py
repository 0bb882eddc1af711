"""Components on `definitions.py`: instantiate them, and call what they export, as a host does.

The host calls a function and lets threads run, one after the other, until it is resolved. If none is
ready that is a deadlock, which traps. A trap is the end of a tree of instances: nothing of it can be entered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from canonabi.types.valtypes import ValType
from canonabi.validation.program import Program
from ci.oracle.asynchronous import fibers, tracing
from ci.oracle.asynchronous.choices import Choices, keep_order
from ci.oracle.asynchronous.linking import Component, Func, Linker, World
from ci.oracle.asynchronous.patched import PATCHES, Patch, load
from ci.oracle.asynchronous.plainvalues import from_python
from ci.oracle.values import to_python

DEADLOCK = "deadlock detected: event loop cannot make further progress"
LOCKED = "cannot enter component instance"
MOST_TICKS = 100_000


class Trapped(Exception):
    """A guest trapped; the text says where the specification did."""


class Fault(Exception):
    """An assertion of the specification does not hold, or a call does not end."""


class Tree:
    """A component instance with all in it."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.exports: dict[str, Any] = {}
        self.dead = False


class Machine:
    """`definitions.py` of a folder, and what stands for all that it leaves to an embedding."""

    def __init__(self, folder: Path, patches: tuple[Patch, ...] = PATCHES) -> None:
        self.d = load(folder, patches)
        self.fibers = fibers.Fibers()
        self.fibers.install(self.d)
        self.choices = self.d.random = Choices()
        self.trace = tracing.Trace(self.d, self.fibers, self.choices)
        self.instances: dict[str, Any] = {}  # by label, of the tree made last
        keep_order(self.d)
        tracing.instrument(self.d, self.trace)

    def instantiate(self, program: Program, args: Mapping[str, Any] | None = None) -> Tree:
        """Instantiate a component; `args` are exports of other trees. Raises Trapped."""
        tree = Tree(World(self.d, self.trace, self.instances))
        self.instances.clear()
        linker = Linker(tree.world, Component(program, None), None, args or {}, "0")
        tree.exports = self._guard(tree, linker.run)
        return tree

    def invoke(self, tree: Tree, name: str, args: Sequence[Any]) -> tuple[ValType | None, Any]:
        """Call a function with Python values; return its result, and the type of that. Raises Trapped."""
        func = tree.exports[name]
        assert isinstance(func, Func)
        result = func.type.result
        if tree.dead:
            raise Trapped(LOCKED)
        values = self._guard(tree, lambda: self._run(tree, func, args))
        return result, None if result is None else to_python(result, values[0])

    def _run(self, tree: Tree, func: Func, args: Sequence[Any]) -> list[Any]:
        store = tree.world.store
        resolved: list[list[Any] | None] = []
        values = [from_python(t, arg) for (_, t), arg in zip(func.type.params, args, strict=True)]
        if func.type.is_async:
            self._run_left_over(store)
        store.invoke(func.run, lambda: values, resolved.append)
        for _ in range(MOST_TICKS):
            if resolved:
                assert resolved[0] is not None
                return resolved[0]
            if not any(thread.ready() for thread in store.waiting):
                raise self.d.Trap(DEADLOCK)
            self.trace.line("tick")
            store.tick()
        raise Fault(f"not resolved after {MOST_TICKS} ticks")

    def _run_left_over(self, store: Any) -> None:
        """Give those that earlier calls left behind a turn each: the embedder says when ticks come.

        Of those that wait for the lock of an instance at its gate, one can have it: they count as one.
        """
        turns = 0
        gates = set()
        for thread in store.waiting:
            task = thread.task
            if not thread.ready():
                continue
            if task.state is self.d.Task.State.INITIAL and task.needs_exclusive():
                turns -= id(task.inst) in gates
                gates.add(id(task.inst))
            turns += 1
        for _ in range(turns):
            if not any(thread.ready() for thread in store.waiting):
                return
            self.trace.line("tick")
            store.tick()

    def _guard(self, tree: Tree, do: Callable[[], Any]) -> Any:
        """Do something with a tree; a trap is its end."""
        try:
            return do()
        except BaseException as error:
            tree.dead = True
            reason = self.trace.reason(error)
            self.trace.line(reason)
            if isinstance(error, self.d.Trap):
                raise Trapped(reason) from error
            if isinstance(error, AssertionError):
                raise Fault(reason) from error
            raise

    def restart(self) -> None:
        """Forget all trees: end their fibers, and begin to count anew."""
        self.fibers.abandon()
        self.trace.restart()
