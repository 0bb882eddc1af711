from collections.abc import Callable, Sequence
from typing import Self, final

from typing_extensions import disjoint_base

from engine.externtypes import FuncType
from engine.hostcall import SUSPEND as SUSPEND

@disjoint_base
class Builtin: ...

@final
class Func:
    def __new__(cls, callable: Callable[..., object], type: FuncType) -> Self: ...
    @property
    def type(self) -> FuncType: ...
    @property
    def name(self) -> str | None: ...
    def __call__(self, *args: object) -> object: ...
    def call_raw(self, args: Sequence[int]) -> tuple[int, ...]: ...
