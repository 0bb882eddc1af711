"""Subtyping of component-level types (Explainer.md, "Type Checking").

An instance may export more than is expected; a component may import less and export more. Types of
values and functions have to be equal. Functions here return why a type does not match, or None.
"""

from __future__ import annotations

from canonabi.binary.coremodules import ENGINE
from canonabi.types.base import Type
from canonabi.types.coresubtyping import module_mismatch
from canonabi.types.externs import ComponentType, InstanceType, ModuleType
from canonabi.types.valtypes import ResourceType
from canonabi.validation.explaining import SAME_RESOURCE, difference, kind_of
from canonabi.validation.substitution import Substitution

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from canonabi.binary.coremodules import CoreModules
    from canonabi.types.externs import Entity, Named, Path
    from canonabi.validation.work import Work

_WORDS = {"core module": "module"}


class Subtyping:
    """Comparisons of one validation."""

    __slots__ = ("_modules", "_work")

    def __init__(self, work: Work, modules: CoreModules = ENGINE) -> None:
        self._work = work
        self._modules = modules

    def entity(self, given: Entity, expected: Entity) -> str | None:
        """Compare two items."""
        if given.sort != expected.sort:
            words = [_WORDS.get(sort, sort) for sort in (expected.sort, given.sort)]
            return f"expected {words[0]}, found {words[1]}"
        return self.type(given.type, expected.type)

    def type(self, given: Any, expected: Any) -> str | None:
        """Compare two types of any kind."""
        # Types are one object each, so this answers for equal value and function types; below is for those
        # that are compared by what they have, and for messages.
        if given is expected:
            return None
        if kind_of(given) != kind_of(expected):
            return f"expected {kind_of(expected)}, found {kind_of(given)}"
        if isinstance(given, Type):
            return difference(given, expected, outermost=True)
        # Two resource types are the same or not: there is no subtyping and no structure to compare.
        if isinstance(given, ResourceType):
            return f"{SAME_RESOURCE}: `{given.name}` and `{expected.name}`"
        if isinstance(given, InstanceType):
            return self._instance(given, expected)
        if isinstance(given, ModuleType):
            self._work.spend(len(given.imports) + len(expected.exports))
            return module_mismatch(given, expected, self._modules.mismatch)
        return self._component(given, expected)

    def _instance(self, given: InstanceType, expected: InstanceType) -> str | None:
        exports: Mapping[str, Entity] = expected.exports
        if expected.resources:  # variables stand for what is given
            exports = Substitution(self._work, bound(expected.resources, given.exports)).entities(exports)
        self._work.spend(len(exports))
        for name, entity in exports.items():
            found = given.exports.get(name)
            if found is None:
                return f"missing expected export `{name}`"
            reason = self.entity(found, entity)
            if reason is not None:
                return f"type mismatch in instance export `{name}`: {reason}"
        return None

    def _component(self, given: ComponentType, expected: ComponentType) -> str | None:
        # what is expected is instantiated with the imports it has, which must suffice for what is given
        found = self.open(expected.imports, given.imports, given.import_resources, "import")
        if isinstance(found, str):
            return found
        # and what comes out must be what is expected then
        exports = found.entities(given.exports)
        result = self.open(exports, expected.exports, expected.export_resources, "export")
        return result if isinstance(result, str) else None

    def open(
        self,
        given: Mapping[str, Entity],
        expected: Mapping[str, Entity],
        variables: Iterable[tuple[ResourceType, Path]],
        what: str,
    ) -> Substitution | str:
        """Compare what is given for imports (or exports, as `what` says) with what is expected.

        `variables` are those of the expected types. Returns what stands for them and for the types
        that are imported, or why something does not match.
        """
        resources = bound(variables, given)
        # First the variables get their values from what is given, then the rest is compared with these in
        # place: a function that takes `borrow<r>` fits if r stands for the resource type that was given.
        opened = Substitution(self._work, resources)
        self._work.spend(len(expected))
        for name, entity in expected.items():
            found = given.get(name)
            if found is None:
                return f"missing {what} named `{name}`"
            reason = self.entity(found, opened.entity(entity))
            if reason is not None:
                return f"type mismatch for {what} `{name}`: {reason}"
        named: dict[Named, Named] = {}
        # Names as well: what the component exports mentions types by the names of its imports.
        for name, entity in expected.items():
            self._rename(given[name], entity, named)
        return Substitution(self._work, resources, named)

    def _rename(self, given: Entity, expected: Entity, named: dict[Named, Named]) -> None:
        """Note which types that have a name of their own take the place of which; the items match."""
        if isinstance(expected.type, InstanceType) and expected.sort == "instance":
            assert isinstance(given.type, InstanceType)
            self._work.spend(len(expected.type.exports))
            for name, entity in expected.type.exports.items():
                self._rename(given.type.exports[name], entity, named)
            return
        old, new = own_name(expected), own_name(given)
        if old is not None and new is not None:
            named[old] = new


def own_name(entity: Entity) -> Named | None:
    """Return the name of a type that only names make visible; None for all other items."""
    if entity.sort == "type" and len(entity.uses) == 1:
        (named,) = entity.uses
        # A function that uses one named type has that one in `uses`, too, but is not that type.
        if named.type is entity.type:
            return named
    return None


def bound(
    variables: Iterable[tuple[ResourceType, Path]], given: Mapping[str, Entity]
) -> dict[ResourceType, ResourceType]:
    """Return which resource types among what is given stand for variables; what does not fit is left out."""
    found: dict[ResourceType, ResourceType] = {}
    for variable, path in variables:
        exports: Mapping[str, Entity] | None = given
        entity: Entity | None = None
        for name in path:
            entity = None if exports is None else exports.get(name)
            exports = None
            if entity is not None and isinstance(entity.type, InstanceType):
                exports = entity.type.exports
        if entity is not None and entity.sort == "type" and isinstance(entity.type, ResourceType):
            # A variable that nothing is found for stays: comparing its item says what is wrong.
            found[variable] = entity.type
    return found
