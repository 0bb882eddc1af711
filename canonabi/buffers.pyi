from typing import NoReturn, final

from canonabi.side import Side
from canonabi.valtypes import List

@final
class Held(Side):
    def __init__(self, *args: object, **kwargs: object) -> NoReturn: ...

def is_buffer_of(type: List, value: object) -> bool: ...
