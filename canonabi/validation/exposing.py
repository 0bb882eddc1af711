"""Imports and exports: their names, and which types are visible in them.

A type that only a name makes visible may be mentioned in imports once it is imported, and in exports
once it is imported or exported (Explainer.md, "External Visibility of Types"). Instance types are
looked into where an instance that has one is imported or exported.
"""

from __future__ import annotations

from canonabi.types.externs import ComponentType, InstanceType
from canonabi.types.valtypes import Borrow, FuncType, Own, ResourceType, Result
from canonabi.validation import names
from canonabi.validation.subtyping import own_name
from engine.errors import Invalid

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from canonabi.binary import component as c
    from canonabi.types.externs import Entity, Named, Path
    from canonabi.validation.work import Work
    from engine.features import Features


class ExternSet:
    """The imports of a component or type, or its exports.

    - `items`: by name. `resources`: resource types by path, those of instances among the items, too.
    - `size`, `depth`: of all of them, as types have it.
    """

    __slots__ = ("_keys", "_labels", "_resources", "_visible", "depth", "items", "resources", "size", "what")

    def __init__(self, what: str) -> None:
        self.what = what
        self.items: dict[str, Entity] = {}
        self.resources: dict[ResourceType, Path] = {}
        self.size = 1
        self.depth = 0
        # Visibility is of names, not of types: equal records under two names are imported one by one.
        self._visible: set[Named] = set()
        self._labels: dict[Named, str] = {}  # names of resource types that are items themselves
        self._resources: set[str] = set()  # these names
        self._keys: dict[tuple[str, str], str] = {}

    # visibility

    def check_visible(self, entity: Entity, work: Work) -> bool:
        """Tell whether an item may be here, as to the types that it mentions."""
        if entity.sort == "func":
            return self._all_visible(entity.uses, work)
        if entity.sort == "type":
            return self._named_type(entity, work)
        return True  # instances: by what they export; components and core modules are closed

    def show(self, entity: Entity) -> None:
        """Make a type visible from now on."""
        if entity.sort == "type":
            self._visible.update(entity.uses)

    def _named_type(self, entity: Entity, work: Work) -> bool:
        """Tell whether all that a type mentions is visible; it may have a name of its own."""
        # A resource type is a name itself; in a component type everything is closed.
        if isinstance(entity.type, ResourceType | ComponentType):
            return True
        if isinstance(entity.type, InstanceType):
            return self._exports_visible(entity.type, work)
        # Exporting `type a = record { f: b }` needs b to be visible, not a, which becomes so by it.
        own = own_name(entity)
        return self._all_visible(entity.uses if own is None else own.uses, work)

    def _exports_visible(self, t: InstanceType, work: Work) -> bool:
        work.spend(len(t.exports))
        for entity in t.exports.values():
            if isinstance(entity.type, InstanceType):
                if not self._exports_visible(entity.type, work):
                    return False
            elif not self.check_visible(entity, work):
                return False
        return True

    def _all_visible(self, uses: frozenset[Named], work: Work) -> bool:
        work.spend(len(uses))
        return uses <= self._visible

    # names

    def label(self, name: str, entity: Entity) -> None:
        """Note what a resource type is called here: names of its functions refer to that."""
        if isinstance(entity.type, ResourceType) and entity.sort == "type":
            self._resources.add(name)
            for named in entity.uses:
                self._labels[named] = name

    def add(self, name: c.ExternName, entity: Entity, features: Features) -> None:
        """Add an item. Raises Invalid if its name is not right, or not for such an item."""
        text = name.name
        try:
            # The order of these checks is the one in which the official tests expect messages.
            parsed = names.parse(text, features)
        except Invalid as error:
            raise Invalid(f"{self.what} name `{text}` is not a valid extern name: {error.message}") from None
        self._check_attributes(name, parsed, entity, features)
        try:
            self._check_kind(parsed, name, entity)
        except Invalid as error:
            raise Invalid(f"{self.what} name `{text}` is not valid: {error.message}") from None
        # Strongly-unique: names that differ only in case, or as method and function, clash (see names.parse).
        previous = self._keys.setdefault(parsed.key, text)
        if text in self.items or previous != text:
            raise Invalid(f"{self.what} name `{text}` conflicts with previous name `{previous}`")
        if parsed.accessor == "set":
            self._check_setter(text, entity)
        self.items[text] = entity

    def _check_setter(self, name: str, entity: Entity) -> None:
        """Raise Invalid unless the getter of a setter is there and has its type."""
        # The same labels, not only some that are in conflict with them.
        getter = name.replace("[set]", "[get]", 1)
        found = self.items.get(getter)
        if found is None:
            raise Invalid(f"{self.what} name `{name}` requires a preceding {self.what} named `{getter}`")
        assert isinstance(found.type, FuncType) and isinstance(entity.type, FuncType)
        value = found.type.result
        if isinstance(value, Result):
            value = value.ok
        if entity.type.params[-1][1] is not value:
            message = f"parameter type must match the return type of `{getter}`"
            raise Invalid(f"{self.what} `{name}`'s {message}")

    def _check_attributes(
        self, name: c.ExternName, parsed: names.ParsedName, entity: Entity, features: Features
    ) -> None:
        given: dict[str, str] = {}
        for attribute, value in name.attributes:
            if attribute in given:
                raise Invalid(f"duplicate '{attribute}' option in name")
            given[attribute] = value
        # It ends the version of the interface that is named, be it by the name itself or by `implements`.
        suffix = given.get("versionsuffix")
        if suffix is not None and parsed.kind != "interface" and "implements" not in given:
            raise Invalid(f"name `{name.name}` is not valid with `versionsuffix`")
        if "implements" not in given:
            return
        if parsed.kind != "label":
            raise Invalid(f"name `{name.name}` is not valid with `implements`")
        if entity.sort != "instance":
            raise Invalid("only instances can have an `implements`")
        _check_implements(given["implements"], suffix, features)

    def _check_kind(self, parsed: names.ParsedName, name: c.ExternName, entity: Entity) -> None:
        """Raise Invalid if what a name says does not fit its item."""
        if parsed.kind == "label":
            return
        if parsed.kind == "interface":
            try:
                names.check_interface_version(name.name, dict(name.attributes).get("versionsuffix"))
            except Invalid as error:
                raise Invalid(f"invalid interface version: {error.message}") from None
            return
        if not isinstance(entity.type, FuncType) or entity.sort != "func":
            raise Invalid("item is not a func")
        if parsed.kind == "constructor":
            self._check_resource(_constructed(entity.type), parsed.resource, entity)
        elif parsed.kind == "method":
            self._check_resource(_self(entity.type), parsed.resource, entity)
        # A static function mentions its resource nowhere in its type, so the label alone must be known.
        elif parsed.kind == "static" and parsed.resource not in self._resources:
            raise Invalid("static resource name is not known in this context")
        if parsed.accessor is not None:
            _check_accessor(entity.type, parsed)

    def _check_resource(self, resource: ResourceType, label: str | None, entity: Entity) -> None:
        # A resource type may have several names here; any of them will do for its methods.
        known = [self._labels[use] for use in entity.uses if use.type is resource and use in self._labels]
        if not known:
            raise Invalid("resource used in function does not have a name in this context")
        if label not in known:
            raise Invalid(f"function does not match expected resource name `{known[0]}`")


