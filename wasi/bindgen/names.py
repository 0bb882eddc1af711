"""Names in a generated module: unique, also where WIT has the same name several times."""

from __future__ import annotations

import builtins
import re

from canonabi.values.classes import anonymous, class_name
from canonabi.wit.encode import in_order
from canonabi.wit.model import Interface, TypeDef

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from typing import Literal, TypeAlias

    from canonabi.types.valtypes import ValType
    from canonabi.wit.model import World
    from canonabi.wit.worldtypes import WorldTypes

    Side: TypeAlias = Literal["import", "export"]

USED = frozenset(  # by every module for itself
    "Any AsyncIterator Awaitable Callable Err Grants Imports Limits Literal Mapping NotRequired Ok PathLike"
    " Protocol Self Sequence Some TypeAlias TypedDict".split()
)
_WORD = re.compile(r"(?<![\w.\"'])[A-Za-z_]\w*(?![\w\"'])")
_BUILTINS = frozenset(name for name in dir(builtins) if name.islower())


class DefinitionNames:
    """The names of definitions. `taken` has all names of the module, `aliases` those with a second name."""

    def __init__(self, world: World, types: WorldTypes) -> None:
        self.world = world
        self.types = types
        self.taken: set[str] = set(USED)
        self.aliases: set[str] = set()
        self.exported = {e.item for e in world.exports.values() if isinstance(e.item, Interface)}
        self.imported = {e.item for e in world.imports.values() if isinstance(e.item, Interface)}
        self.labels: dict[ValType, list[str]] = {}  # all that a type is called, in Python
        self.first: dict[ValType, TypeDef] = {}  # the definition whose class the values have
        self._classes: dict[TypeDef, str] = {}
        self._imported: dict[TypeDef, str] = {}  # of resources that are exported, too
        # In a fixed order, since the first that wants a name gets it: the same world gives the same module.
        for made in self.definitions():
            self._name(made)

    def definitions(self) -> Iterator[TypeDef]:
        """Yield all definitions of the world and of its interfaces, each after those that it uses."""
        for interface in dict.fromkeys((*self.imported_in_order(), *self.exported_in_order())):
            yield from in_order(interface.types.values())
        yield from in_order(self.world.types.values())

    def imported_in_order(self) -> list[Interface]:
        """Return the interfaces that the world imports."""
        return [e.item for e in self.world.imports.values() if isinstance(e.item, Interface)]

    def exported_in_order(self) -> list[Interface]:
        """Return the interfaces that the world exports."""
        return [e.item for e in self.world.exports.values() if isinstance(e.item, Interface)]

    def new(self, *wanted: str) -> str:
        """Return the first name that is free, with underscores appended if all are taken."""
        name = next((name for name in wanted if name not in self.taken), wanted[-1])
        while name in self.taken:
            name += "_"
        self.taken.add(name)
        return name

    def of(self, made: TypeDef, side: Side = "import") -> str:
        """Return the name of the class or alias of a definition."""
        name = self._classes.get(made)
        if name is None:
            return self.of(made.origin, side)
        if side == "import" or made.owner not in self.exported:
            return self._imported.get(made, name)
        return name

    def sides(self, resource: TypeDef) -> list[Side]:
        """Return where a resource comes from: the host ("import"), the guest, or both."""
        if not isinstance(resource.owner, Interface):
            return ["export"] if resource.exported else ["import"]
        found: list[Side] = ["import"] if resource.owner in self.imported else []
        return [*found, "export"] if resource.owner in self.exported else found or ["import"]

    def _name(self, made: TypeDef) -> None:
        wanted = class_name(made.name)
        origin = made.origin
        if made is not origin:
            self._rename(made, origin, wanted)
            return
        if made.is_resource:
            self._classes[made] = self.new(*_qualified(made, wanted))
            if len(self.sides(made)) > 1:
                self._imported[made] = self.new(f"Imported{self._classes[made]}")
            return
        # Classes belong to types without the identity of resources, as at run time (values.classes.class_of).
        t = anonymous(self.types.definition(made))
        if not hasattr(t, "labels") and type(t).__name__ not in ("Record", "Variant"):
            self._classes[made] = self.new(*_qualified(made, wanted))  # the alias of what has no name
            return
        labels = self.labels.setdefault(t, [])
        first = self.first.setdefault(t, made)
        if wanted not in labels:
            labels.append(wanted)
        # Two definitions that are built alike under one name are one class in Python, so one name does.
        elif first is not made and self.of(first) == wanted:
            self._classes[made] = wanted  # the same type under the same name
            return
        self._classes[made] = self.new(*_qualified(made, wanted))

    def _rename(self, made: TypeDef, origin: TypeDef, wanted: str) -> None:
        """Name another name of a definition, which may be none in Python."""
        if not origin.is_resource:
            labels = self.labels.get(anonymous(self.types.definition(origin)))
            if labels is not None and wanted not in labels:
                labels.append(wanted)
        if wanted != class_name(origin.name):
            self._classes[made] = self.new(*_qualified(made, wanted))

    # names within classes

    def shadowed(self, text: str, members: Collection[str]) -> str:
        """Return an annotation for use in a class whose members would hide names in it."""

        def other(found: re.Match[str]) -> str:
            word = found[0]
            if word not in members:
                return word
            if word in _BUILTINS:
                return f"_builtins.{word}"
            if word not in self.taken:
                return word
            self.aliases.add(word)
            return f"_{word}"

        # In a class body an annotation finds the members first: a method called `list` hides the builtin.
        return _WORD.sub(other, text)


def _qualified(made: TypeDef, wanted: str) -> Iterable[str]:
    owner = made.owner
    # First the name alone, then with its interface, then with its package.
    found = [wanted]
    if isinstance(owner, Interface) and owner.name is not None:
        found.append(f"{class_name(owner.name)}{wanted}")
        found.append(f"{class_name(owner.package.name.name)}{found[-1]}")
    return found
