"""WIT text → what a file says (`canonabi.wit.ast`): recursive descent, one method a production.

Specification: WIT.md, from "Top-level items" on.
"""

from __future__ import annotations

from canonabi.wit.ast import (
    ExternItem,
    FuncItem,
    IncludeItem,
    InterfaceItem,
    PackageItem,
    Parameter,
    Path,
    TopUse,
    TypeItem,
    UseItem,
    WitFile,
    WorldItem,
)
from canonabi.wit.lexer import LONGEST, WitText, clean
from canonabi.wit.model import NO_GATE, Gate, NameUse, PackageName
from canonabi.wit.typeparser import TypeParser
from engine.features import Features

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from canonabi.wit.model import Accessor, Kind

    Member = TypeVar("Member")

_TYPE_WORDS = ("type", "record", "variant", "enum", "flags", "resource")


def parse(text: str, name: str | None = None, *, features: Features | None = None) -> WitFile:
    """Read one file; `name` is what errors call it, `features` says which proposals are on.

    Raises Malformed with line and column.
    """
    return _Parser(WitText(text, name), features or Features()).file()


class _Begin:
    """What may stand before an item: doc comments, gates and an external id."""

    __slots__ = ("at", "docs", "external_id", "gate")

    def __init__(self, at: int, docs: str | None, gate: Gate, external_id: str | None) -> None:
        self.at = at
        self.docs = docs
        self.gate = gate
        self.external_id = external_id


