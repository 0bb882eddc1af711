"""Worlds: imports and exports, what they need besides, and the union with other worlds.

Specification: WIT.md, "Item: world", "Union of Worlds with include" and "Transitive imports and worlds".
"""

from __future__ import annotations

from dataclasses import replace

from canonabi.types.labels import difference
from canonabi.wit import accessors
from canonabi.wit.ast import (
    ExternItem,
    FuncItem,
    IncludeItem,
    InterfaceItem,
    Path,
    TypeItem,
    UseItem,
    WorldItem,
)
from canonabi.wit.copying import WorldCopier
from canonabi.wit.graph import order
from canonabi.wit.model import Extern, Function, Interface, NameUse, Shape, TypeDef, World
from engine.wording import nearest

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from canonabi.wit.bodies import BodyScope
    from canonabi.wit.model import Accessor, Field, Gate


class WorldMaker:
    """Resolves one world."""

    __slots__ = ("exported", "item", "scope", "setters", "source", "world")

    def __init__(self, scope: BodyScope, item: WorldItem) -> None:
        self.scope = scope
        self.source = scope.source
        self.item = item
        self.world = World(item.name.text, scope.package.made, docs=item.docs, gate=item.gate)
        self.setters: list[tuple[str, NameUse]] = []  # with their directions
        self.exported: dict[str, NameUse] = {}  # by what `Resolver.fold` makes of it

    def make(self) -> World:
        """Return the world. Raises Invalid."""
        scope, world = self.scope, self.world
        # The order of items does not matter in WIT, so each kind has its round: names of types, names of
        # imports and exports, uses and types, what needs those, and last includes, which must see what is
        # taken.
        for member in self.item.items:
            if isinstance(member, TypeItem):
                scope.define(member.name, "a type")
        for member in self.item.items:
            if isinstance(member, ExternItem) and member.plain:
                accessor = member.what.accessor if isinstance(member.what, FuncItem) else None
                self._take(member.direction, member.name, accessor)
        scope.uses(world, [member for member in self.item.items if isinstance(member, UseItem)])
        scope.define_types(world, [member for member in self.item.items if isinstance(member, TypeItem)])
        world.types.update((name, t) for name, t in scope.types.items() if isinstance(t, TypeDef))
        for member in self.item.items:
            if isinstance(member, ExternItem) and scope.open(member.name, member.gate):
                self._extern(member)
        for member in self.item.items:
            if isinstance(member, IncludeItem) and scope.open(member.path.name, member.gate):
                self._include(member)
        self._check_setters()
        self._complete()
        return world

    def _take(self, direction: str, name: NameUse, accessor: Accessor | None = None) -> None:
        """Imports share their names with types, exports have their own."""
        if accessor == "set":
            self.setters.append((direction, name))
        if direction == "import":
            self.scope.define(name, "an import", accessor)
            return
        folded = accessors.folded(self.scope.resolver.fold(name), accessor)
        earlier = self.exported.setdefault(folded, name)
        if earlier is not name:
            again = difference(name.text, earlier.text)
            raise self.source.invalid(name.at, f"`{name.text}` is exported twice{again}")

    def _check_setters(self) -> None:
        """Raise Invalid unless setters, own and included, have their getters on the same side."""
        for direction, name in self.setters:
            side = self.world.imports if direction == "import" else self.world.exports
            setter, getter = (side.get(f"[{accessor}]{name.text}") for accessor in ("set", "get"))
            if setter is None:
                continue  # its gate leaves it out
            if getter is None:
                raise self.source.invalid(
                    name.at, f"setter `{name.text}` is {direction}ed without its getter"
                )
            assert isinstance(setter.item, Function) and isinstance(getter.item, Function)
            self.scope.resolver.setters.append((self.source, name.at, setter.item, getter.item))

    def _extern(self, member: ExternItem) -> None:
        scope, what = self.scope, member.what
        item: Function | Interface
        key = member.name.text
        if isinstance(what, FuncItem):
            item = scope.function(what)
            key = item.key
        elif isinstance(what, InterfaceItem):
            item = Interface(None, scope.package.made)
            # An interface within a world sees nothing of the world around it, not even its types.
            scope.inner().fill(item, what)
        else:
            assert isinstance(what, Path)
            found = scope.resolver.made(scope.part, scope.package, what)
            assert isinstance(found, Interface)
            item = found
            # `import a:b/c` is named by the interface's path, `import x: interface {}` by a plain name.
            if not member.plain:
                key = found.path
        there = self.world.imports if member.direction == "import" else self.world.exports
        if key in there:
            raise self.source.invalid(member.name.at, f"interface `{key}` is {member.direction}ed twice")
        there[key] = Extern(item, member.plain, member.docs, member.gate, member.external_id)

    def _include(self, include: IncludeItem) -> None:
        scope = self.scope
        other = scope.resolver.made(scope.part, scope.package, include.path)
        assert isinstance(other, World)
        renames = {}
        sides = (other.imports, other.exports)
        plain = {e.plain_name(key): None for side in sides for key, e in side.items() if e.plain}
        for there, here in include.names:
            if there.text not in plain and there.text not in other.types:
                message = f"no plain name `{there.text}` in world `{other.path}`"
                raise self.source.invalid(there.at, message + nearest(there.text, [*plain, *other.types]))
            # Only plain names can be renamed: the path of an interface is what it is.
            renames[there.text] = here.text
        at = include.path.at
        copier = WorldCopier(self.world, other)
        types = {renames.get(name, name): made for name, made in other.types.items()}
        for name in types:
            self._take("import", NameUse(name, at))
        copies = sum(1 + len(made.functions) + len(_fields(made)) for made in types.values())
        # A chain of worlds that each include two multiplies, so copies are counted before they are made.
        scope.resolver.spend(copies + len(other.imports) + len(other.exports), self.source, at)
        copier.types(types)
        for direction, side, into in (
            ("import", other.imports, self.world.imports),
            ("export", other.exports, self.world.exports),
        ):
            for key, extern in side.items():
                if not extern.plain:
                    copy = copier.extern(extern, key)
                    # An interface that both import is there once; if one has it behind a gate, the open one
                    # counts.
                    if key not in into or (into[key].gate.unstable and not copy.gate.unstable):
                        into[key] = copy
                    continue
                name = extern.plain_name(key)
                name = renames.get(name, name)
                self._take(direction, NameUse(name, at), extern.accessor)
                copy = copier.extern(extern, name)
                into[copy.item.key if isinstance(copy.item, Function) else name] = copy

    def _complete(self) -> None:
        """Import what imports and exports need, unless it is exported."""
        world = self.world
        # Rebuilt, as what an import needs must come before it in the binary form.
        given, world.imports = world.imports, {}
        for key, extern in given.items():
            if isinstance(extern.item, Interface):
                self._import(extern.item.depends(), extern.gate)
                needed = world.imports.get(key)  # the gate of what first needs it is wide enough for it
                world.imports[key] = extern if needed is None else replace(extern, gate=needed.gate)
        for made in world.types.values():
            if made.used is not None and isinstance(made.used.owner, Interface):
                self._import([made.used.owner], made.gate)
        world.imports.update(_functions(given))
        self._complete_exports()

    def _complete_exports(self) -> None:
        world = self.world
        world.exports = _in_order(world.exports)
        # An export that needs an interface takes the exported one if there is such, otherwise it is imported.
        chosen = {e.item for e in world.exports.values() if not e.plain and isinstance(e.item, Interface)}
        needs: dict[str, list[Interface]] = {}
        for key, extern in world.exports.items():
            if isinstance(extern.item, Interface):
                needs[key] = [found for found in extern.item.depends() if found not in chosen]
        # An imported interface that uses one which is exported would have types of both at once: refused.
        both = _reaching(chosen, (found for needed in needs.values() for found in needed))
        for key, needed in needs.items():
            by = next((found for found in needed if found in both), None)
            if by is not None:
                raise self.source.invalid(
                    self.item.name.at,
                    f"world `{world.name}` exports `{key}`, which needs the import `{by.path}` and, "
                    f"through it, `{both[by].path}`, which is exported; also export `{by.path}`",
                )
            self._import(needed, world.exports[key].gate)

    def _import(self, interfaces: Iterable[Interface], gate: Gate) -> None:
        there = self.world.imports  # with all that they need
        found = closure(interfaces, there)
        self.scope.resolver.spend(len(found), self.source, self.item.name.at)
        for interface in found:
            there[interface.path] = Extern(interface, plain=False, gate=gate)


