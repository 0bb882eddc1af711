"""The imports and exports of a component as objects: mappings of names to types, whose `repr` is WIT."""

from __future__ import annotations

from collections.abc import Mapping

from canonabi.types.externs import InstanceType
from canonabi.types.spelling import listed
from canonabi.types.valtypes import FuncType
from engine.wording import cut_off
from wasi.embed.naming import found_in, no_item

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    from canonabi.types.externs import Entity, StaticType
    from wasi.embed.scopes import ExportScope
    from wasi.embed.spelling import Speller

    class Described(Protocol):
        """What a component and a composition have in common, and their `repr` shows."""

        @property
        def name(self) -> str | None:
            """What it is called."""

        @property
        def imports(self) -> Externs:
            """What it needs."""

        @property
        def exports(self) -> Externs:
            """What it offers."""


_SHOWN = 200  # lines that a repr has


# Made at each look-up: its text, the only costly part, is made when it is asked for.
class Extern:
    """An import or export: its `name`, its `kind` and its `type`; `str()` is WIT.

    - `kind`: "func", "interface", "type", "component" or "core module".
    - `type`: for a function its FuncType, with `params`, `result` and `is_async`; for a type the type itself.
    - `exports`: the exports of an interface, by name; otherwise empty.
    """

    __slots__ = ("_entity", "_speller", "name")

    def __init__(self, name: str, entity: Entity, speller: Speller) -> None:
        self.name = name
        self._entity = entity
        self._speller = speller

    @property
    def kind(self) -> str:
        """The kind, in WIT's terms."""
        sort = self._entity.sort
        return "interface" if sort == "instance" else sort

    @property
    def type(self) -> StaticType:
        """The type as an object, whose `str()` is WIT without names of types."""
        return self._entity.type

    @property
    def exports(self) -> Externs:
        """The exports of an interface."""
        t = self._entity.type
        return Externs(t.exports if isinstance(t, InstanceType) else {}, self._speller, path=self.name)

    def __str__(self) -> str:
        return "\n".join(cut_off(self._speller.entity(self.name, self._entity), _SHOWN))

    def __repr__(self) -> str:
        return f"<Extern {self}>"


class Externs(Mapping[str, Extern]):
    """Imports or exports by name, in order; `repr` is WIT.

    An interface is also found by a compatible version, or without a version if there is only one.
    """

    __slots__ = ("_entities", "_path", "_speller", "_word")

    def __init__(
        self, entities: Mapping[str, Entity], speller: Speller, word: str = "", *, path: str = ""
    ) -> None:
        self._entities = entities
        self._path = path
        self._speller = speller
        self._word = word

    def __getitem__(self, name: str) -> Extern:
        found = found_in(name, self._entities)
        if found is None:
            raise KeyError(
                no_item(self._path or "the component", self._word or "export", name, self._entities)
            )
        return Extern(found, self._entities[found], self._speller)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entities)

    def __len__(self) -> int:
        return len(self._entities)

    def __repr__(self) -> str:
        return "\n".join(cut_off(self._lines(), _SHOWN))

    def _lines(self) -> Iterator[str]:
        """Yield the lines of WIT, each item starting with its direction."""
        if not self._word:
            yield from self._speller.interface(self._entities, self._path)
            return
        for name, entity in self._entities.items():
            lines = self._speller.entity(name, entity)
            # The direction stands before the first line only; the rest are inside of it.
            yield f"{self._word} {next(lines)}"
            yield from lines

    def _in_brief(self) -> str:
        """Return one line: functions with their types, other kinds by name."""
        return listed(self._entities, lambda name: f"{self._word} {self._brief(name)}".strip())

    def _brief(self, name: str) -> str:
        t = self._entities[name].type
        return self._speller.func(t, name) if isinstance(t, FuncType) else name


def interface_text(scope: ExportScope) -> str:
    """Return an interface in WIT."""
    assert scope.path is not None
    # Cut off before it is joined: a small component may have an interface of a million lines.
    inner = [f"  {line}" for line in cut_off(scope.speller.interface(scope.exports, scope.path), _SHOWN)]
    return "\n".join((f"interface {scope.path} {{", *inner, "}"))


def exports_text(scope: ExportScope) -> str:
    """Return the exports of a component in WIT."""
    return repr(Externs(scope.exports, scope.speller, "export"))


def shown(kind: str, compiled: Described) -> str:
    """Return the `repr` of a component: its imports and exports in one line."""
    parts = (compiled.imports._in_brief(), compiled.exports._in_brief())
    text = ", ".join(part for part in parts if part) or "no imports, no exports"
    return f"<wasi.{kind} {compiled.name or 'without a name'}: {text}>"


def brief(scope: ExportScope) -> str:
    """Return the exports of a component in one line."""
    return Externs(scope.exports, scope.speller)._in_brief() or "no exports"
