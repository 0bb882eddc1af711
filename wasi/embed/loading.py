"""Load, compile, run: from a path, bytes or text to an instance that Python can use.

A source is a path (str or PathLike), the bytes of a binary or text module or component, or text as
str: a str that starts like text, `(` or `;;`, or has more than one line. The first bytes or words tell
modules from components; component code is in `wasi/embed/`, and imported for the first component.
"""

from __future__ import annotations

import os

from engine.binary.loading import Loading
from engine.errors import Unlinkable
from engine.features import Features, Limits
from engine.sources import is_path
from wasi.embed.compiling import compile_source
from wasi.embed.hidden import made_by
from wasi.embed.module import Module, check_entry, check_limits

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, TypeVar, overload

    from engine.features import Limits
    from wasi.embed.compiling import Given
    from wasi.embed.component import Component
    from wasi.embed.composing import Composition
    from wasi.embed.instance import ComponentInstance
    from wasi.embed.module import Form, Imports
    from wasi.embed.module_instance import Instance
    from wasi.grants import Grants, HostPath, Input, Output, ReadOnly
    from wasi.host.clocks import Clock
    from wasi.host.files.memfs import MemoryFilesystem
    from wasi.host.random import Random
    from wasi.host.stdio import Inherit

    P = TypeVar("P")

_COMPONENT_PROGRAM = (
    "running components as programs is not supported yet, because it needs WASI 0.2; "
    "to call a component's exports: wasi.load"
)


class CompletedRun:
    """The result of a program: exit status, and the captured output."""

    __module__ = "wasi"
    __slots__ = ("returncode", "stderr", "stdout")

    @made_by("wasi.run(source, args) creates one", int, bytes, bytes)
    def __init__(self, returncode: int, stdout: bytes, stderr: bytes) -> None:
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self) -> str:
        return f"CompletedRun(returncode={self.returncode}, stdout={self.stdout!r}, stderr={self.stderr!r})"


def compile(  # noqa: A001 (as in re)
    source: Given, *, features: Features | None = None, limits: Limits | None = None
) -> Module | Component:
    """Decode and validate a module or a component.

    In `limits`, `seconds` bounds the time this takes, and `memory` (plus 8 MiB) the size of the decoded
    form. Raises Malformed or Invalid with the position, OSError if the file cannot be read, Timeout,
    MemoryLimit.
    """
    check_limits(limits)
    return compile_source(source, features, Loading(limits))


if TYPE_CHECKING:

    @overload
    def load(
        source: Given | Module | Component | Composition,
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
        source: Given | Module | Component | Composition,
        imports: Mapping[str, Any] | ComponentInstance | None = None,
        *,
        grants: Grants | None = None,
        limits: Limits | None = None,
        features: Features | None = None,
        engine: Form | None = None,
        as_: Callable[..., P],  # the class: mypy takes no protocol for type[P]
    ) -> P: ...


def load(
    source: Given | Module | Component | Composition,
    imports: Mapping[str, Any] | ComponentInstance | None = None,
    *,
    grants: Grants | None = None,
    limits: Limits | None = None,
    features: Features | None = None,
    engine: Form | None = None,
    as_: Callable[..., Any] | None = None,
) -> Any:
    """Compile and instantiate; initialises a WASI reactor; a WASI command waits for `_start()`.

    A reactor is a module that imports from WASI and exports `_initialize` but no `_start`. `load` calls
    its `_initialize`; calling it again, as programs for other engines do, has no effect. In a module
    without WASI it is an ordinary function.

    For a module, `imports` maps module names to mappings of names to Python callables, engine objects
    (Func, Memory, Table, Global, Tag) or numbers for immutable globals, or to another instance. WASI
    functions need not be given: they operate on `grants`. For a component see
    `wasi.Component.instantiate`. `as_` is a `typing.Protocol`: names, parameters and results of the exports
    are checked against it before anything runs, and type checkers use it as the type. Raises the errors of
    `compile`, Unlinkable listing every missing import, LinkError for `as_`, Trap, LimitExceeded.
    """
    check_limits(limits)
    loading = Loading(limits)
    # One `Loading` for both: seconds and memory bound compiling and instantiating together.
    compiled = _compiled(source, features, loading)
    return compiled.instantiate(imports, grants=grants, limits=loading, engine=engine, as_=as_)


# The capture is the first thing made and the last one left: errors of loading carry (empty) output as well.
def run(
    source: Given | Module | Component,
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
    """Run a WASI command until it exits, like `subprocess.run` with captured output.

    `args` follow the program's name. Output for which a destination is given is not captured.
    A trap is raised, it is not an exit status; so are all errors of `load`, and OutputLimit for more
    output than `Limits.output`. A WasmError has the output captured so far as `stdout` and `stderr`,
    None for a stream that was not captured.
    """
    from wasi.embed.capturing import Capture
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
    # Asked of the class. Duck typing spares the import of components for who has only modules.
    is_compiled = hasattr(type(source), "instantiate")  # an instance may export that
    return source if is_compiled else compile_source(source, features, loading)


def _program(source: Given | Module | Component, features: Features | None, limits: Limits | None) -> Module:
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

    # Before instantiation, which could already run a start function.
    check_program(module)
    try:
        with module.instantiate(imports, grants=grants, limits=limits, engine=engine) as instance:
            instance["_start"]()
    # proc_exit ends the guest by an exception, through all its frames; here it becomes a status again.
    except Exit as end:
        return end.code
    return 0


def check_program(module: Module) -> None:
    """Raise Unlinkable unless the module is a WASI command; the message describes the module."""
    if module._core.export("_start") is None:
        from wasi.embed.words import no_program

        raise Unlinkable("unknown export", no_program(module._core.exports))
    check_entry(module._core, "_start")


def program_name(source: Given | Module | Component) -> str:
    """Return what a program finds as its first argument: the name of its file."""
    return os.path.basename(os.fspath(source)) if is_path(source) else "main.wasm"


for _public in (compile, load, run):
    _public.__module__ = "wasi"  # where users find them
