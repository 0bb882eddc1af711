"""The description of a decoded component: its definitions in order, named as in the specification.

Nothing is resolved here: indices are numbers in the index spaces that the definitions fill one after
the other (Component Model, `Binary.md` and `Explainer.md`). A sort has its name in the text format, such
as "core func" or "instance". A value type (`valtype`) is the name of a primitive type, or the index of a
type. All nodes are immutable, compared by kind and value, hashable and picklable.
"""

from __future__ import annotations

from engine.fieldtuple import FieldTuple

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from engine.binary.sections import Section

    ValType: TypeAlias = str | int


class Node(FieldTuple):
    """Named fields; unlike plain tuples, nodes of different kinds are never equal."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and tuple.__eq__(self, other)  # type: ignore[operator]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((type(self).__name__, tuple.__hash__(self)))  # type: ignore[arg-type]


# Names of imports and exports


class ExternName(Node):
    """The name of an import or export and its attributes: pairs such as ("implements", "a:b/c")."""

    __slots__ = ()
    name: str
    attributes: tuple[tuple[str, str], ...]


class SortIndex(Node):
    """An index and the sort whose index space it is in."""

    __slots__ = ()
    sort: str
    index: int


class ExternType(Node):
    """The type of an import or export.

    - `sort`: "core module", "func", "value", "type", "component" or "instance".
    - `index`: of its type; of a type its bound, where None means `(sub resource)`; of a value the
      value that it equals, or None.
    - `valtype`: of a value that is not said to equal another.
    """

    __slots__ = ()
    sort: str
    index: int | None
    valtype: ValType | None


# Value types, other than a primitive one


class RecordType(Node):
    """Labels with their types."""

    __slots__ = ()
    fields: tuple[tuple[str, ValType], ...]


class VariantType(Node):
    """Labels with the types of their payloads, None for none."""

    __slots__ = ()
    cases: tuple[tuple[str, ValType | None], ...]


class ListType(Node):
    """A list; `length` is None unless it is fixed."""

    __slots__ = ()
    element: ValType
    length: int | None


class TupleType(Node):
    """Types without labels."""

    __slots__ = ()
    elements: tuple[ValType, ...]


class FlagsType(Node):
    """Labels, each on or off."""

    __slots__ = ()
    labels: tuple[str, ...]


class EnumType(Node):
    """Labels, one of them."""

    __slots__ = ()
    labels: tuple[str, ...]


class OptionType(Node):
    """A value or none."""

    __slots__ = ()
    element: ValType


class ResultType(Node):
    """The payloads of success and of failure; None for nothing."""

    __slots__ = ()
    ok: ValType | None
    error: ValType | None


class OwnType(Node):
    """A handle that owns; `resource` is a type index."""

    __slots__ = ()
    resource: int


class BorrowType(Node):
    """A handle that is lent; `resource` is a type index."""

    __slots__ = ()
    resource: int


class StreamType(Node):
    """A stream; None for one that carries nothing."""

    __slots__ = ()
    element: ValType | None


class FutureType(Node):
    """A future; None for one that carries nothing."""

    __slots__ = ()
    element: ValType | None


class MapType(Node):
    """Keys with values."""

    __slots__ = ()
    key: ValType
    value: ValType


# Other types


class FuncType(Node):
    """A component function: labels with types, and the type of the result, None for none."""

    __slots__ = ()
    params: tuple[tuple[str, ValType], ...]
    result: ValType | None
    is_async: bool


class ResourceType(Node):
    """A new resource type: the core value type of its representation, binary; its destructor or None."""

    __slots__ = ()
    rep: bytes
    dtor: int | None


class ComponentType(Node):
    """Declarations: CoreType, Type, Alias, Import and ExportDecl."""

    __slots__ = ()
    declarations: tuple[Declaration, ...]


class InstanceType(Node):
    """Declarations: CoreType, Type, Alias and ExportDecl."""

    __slots__ = ()
    declarations: tuple[Declaration, ...]


class ExportDecl(Node):
    """An export of a component type or instance type."""

    __slots__ = ()
    name: ExternName
    type: ExternType


class CoreRecType(Node):
    """A `core:rectype` in its binary form, which has the right form, and how many types it defines."""

    __slots__ = ()
    binary: bytes
    count: int


class ModuleType(Node):
    """The type of a core module: CoreImport, CoreType, CoreAlias and CoreExportDecl."""

    __slots__ = ()
    declarations: tuple[ModuleDeclaration, ...]


class CoreExternType(Node):
    """A `core:externtype`: "func", "table", "memory", "global" or "tag", and what follows it, binary."""

    __slots__ = ()
    kind: str
    binary: bytes


class CoreImport(Node):
    """An import of a module type."""

    __slots__ = ()
    module: str
    name: str
    type: CoreExternType


class CoreAlias(Node):
    """An outer alias of a core type, within a module type."""

    __slots__ = ()
    count: int
    index: int


class CoreExportDecl(Node):
    """An export of a module type."""

    __slots__ = ()
    name: str
    type: CoreExternType


# Definitions


class CoreModule(Node):
    """A core module, preamble included."""

    __slots__ = ()
    binary: bytes


class CoreInstantiate(Node):
    """An instance of a core module; `args` are names with indices of core instances."""

    __slots__ = ()
    module: int
    args: tuple[tuple[str, int], ...]


class CoreInlineExports(Node):
    """A core instance made of existing items."""

    __slots__ = ()
    exports: tuple[tuple[str, SortIndex], ...]


class CoreType(Node):
    """A core type, or a group of them that refer to each other."""

    __slots__ = ()
    type: CoreRecType | ModuleType


class Instantiate(Node):
    """An instance of a component."""

    __slots__ = ()
    component: int
    args: tuple[tuple[str, SortIndex], ...]


class InlineExports(Node):
    """An instance made of existing items."""

    __slots__ = ()
    exports: tuple[tuple[ExternName, SortIndex], ...]


class AliasExport(Node):
    """An export of an instance."""

    __slots__ = ()
    sort: str
    instance: int
    name: str


class AliasCoreExport(Node):
    """An export of a core instance."""

    __slots__ = ()
    sort: str
    instance: int
    name: str


class AliasOuter(Node):
    """A definition of the scope that is `count` scopes further out."""

    __slots__ = ()
    sort: str
    count: int
    index: int


class Type(Node):
    """A type; a primitive one is its name."""

    __slots__ = ()
    type: DefType


class CanonOption(Node):
    """An option of a canonical definition, by the names of `opcodes.CANON_OPTIONS`; `index` or None."""

    __slots__ = ()
    name: str
    index: int | None


class Canon(Node):
    """A canonical definition: a name of `opcodes.CANONS`, and a value for each operand that it has there.

    Indices and slots are numbers; "options" a tuple of CanonOption; "result" a value type or None;
    "core valtype" bytes; "async", "cancellable" and "shared" a bool.
    """

    __slots__ = ()
    name: str
    operands: tuple[Operand, ...]


class Start(Node):
    """The start function, its arguments, and how many results it returns."""

    __slots__ = ()
    func: int
    args: tuple[int, ...]
    results: int


class Import(Node):
    """An import of a component or component type."""

    __slots__ = ()
    name: ExternName
    type: ExternType


class Export(Node):
    """An export of a component; `type` is its ascribed type, or None."""

    __slots__ = ()
    name: ExternName
    item: SortIndex
    type: ExternType | None


class Value(Node):
    """A value, still in its binary form: it can only be read once its type is resolved."""

    __slots__ = ()
    valtype: ValType
    binary: bytes


class Custom(Node):
    """A custom section; it defines nothing."""

    __slots__ = ()
    name: str
    binary: bytes


class Component(Node):
    """A component, decoded and not validated.

    - `definitions`: in order, custom sections among them.
    - `offsets`: where each of them begins, in bytes from the start of the outermost binary.
    - `sections`: its own, with the names of `opcodes.SECTION_NAMES`, those of custom sections theirs.
    """

    __slots__ = ()
    definitions: tuple[Definition, ...]
    offsets: tuple[int, ...]
    sections: tuple[Section, ...]

    def all(self, *kinds: type[Definition]) -> Iterator[Definition]:
        """Return the definitions of these kinds, such as Import, in order."""
        return (definition for definition in self.definitions if isinstance(definition, kinds))


if TYPE_CHECKING:
    Alias: TypeAlias = AliasExport | AliasCoreExport | AliasOuter
    DefValType: TypeAlias = (
        str
        | RecordType
        | VariantType
        | ListType
        | TupleType
        | FlagsType
        | EnumType
        | OptionType
        | ResultType
        | OwnType
        | BorrowType
        | StreamType
        | FutureType
        | MapType
    )
    DefType: TypeAlias = DefValType | FuncType | ComponentType | InstanceType | ResourceType
    Declaration: TypeAlias = CoreType | Type | Alias | Import | ExportDecl
    ModuleDeclaration: TypeAlias = CoreImport | CoreType | CoreAlias | CoreExportDecl
    Operand: TypeAlias = int | str | bytes | tuple[CanonOption, ...] | None
    Definition: TypeAlias = (
        CoreModule
        | CoreInstantiate
        | CoreInlineExports
        | CoreType
        | Component
        | Instantiate
        | InlineExports
        | Alias
        | Type
        | Canon
        | Start
        | Import
        | Export
        | Value
        | Custom
    )
