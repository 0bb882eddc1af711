"""Core types in components: what the engine makes of them, and module types.

A group of core types is kept in its binary form together with what its type indices mean, as each scope
counts types its own way. To know the types of a module type, a module is made that has what it needs
and imports the rest, and the engine reads that.
"""

from __future__ import annotations

from canonabi.binary import component as c
from canonabi.types.externs import NO_USES, Entity, ModuleType
from canonabi.validation.relocating import relocated_extern, relocated_group, u32
from canonabi.validation.scope import Scope
from engine.errors import Invalid
from engine.sources import MODULE_PREAMBLE
from engine.types.externtypes import FuncType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from canonabi.validation.scope import Shared
    from canonabi.validation.work import Work
    from engine.module.module import Module
    from engine.types.externtypes import ExternType, Import

_TYPES, _IMPORTS = 1, 2  # section ids
_FUNC = 0  # kind of an import
_KINDS = {"func": 0, "table": 1, "memory": 2, "global": 3, "tag": 4}


# Types in a group may refer to each other by index, so the group as a whole is what moves to another place.
class CoreGroup:
    """Core types that are defined together; `meanings` are those of the type indices in its binary."""

    __slots__ = ("binary", "count", "meanings")

    def __init__(self, binary: bytes, count: int) -> None:
        self.binary = binary
        self.count = count
        self.meanings: dict[int, CoreDefType] = {}


class CoreDefType:
    """A core type other than a module type: one of a group."""

    __slots__ = ("group", "position")

    def __init__(self, group: CoreGroup, position: int) -> None:
        self.group = group
        self.position = position


def type_of(module: Module) -> ModuleType:
    """Return the type of a core module. Raises Invalid if it cannot be one in a component."""
    imports: dict[tuple[str, str], ExternType] = {}
    for module_name, name, type_ in module.imports:
        # Core modules may import a name twice; in a component one argument could not have both types.
        if (module_name, name) in imports:
            raise Invalid(f"duplicate import name `{module_name}:{name}`")
        imports[module_name, name] = type_
    return ModuleType(imports, {export.name: export.type for export in module.exports}, module)


def define(scope: Scope, definition: c.CoreType) -> None:
    """Add the types that a definition makes to the index space of core types."""
    if isinstance(definition.type, c.ModuleType):
        made = _module_type(scope, definition.type)
        scope.add("core type", Entity("core module", made, NO_USES))
        return
    for type_ in _group(scope, definition.type, scope.count("core type"), scope.core_type):
        scope.add("core type", type_)


def functype(scope: Scope, index: int) -> FuncType:
    """Return the function type at an index of the core types."""
    found = scope.core_type(index)
    if not isinstance(found, CoreDefType):
        raise Invalid("expected a core function type")
    maker = _ModuleMaker(scope.shared.work)
    maker.add("", "", "func", u32(maker.index(found)))
    type_ = maker.imports(scope.shared)[0].type
    assert isinstance(type_, FuncType)
    return type_


def _group(
    scope: Scope, definition: c.CoreRecType, start: int, at: Callable[[int], CoreDefType | Entity]
) -> list[CoreDefType]:
    """Return the types of a group whose first gets the index `start`; `at` has those before."""
    group = CoreGroup(definition.binary, definition.count)
    made = [CoreDefType(group, position) for position in range(group.count)]

    def note(index: int) -> int:
        own = start <= index < start + group.count
        found = made[index - start] if own else at(index)
        if not isinstance(found, CoreDefType):
            raise Invalid(f"core type index {index} is a module type, not a type of values")
        group.meanings[index] = found
        return index

    scope.shared.work.spend(len(group.binary))
    relocated_group(group.binary, note)
    maker = _ModuleMaker(scope.shared.work)
    maker.require(group)
    maker.imports(scope.shared)  # which validates it
    return made


