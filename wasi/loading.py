"""Load, compile, run: from a path, bytes or text to an instance that Python can use.

A source is a path (str or PathLike), the bytes of a binary or text module or component, or text as
str: a str that begins like text, `(` or `;;`, or has more than one line. Which of both it is, its first
bytes or words tell; all about components is in `wasi/embed/`, and imported when one is met.
"""

from __future__ import annotations

import os
from functools import partial

import engine
from engine.errors import Unlinkable
from engine.features import Features, Limits
from engine.loading import Loading
from wasi.hidden import core_of
from wasi.instance import Instance, set_found
from wasi.linking import WASI_MODULES, link
from wasi.making import made_by
from wasi.running import found_again
from wasi.sources import (
    check_begin,
    check_features,
    check_kinds,
    check_limits,
    component_of,
    is_text,
    module_name,
    not_,
)

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, Literal, TypeVar, overload

    from engine.features import Limits
    from wasi.embed.component import Component
    from wasi.embed.composing import Composition
    from wasi.embed.instance import ComponentInstance
    from wasi.grants import Grants, HostPath, Input, Output, ReadOnly
    from wasi.host.clocks import Clock
    from wasi.host.memfs import MemoryFilesystem
    from wasi.host.random import Random
    from wasi.host.stdio import Inherit
    from wasi.linking import Offered

    Source = str | os.PathLike[str] | bytes | bytearray | memoryview
    Form = Literal["tail", "switch"]
    Imports = Mapping[str, Offered | "Instance"]
    P = TypeVar("P")

_COMPONENT_PROGRAM = (
    "running components as programs is not supported yet, as it needs WASI 0.2; "
    "to call what a component exports: wasi.load"
)


class Module:
    """A compiled module: immutable, picklable, shared by threads, the source of any number of instances."""

    __module__ = "wasi"
    __slots__ = ("__weakref__", "_core")
    __wit_source__ = True  # of instances: it is none itself

    @made_by("wasi.compile(source) makes one, wasi.load(source) an instance", engine.Module)
    def __init__(self, core: engine.Module) -> None:
        self._core = core

    @property
    def name(self) -> str | None:
        """The name of its file without the suffix, else the module's own name, if it has one."""
        return self._core.name

    @property
    def imports(self) -> tuple[engine.Import, ...]:
        """What an instance needs: (module, name, type) each."""
        return self._core.imports

    @property
    def exports(self) -> Mapping[str, engine.Export]:
        """What an instance offers, by name: `name`, `kind` and `type` each; `repr` is a line for each."""
        from wasi.exports import ModuleExports

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
        """Make an instance; see `wasi.load` for what may be given and what may go wrong."""
        if as_ is not None:
            from wasi.protocols import check_module_protocol

            check_module_protocol(as_, self._core)
        return _instantiate(self._core, imports or {}, grants, limits, engine)

    def __bytes__(self) -> bytes:
        """The binary, whatever the source was."""
        return bytes(self._core)

    def __reduce__(self) -> tuple[object, ...]:
        return Module, (self._core,)

    def __repr__(self) -> str:
        from wasi.describing import shown, signature

        return shown("Module", self.name, [signature(item.name, item.type) for item in self._core.exports])


class CompletedRun:
    """What a program left behind: exit status, and what it wrote where nothing else was granted."""

    __module__ = "wasi"
    __slots__ = ("returncode", "stderr", "stdout")

    @made_by("wasi.run(source, args) makes one", int, bytes, bytes)
    def __init__(self, returncode: int, stdout: bytes, stderr: bytes) -> None:
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self) -> str:
        return f"CompletedRun(returncode={self.returncode}, stdout={self.stdout!r}, stderr={self.stderr!r})"


