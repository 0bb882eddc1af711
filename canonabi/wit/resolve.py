"""Resolution: syntax trees of files → packages in which names are replaced by what they refer to.

Packages are put in order first, then interfaces and worlds, then the types of each: what a
definition needs is always resolved already, and cycles are found on the way.
Specification: WIT.md, "Name resolution", "WIT Packages and use" and "Feature Gates".
"""

from __future__ import annotations

from canonabi.types.labels import difference, fold
from canonabi.wit.ast import (
    ExternItem,
    IncludeItem,
    InterfaceItem,
    PackageItem,
    Path,
    UseItem,
    WorldItem,
)
from canonabi.wit.bodies import BodyScope
from canonabi.wit.gates import Gates
from canonabi.wit.graph import Cycle, order
from canonabi.wit.model import Interface, NameUse, Package, PackageName, Resolved, TypeDef, World
from canonabi.wit.worlds import WorldMaker
from engine.wording import nearest

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from canonabi.wit.lexer import WitText
    from canonabi.wit.model import Function
    from engine.features import Features


MOST = 100_000


class Declared:
    """An interface or a world of a package: where it is written, and what it is once it is resolved."""

    __slots__ = ("edges", "item", "made", "package", "part")

    def __init__(self, package: Parts, part: PackageItem, item: InterfaceItem | WorldItem) -> None:
        self.package = package
        self.part = part
        self.item = item
        self.edges: dict[Declared, Path] = {}  # what it depends on, and where it first says so
        self.made: Interface | World | None = None  # None if its gate is closed

    @property
    def kind(self) -> str:
        """The word for what it is."""
        return "interface" if isinstance(self.item, InterfaceItem) else "world"


class Parts:
    """A package while it is put together from what several files say."""

    __slots__ = ("declared", "edges", "made", "name", "parts", "taken")

    def __init__(self, name: PackageName) -> None:
        self.name = name
        self.parts: list[PackageItem] = []
        self.declared: dict[str, Declared] = {}
        self.taken: dict[str, str] = {}  # name as it is compared: name
        self.edges: dict[Parts, tuple[WitText, int]] = {}
        self.made = Package(name)

    def add(self, part: PackageItem, fold: Callable[[NameUse], str]) -> None:
        """Take in what a file says; names are in conflict where `fold` makes the same of them."""
        self.parts.append(part)
        if part.docs is not None:
            if self.made.docs is not None:
                raise part.source.invalid(part.at, f"package `{self.name}` is documented in two files")
            self.made.docs = part.docs
        for item in part.items:
            name = item.name
            earlier = self.taken.setdefault(fold(name), name.text)
            if name.text in self.declared or earlier != name.text:
                raise part.source.invalid(name.at, twice(name.text, earlier))
            self.declared[name.text] = Declared(self, part, item)


def twice(name: str, earlier: str) -> str:
    """Say that a name is defined twice."""
    return f"`{name}` is defined twice{difference(name, earlier)}"


