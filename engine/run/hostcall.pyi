from typing import Final, final

from typing_extensions import disjoint_base

@final
class Suspend:
    """The type of SUSPEND."""

SUSPEND: Final[Suspend]

@disjoint_base
class Builtin:
    """A host function in C, which reads its arguments from the guest's slots."""
