"""Which sources are components, and their binaries; imports nothing of components unless there is one."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from engine.features import Features

_BINARY = b"\0asm\x0d\0\1\0"


def component_binary(source: bytes, features: Features) -> bytes | None:
    """Return the binary of a component, which may be given as text; None if the source is something else."""
    if source.startswith(_BINARY):
        return source
    if b"component" in source and not source.startswith(b"\0asm"):
        from canonabi.text import is_component, parse_component

        if is_component(source):
            return parse_component(source, features)
    return None
