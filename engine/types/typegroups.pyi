from typing import final

@final
class HeldTypes:
    """Types that live as long as this object: those of a type section's groups, or a single one."""

def statistics() -> dict[str, int]:
    """How many groups and types are currently registered."""
