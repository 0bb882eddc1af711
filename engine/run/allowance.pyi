from typing import final

from engine.externs.func import Func
from engine.externs.global_ import Global
from engine.externs.memory import Memory
from engine.externs.table import Table

@final
class Allowance:
    """Fuel and time of a root call, kept here while none of its stacks runs."""
    @property
    def spent(self) -> int: ...
    @property
    def deadline(self) -> float: ...

def allowance_for(thing: Func | Global | Memory | Table) -> Allowance:
    """Return a new Allowance by the limits of the store of a function, memory or the like."""

def is_time_up(allowance: Allowance) -> bool:
    """Return whether the deadline has passed."""
