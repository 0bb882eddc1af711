def value_type_matches(sub: str, above: str) -> bool:
    """Whether the value type `sub` matches the value type `above`, both as text (spec 3.3.5)."""
