from typing import Self, final

from engine.externtypes import TagType

@final
class Tag:
    def __new__(cls, type: TagType) -> Self: ...
    @property
    def type(self) -> TagType: ...
