from typing import final

from typing_extensions import disjoint_base

from canonabi.types.valtypes import FuncType
from engine.run.hostcall import Builtin

@disjoint_base
class Function:
    """Base of functions of components."""
    def __init__(self, *args: object, **kwargs: object) -> None: ...
    @property
    def type(self) -> FuncType: ...
    @property
    def name(self) -> str: ...

@final
class LiftedFunc(Function):
    """A lifted core function (`canon lift`). The pointers are valid while the owner of `instance` lives."""

@disjoint_base
class Lowering(Builtin):
    """A component function as the core function that a guest calls (`canon lower`)."""