def _check_implements(value: str, suffix: str | None, features: Features) -> None:
    try:
        kind = names.parse(value, features).kind
        if kind == "interface":
            names.check_interface_version(value, suffix)
    except Invalid as error:
        raise Invalid(f"`{value}` is not a valid name: {error.message}") from None
    if kind != "interface":
        raise Invalid(f"name `{value}` must be an interface")


def _check_accessor(t: FuncType, parsed: names.ParsedName) -> None:
    """Raise Invalid unless a function type is that of a getter or setter."""
    own = len(t.params) - (parsed.kind == "method")  # all but `self`
    what = "getter" if parsed.accessor == "get" else "setter"
    besides = " besides `self`" if parsed.kind == "method" else ""
    if t.is_async:
        raise Invalid(f"{what} function cannot be async")
    if parsed.accessor == "get":
        if own != 0:
            raise Invalid(f"getter function should have no parameters{besides}")
        if t.result is None:
            raise Invalid("getter function should return a value")
        if isinstance(t.result, Result) and t.result.ok is None:
            raise Invalid("if a getter function returns a result, that result must have a value type")
        return
    if own != 1:
        raise Invalid(f"setter function should have exactly one parameter{besides}")
    if t.result is not None and not (isinstance(t.result, Result) and t.result.ok is None):
        raise Invalid("setter function should return nothing or `(result (error $E)?)`")


def _constructed(t: FuncType) -> ResourceType:
    """Return the resource type of what a constructor returns."""
    if t.is_async:
        raise Invalid("constructor function cannot be async")
    if t.result is None:
        raise Invalid("function should return one value")
    made = t.result.ok if isinstance(t.result, Result) else t.result
    if not isinstance(made, Own):
        raise Invalid("function should return `(own $T)` or `(result (own $T))`")
    return made.resource


def _self(t: FuncType) -> ResourceType:
    """Return the resource type that a method belongs to."""
    if not t.params:
        raise Invalid("function should have at least one argument")
    name, type_ = t.params[0]
    if name != "self":
        raise Invalid("function should have a first argument called `self`")
    if not isinstance(type_, Borrow):
        raise Invalid("function should take a first argument of `(borrow $T)`")
    return type_.resource
