"""Load, compile, run: from a path, bytes or text to an instance that Python can use.

A source is a path (str or PathLike), the bytes of a binary or text module or component, or text as
str: a str that begins like text, `(` or `;;`, or has more than one line. Which of both it is, its first
bytes or words tell; all about components is in `wasi/embed/`, and imported when one is met.
"""

from __future__ import annotations

import os

import engine
from engine.errors import Malformed, Unlinkable
from engine.features import Features, Limits
from wasi.linking import link

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any, Literal, Self, TypeVar, overload

    from wasi.embed.component import Component
    from wasi.embed.composing import Composition
    from wasi.embed.instance import ComponentInstance
    from wasi.grants import Grants, HostPath, Input, Output, ReadOnly
    from wasi.host.clocks import Clock
    from wasi.host.memfs import MemoryFilesystem
    from wasi.host.random import Random
    from wasi.host.stdio import Inherit
    from wasi.linking import Offered
    from wasi.p1 import Process

    Source = str | os.PathLike[str] | bytes | bytearray | memoryview
    Form = Literal["tail", "switch"]
    Imports = Mapping[str, Offered | "Instance"]
    P = TypeVar("P")

_MAGIC = b"\0asm"
_COMPONENT = b"\0asm\x0d\0\1\0"
_COMPONENT_PROGRAM = (
    "components run as programs with a later version, which has WASI 0.2; "
    "to call what a component exports: wasi.load"
)


class Module:
    """A compiled module: immutable, picklable, shared by threads, the source of any number of instances."""

    __slots__ = ("__weakref__", "_core")
    __wit_source__ = True  # of instances: it is none itself

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
    def exports(self) -> tuple[engine.Export, ...]:
        """What an instance offers: (name, type) each."""
        return self._core.exports

    @property
    def custom_sections(self) -> list[tuple[str, bytes]]:
        """Names and contents of the custom sections, in order."""
        return self._core.custom_sections

    def instantiate(
        self,
        imports: Imports | None = None,
        *,
        grants: Grants | None = None,
        limits: Limits | None = None,
        engine: Form | None = None,
    ) -> Instance:
        """Make an instance; see `wasi.load` for what may be given and what may go wrong."""
        return _instantiate(self._core, imports or {}, grants, limits, engine)

    def __bytes__(self) -> bytes:
        """The binary, whatever the source was."""
        return bytes(self._core)

    def __reduce__(self) -> tuple[object, ...]:
        return Module, (self._core,)

    def __repr__(self) -> str:
        from wasi.describing import signature

        return _shown("Module", self.name, [signature(item.name, item.type) for item in self.exports])


class Instance:
    """An instance of a module: its exports are attributes where they do not shadow ours, always items.

    A context manager: at its end the instance is closed, its memory and files are given back.
    """

    __slots__ = ("__dict__", "__weakref__", "_core", "_process")

    def __init__(self, core: engine.Instance, process: Process | None = None) -> None:
        self._core = core
        self._process = process

    @property
    def exports(self) -> Mapping[str, Any]:
        """All exports by name: Func, Memory, Table, Global and Tag objects."""
        return self._core.exports

    def close(self) -> None:
        """End the instance's life now; using its exports is an error from then on."""
        self._core.close(None if self._process is None else self._process.close)

    def __getattr__(self, name: str) -> Any:
        if name in Instance.__slots__:  # a copy that was never initialised
            raise AttributeError(name)
        try:
            export = self._core.exports[name]
        except KeyError:
            raise AttributeError(f"no export is called {name!r}", name=name, obj=self) from None
        self.__dict__[name] = export  # the next look-up does not come here
        return export

    def __getitem__(self, name: str) -> Any:
        return self._core.exports[name]

    def __contains__(self, name: object) -> bool:
        return name in self._core.exports

    def __iter__(self) -> Iterator[str]:
        return iter(self._core.exports)

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *self._core.exports})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        from wasi.describing import signature

        module = self._core.module
        return _shown("Instance", module.name, [signature(item.name, item.type) for item in module.exports])


class CompletedRun:
    """What a program left behind: exit status, and what it wrote where nothing else was granted."""

    __slots__ = ("returncode", "stderr", "stdout")

    def __init__(self, returncode: int, stdout: bytes, stderr: bytes) -> None:
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self) -> str:
        return f"CompletedRun(returncode={self.returncode}, stdout={self.stdout!r}, stderr={self.stderr!r})"


