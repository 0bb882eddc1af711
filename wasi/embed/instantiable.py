"""The common part of components and compositions: how they are instantiated."""

from __future__ import annotations

from engine.features import Limits
from wasi.embed.instance import ComponentInstance, Exported
from wasi.embed.module import check_limits, not_
from wasi.embed.scopes import ExportScope

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeVar, overload

    from wasi.embed.module import Form
    from wasi.grants import Grants

    P = TypeVar("P")


class Instantiable:
    """Base of classes that can be instantiated."""

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def instantiate(
            self,
            imports: Mapping[str, Any] | ComponentInstance | None = None,
            *,
            grants: Grants | None = None,
            limits: Limits | None = None,
            engine: Form | None = None,
            as_: None = None,
        ) -> ComponentInstance: ...

        @overload
        def instantiate(
            self,
            imports: Mapping[str, Any] | ComponentInstance | None = None,
            *,
            grants: Grants | None = None,
            limits: Limits | None = None,
            engine: Form | None = None,
            as_: Callable[..., P],  # the class: mypy takes no protocol for type[P]
        ) -> P: ...

    def instantiate(
        self,
        imports: Mapping[str, Any] | ComponentInstance | None = None,
        *,
        grants: Grants | None = None,
        limits: Limits | None = None,
        engine: Form | None = None,
        as_: Callable[..., Any] | None = None,
    ) -> Any:
        """Create an instance.

        - `imports`: the component's imports by name: for an interface a mapping, object, class or module
          with its functions and the classes of its resources, or an interface exported by another
          instance; for a function a callable. Versions only need to be compatible.
        - `grants`: access through WASI, which is not supported for components yet.
        - `limits` apply to the whole component, including the components within it.
        - `as_`: a `typing.Protocol`; the exports are checked against it before anything runs.

        Raises LinkError listing everything that is missing or does not fit, Trap, LimitExceeded.
        """
        check_arguments(imports, grants, limits)
        return self._instance({} if imports is None else imports, limits, engine, as_)

    def _instance(self, imports: Any, limits: Limits | None, engine: Form | None, as_: object) -> Any:
        """Create an instance from checked arguments."""
        raise NotImplementedError


def checked_scope(scope: ExportScope, protocol: object) -> ExportScope:
    """Return the scope of the exports, checked against the protocol if one is given."""
    if protocol is not None:
        from wasi.embed.protocols import check_protocol

        check_protocol(protocol, scope)
    return scope


def check_arguments(imports: object, grants: object, limits: object) -> None:
    """Raise TypeError for an argument of `instantiate` that has the wrong type."""
    # Asked of the type: an instance may have an export that is called `keys`.
    if imports is not None and not hasattr(type(imports), "keys") and not isinstance(imports, Exported):
        raise TypeError(f"imports must be a mapping of names, {not_(imports)}")
    if grants is not None and not hasattr(type(grants), "open_directories"):
        raise TypeError(f"grants must be wasi.Grants, {not_(grants)}")
    check_limits(limits)
