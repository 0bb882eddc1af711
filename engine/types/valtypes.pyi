def value_type_matches(sub: str, above: str) -> bool:
    """Whether the value type that `sub` spells matches the one that `above` spells (spec 3.3.5)."""