def compile(source: Source, *, features: Features | None = None) -> Module | Component:  # noqa: A001 (as in re)
    """Decode and validate a module or a component.

    Raises Malformed or Invalid that tells where, OSError if the file cannot be read.
    """
    if not (isinstance(source, str) and not _is_text(source)) and not isinstance(source, os.PathLike):
        return _component(source, None, features) or _compile(source, None, features)
    with open(source, "rb") as file:
        data = file.read()
    name = module_name(source)
    return _component(data, name, features) or compile_bytes(data, name=name, features=features)


def compile_bytes(data: bytes, *, name: str | None, features: Features | None = None) -> Module:
    """Decode and validate a module that was read from a file of which nothing else is known."""
    check_begin(data)
    return _compile(data, name, features)


def check_begin(data: bytes) -> None:
    """Raise Malformed that says what it is instead unless this begins like a module, binary or text."""
    if not data.startswith(_MAGIC) and not _begins_like_text(data[:1000].decode("utf-8", "replace")):
        from wasi.describing import no_module

        raise Malformed(no_module(data))
    binary = data.startswith(_COMPONENT)
    if binary or data[:1000].lstrip().startswith(b"(component"):
        message = "this is a component, and a module is expected"
        raise Malformed(message, 4 if binary else None)


def module_name(path: HostPath) -> str | None:
    """Return what a module from a file is called: the file's name without suffix; None for `-`."""
    return os.path.splitext(os.path.basename(os.fspath(path)))[0].removeprefix("-") or None


if TYPE_CHECKING:

    @overload
    def load(
        source: Source | Module | Component | Composition,
        *,
        imports: Mapping[str, Any] | ComponentInstance | None = None,
        grants: Grants | None = None,
        limits: Limits | None = None,
        features: Features | None = None,
        engine: Form | None = None,
        as_: None = None,
    ) -> Instance | ComponentInstance: ...

    @overload
    def load(
        source: Source | Component | Composition,
        *,
        imports: Mapping[str, Any] | ComponentInstance | None = None,
        grants: Grants | None = None,
        limits: Limits | None = None,
        features: Features | None = None,
        engine: Form | None = None,
        as_: Callable[..., P],  # the class: mypy takes no protocol for type[P]
    ) -> P: ...


