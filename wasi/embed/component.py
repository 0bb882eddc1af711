"""Components: compiled once, instantiated as often as wanted."""

from __future__ import annotations

from canonabi.instance import instantiate
from engine.errors import Malformed
from engine.features import Features, Limits
from wasi.embed.binary import validated
from wasi.embed.describing import Externs, shown
from wasi.embed.instance import RESERVED, ComponentInstance, Exported
from wasi.embed.linking import link
from wasi.embed.scopes import Scope
from wasi.embed.spelling import Speller

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeVar, overload

    from canonabi.program import Program
    from wasi.grants import Grants
    from wasi.loading import Form

    P = TypeVar("P")


class Component:
    """A compiled component: immutable, picklable, shared by threads, made into instances."""

    __slots__ = ("__weakref__", "_name", "_program", "_scope")
    __wit_source__ = True  # of instances: it is none itself

    def __init__(self, program: Program, name: str | None = None) -> None:
        self._program = program
        self._name = name
        t = program.type
        self._scope = Scope(
            None, t.exports, program.names, Speller(program.names, t.imports, t.exports), RESERVED
        )

    @property
    def name(self) -> str | None:
        """The name of its file without the suffix, if it comes from one."""
        return self._name

    @property
    def imports(self) -> Externs:
        """What an instance needs, by name: types as objects, shown in WIT."""
        return Externs(self._program.type.imports, self._scope.speller, "import")

    @property
    def exports(self) -> Externs:
        """What an instance offers, by name: types as objects, shown in WIT."""
        return Externs(self._program.type.exports, self._scope.speller, "export")

    if TYPE_CHECKING:

        @overload
        def instantiate(
            self,
            imports: Mapping[str, Any] | ComponentInstance | None = None,
            *,
            grants: Grants | None = None,
            limits: Limits | None = None,
            engine: Form | None = None,
            as_: None = None,
        ) -> ComponentInstance: ...

        @overload
        def instantiate(
            self,
            imports: Mapping[str, Any] | ComponentInstance | None = None,
            *,
            grants: Grants | None = None,
            limits: Limits | None = None,
            engine: Form | None = None,
            as_: Callable[..., P],  # the class: mypy takes no protocol for type[P]
        ) -> P: ...

    def instantiate(
        self,
        imports: Mapping[str, Any] | ComponentInstance | None = None,
        *,
        grants: Grants | None = None,
        limits: Limits | None = None,
        engine: Form | None = None,
        as_: Callable[..., Any] | None = None,
    ) -> Any:
        """Make an instance.

        - `imports`: by name, what the component imports: for an interface a mapping, an object, a class
          or a module that has its functions and the classes of its resources, or an interface that
          another instance exports; for a function a function. Versions need only be compatible.
        - `grants`: what a guest may reach by WASI, which components get with a later version.
        - `limits` hold for the whole component, the components within it included.
        - `as_`: a `typing.Protocol`; the exports are checked against it before anything runs.

        Raises LinkError that lists all that is missing or does not fit, Trap, LimitExceeded.
        """
        check_arguments(imports, grants, limits)
        scope = checked_scope(self, as_)
        values = link(self._program.type.imports, {} if imports is None else imports, scope.speller)
        core = instantiate(self._program, values, limits=limits, engine=engine)
        return ComponentInstance(core, scope, self._name)

    def __reduce__(self) -> tuple[object, ...]:
        return Component, (self._program, self._name)

    def __repr__(self) -> str:
        return shown("Component", self)


def checked_scope(component: Component, protocol: object) -> Scope:
    """Return the exports of a component, which are as the protocol says, if there is one."""
    if protocol is not None:
        from wasi.embed.protocols import check_protocol

        check_protocol(protocol, component._scope)
    return component._scope


def compile_component(source: bytes, binary: bytes, name: str | None, features: Features) -> Component:
    """Decode and validate the binary of a source. Raises Malformed or Invalid that tells where."""
    program = validated(source, binary, features)
    return Component(program, _own_name(program) if name is None else name)


def _own_name(program: Program) -> str | None:
    """Return the name that a component gives itself, for messages."""
    from canonabi.component import Custom
    from canonabi.opcodes import NAME_COMPONENT
    from canonabi.reader import Reader

    for section in program.component.all(Custom):
        assert isinstance(section, Custom)
        if section.name == "component-name":
            reader = Reader(section.binary, program.features)
            try:
                if reader.byte() == NAME_COMPONENT and reader.u32():
                    return reader.name()
            except Malformed:  # names mean nothing, so they may be broken
                return None
    return None


def check_arguments(imports: object, grants: object, limits: object) -> None:
    """Raise TypeError that says what an argument of `instantiate` must be."""
    if imports is not None and not hasattr(imports, "keys") and not isinstance(imports, Exported):
        raise TypeError(f"imports must be a mapping of names, {_not(imports)}")
    if grants is not None and not hasattr(grants, "open_directories"):
        raise TypeError(f"grants must be wasi.Grants, {_not(grants)}")
    if limits is not None and not isinstance(limits, Limits):
        raise TypeError(f"limits must be wasi.Limits, {_not(limits)}")


def _not(value: object) -> str:
    return f"not {type(value).__name__}: {value!r}"
