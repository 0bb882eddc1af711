from typing import Self, final

from engine.types.externtypes import TagType

@final
class Tag:
    """An exception tag (spec 4.2.10): `Tag(TagType(["i32"]))` or an export of an instance.

    A host function throws a wasm exception with `raise UncaughtException(tag=tag, values=(1,))`.
    """
    def __new__(cls, type: TagType) -> Self: ...
    @property
    def type(self) -> TagType:
        """TagType: value types of the payload."""
