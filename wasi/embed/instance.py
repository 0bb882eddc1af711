"""Instances of components: what they export as attributes and items.

Functions are called, interfaces have what they export in turn, resources are classes. Attributes are
Python's names (`read_all`, `Counter`), items those of WIT (`instance["acme:calc/ops@0.1.0"]`,
`instance["read-all"]`); what two names would share is an item only.
"""

from __future__ import annotations

from _weakref import ref
from collections.abc import Mapping
from functools import partial

import engine
from canonabi.handles import Resource
from canonabi.instance import instantiate
from canonabi.valtypes import Enum, Flags, Record, Variant
from canonabi.values import class_name, class_of
from engine.errors import WasmError
from wasi.embed.naming import near, split_version
from wasi.embed.resources import guest_class
from wasi.running import Found

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, Self

    from canonabi.instance import Instance as Core
    from canonabi.program import Program
    from engine.features import Limits
    from wasi.embed.scopes import Scope
    from wasi.loading import Form

RESERVED = ("exports", "close")  # attributes of instances that are ours
_CLASSES = (Record, Variant, Enum, Flags)


class Exported:
    """Base of what has exports: each is made for Python when it is first asked for."""

    __slots__ = ("__dict__", "__weakref__", "_made", "_raw", "_scope")

    def __init__(self, raw: Mapping[str, object], scope: Scope) -> None:
        self._raw = raw
        self._scope = scope
        self._made: dict[str, Any] = {}
        self._make_classes()

    def _make_classes(self) -> None:
        """Make the classes of resources: before the first handle is seen."""
        for name in self._scope.with_resources:
            if name in self._raw:  # else the instance is being made
                self._item(name)

    def _forget(self) -> None:
        """Drop what was made: what is looked up now says that the instance is closed."""
        for item in self._made.values():
            if isinstance(item, Exported):
                item._forget()
        self._made.clear()
        self.__dict__.clear()

    def _engine_object(self, name: str, default: object) -> object:
        """Return what the engine knows as an export; not for users."""
        export = self._scope.find(name)
        return default if export is None else self._raw[export]

    def _called(self) -> str:
        """Return what messages call it."""
        return self._scope.path or "a component"

    def _item(self, name: str) -> Any:
        found = self._made.get(name)
        if found is None:
            if name not in self._raw:
                raise WasmError(f"the instance is being made: {name!r} can be used when that is over")
            found = self._made.setdefault(name, _made(name, self._raw[name], self._scope, self._raw))
        return found

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # no label does; ours is missing in a copy that was never initialised
            raise AttributeError(name)
        export = self._scope.named(name)
        if export is None:
            raise AttributeError(_no_attribute(name, self._scope), name=name, obj=self)
        found = self._item(export)
        self.__dict__[name] = found  # the next look-up does not come here
        return found

    def __getitem__(self, name: str) -> Any:
        export = self._scope.find(name)
        if export is None:
            raise KeyError(_no_item(name, self._scope))
        return self._item(export)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._scope.find(name) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._scope.exports)

    def __dir__(self) -> list[str]:
        usable = (name for name, names in self._scope.attributes.items() if len(names) == 1)
        return sorted({*object.__dir__(self), *usable})


class Interface(Exported):
    """An interface that an instance exports: functions, types and resources as attributes and items."""

    __module__ = "wasi"
    __slots__ = ()

    def __repr__(self) -> str:
        from wasi.embed.describing import interface_text

        return interface_text(self._scope)