def _functions(externs: Mapping[str, Extern]) -> dict[str, Extern]:
    """Return the functions among imports or exports, setters behind their getters."""
    functions = [extern.item for extern in externs.values() if isinstance(extern.item, Function)]
    return {function.key: externs[function.key] for function in accessors.arranged(functions)}


def _fields(made: TypeDef) -> tuple[Field, ...]:
    return made.shape.fields if isinstance(made.shape, Shape) else ()


def _reaching(chosen: set[Interface], interfaces: Iterable[Interface]) -> dict[Interface, Interface]:
    """Return of interfaces and what they need those that need a chosen one in the end: which one."""
    found: dict[Interface, Interface] = {}
    for interface in closure(interfaces):
        for other in interface.depends():
            if other in chosen or other in found:
                found.setdefault(interface, other if other in chosen else found[other])
    return found


def _in_order(exports: dict[str, Extern]) -> dict[str, Extern]:
    """Return functions first, then interfaces after those whose types they use, as the binary form needs."""
    keys = {e.item: key for key, e in exports.items() if isinstance(e.item, Interface) and not e.plain}
    needs: dict[str, list[str]] = {}
    for key, extern in exports.items():
        if isinstance(extern.item, Interface):
            needs[key] = [keys[found] for found in extern.item.depends() if found in keys]
    return {**_functions(exports), **{key: exports[key] for key in order(needs)}}


def closure(interfaces: Iterable[Interface], there: Collection[str] = ()) -> list[Interface]:
    """Return interfaces and all that they need, which come first; but what is `there`, by whole names."""
    edges: dict[Interface, list[Interface]] = {}
    waiting = [each for each in interfaces if each.path not in there]
    wanted = dict.fromkeys(waiting)
    while waiting:
        here = waiting.pop()
        if here not in edges:
            edges[here] = [each for each in here.depends() if each.path not in there]
            waiting += edges[here]
    return order({**{w: edges[w] for w in wanted}, **edges})
