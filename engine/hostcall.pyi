from typing import Final, final

@final
class Suspend:
    """The type of SUSPEND."""

SUSPEND: Final[Suspend]