def _module_type(scope: Scope, t: c.ModuleType) -> ModuleType:
    types: list[CoreDefType] = []
    maker = _ModuleMaker(scope.shared.work)

    def at(index: int) -> CoreDefType:
        if index >= len(types):
            raise Invalid(f"unknown type {index}: type index out of bounds")
        return types[index]

    imported: set[tuple[str, str]] = set()
    exported: dict[str, None] = {}
    for declaration in t.declarations:
        if isinstance(declaration, c.CoreType):
            if not isinstance(declaration.type, c.CoreRecType):
                raise Invalid(
                    "invalid leading byte (0x50) for type definition: module types cannot be nested"
                )
            types += _group(scope, declaration.type, len(types), at)
        elif isinstance(declaration, c.CoreAlias):
            types.append(_outer(scope, declaration, at))
        elif isinstance(declaration, c.CoreImport):
            if (declaration.module, declaration.name) in imported:
                raise Invalid(f"duplicate import name `{declaration.module}:{declaration.name}`")
            imported.add((declaration.module, declaration.name))
            maker.add_extern(declaration.module, declaration.name, declaration.type, at)
        else:
            if declaration.name in exported:
                raise Invalid(f"export name `{declaration.name}` already defined")
            exported[declaration.name] = None
    for declaration in t.declarations:  # exports after imports, as imports of the module that is made
        if isinstance(declaration, c.CoreExportDecl):
            maker.add_extern("", declaration.name, declaration.type, at)
    module = maker.module(scope.shared)
    made = module.imports
    return ModuleType(
        {(entry.module, entry.name): entry.type for entry in made[: len(imported)]},
        {entry.name: entry.type for entry in made[len(imported) :]},
        module,
    )


def _outer(scope: Scope, alias: c.CoreAlias, at: Callable[[int], CoreDefType]) -> CoreDefType:
    if alias.count == 0:
        return at(alias.index)
    target = scope.outwards(alias.count - 1)  # a module type is a scope, too
    if target is None:
        raise Invalid(f"invalid outer alias count of {alias.count}")
    found = target.core_type(alias.index)
    if not isinstance(found, CoreDefType):
        raise Invalid("a module type cannot contain aliases of module types")
    return found


class _ModuleMaker:
    """Makes a module that defines types, and imports items that have them."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._starts: dict[CoreGroup, int] = {}  # in the order of the module
        self._types: list[bytes] = []
        self._imports: list[bytes] = []
        self._count = 0

    def require(self, group: CoreGroup) -> None:
        """Define the types of a group, after those that it mentions."""
        left = [group]
        while left:
            group = left[-1]
            if group in self._starts:
                left.pop()
                continue
            # Depth first without recursion: a group stays until all that it mentions are defined.
            missing = {found.group for found in group.meanings.values()} - self._starts.keys() - {group}
            if missing:
                left.extend(missing)
                continue
            self._starts[group] = self._count
            self._count += group.count
            self._work.spend(len(group.binary))
            self._types.append(self._relocated(group))
            left.pop()

    def _relocated(self, group: CoreGroup) -> bytes:
        return relocated_group(group.binary, lambda i: self._index(group.meanings[i]))

    def _index(self, t: CoreDefType) -> int:
        return self._starts[t.group] + t.position

    def index(self, t: CoreDefType) -> int:
        """Return the index that a type has in the module."""
        self.require(t.group)
        return self._index(t)

    def add_extern(
        self, module: str, name: str, t: c.CoreExternType, at: Callable[[int], CoreDefType]
    ) -> None:
        """Import something whose type indices mean what `at` says."""
        self.add(module, name, t.kind, relocated_extern(t.kind, t.binary, lambda i: self.index(at(i))))

    def add(self, module: str, name: str, kind: str, type_: bytes) -> None:
        """Import something; its type in binary form."""
        self._work.spend(len(name))
        self._imports.append(_name(module) + _name(name) + bytes([_KINDS[kind]]) + type_)

    def module(self, shared: Shared) -> Module:
        """Return the module."""
        sections = _section(_TYPES, self._types) + _section(_IMPORTS, self._imports)
        try:
            return shared.modules.module(MODULE_PREAMBLE + sections, shared.features)
        except Invalid as error:
            raise Invalid(error.message) from None  # its offset is in no binary of the user

    def imports(self, shared: Shared) -> tuple[Import, ...]:
        """Return what the module imports."""
        return self.module(shared).imports


def _name(text: str) -> bytes:
    data = text.encode()
    return u32(len(data)) + data


def _section(id_: int, items: Iterable[bytes]) -> bytes:
    entries = list(items)
    content = u32(len(entries)) + b"".join(entries)
    return bytes([id_]) + u32(len(content)) + content if entries else b""