def compile(  # noqa: A001 (as in re)
    source: Source, *, features: Features | None = None, limits: Limits | None = None
) -> Module | Component:
    """Decode and validate a module or a component.

    Of `limits`, `seconds` bounds how long that may take, and `memory` (with 8 MiB more) what is made of
    the bytes. Raises Malformed or Invalid that tells where, OSError if the file cannot be read, Timeout,
    MemoryLimit.
    """
    check_limits(limits)
    return _loaded(source, features, Loading(limits))


def _loaded(source: Source, features: Features | None, loading: Loading) -> Module | Component:
    """Compile as part of a load."""
    if not (isinstance(source, str) and not is_text(source)) and not isinstance(source, os.PathLike):
        return component_of(source, None, features, loading) or _compile(source, None, features, loading)
    with open(source, "rb") as file:
        data = file.read()
    name = module_name(source)
    component = component_of(data, name, features, loading)
    return component or compile_bytes(data, name=name, features=features, loading=loading)


def compile_bytes(
    data: bytes, *, name: str | None, features: Features | None = None, loading: Loading | None = None
) -> Module:
    """Decode and validate a module that was read from a file of which nothing else is known."""
    check_begin(data)
    return _compile(data, name, features, loading)


if TYPE_CHECKING:

    @overload
    def load(
        source: Source | Module | Component | Composition,
        imports: Mapping[str, Any] | ComponentInstance | None = None,
        *,
        grants: Grants | None = None,
        limits: Limits | None = None,
        features: Features | None = None,
        engine: Form | None = None,
        as_: None = None,
    ) -> Instance | ComponentInstance: ...

    @overload
    def load(
        source: Source | Module | Component | Composition,
        imports: Mapping[str, Any] | ComponentInstance | None = None,
        *,
        grants: Grants | None = None,
        limits: Limits | None = None,
        features: Features | None = None,
        engine: Form | None = None,
        as_: Callable[..., P],  # the class: mypy takes no protocol for type[P]
    ) -> P: ...


def load(
    source: Source | Module | Component | Composition,
    imports: Mapping[str, Any] | ComponentInstance | None = None,
    *,
    grants: Grants | None = None,
    limits: Limits | None = None,
    features: Features | None = None,
    engine: Form | None = None,
    as_: Callable[..., Any] | None = None,
) -> Any:
    """Compile and instantiate; a WASI reactor is initialised, a WASI command waits for `_start()`.

    A reactor is a module that imports from WASI and exports `_initialize` but no `_start`. Its
    `_initialize` has been called then, and calling it again does nothing: programs written for other
    engines do. In a module without WASI it is a function like others.

    For a module `imports` maps module names to mappings of names to Python callables, engine objects
    (Func, Memory, Table, Global, Tag) or numbers for immutable globals, or to another instance. WASI
    functions need not be given: they act on what `grants` has. For a component see
    `wasi.Component.instantiate`. `as_` is a `typing.Protocol`: the exports are checked against it before
    anything runs, names, parameters and results, and type checkers know the instance by it. Raises what
    `compile` raises, Unlinkable that lists every missing import, LinkError for `as_`, Trap, LimitExceeded.
    """
    check_limits(limits)
    loading = Loading(limits)
    compiled = _compiled(source, features, loading)
    return compiled.instantiate(imports, grants=grants, limits=loading, engine=engine, as_=as_)


