"""`wasi.compose`: components linked with each other and with Python objects, used as one component.

Each part is instantiated once for each instance of the composition, after the parts that it imports
from, and all in one store: calls between parts never pass through Python.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from canonabi.errors import LinkError
from engine.binary.loading import Loading
from engine.wording import nearest, quoted
from wasi.embed.compiling import compile_source
from wasi.embed.component import Component
from wasi.embed.describing import Externs, shown
from wasi.embed.hidden import core_of, made_by
from wasi.embed.instance import ComponentInstance, again, close_all, engine_object, new_instance
from wasi.embed.instantiable import Instantiable, checked_scope
from wasi.embed.linking import link
from wasi.embed.naming import matching
from wasi.embed.offered import is_source
from wasi.embed.spelling import Speller

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from canonabi.types.externs import Entity
    from canonabi.types.valtypes import ValType
    from engine.features import Features, Limits
    from wasi.embed.compiling import Given
    from wasi.embed.module import Form
    from wasi.embed.running import Found
    from wasi.embed.typespace import Types


class Composition(Instantiable):
    """Components linked with each other and with Python objects; used like a `wasi.Component`.

    Created by `wasi.compose`. Immutable; picklable and shared by threads if the Python objects are.
    """

    __module__ = "wasi"
    __slots__ = ("__weakref__", "_main", "_parts")
    __wit_source__ = True

    @made_by("wasi.compose(source, parts) creates one", Component, Mapping)
    def __init__(self, main: Component, parts: Mapping[str, object]) -> None:
        self._main = main
        self._parts = dict(parts)
        # At once, and not at the first instance: the mistake is in the call of compose().
        self._check()

    @property
    def name(self) -> str | None:
        """The name of the main component, whose exports it has."""
        return self._main.name

    @property
    def imports(self) -> Externs:
        """The imports that no part provides, by name."""
        entities: dict[str, Entity] = {}
        names: dict[ValType, str] = {}
        # Not of `parts`: what nothing uses is not instantiated, so its imports need not be given.
        for part in self._needed():
            names.update(part._program.names)
            for name, entity in part._program.type.imports.items():
                if matching(name, self._parts) is None:
                    entities.setdefault(name, entity)
        speller = Speller({**names, **self._main._program.names}, entities)
        return Externs(entities, speller, "import")

    @property
    def exports(self) -> Externs:
        """The exports of the main component, by name."""
        return self._main.exports

    @property
    def types(self) -> Types:
        """The classes of the types of the main component."""
        return self._main.types

    def _instance(self, imports: Any, limits: Limits | None, engine: Form | None, as_: object) -> Any:
        scope = checked_scope(self._main._scope, as_)
        made, *parts = _Assembly(self._parts, imports, limits, engine).run(self._needed())
        whole = ComponentInstance(
            core_of(made[0]), scope, self.name, tuple(core_of(instance) for instance, _ in parts)
        )
        for _, found in (made, *parts):
            # Host functions that ask wasi.caller() get the composition, whichever part has called.
            found.become(whole, again(whole))
        return whole

    def _needed(self) -> list[Component]:
        """Return the components in use: the main one, and each after the components that it imports from.

        Raises ValueError if some of them import from each other.
        """
        order: list[Component] = []
        self._visit(self._main, [], order)
        # `_visit` appends what is needed first; the main component comes out last, and here first.
        return order[::-1]

    def _visit(self, part: Component, path: list[Component], order: list[Component]) -> None:
        # The path from the main component to here: meeting one of it again is a circle.
        if part in path:
            names = " needs ".join(each.name or "a component" for each in (*path[path.index(part) :], part))
            raise ValueError(f"compose: components import from each other: {names}")
        if part in order:
            return
        for name in part._program.type.imports:
            key = matching(name, self._parts)
            value = None if key is None else self._parts[key]
            if isinstance(value, Component):
                self._visit(value, [*path, part], order)
        order.append(part)

    def _check(self) -> None:
        """Raise ValueError for parts that nothing imports, or that import from each other."""
        imported = {name: None for part in self._needed() for name in part._program.type.imports}
        used = {matching(name, self._parts) for name in imported}
        for name in self._parts:
            if name not in used:
                raise ValueError(f"compose: no part imports {quoted(name)}{nearest(name, imported)}")

    def __reduce__(self) -> tuple[object, ...]:
        return Composition, (self._main, self._parts)

    def __repr__(self) -> str:
        return shown("Composition", self)


class _Assembly:
    """One instantiation of all parts."""

    def __init__(
        self, parts: Mapping[str, object], given: Any, limits: Limits | None, engine: Form | None
    ) -> None:
        self.parts = parts
        self.given = given
        self.limits = limits
        self.engine = engine
        self.made: dict[Component, tuple[ComponentInstance, Found]] = {}

    def run(self, components: list[Component]) -> list[tuple[ComponentInstance, Found]]:
        """Return the instances in the same order, each instantiated after those that it imports from."""
        try:
            for component in reversed(components):
                self.made[component] = self._instantiate(component)
        except BaseException:  # re-raised
            # What was instantiated before belongs to nobody: the composition does not exist yet.
            close_all(core_of(instance) for instance, _ in self.made.values())
            raise
        return [self.made[component] for component in components]

    def _instantiate(self, component: Component) -> tuple[ComponentInstance, Found]:
        program, scope = component._program, component._scope
        # Given imports first, then what parts have for them: a part wins over what the caller gives.
        offered = {name: self.given[name] for name in self.given}
        offered |= {name: value for name in program.type.imports for value in self._linked(name)}
        try:
            values = link(program.type.imports, offered, scope.speller)
            return new_instance(program, values, self.limits, self.engine, scope, component.name)
        except LinkError as error:
            problems = error.problems
            message, _, detail = str(error).partition(": ")
            called = component.name or "a component without a name"
            raise LinkError(f"{called}: {message}", detail, problems=problems) from None

    def _linked(self, name: str) -> tuple[object, ...]:
        """Return the value that a part provides for an import, in a tuple; an empty one if no part does."""
        key = matching(name, self.parts)
        if key is None:
            return ()
        value = self.parts[key]
        if not isinstance(value, Component):
            return (value,)
        # There already, by the order of `_needed`; the same instance for everybody who imports it.
        instance, _ = self.made[value]
        # The engine's object and not its face, so that calls go from guest to guest without Python.
        return (engine_object(instance, name, instance),)


def compose(
    source: Given | Component, parts: Mapping[str, object], *, features: Features | None = None
) -> Composition:
    """Link a component with other components and with Python objects.

        app = wasi.compose("app.wasm", {"acme:db/store": "db.wasm", "acme:log/api": Host()})
        with app.instantiate() as instance: ...

    The keys of `parts` are names of imports: of the component, or of another part. A part is a component
    (compiled, or a path, bytes or text) that exports the import, or anything that
    `Component.instantiate` takes. The same component or path given twice is instantiated once.
    Imports that no part provides become imports of the composition. Raises the errors of `wasi.compile`,
    and ValueError for parts that nothing imports or that import from each other.
    """
    if not hasattr(type(parts), "items"):
        raise TypeError(f"compose: parts must be a mapping of names, not {type(parts).__name__}: {parts!r}")
    known: dict[object, Component] = {}
    main = _component(source, features, known)
    made = {
        name: _component(part, features, known) if is_source(part) else part for name, part in parts.items()
    }
    return Composition(main, made)


def _component(source: Any, features: Features | None, known: dict[object, Component]) -> Component:
    """Compile a source, once for each source."""
    if isinstance(source, Component):
        return source
    # By path or content: what is given twice is one part, which has one state.
    key = os.fspath(source) if isinstance(source, os.PathLike) else source
    key = bytes(key) if isinstance(key, (bytearray, memoryview)) else key
    found = known.get(key)
    if found is None:
        compiled = compile_source(source, features, Loading(None))
        if not isinstance(compiled, Component):
            raise TypeError(f"compose: parts must be components, not {compiled!r}")
        found = known[key] = compiled
    return found


compose.__module__ = "wasi"  # where users find it
