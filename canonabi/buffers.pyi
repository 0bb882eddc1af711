from typing import NoReturn, final

from canonabi.side import Side
from canonabi.valtypes import List

@final
class Held(Side):
    def __init__(self) -> NoReturn: ...

def is_buffer_of(type: List, value: object) -> bool: ...
