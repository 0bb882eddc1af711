"""Components: compiled once, instantiated any number of times."""

from __future__ import annotations

from canonabi.validation.program import Program
from engine.errors import Malformed
from wasi.embed.describing import Externs, shown
from wasi.embed.hidden import made_by
from wasi.embed.instance import RESERVED, new_instance
from wasi.embed.instantiable import Instantiable, checked_scope
from wasi.embed.linking import link
from wasi.embed.scopes import ExportScope
from wasi.embed.spelling import Speller

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from engine.features import Limits
    from wasi.embed.module import Form
    from wasi.embed.typespace import Types


class Component(Instantiable):
    """A compiled component: immutable, picklable, shared by threads, instantiated any number of times."""

    __module__ = "wasi"
    __slots__ = ("__weakref__", "_name", "_program", "_scope", "_types")
    __wit_source__ = True  # of instances: it is none itself

    @made_by("wasi.compile(source) creates one, wasi.load(source) an instance", Program)
    def __init__(self, program: Program, name: str | None = None) -> None:
        self._program = program
        self._types: Types | None = None
        self._name = name
        t = program.type
        self._scope = ExportScope(
            None, t.exports, program.names, Speller(program.names, t.imports, t.exports), RESERVED
        )

    @property
    def name(self) -> str | None:
        """The name of its file without the suffix, if it was loaded from one."""
        return self._name

    @property
    def imports(self) -> Externs:
        """The imports by name: types as objects, shown in WIT."""
        return Externs(self._program.type.imports, self._scope.speller, "import")

    @property
    def exports(self) -> Externs:
        """The exports by name: types as objects, shown in WIT."""
        return Externs(self._program.type.exports, self._scope.speller, "export")

    @property
    def types(self) -> Types:
        """The classes of its records, variants, enums and flags, in imports and exports."""
        # Rarely used, so neither imported nor made before. Threads may make it twice, which does no harm.
        if self._types is None:
            from wasi.embed.typespace import Types

            t = self._program.type
            self._types = Types({**t.imports, **t.exports}, self._program.names)
        return self._types

    def _instance(self, imports: Any, limits: Limits | None, engine: Form | None, as_: object) -> Any:
        scope = checked_scope(self._scope, as_)
        values = link(self._program.type.imports, imports, scope.speller)
        return new_instance(self._program, values, limits, engine, scope, self._name)[0]

    def __reduce__(self) -> tuple[object, ...]:
        # Unpickling validates again (validation.validate): a pickle is no proof of anything.
        return Component, (self._program, self._name)

    def __repr__(self) -> str:
        return shown("Component", self)


def named_component(program: Program, name: str | None) -> Component:
    """Return a component that is called by what it comes from, else as it calls itself."""
    return Component(program, _own_name(program) if name is None else name)


def _own_name(program: Program) -> str | None:
    """Return the name that a component contains for itself, for messages."""
    from canonabi.binary.component import Custom
    from canonabi.binary.reader import Reader
    from canonabi.opcodes import NAME_COMPONENT

    for section in program.component.all(Custom):
        assert isinstance(section, Custom)
        # Read here and not by the decoder: it is only for messages, and it may be wrong.
        if section.name == "component-name":
            reader = Reader(section.binary, program.features)
            try:
                if reader.byte() == NAME_COMPONENT and reader.u32():
                    return reader.name()
            except Malformed:  # names mean nothing, so they may be broken
                return None
    return None
