"""How a guest ends itself."""

from __future__ import annotations


class Exit(BaseException):
    """The guest asked to end with exit status `code` (an unsigned 32-bit number).

    Not an `Exception`: it passes through the guest's frames and through `except Exception` of host
    functions, up to whoever started the program.
    """

    __module__ = "wasi"

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code

    def __str__(self) -> str:
        return f"the guest exited with status {self.code}"
