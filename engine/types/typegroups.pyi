from typing import final

@final
class HeldTypes:
    """Types that live as long as this object: of the groups of a type section, or just one."""

def statistics() -> dict[str, int]:
    """How many groups and types are registered now."""
