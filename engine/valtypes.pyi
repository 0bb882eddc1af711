from typing import final

@final
class TypeGroup:
    """A recursive group of defined types; equal groups are one object."""

def statistics() -> dict[str, int]:
    """How many groups and types are registered now."""

def value_type_matches(sub: str, above: str) -> bool:
    """Whether the value type that `sub` spells matches the one that `above` spells (spec 3.3.5)."""
