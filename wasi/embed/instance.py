"""Instances of components: their exports as attributes and items.

Functions are called, interfaces have exports of their own, resources are classes. Attributes have
Python names (`read_all`, `Counter`), items have WIT names (`instance["acme:calc/ops@0.1.0"]`,
`instance["read-all"]`); a Python name shared by two exports is not an attribute.
"""

from __future__ import annotations

from _weakref import ref
from collections.abc import Mapping
from functools import partial

import engine
from canonabi.instance.instance import Instance as Core
from canonabi.instance.instantiation import instantiate
from canonabi.state.handles import Resource
from canonabi.types.valtypes import Enum, Flags, Record, Variant
from canonabi.values.classes import class_name, class_of
from engine.errors import WasmError
from engine.wording import nearest, quoted
from wasi.embed.hidden import NoAttribute, hide, made_by, refuse_pickling
from wasi.embed.naming import no_item
from wasi.embed.resources import guest_class
from wasi.embed.running import Found
from wasi.embed.scopes import ExportScope

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, NoReturn, Self

    from canonabi.validation.program import Program
    from engine.features import Limits
    from wasi.embed.module import Form

RESERVED = ("exports", "close")  # attributes of instances that are ours
_CLASSES = (Record, Variant, Enum, Flags)


class Exported:
    """Base of objects that have exports: each export is made for Python on first access.

    Its state has no names, as names belong to the guest (`wasi/embed/hidden.py`):

    - `raw`: the engine's exports, by name; `scope`: their names in Python.
    - `made`: the exports made so far, by name.
    """

    __slots__ = ("__dict__", "__weakref__", "made", "raw", "scope")

    def __init__(self, raw: Mapping[str, object], scope: ExportScope) -> None:
        _set_raw(self, raw)
        _set_scope(self, scope)
        _set_made(self, {})
        _make_classes(self)

    # Only called if Python finds nothing else: `exports`, `close` and cached exports come first.
    def __getattr__(self, name: str) -> Any:
        scope = scope_of(self)
        export = scope.named(name)
        if export is None:
            raise NoAttribute(name, partial(_no_attribute, name, scope))
        found = _item(self, export)
        self.__dict__[name] = found  # the next look-up does not come here
        return found

    def __getitem__(self, name: str) -> Any:
        scope = scope_of(self)
        export = scope.find(name)
        if export is None:
            raise KeyError(_no_item(name, scope))
        return _item(self, export)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and scope_of(self).find(name) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(scope_of(self).exports)

    def __dir__(self) -> list[str]:
        usable = (name for name, names in scope_of(self).attributes.items() if len(names) == 1)
        return sorted({*object.__dir__(self), *usable})

    def __copy__(self) -> Self:
        return self

    def __reduce__(self) -> NoReturn:
        refuse_pickling(self)


class Interface(Exported):
    """An exported interface of an instance: functions, types and resources as attributes and items."""

    __module__ = "wasi"
    __slots__ = ()

    @made_by("instance.NAME or instance[NAME] is one", object, ExportScope)
    def __init__(self, raw: Mapping[str, object], scope: ExportScope) -> None:
        super().__init__(raw, scope)

    def __repr__(self) -> str:
        from wasi.embed.describing import interface_text

        return interface_text(scope_of(self))


class ComponentInstance(Exported):
    """An instance of a component. Exports are attributes, except `exports` and `close`, and always items.

    A context manager: at the end of the block the instance is closed, its memories are released, and
    using its exports is an error. After a trap the instance cannot be used either, and says so.
    """

    __module__ = "wasi"
    __slots__ = ("core", "name", "parts")  # hidden below

    @made_by("wasi.load(source, imports) or component.instantiate(imports) creates one", Core, ExportScope)
    def __init__(
        self, core: Core, scope: ExportScope, name: str | None = None, parts: tuple[Core, ...] = ()
    ) -> None:
        _set_core(self, core)
        _set_name(self, name)
        _set_parts(self, parts)
        super().__init__(core.exports, scope)

    @property
    def exports(self) -> Mapping[str, Any]:
        """All exports by their WIT names; its `repr` is WIT."""
        return Exports(self)

    def close(self) -> None:
        """Close the instance now, including the parts that it was composed of.

        When everything is closed, raises the error of a `drop()` of a host object that the guest still owned.
        """
        _forget(self)
        close_all((_core(self), *parts_of(self)))

    def __enter__(self) -> Self:
        _core(self).usage()  # raises if it is closed
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        from wasi.embed.describing import brief

        core = _core(self)
        state = f" (no longer usable: {core.poisoned})" if core.poisoned else ""
        state = " (closed)" if core.closed else state
        return f"<wasi.ComponentInstance {_name(self) or 'without a name'}{state}: {brief(scope_of(self))}>"