class ComponentInstance(Exported):
    """An instance of a component: its exports are attributes where they do not shadow ours, always items.

    A context manager: at its end the instance is closed, its memories are given back, and using its
    exports is an error. After a trap it cannot be used any more, either, and says so.
    """

    __module__ = "wasi"
    __slots__ = ("_core", "_name", "_parts")

    def __init__(self, core: Core, scope: Scope, name: str | None, parts: tuple[Core, ...] = ()) -> None:
        self._core = core
        self._name = name
        self._parts = parts
        super().__init__(core.exports, scope)

    def _called(self) -> str:
        return f"the component {self._name}" if self._name else super()._called()

    @property
    def exports(self) -> Mapping[str, Any]:
        """All exports by their names in WIT; its `repr` is WIT."""
        return Exports(self)

    def close(self) -> None:
        """End the instance's life now, and that of the parts that it was composed of.

        Raises what a `drop()` of a class raises whose objects the guest still owned, after all is done.
        """
        self._forget()
        close_all((self._core, *self._parts))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        from wasi.embed.describing import brief

        state = f" (not usable any more: {self._core.poisoned})" if self._core.poisoned else ""
        state = " (closed)" if self._core.closed else state
        return f"<wasi.ComponentInstance {self._name or 'without a name'}{state}: {brief(self._scope)}>"


def new_instance(
    program: Program,
    imports: Mapping[str, object],
    limits: Limits | None,
    form: Form | None,
    scope: Scope,
    name: str | None,
) -> tuple[ComponentInstance, Found]:
    """Instantiate a component; `wasi.caller` finds the instance from the beginning, by what comes with it."""
    made: list[tuple[ComponentInstance, Found]] = []

    def begin(core: Core) -> Found:
        instance = ComponentInstance(core, scope, name)
        made.append((instance, Found(instance, again(instance))))
        return made[0][1]

    instantiate(program, imports, limits=limits, engine=form, begin=begin)
    made[0][0]._make_classes()
    return made[0]


def again(instance: ComponentInstance) -> Callable[[], ComponentInstance | None]:
    """Return what makes the same instance anew for a function that somebody kept, without keeping it."""
    cores = [ref(core) for core in (instance._core, *instance._parts)]
    return partial(_made_anew, cores, instance._scope, instance._name)


def _made_anew(cores: list[ref[Core]], scope: Scope, name: str | None) -> ComponentInstance | None:
    core, *parts = (core() for core in cores)
    return None if core is None else ComponentInstance(core, scope, name, tuple(filter(None, parts)))


class Exports(Mapping[str, object]):
    """The exports of an instance by name; `repr` is WIT."""

    __slots__ = ("_of",)

    def __init__(self, of: ComponentInstance) -> None:
        self._of = of

    def __getitem__(self, name: str) -> Any:
        return self._of[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of._scope.exports)

    def __repr__(self) -> str:
        from wasi.embed.describing import exports_text

        return exports_text(self._of._scope)


def close_all(cores: Iterable[Core]) -> None:
    """Close all of them; raise the first of what that raised."""
    failure: BaseException | None = None
    for core in cores:
        try:
            core.close()
        except BaseException as error:  # raised below, when all are closed
            failure = failure or error
    if failure is not None:
        raise failure


def _made(name: str, raw: Any, scope: Scope, siblings: Mapping[str, Any]) -> object:
    """Return what Python sees of an export."""
    if isinstance(raw, Resource):
        return guest_class(name, raw, scope, siblings)
    if isinstance(raw, Mapping):
        return Interface(raw, scope.nested(name))
    if isinstance(raw, _CLASSES):
        return class_of(raw, class_name(scope.labels.get(raw, name)))
    if isinstance(raw, engine.Module):
        from wasi.loading import Module

        return Module(raw)
    return raw


def _no_item(name: str, scope: Scope) -> str:
    versions = [other for other in scope.exports if split_version(other)[0] == name]
    if versions:
        return f"{name!r} could be any of {len(versions)} exports: {', '.join(versions)}"
    what = "the component" if scope.path is None else scope.path
    return f"{what} has no export {name!r}{near(name, scope.exports)}"


def _no_attribute(name: str, scope: Scope) -> str:
    names = scope.attributes.get(name, ())
    if names:
        items = " or ".join(f"[{name!r}]" for name in names)
        return f"{name!r} could be any of {len(names)} exports: use {items}"
    what = "no export" if scope.path is None else f"{scope.path} has nothing that"
    return f"{what} is called {name!r}{near(name, scope.attributes)}"
