from typing import final

@final
class ExnRef:
    """An exception that the guest caught, as an opaque reference; equal to others of the same one."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