_raw, _set_raw = hide(Exported, "raw")
scope_of, _set_scope = hide(Exported, "scope")
_made, _set_made = hide(Exported, "made")
_core, _set_core = hide(ComponentInstance, "core", is_core=True)
_name, _set_name = hide(ComponentInstance, "name")
parts_of, _set_parts = hide(ComponentInstance, "parts")


def engine_object(exported: Exported, name: str, default: object) -> object:
    """Return the engine's object of an export."""
    export = scope_of(exported).find(name)
    return default if export is None else _raw(exported)[export]


def exported_called(exported: Exported) -> str:
    """Return the name of an export for messages."""
    if isinstance(exported, ComponentInstance) and _name(exported):
        return f"the component {_name(exported)}"
    return scope_of(exported).path or "a component"


def _item(exported: Exported, name: str) -> Any:
    """Return the Python object of an export, made on first access."""
    made = _made(exported)
    found = made.get(name)
    if found is None:
        raw = _raw(exported)
        if name not in raw:
            raise WasmError(f"the instance is still being created: {quoted(name)} cannot be used yet")
        # Two threads may make it at once; both get the one that was first, as identity of classes matters.
        found = made.setdefault(name, _made_of(name, raw[name], scope_of(exported), raw))
    return found


# Without that, a function that returns a resource would give a bare Handle, as the class is not known yet.
def _make_classes(exported: Exported) -> None:
    """Make the classes of resources, before the first handle is seen."""
    raw = _raw(exported)
    for name in scope_of(exported).with_resources:
        if name in raw:  # else the instance is being made
            _item(exported, name)


def _forget(exported: Exported) -> None:
    """Drop the objects made so far: from now on a lookup says that the instance is closed."""
    made = _made(exported)
    for item in made.values():
        if isinstance(item, Exported):
            _forget(item)
    made.clear()
    # Attributes are cached there (`__getattr__`): what is kept would not notice that the instance is closed.
    exported.__dict__.clear()


def new_instance(
    program: Program,
    imports: Mapping[str, object],
    limits: Limits | None,
    form: Form | None,
    scope: ExportScope,
    name: str | None,
) -> tuple[ComponentInstance, Found]:
    """Instantiate a component; `wasi.caller` finds the instance while it is still being created."""
    made: list[tuple[ComponentInstance, Found]] = []

    # Called before start functions run, which may call the host: that already finds the instance.
    def begin(core: Core) -> Found:
        instance = ComponentInstance(core, scope, name)
        made.append((instance, Found(instance, again(instance))))
        return made[0][1]

    instantiate(program, imports, limits=limits, engine=form, begin=begin)
    _make_classes(made[0][0])
    return made[0]


def again(instance: ComponentInstance) -> Callable[[], ComponentInstance | None]:
    """Return a function that recreates the instance for a kept export, without keeping the instance alive."""
    # A kept export knows its core, not this face, which may be collected; a new face then stands for it.
    cores = [ref(core) for core in (_core(instance), *parts_of(instance))]
    return partial(_made_anew, cores, scope_of(instance), _name(instance))


def _made_anew(cores: list[ref[Core]], scope: ExportScope, name: str | None) -> ComponentInstance | None:
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
        return len(scope_of(self._of).exports)

    def __repr__(self) -> str:
        from wasi.embed.describing import exports_text

        return exports_text(scope_of(self._of))


def close_all(cores: Iterable[Core]) -> None:
    """Close all of them; raise the first error."""
    failure: BaseException | None = None
    for core in cores:
        try:
            core.close()
        except BaseException as error:  # raised below, when all are closed
            failure = failure or error
    if failure is not None:
        raise failure


def _made_of(name: str, raw: Any, scope: ExportScope, siblings: Mapping[str, Any]) -> object:
    """Return the Python object of an export."""
    if isinstance(raw, Resource):
        return guest_class(name, raw, scope, siblings)
    if isinstance(raw, Mapping):
        return Interface(raw, scope.nested(name))
    if isinstance(raw, _CLASSES):
        return class_of(raw, class_name(scope.labels.get(raw, name)))
    if isinstance(raw, engine.Module):
        from wasi.embed.module import Module

        return Module(raw)
    return raw


def _no_item(name: str, scope: ExportScope) -> str:
    return no_item(scope.path or "the component", "export", name, scope.exports)


def _no_attribute(name: str, scope: ExportScope) -> str:
    names = scope.attributes.get(name, ())
    if names:
        items = " or ".join(f"[{name!r}]" for name in names)
        return f"{quoted(name)} could be any of {len(names)} exports: use {items}"
    return f"{scope.path or 'the component'} has no export {quoted(name)}{nearest(name, scope.attributes)}"
