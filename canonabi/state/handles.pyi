from collections.abc import Callable
from types import TracebackType
from typing import Any, Self, final

from typing_extensions import disjoint_base

@final
class Resource:
    """A resource type at run time: defined by an instance of a component, or by the host."""

    python_class: type | None
    def __init__(self, *args: object, **kwargs: object) -> None: ...
    @staticmethod
    def host(name: str, python_class: type | None, drop: Callable[[Any], object] | None = None) -> Resource:
        """Return a resource type of the host.

        Its resources are objects of `python_class` (None: any object), which guests hold as handles.
        `drop` is called with each object that a guest drops.
        """
    @property
    def name(self) -> str: ...
    @property
    def is_host(self) -> bool: ...

@disjoint_base
class Handle:
    """A resource of a guest that Python holds: owned, or borrowed for the time of a call.

    `drop()`, or leaving a `with` block, runs the guest's destructor. An owned handle that was
    passed to a guest as `own`, and a borrowed one whose call is over, cannot be used any more:
    that raises ResourceError.
    """
    def __new__(cls, *args: object, **kwargs: object) -> Self: ...
    @property
    def resource(self) -> Resource: ...
    @property
    def owned(self) -> bool: ...
    def drop(self) -> None:
        """Give up the resource: an owned one is destroyed, at once or as soon as its guest is idle.

        Does nothing if it was already given up. Raises ResourceError while a guest borrows it, and the
        errors of the destructor.
        """
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None: ...
    def __del__(self) -> None: ...
