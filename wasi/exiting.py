"""How a guest ends itself."""

from __future__ import annotations

from engine.errors import WasmError


class Exit(WasmError):
    """The guest asked to end with exit status `code` (an unsigned 32-bit number).

    It passes through the guest's frames up to whoever called: `wasi.run` makes a `returncode` of it.
    """

    __module__ = "wasi"

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code

    def __str__(self) -> str:
        return f"the guest exited with status {self.code}"
