"""Core functions on the engine, for `definitions.py`: they take and return lists of core values.

A store of the engine is one thread's at a time, so nothing may be held while a fiber is parked: built-ins
suspend the call of the guest (engine.SUSPEND), and `CoreCode.call` runs them between two steps of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import engine
from ci.oracle.asynchronous.startfunc import START, with_start_exported
from engine.errors import UncaughtException, WasmError

Values = list[int | float]
Core = Callable[[Values], Values]
_MASKS = {"i32": 0xFFFF_FFFF, "i64": 0xFFFF_FFFF_FFFF_FFFF}


def unsigned(types: Sequence[str], values: Sequence[Any]) -> Values:
    """Return core values with integers as the specification has them: not negative."""
    return [v & _MASKS[t] if t in _MASKS else v for t, v in zip(types, values, strict=True)]


class CoreCode:
    """What runs core functions, and the built-ins that are given to modules as imports."""

    def __init__(self, d: Any) -> None:
        self.d = d
        self.builtins: dict[engine.Func, Core] = {}
        self._memories: dict[engine.Memory, Any] = {}
        self._tables: dict[engine.Table, FuncTable] = {}
        self._request: tuple[Core, Values] | None = None

    def builtin(self, run: Core, type_: engine.FuncType) -> engine.Func:
        """Return a function that modules may import, and that runs `run` with the guest suspended."""

        def suspend(*args: Any) -> Any:
            self._request = run, unsigned(type_.params, args)
            return engine.SUSPEND

        made = engine.Func(suspend, type_)
        self.builtins[made] = run
        return made

    def callee(self, func: engine.Func) -> Core:
        """Return a core function as the specification calls it."""
        if func in self.builtins:
            return self.builtins[func]
        return lambda args: self.call(func, args)

    def call(self, func: engine.Func, args: Values) -> Values:
        """Call a guest's function. Raises the specification's Trap and CoreWebAssemblyException."""
        value: Any = None
        with engine.Call(func, *args) as call:
            while not self._step(call, value):
                assert self._request is not None
                run, arguments = self._request
                results = run(arguments)
                value = results[0] if results else None
            types = func.type.results
            found: Any = call.results
            return unsigned(types, found if len(types) > 1 else [found] if types else [])

    def _step(self, call: engine.Call, value: Any) -> bool:
        try:
            return call.resume(value)
        except UncaughtException as error:
            raise self.d.CoreWebAssemblyException from error
        except WasmError as error:
            raise self.d.Trap(str(getattr(error, "message", error))) from None

    def instantiate(self, module: engine.Module, imports: Any) -> tuple[engine.Instance, Core | None]:
        """Instantiate a module but for its start function, which is returned for the embedding to call."""
        rewritten = with_start_exported(bytes(module))
        if rewritten is not None:
            module = engine.Module(rewritten, features=module.features)
        try:
            made = engine.Instance(module, imports)
        except WasmError as error:
            raise self.d.Trap(str(getattr(error, "message", error))) from None
        return made, None if rewritten is None else self.callee(made[START])

    def memory(self, memory: engine.Memory) -> Any:
        """Return a memory as a MemInst: the same one each time, as the specification compares them."""
        if memory not in self._memories:
            self._memories[memory] = _meminst(self.d, memory)
        return self._memories[memory]

    def table(self, table: engine.Table) -> FuncTable:
        """Return a table of functions as thread.new-indirect wants it."""
        return self._tables.setdefault(table, FuncTable(self, table))


class FuncTable:
    """A table of core functions, as `definitions.py` has tables: `get` traps."""

    def __init__(self, code: CoreCode, table: engine.Table) -> None:
        self.code = code
        self.table = table

    def get(self, index: int) -> Any:
        """Return a CoreFuncRef."""
        d = self.code.d
        func = self.table.get(index) if index < self.table.size else None
        d.trap_if(not isinstance(func, engine.Func))
        assert isinstance(func, engine.Func)
        return d.CoreFuncRef(core_type(d, func.type), self.code.callee(func))


def core_type(d: Any, type_: engine.FuncType) -> Any:
    """Return a core function type as `definitions.py` has it."""
    return d.CoreFuncType(list(type_.params), list(type_.results))


def _meminst(d: Any, memory: engine.Memory) -> Any:
    class Memory(d.MemInst):  # type: ignore[misc]
        def __getitem__(self, i: Any) -> Any:
            return memory.read(i.start, i.stop - i.start) if isinstance(i, slice) else memory.load_u8(i)

        def __setitem__(self, i: Any, v: Any) -> None:
            memory.write(i.start if isinstance(i, slice) else i, v if isinstance(i, slice) else bytes((v,)))

        def __len__(self) -> int:
            return memory.size

    return Memory(None, memory.type.address)
