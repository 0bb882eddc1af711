from typing import NoReturn, final

from canonabi.copier.side import Side
from canonabi.types.valtypes import List

@final
class Held(Side):
    """A buffer that is held, as if it was the memory of a guest. release() it, whatever happens."""
    def __init__(self, *args: object, **kwargs: object) -> NoReturn: ...

def is_buffer_of(type: List, value: object) -> bool:
    """Whether an object is a buffer that the copier takes as a list type's value."""
