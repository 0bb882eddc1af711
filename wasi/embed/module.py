"""Modules as Python has them: compiled once, made into instances that are linked with WASI.

Those of components are in `component.py`; what makes one of a source is in `compiling.py`.
"""

from __future__ import annotations

import engine
from engine.binary.loading import Loading
from engine.errors import Unlinkable
from engine.features import Limits
from wasi.embed.hidden import core_of, made_by
from wasi.embed.module_instance import Instance, set_found
from wasi.embed.module_linking import link
from wasi.embed.providers import MODULES
from wasi.embed.running import found_again

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Literal, TypeVar, overload

    from wasi.embed.module_linking import Offered
    from wasi.grants import Grants

    Form = Literal["tail", "switch"]
    Imports = Mapping[str, Offered | "Instance"]
    P = TypeVar("P")


class Module:
    """A compiled module: immutable, picklable, shared by threads, instantiated any number of times."""

    __module__ = "wasi"
    __slots__ = ("__weakref__", "_core")
    __wit_source__ = True  # of instances: it is none itself

    @made_by("wasi.compile(source) creates one, wasi.load(source) an instance", engine.Module)
    def __init__(self, core: engine.Module) -> None:
        self._core = core

    @property
    def name(self) -> str | None:
        """The name of its file without the suffix; otherwise the module's own name, if it has one."""
        return self._core.name

    @property
    def imports(self) -> tuple[engine.Import, ...]:
        """The imports: (module, name, type) each."""
        return self._core.imports

    @property
    def exports(self) -> Mapping[str, engine.Export]:
        """The exports by name: `name`, `kind` and `type` each; `repr` is a line for each."""
        from wasi.embed.module_exports import ModuleExports

        return ModuleExports(self._core.exports)

    @property
    def custom_sections(self) -> list[tuple[str, bytes]]:
        """Names and contents of the custom sections, in order."""
        return self._core.custom_sections

    if TYPE_CHECKING:

        @overload
        def instantiate(
            self,
            imports: Imports | None = None,
            *,
            grants: Grants | None = None,
            limits: Limits | None = None,
            engine: Form | None = None,
            as_: None = None,
        ) -> Instance: ...

        @overload
        def instantiate(
            self,
            imports: Imports | None = None,
            *,
            grants: Grants | None = None,
            limits: Limits | None = None,
            engine: Form | None = None,
            as_: Callable[..., P],  # the class: mypy takes no protocol for type[P]
        ) -> P: ...

    def instantiate(
        self,
        imports: Imports | None = None,
        *,
        grants: Grants | None = None,
        limits: Limits | None = None,
        engine: Form | None = None,
        as_: Callable[..., Any] | None = None,
    ) -> Any:
        """Create an instance; see `wasi.load` for the arguments and exceptions."""
        if as_ is not None:
            from wasi.embed.module_protocols import check_module_protocol

            check_module_protocol(as_, self._core)
        return _instantiate(self._core, imports or {}, grants, limits, engine)

    def __bytes__(self) -> bytes:
        """The binary, even if the source was text."""
        return bytes(self._core)

    def __reduce__(self) -> tuple[object, ...]:
        return Module, (self._core,)

    def __repr__(self) -> str:
        from wasi.embed.words import shown, signature

        return shown("Module", self.name, [signature(item.name, item.type) for item in self._core.exports])


def _instantiate(
    core: engine.Module,
    imports: Any,
    grants: Grants | None,
    limits: Limits | Loading | None,
    form: Form | None,
) -> Instance:
    check_kinds(imports, grants, limits)
    loading = limits if isinstance(limits, Loading) else Loading(limits)
    offered: dict[str, Offered] = {
        name: given.exports if isinstance(given, Instance) else given for name, given in imports.items()
    }
    values, process = link(core, offered, grants, loading)
    try:
        # the start function may call the host, which may need the memory: the instance has to be there first
        instance = engine.Instance(core, values, limits=loading, engine=form, start=False)
        made = Instance(instance, process)
        instance.host = found_again(made)
        if process is not None:
            # Only now: the process needs the memory, but the instance needed its functions to be made.
            process.attach(instance)
        # Start functions are a part of loading, within its limits of time and fuel.
        instance.within(loading, lambda: _start(core, made))
    except BaseException:
        if process is not None:
            # The files that were opened for it: nobody else could close them.
            process.close()
        raise
    return made


def _start(core: engine.Module, made: Instance) -> None:
    """Call the functions that run when a module is loaded."""
    instance = core_of(made)
    instance.start()
    if is_reactor(core):
        from wasi.embed.reactors import initialize

        check_entry(core, "_initialize")
        set_found(made, initialize(instance.exports))


def is_reactor(core: engine.Module) -> bool:
    """Return whether loading the module calls its `_initialize`."""
    return (
        core.export("_initialize") is not None
        and core.export("_start") is None
        and any(item.module in MODULES for item in core.imports)
    )


def check_entry(core: engine.Module, name: str) -> None:
    """Raise Unlinkable unless the export is a function without parameters and results."""
    entry = core.export(name)
    assert entry is not None
    type_ = entry.type
    if not isinstance(type_, engine.FuncType) or type_.params or type_.results:
        from wasi.embed.words import describe

        detail = f"`{name}` must be (func), not {describe(type_)}"
        raise Unlinkable("incompatible export type", detail)


def check_kinds(imports: object, grants: object, limits: object) -> None:
    """Raise TypeError that says what an argument of a module's `instantiate` must be."""
    if not hasattr(type(imports), "items"):  # an instance may export that
        raise TypeError(f"imports must be a mapping of module names, {not_(imports)}")
    if not hasattr(type(grants), "open_directories") and grants is not None:
        raise TypeError(f"grants must be wasi.Grants, {not_(grants)}")
    check_limits(limits)


def check_limits(limits: object) -> None:
    """Raise TypeError unless these are limits, or the load that has them."""
    if not isinstance(limits, (Limits, Loading)) and limits is not None:
        raise TypeError(f"limits must be wasi.Limits, {not_(limits)}")


def not_(value: object) -> str:
    """Return what was given instead, for a message."""
    return f"not {type(value).__name__}: {value!r}"
