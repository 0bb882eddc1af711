from typing import final

@final
class ExnRef:
    """An exception caught by the guest, as an opaque reference; equal to others of the same exception."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
