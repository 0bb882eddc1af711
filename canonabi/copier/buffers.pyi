from typing import NoReturn, final

from canonabi.copier.side import Side
from canonabi.types.valtypes import List

@final
class Held(Side):
    """A buffer that is held, as if it were the memory of a guest. Always release() it."""
    def __init__(self, *args: object, **kwargs: object) -> NoReturn: ...

def is_buffer_of(type: List, value: object) -> bool:
    """Whether an object is a buffer that the copier accepts as a value of a list type."""