# One method for each production of WIT.md, named like it: the lexer stands on the first token when a method
# is called, and behind the last when it returns. Only `extern` has to look further.
class _Parser(TypeParser):
    def file(self) -> WitFile:
        file = WitFile(PackageItem(self.source, None, 0, None))
        while self.lexer.kind != "end":
            begin = self.begin()
            if self.lexer.kind == "package":
                self.package(file, begin)
            else:
                self.package_item(file.main, begin)
        return file

    def package(self, file: WitFile, begin: _Begin) -> None:
        """`package-decl ';'`, which comes first, or `nested-package-definition`."""
        at = self.lexer.at
        self.lexer.advance()
        name = self.package_name()
        # With braces it is a package within the file; otherwise the file's own, which must be the first.
        if self.lexer.kind == "{":
            self.lexer.advance()
            nested = PackageItem(self.source, name, at, begin.docs)
            while not self.accept("}"):
                self.package_item(nested, self.begin())
            file.nested.append(nested)
            return
        main = file.main
        if main.name is not None or main.items or main.uses or file.nested:
            raise self.source.malformed(
                at, f"`package {name};` must be the first item; or `package {name} {{ ... }}`"
            )
        self.expect(";")
        # Items before it are refused above, so everything in `main` belongs to this name.
        main.name, main.at, main.docs = name, at, begin.docs

    def package_name(self) -> PackageName:
        at = self.lexer.at
        words = [self.name().text]
        self.expect(":")
        words.append(self.name().text)
        while self.lexer.kind == ":":
            self.need("cm_nested_names", self.lexer.at)
            self.lexer.advance()
            words.append(self.name().text)
        version = self.lexer.version() if self.accept("@") else None
        return self.whole_name(at, words, version)

    def whole_name(self, at: int, words: list[str], version: str | None) -> PackageName:
        """Return the name of a package that is written at an offset."""
        if sum(map(len, words)) > LONGEST:
            raise self.source.malformed(at, f"a name of more than {LONGEST} characters")
        return PackageName(":".join(words[:-1]), words[-1], version)

    def package_item(self, package: PackageItem, begin: _Begin) -> None:
        """`toplevel-use-item`, `interface-item` or `world-item`."""
        kind = self.lexer.kind
        if kind not in ("use", "interface", "world"):
            raise self.lexer.expected("`interface`, `world`, `use` or `package`")
        self.no_external_id(begin)
        self.lexer.advance()
        if kind == "use":
            path = self.path()
            name = self.name() if self.accept("as") else path.name
            self.expect(";")
            package.uses.append(TopUse(path, name))
            return
        name = self.name()
        if kind == "interface":
            package.items.append(self.interface(name, begin))
        else:
            items = self.block(self.world_member)
            package.items.append(WorldItem(name, begin.docs, begin.gate, items=items))

    def interface(self, name: NameUse, begin: _Begin) -> InterfaceItem:
        items = self.block(self.interface_member)
        return InterfaceItem(name, begin.docs, begin.gate, begin.external_id, items)

    def block(self, member: Callable[[_Begin], Member]) -> list[Member]:
        """`'{' member* '}'`."""
        self.expect("{")
        found = []
        while not self.accept("}"):
            found.append(member(self.begin()))
        return found

    def interface_member(self, begin: _Begin) -> UseItem | TypeItem | FuncItem:
        if self.lexer.kind == "use":
            return self.use(begin)
        if self.lexer.kind in _TYPE_WORDS:
            return self.type_item(begin)
        if self.lexer.kind != "id":
            raise self.lexer.expected("a type, `use`, or a function such as `name: func();`")
        item = self.func_item(self.name(), begin)
        self.expect(";")
        return item

    def world_member(self, begin: _Begin) -> UseItem | TypeItem | IncludeItem | ExternItem:
        kind = self.lexer.kind
        if kind == "use":
            return self.use(begin)
        if kind in _TYPE_WORDS:
            return self.type_item(begin)
        if kind == "include":
            return self.include(begin)
        if kind in ("import", "export"):
            self.lexer.advance()
            return self.extern(kind, begin)
        raise self.lexer.expected("`import`, `export`, `include`, `use` or a type")

    def use(self, begin: _Begin) -> UseItem:
        self.no_external_id(begin)
        self.lexer.advance()
        path = self.path()
        self.expect(".")
        self.expect("{")
        names = self.members("}", self.renamed)
        if not names:
            raise self.lexer.expected("a name that is used")
        self.expect(";")
        return UseItem(path, names, begin.gate)

    def renamed(self) -> tuple[NameUse, NameUse]:
        name = self.name()
        return name, self.name() if self.accept("as") else name

    def include(self, begin: _Begin) -> IncludeItem:
        self.no_external_id(begin)
        self.lexer.advance()
        path = self.path()
        if not self.accept("with"):
            self.expect(";")
            return IncludeItem(path, [], begin.gate)
        self.expect("{")
        return IncludeItem(path, self.members("}", self.included), begin.gate)

    def included(self) -> tuple[NameUse, NameUse]:
        name = self.name()
        self.expect("as")
        return name, self.name()

    def extern(self, direction: str, begin: _Begin) -> ExternItem:
        """`export-item` or `import-item` behind its first word."""
        # What follows is a plain name, `name: ...`, or a path that begins with one, `name:space/...`: a colon
        # with a word right behind it belongs to a path.
        found = ExternItem(
            NameUse("", self.lexer.at), begin.docs, begin.gate, begin.external_id, direction, plain=False
        )
        start = self.lexer.at
        name = self.name()
        if self.lexer.kind == ":" and not self.lexer.joined():
            self.lexer.advance()
            self.named_extern(found, name, begin)
        elif self.lexer.kind == ":":  # a:b is one word, but `import f:func();` is met in the wild
            self.lexer.advance()
            if self.lexer.kind in ("func", "async", "interface") or self.accessor(found=False):
                self.named_extern(found, name, begin)
            else:
                self.path_extern(found, start)
        else:
            self.path_extern(found, start)
        return found

    def path_extern(self, found: ExternItem, start: int) -> None:
        # The name was read in vain: a path begins at the same token.
        self.lexer.back(start)
        path = self.path()
        found.name, found.what = path.name, path
        self.expect(";")

    def named_extern(self, found: ExternItem, name: NameUse, begin: _Begin) -> None:
        """`extern-type`."""
        found.name, found.plain = name, True
        # Documentation and gates are the import's, not those of the interface that is written in it.
        inner = _Begin(begin.at, None, NO_GATE, None)
        if self.lexer.kind == "interface":
            self.lexer.advance()
            found.what = self.interface(name, inner)
            return
        if self.lexer.kind in ("func", "async") or self.accessor(found=False):
            item = FuncItem(name, begin.docs, begin.gate, begin.external_id)
            self.func_type(item)
            found.what = item
        else:
            self.need("cm_implements", self.lexer.at)
            found.what = self.path()
        self.expect(";")

    def path(self) -> Path:
        """`use-path`: `id`, or `id ':' id '/' id ('@' version)?`."""
        at = self.lexer.at
        name = self.name()
        if self.lexer.kind != ":":
            return Path(name, None, at)
        words = [name.text]
        while self.accept(":"):
            if len(words) > 1:
                self.need("cm_nested_names", self.lexer.at)
            words.append(self.name().text)
        if self.lexer.kind != "/":
            whole = ":".join(words)
            raise self.lexer.expected(f"`/` and an interface or world of package `{whole}`")
        self.lexer.advance()
        name = self.name()
        version = self.lexer.version() if self.accept("@") else None
        return Path(name, self.whole_name(at, words, version), at)

    def type_item(self, begin: _Begin) -> TypeItem:
        kind = self.lexer.kind
        self.lexer.advance()
        item = TypeItem(self.name(), begin.docs, begin.gate, begin.external_id)
        if kind == "type":
            self.expect("=")
            item.shape = self.type()
            self.expect(";")
        elif kind == "resource":
            if not self.accept(";"):
                item.functions = self.block(self.resource_method)
        else:
            item.shape = self.shape(kind)
        return item

    def resource_method(self, begin: _Begin) -> FuncItem:
        if self.lexer.kind == "constructor":
            item = FuncItem(NameUse("constructor", self.lexer.at), begin.docs, begin.gate, begin.external_id)
            item.kind = "constructor"
            self.lexer.advance()
            self.signature(item)
        elif self.lexer.kind == "id":
            item = self.func_item(self.name(), begin, "method")
        else:
            raise self.lexer.expected("`constructor`, or a method such as `name: func();`")
        self.expect(";")
        return item

    def func_item(self, name: NameUse, begin: _Begin, kind: Kind = "freestanding") -> FuncItem:
        self.expect(":")
        item = FuncItem(name, begin.docs, begin.gate, begin.external_id, kind=kind)
        if kind == "method" and self.accept("static"):
            item.kind = "static"
        self.func_type(item)
        return item

    def func_type(self, item: FuncItem) -> None:
        item.accessor = self.accessor(found=True)
        if item.accessor is None:
            if self.lexer.kind == "async":
                self.need("cm_async", self.lexer.at)
                self.lexer.advance()
                item.is_async = True
            self.expect("func")
        self.signature(item)

    def accessor(self, *, found: bool) -> Accessor | None:
        """Return the word of a getter or setter; go on to what is behind it if this is `found` here.

        Neither is a keyword: there are functions and interfaces of these names.
        """
        word, at = self.lexer.text, self.lexer.at
        if self.lexer.kind != "id" or word not in ("get", "set") or self.escaped():
            return None
        self.lexer.advance()
        called = self.lexer.kind == "("
        if called:
            self.need("cm_accessors", at)
        if not (called and found):
            self.lexer.back(at)
        return "get" if called and word == "get" else "set" if called else None

    def signature(self, item: FuncItem) -> None:
        """`param-list result-list`."""
        self.expect("(")
        item.parameters = self.members(")", self.parameter)
        if self.accept("->"):
            # Kept for an error that only shows when names are looked up: a borrow in a result.
            item.result_at = self.lexer.at
            item.result = self.type()

    def parameter(self) -> Parameter:
        name = self.name()
        self.expect(":")
        return Parameter(name, self.type())

    def begin(self) -> _Begin:
        """`gate`, and what else may stand before an item."""
        docs = self.lexer.docs
        at = self.lexer.at
        found: dict[str, str] = {}
        while self.lexer.kind == "@":
            self.lexer.advance()
            place = self.lexer.at
            name = self.name().text
            if name in found:
                raise self.source.malformed(place, f"`@{name}` is given twice")
            self.expect("(")
            found[name] = self.attribute(name, place)
            self.expect(")")
            # Comments may stand between the gates as well.
            docs = docs + self.lexer.docs
        gate = Gate(found.get("since"), found.get("unstable"), found.get("deprecated"))
        if gate.since and gate.unstable:
            raise self.source.malformed(at, "`@since` and `@unstable` cannot be combined")
        if gate.deprecated and not (gate.since or gate.unstable):
            raise self.source.malformed(at, "`@deprecated` requires `@since` or `@unstable`")
        return _Begin(at, clean(docs), gate, found.get("external-id"))

    def attribute(self, name: str, at: int) -> str:
        """Return the value between the parentheses of a gate or an external id."""
        if name == "external-id":
            self.need("cm_implements", at)
            return self.lexer.string()
        keys = {"since": "version", "unstable": "feature", "deprecated": "version"}
        if name not in keys:
            known = "@since, @unstable, @deprecated and @external-id"
            raise self.source.malformed(at, f"unknown attribute `@{name}`; the attributes are {known}")
        if self.lexer.text != keys[name]:
            raise self.lexer.expected(f"`{keys[name]}`")
        self.lexer.advance()
        self.expect("=")
        return self.name().text if name == "unstable" else self.lexer.version()

    def no_external_id(self, begin: _Begin) -> None:
        if begin.external_id is not None:
            raise self.source.malformed(begin.at, f"{self.lexer.described()} has no `@external-id`")