def load(
    source: Source | Module | Component | Composition,
    *,
    imports: Mapping[str, Any] | ComponentInstance | None = None,
    grants: Grants | None = None,
    limits: Limits | None = None,
    features: Features | None = None,
    engine: Form | None = None,
    as_: Callable[..., Any] | None = None,
) -> Any:
    """Compile and instantiate; a WASI reactor is initialised, a WASI command waits for `_start()`.

    For a module `imports` maps module names to mappings of names to Python callables, engine objects
    (Func, Memory, Table, Global, Tag) or numbers for immutable globals, or to another instance. WASI
    functions need not be given: they act on what `grants` has. For a component see
    `wasi.Component.instantiate`, which also says what `as_` is. Raises what `compile` raises,
    Unlinkable that lists every missing import, Trap, LimitExceeded.
    """
    compiled: Any = source if hasattr(source, "instantiate") else compile(source, features=features)
    if not isinstance(compiled, Module):
        return compiled.instantiate(imports, grants=grants, limits=limits, engine=engine, as_=as_)
    if as_ is not None:
        raise TypeError("as_ is for components: what a module exports has no types of Python")
    return _instantiate(compiled._core, imports or {}, grants, limits, engine)


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
    A trap is raised, it is no exit status; so is everything that `load` raises.
    """
    from io import BytesIO

    from wasi.grants import Grants

    captured, errors = BytesIO(), BytesIO()
    grants = Grants(
        args=(program_name(source), *Grants(args).args),
        env=env,
        stdin=stdin,
        stdout=captured if stdout is None else stdout,
        stderr=errors if stderr is None else stderr,
        dirs=dirs,
        clock=clock,
        random=random,
    )
    code = start(_program(source, features), grants=grants, imports=imports, limits=limits, engine=engine)
    return CompletedRun(code, captured.getvalue(), errors.getvalue())


def _program(source: Source | Module | Component, features: Features | None) -> Module:
    module: Any = source if hasattr(source, "instantiate") else compile(source, features=features)
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
    from wasi.host.exiting import Exit

    check_program(module)
    try:
        with module.instantiate(imports, grants=grants, limits=limits, engine=engine) as instance:
            instance["_start"]()
    except Exit as end:
        return end.code
    return 0


def check_program(module: Module) -> None:
    """Raise Unlinkable that says what there is instead unless the module is a WASI command."""
    if not any(item.name == "_start" for item in module.exports):
        from wasi.describing import no_program

        raise Unlinkable("unknown export", no_program(module.exports))
    _check_entry(module.exports, "_start")


def program_name(source: Source | Module | Component) -> str:
    """Return what a program finds as its first argument: the name of its file."""
    if isinstance(source, os.PathLike) or (isinstance(source, str) and not _is_text(source)):
        return os.path.basename(os.fspath(source))
    return "main.wasm"


def usage(instance: Instance | ComponentInstance) -> dict[str, int]:
    """Return the counters of an instance and all that it is linked with, by name.

    `guest_calls` (of its functions by Python; of a component's core functions by the Canonical ABI, too:
    `realloc` is one) and `host_calls` (of host functions by the guest, WASI's too), `bytes_copied` (by the
    methods of Memory, from data segments, and of strings and lists that components pass), `fuel` used,
    and `peak_memory`, the most bytes that all linear memories had at one time. What `Limits.memory` bounds,
    as it is now: bytes of `memory`, `tables`, `references`, `exceptions` and translated `code`. `refused` is
    how often `memory.grow` or `table.grow` of a guest answered -1.
    """
    core = getattr(instance, "_core", None)
    if not hasattr(core, "usage"):
        raise TypeError(f"usage: expected an instance, not {type(instance).__name__}")
    return core.usage()  # type: ignore[union-attr, no-any-return]


def _instantiate(
    core: engine.Module,
    imports: Any,
    grants: Grants | None,
    limits: Limits | None,
    form: Form | None,
) -> Instance:
    _check_kinds(imports, grants, limits)
    offered: dict[str, Offered] = {
        name: given._core if isinstance(given, Instance) else given for name, given in imports.items()
    }
    values, process = link(core, offered, grants)
    try:
        instance = engine.Instance(core, values, limits=limits, engine=form, start=process is None)
        if process is not None:
            # the start function may call WASI, which needs the memory, which the instance has to make first
            process.attach(instance)
            instance.start()
        made = Instance(instance, process)
        if "_initialize" in instance.exports and "_start" not in instance.exports:
            _check_entry(core.exports, "_initialize")
            made["_initialize"]()
    except BaseException:
        if process is not None:
            process.close()
        raise
    return made


def _check_entry(exports: Iterable[engine.Export], name: str) -> None:
    """Raise Unlinkable unless the export is a function without parameters and results."""
    type_ = next(item.type for item in exports if item.name == name)
    if not isinstance(type_, engine.FuncType) or type_.params or type_.results:
        from wasi.describing import describe

        detail = f'"{name}" must be (func), not {describe(type_)}'
        raise Unlinkable("incompatible export type", detail)


def _check_kinds(imports: object, grants: object, limits: object) -> None:
    if not hasattr(imports, "items"):
        raise TypeError(f"imports must be a mapping of module names, {_not(imports)}")
    if not hasattr(grants, "open_directories") and grants is not None:
        raise TypeError(f"grants must be wasi.Grants, {_not(grants)}")
    if not isinstance(limits, Limits) and limits is not None:
        raise TypeError(f"limits must be wasi.Limits, {_not(limits)}")


def _not(value: object) -> str:
    return f"not {type(value).__name__}: {value!r}"


def _component(
    source: str | bytes | bytearray | memoryview, name: str | None, features: Features | None
) -> Component | None:
    """Compile a component; None if the source is something else."""
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        return None  # type: ignore[unreachable]  # what is no source is refused elsewhere
    data = source.encode(errors="replace") if isinstance(source, str) else source
    if data[:4] == _MAGIC and data[: len(_COMPONENT)] != _COMPONENT:
        return None
    from wasi.embed.binary import component_binary

    _check_features(features)
    whole = bytes(data)
    chosen = features or Features()
    binary = component_binary(whole, chosen)
    if binary is None:
        return None
    from wasi.embed.component import compile_component

    return compile_component(whole, binary, name, chosen)


def _check_features(features: Features | None) -> None:
    if not isinstance(features, Features) and features is not None:
        raise TypeError(f"features must be wasi.Features, {_not(features)}")


def _compile(
    source: str | bytes | bytearray | memoryview, name: str | None, features: Features | None
) -> Module:
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"a source is a path, bytes or text, {_not(source)}")
    _check_features(features)
    return Module(engine.Module(source, features=features, name=name))


def _is_text(source: str) -> bool:
    return "\n" in source or _begins_like_text(source)


def _begins_like_text(source: str) -> bool:
    return source.lstrip().startswith(("(", ";;"))


def _shown(kind: str, name: str | None, exports: list[str]) -> str:
    return f"<wasi.{kind} {name or 'without a name'}: {', '.join(exports) or 'no exports'}>"