def run(
    source: Source | Module | Component,
    args: Iterable[str] = (),
    *,
    stdin: Input = b"",
    stdout: Output = None,
    stderr: Output = None,
    env: Mapping[str, str] | Inherit | None = None,
    dirs: Mapping[str, HostPath | MemoryFilesystem | ReadOnly] | None = None,
    clock: Clock | None = None,
    random: Random | int | bytes | None = None,
    imports: Imports | None = None,
    limits: Limits | None = None,
    features: Features | None = None,
    engine: Form | None = None,
) -> CompletedRun:
    """Run a WASI command to its end, like `subprocess.run` with the output captured.

    `args` come after the program's name. Output that is given a place of its own is not captured.
    A trap is raised, it is no exit status; so is everything that `load` raises, and OutputLimit for more
    output than `Limits.output`. A WasmError has what was captured until then as `stdout` and `stderr`,
    None for a stream that was not captured.
    """
    from wasi.capturing import Capture
    from wasi.grants import Grants

    with Capture(stdout, stderr, Limits.checked(limits, Limits()).output) as capture:
        grants = Grants(
            args=(program_name(source), *Grants(args).args),
            env=env,
            stdin=stdin,
            stdout=capture.stdout,
            stderr=capture.stderr,
            dirs=dirs,
            clock=clock,
            random=random,
        )
        program = _program(source, features, limits)
        code = start(program, grants=grants, imports=imports, limits=limits, engine=engine)
    return CompletedRun(code, *(kept or b"" for kept in capture.kept()))


def _compiled(source: Any, features: Features | None, loading: Loading) -> Any:
    is_compiled = hasattr(type(source), "instantiate")  # an instance may export that
    return source if is_compiled else _loaded(source, features, loading)


def _program(source: Source | Module | Component, features: Features | None, limits: Limits | None) -> Module:
    module = _compiled(source, features, Loading(limits))
    if not isinstance(module, Module):
        raise Unlinkable("unknown export", _COMPONENT_PROGRAM)
    return module


def start(
    module: Module,
    *,
    grants: Grants,
    imports: Imports | None = None,
    limits: Limits | None = None,
    engine: Form | None = None,
) -> int:
    """Instantiate a WASI command, run it, close it, and return its exit status (32 bits)."""
    from wasi.exiting import Exit

    check_program(module)
    try:
        with module.instantiate(imports, grants=grants, limits=limits, engine=engine) as instance:
            instance["_start"]()
    except Exit as end:
        return end.code
    return 0


def check_program(module: Module) -> None:
    """Raise Unlinkable that says what there is instead unless the module is a WASI command."""
    if module._core.export("_start") is None:
        from wasi.describing import no_program

        raise Unlinkable("unknown export", no_program(module._core.exports))
    _check_entry(module._core, "_start")


def program_name(source: Source | Module | Component) -> str:
    """Return what a program finds as its first argument: the name of its file."""
    if isinstance(source, os.PathLike) or (isinstance(source, str) and not is_text(source)):
        return os.path.basename(os.fspath(source))
    return "main.wasm"


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
            process.attach(instance)
        instance.within(loading, partial(_start, core, made))
    except BaseException:
        if process is not None:
            process.close()
        raise
    return made


def _start(core: engine.Module, made: Instance) -> None:
    """Call what loading a module means to call."""
    instance = core_of(made)
    instance.start()
    if is_reactor(core):
        from wasi.reactors import initialize

        _check_entry(core, "_initialize")
        set_found(made, initialize(instance.exports))


def is_reactor(core: engine.Module) -> bool:
    """Tell whether loading the module means to call its `_initialize`."""
    return (
        core.export("_initialize") is not None
        and core.export("_start") is None
        and any(item.module in WASI_MODULES for item in core.imports)
    )


def _check_entry(core: engine.Module, name: str) -> None:
    """Raise Unlinkable unless the export is a function without parameters and results."""
    entry = core.export(name)
    assert entry is not None
    type_ = entry.type
    if not isinstance(type_, engine.FuncType) or type_.params or type_.results:
        from wasi.describing import describe

        detail = f'"{name}" must be (func), not {describe(type_)}'
        raise Unlinkable("incompatible export type", detail)


def _compile(
    source: str | bytes | bytearray | memoryview,
    name: str | None,
    features: Features | None,
    loading: Loading | None,
) -> Module:
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"a source is a path, bytes or text, {not_(source)}")
    check_features(features)
    return Module(engine.Module(source, features=features, name=name, limits=loading))


for _public in (compile, load, run):
    _public.__module__ = "wasi"  # where users find them