class Resolver:
    """Resolves groups of parts, each one package; see `resolve`."""

    def __init__(self, groups: list[list[PackageItem]], gates: Gates, features: Features) -> None:
        self.gates = gates
        self.features = features
        self.packages: dict[str, Parts] = {}
        self.lending: set[TypeDef] = set()  # what has a `borrow` in it
        self.left = MOST
        # Where a setter is, it, and its getter: their types are compared once all are there.
        self.setters: list[tuple[WitText, int, Function, Function]] = []
        for group in groups:
            self._add(group)

    def resolve(self, main: PackageName | None) -> Resolved:
        """Resolve everything. Raises Invalid."""
        # Two rounds: first what needs what, by names alone; then everything is made in an order in which what
        # is needed is there. So no name is ever looked up before its definition exists.
        for package in self.packages.values():
            for part in package.parts:
                self._uses(package, part)
            for declared in package.declared.values():
                self._edges(declared)
        packages = self._package_order()
        for declared in self._order():
            self._make(declared)
        for package in packages:
            self._publish(package)
        made = {str(package.name): package.made for package in packages}
        return Resolved(made, None if main is None else made[str(main)])

    def fold(self, name: NameUse) -> str:
        """Return what names that cannot be in one scope have in common."""
        return fold(name.text, hyphens=self.features.cm_hyphen_uniqueness)

    def spend(self, count: int, source: WitText, at: int) -> None:
        """Count what worlds have that no text of theirs says: each may have all that is in many others."""
        self.left -= count
        if self.left < 0:
            message = f"the worlds have more than {MOST} imports, exports and types that are not their own"
            raise source.invalid(at, message)

    def find(self, part: PackageItem, package: Parts, path: Path) -> Declared:
        """Look up an interface or a world."""
        if path.package is None:
            # `use a:b/c as d;` at the top of a file gives a short name to something of another package.
            path = part.used(path)
        if path.package is None:
            return self._in(package, part, path.name)
        other = self.packages.get(str(path.package))
        if other is None:
            raise part.source.invalid(path.at, self._no_package(path.package))
        return self._in(other, part, path.name)

    def made(self, part: PackageItem, package: Parts, path: Path) -> Interface | World:
        """Look up an interface or a world that is resolved already."""
        found = self.find(part, package, path)
        if found.made is None:
            feature = found.item.gate.unstable
            raise part.source.invalid(path.name.at, closed(f"{found.kind} `{path.name.text}`", feature))
        return found.made

    def _add(self, group: list[PackageItem]) -> None:
        # Only one file of a package has to name it.
        name = next((part.name for part in group if part.name is not None), None)
        if name is None:
            if any(part.items or part.uses for part in group):
                raise group[0].source.invalid(
                    0, "the package has no name: no file begins with `package a:b;`"
                )
            return
        if str(name) in self.packages:
            part = next(part for part in group if part.name is not None)
            raise part.source.invalid(part.at, f"package `{name}` is defined twice")
        package = self.packages[str(name)] = Parts(name)
        for part in group:
            if part.name is not None and part.name != name:
                message = f"the package is `{part.name}` here, and `{name}` in another file of it"
                raise part.source.invalid(part.at, message)
            package.add(part, self.fold)

    def _uses(self, package: Parts, part: PackageItem) -> None:
        """Check the uses at the top of a file."""
        # Such names are the file's own and not the package's: other files may give them to other things.
        own = {self.fold(item.name): item.name.text for item in part.items}
        for use in part.uses:
            folded = self.fold(use.name)
            if folded in own:
                raise part.source.invalid(use.name.at, twice(use.name.text, own[folded]))
            own[folded] = use.name.text
        for use in part.uses:
            if use.path.package is None:
                found = self._in(package, part, use.path.name)
            else:
                found = self._link(package, part, use.path)
            if found.kind != "interface":
                message = f"`{use.path.name.text}` is a world: only interfaces can be used"
                raise part.source.invalid(use.path.name.at, message)

    def _link(self, package: Parts, part: PackageItem, path: Path) -> Declared:
        """Look up a path, and note that the package needs the other one."""
        found = self.find(part, package, path)
        if found.package is not package:
            package.edges.setdefault(found.package, (part.source, path.at))
        return found

    def _edges(self, declared: Declared) -> None:
        for path, kind in paths(declared.item):
            found = self._link(declared.package, declared.part, path)
            if found.kind != kind:
                what = "a world" if found.kind == "world" else "an interface"
                article = "an" if kind == "interface" else "a"
                message = f"`{path.name.text}` is not {article} {kind}: it is {what}"
                raise declared.part.source.invalid(path.name.at, message)
            declared.edges.setdefault(found, path)

    def _in(self, package: Parts, part: PackageItem, name: NameUse) -> Declared:
        found = package.declared.get(name.text)
        if found is None:
            given = [*package.declared, *(use.name.text for use in part.uses)]
            names = [each for each in given if each != name.text]
            message = f"no interface or world `{name.text}` in package `{package.name}`"
            raise part.source.invalid(name.at, message + nearest(name.text, names))
        return found

    def _no_package(self, name: PackageName) -> str:
        versions = [
            f"`{p.name}`" for p in self.packages.values()
            if (p.name.namespace, p.name.name) == (name.namespace, name.name)
        ]  # fmt: skip
        if versions:
            return f"no package `{name}`; packages: {', '.join(sorted(versions))}"
        return f"no package `{name}`{nearest(str(name), self.packages) or '; put it below deps/'}"

    def _package_order(self) -> list[Parts]:
        try:
            return order({package: package.edges for package in self.packages.values()})
        except Cycle as cycle:
            node, last = cycle.node, cycle.last
            assert isinstance(node, Parts) and isinstance(last, Parts)
            source, at = last.edges[node]
            raise source.invalid(at, f"package `{node.name}` depends on itself") from None

    def _order(self) -> list[Declared]:
        every = [declared for package in self.packages.values() for declared in package.declared.values()]
        try:
            return order({declared: declared.edges for declared in every})
        except Cycle as cycle:
            node, last = cycle.node, cycle.last
            assert isinstance(node, Declared) and isinstance(last, Declared)
            message = f"{node.kind} `{node.item.name.text}` depends on itself"
            raise last.part.source.invalid(last.edges[node].at, message) from None

    def _make(self, declared: Declared) -> None:
        item, package = declared.item, declared.package.made
        for member in item.items:
            at = member.path.at if isinstance(member, UseItem | IncludeItem) else member.name.at
            self.gates.check_within(declared.part.source, at, member.gate, item.gate)
        # Left out, but not unknown: `made` stays None, and using it is an error that names the feature.
        if not self.gates.open(declared.part.source, item.name.at, item.gate, package.name):
            return
        scope = BodyScope(self, declared.part, declared.package)
        if isinstance(item, InterfaceItem):
            interface = Interface(item.name.text, package, docs=item.docs, gate=item.gate)
            scope.fill(interface, item)
            declared.made = interface
        else:
            declared.made = WorldMaker(scope, item).make()

    def _publish(self, package: Parts) -> None:
        """Put what was made into the package, in the order of the files."""
        for name, declared in package.declared.items():
            if isinstance(declared.made, Interface):
                package.made.interfaces[name] = declared.made
            elif declared.made is not None:
                package.made.worlds[name] = declared.made


def closed(what: str, feature: str | None) -> str:
    """Say that something is refered to that its gate leaves out."""
    return f"{what} is unstable, and its feature `{feature}` is not enabled"


def paths(item: InterfaceItem | WorldItem) -> Iterator[tuple[Path, str]]:
    """Yield the paths that an interface or a world names, and the kind of what must be there."""
    for member in item.items:
        if isinstance(member, UseItem | IncludeItem):
            yield member.path, "world" if isinstance(member, IncludeItem) else "interface"
        elif isinstance(member, ExternItem):
            if isinstance(member.what, Path):
                yield member.what, "interface"
            elif isinstance(member.what, InterfaceItem):
                yield from paths(member.what)
