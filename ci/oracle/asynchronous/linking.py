"""Instantiation on `definitions.py`: the steps of a Program, as in `canonabi/instance/instantiation.pyx`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from canonabi.types.valtypes import FuncType, ResourceType, ValType
from canonabi.validation import program as steps
from canonabi.validation.program import Program
from ci.oracle.asynchronous import canons
from ci.oracle.asynchronous.cores import CoreCode
from ci.oracle.asynchronous.tracing import Trace

SORTS = (
    "func", "component", "instance", "core func", "core table", "core memory", "core global", "core tag",
    "core module", "core instance",
)  # fmt: skip


class Func(NamedTuple):
    """A component function: what `Store.lift` made, its type, and a name for the trace."""

    run: Any
    type: FuncType
    name: str


class Component(NamedTuple):
    """A component as an item: a nested one may alias what is around its definition."""

    program: Program
    outer: tuple[list[Any], list[Any], Any] | None  # core modules and components there, and around that


class World:
    """A tree of component instances with all that runs them: a Store of `definitions.py`."""

    def __init__(self, d: Any, trace: Trace, instances: dict[str, Any]) -> None:
        self.d = d
        self.trace = trace
        self.code = CoreCode(d)
        self.instances = instances
        self.store = d.Store()


class Linker:
    """The instantiation of one component."""

    def __init__(
        self, world: World, component: Component, parent: Any, args: Mapping[str, Any], label: str
    ) -> None:
        self.world, self.d, self.code, self.store = world, world.d, world.code, world.store
        self.trace = world.trace
        self.program, self.outer = component
        self.args = args
        self.label = label
        self.instance = world.d.ComponentInstance(self.store, parent)
        self.trace.name_instance(self.instance, label)
        world.instances[label] = self.instance
        self.resources: list[Any] = [None] * self.program.n_slots
        self.spaces: dict[str, list[Any]] = {sort: [] for sort in SORTS}
        self.exports: dict[str, Any] = {}
        self._types: dict[ValType | FuncType, Any] = {}
        self._options: dict[steps.Options, Any] = {}

    def run(self) -> dict[str, Any]:
        """Execute the steps; return the exports by name."""
        for step in self.program.steps:
            _STEPS[type(step)](self, step)
        return self.exports

    # types and options, as the specification has them

    def type(self, t: ValType) -> Any:
        """Return a value type."""
        if t not in self._types:
            self._types[t] = canons.theirs(self.d, t, lambda resource: self.resources[resource.slot])
        return self._types[t]

    def func_type(self, t: FuncType) -> Any:
        """Return a function type."""
        if t not in self._types:
            self._types[t] = self._func_type(t)
        return self._types[t]

    def _func_type(self, t: FuncType) -> Any:
        params = [(name, self.type(part)) for name, part in t.params]
        return self.d.FuncType(params, [] if t.result is None else [self.type(t.result)], t.is_async)

    def options(self, options: steps.Options) -> Any:
        """Return the options of a canonical definition, which may be lift and lower options as well."""
        if options not in self._options:
            memory = None if options.memory is None else self.spaces["core memory"][options.memory]
            self._options[options] = self.d.CanonicalOptions(
                string_encoding=options.encoding,
                memory=None if memory is None else self.code.memory(memory),
                realloc=self.core(options.realloc, "realloc"),
                post_return=self.core(options.post_return, "post-return"),
                callback=self.core(options.callback, "callback"),
                async_=options.is_async,
            )
        return self._options[options]

    def core(self, index: int | None, role: str) -> Any:
        """Return a core function as the specification calls it."""
        if index is None:
            return None
        run = self.code.callee(self.spaces["core func"][index])
        return lambda args: self.trace.call(role, run, args)

    def bind(self, binds: tuple[steps.Bind, ...], item: Any) -> None:
        """Fill slots with the resource types that come with an item."""
        for path, slot in binds:
            found = item
            for name in path:
                found = found[name]
            self.resources[slot] = found

    def take(self, sort: str, index: int, type_: Any) -> Any:
        """Return an item; a type is the resource type of its slot, or itself."""
        if sort != "type":
            return self.spaces[sort][index]
        return self.resources[type_.slot] if isinstance(type_, ResourceType) else type_

    # core

    def _core_module(self, step: steps.CoreModule) -> None:
        self.spaces["core module"].append(step.module)

    def _core_instantiate(self, step: steps.CoreInstantiate) -> None:
        imports = {name: self.spaces["core instance"][index] for name, index in step.args}
        made, start = self.code.instantiate(self.spaces["core module"][step.module], imports)
        self.spaces["core instance"].append(made)
        if start is not None:
            # It counts as a synchronous function without parameters, called by the host.
            opts = self.d.CanonicalOptions()
            func = self.store.lift(
                lambda args: self.trace.call("start", start, args),
                self.d.FuncType([], []),
                opts,
                self.instance,
            )
            self.store.invoke(func, list, lambda _: None)

    def _core_inline_exports(self, step: steps.CoreInlineExports) -> None:
        self.spaces["core instance"].append(
            {name: self.spaces[sort][index] for name, sort, index in step.exports}
        )

    def _alias_core_export(self, step: steps.AliasCoreExport) -> None:
        self.spaces[step.sort].append(self.spaces["core instance"][step.instance][step.name])

    # components

    def _component(self, step: steps.Component) -> None:
        # By value, as in a closure: what is defined later cannot be named.
        outer = (list(self.spaces["core module"]), list(self.spaces["component"]), self.outer)
        self.spaces["component"].append(Component(step.program, outer))

    def _instantiate(self, step: steps.Instantiate) -> None:
        args = {item.name: self.take(item.sort, item.index, item.type) for item in step.args}
        label = f"{self.label}.{len(self.spaces['instance'])}"
        component = self.spaces["component"][step.component]
        made = Linker(self.world, component, self.instance, args, label).run()
        self.bind(step.binds, made)
        self.spaces["instance"].append(made)

    def _inline_exports(self, step: steps.InlineExports) -> None:
        self.spaces["instance"].append(
            {item.name: self.take(item.sort, item.index, item.type) for item in step.exports}
        )

    def _alias_export(self, step: steps.AliasExport) -> None:
        self.spaces[step.sort].append(self.spaces["instance"][step.instance][step.name])

    def _alias_outer(self, step: steps.AliasOuter) -> None:
        if step.count == 0:
            self.spaces[step.sort].append(self.spaces[step.sort][step.index])
            return
        around = self.outer
        for _ in range(step.count - 1):
            assert around is not None
            around = around[2]
        assert around is not None
        self.spaces[step.sort].append(around[0 if step.sort == "core module" else 1][step.index])

    # canonical definitions

    def _define_resource(self, step: steps.DefineResource) -> None:
        dtor = self.core(step.dtor, "destructor")
        self.resources[step.type.slot] = self.d.ResourceType(self.instance, dtor)

    def _canon(self, step: steps.Canon) -> None:
        if step.name != "lift":
            run = canons.builtin(self, step)
            self.spaces["core func"].append(self.code.builtin(run, step.core_type))
            return
        assert step.type is not None
        core = self.spaces["core func"][step.operands[0]]
        name = f"{core.name or 'func'}@{self.trace.name(self.instance)}"
        run = self.store.lift(
            self.core(step.operands[0], "core"), self.func_type(step.type), self.options(step.options),
            self.instance,
        )  # fmt: skip
        self.spaces["func"].append(Func(self.trace.lifted(name, run), step.type, name))

    # imports and exports

    def _import(self, step: steps.Import) -> None:
        item = self.args.get(step.name)
        self.bind(step.binds, item)
        if step.sort != "type":
            self.spaces[step.sort].append(item)

    def _export(self, step: steps.Export) -> None:
        item = self.take(step.sort, step.index, step.type)
        self.bind(step.binds, item)
        self.exports[step.name] = item
        if step.sort != "type":
            self.spaces[step.sort].append(item)


_STEPS: dict[type, Callable[[Linker, Any], None]] = {
    steps.CoreModule: Linker._core_module,
    steps.CoreInstantiate: Linker._core_instantiate,
    steps.CoreInlineExports: Linker._core_inline_exports,
    steps.Component: Linker._component,
    steps.Instantiate: Linker._instantiate,
    steps.InlineExports: Linker._inline_exports,
    steps.AliasExport: Linker._alias_export,
    steps.AliasCoreExport: Linker._alias_core_export,
    steps.AliasOuter: Linker._alias_outer,
    steps.DefineResource: Linker._define_resource,
    steps.Canon: Linker._canon,
    steps.Import: Linker._import,
    steps.Export: Linker._export,
}
