"""Tells which sources are components, and returns their binaries; imports component code only for one."""

from __future__ import annotations

from wasi.sources import import_ours

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from canonabi.coremodules import CoreModules
    from canonabi.program import Program
    from engine.features import Features
    from engine.loading import Loading

_BINARY = b"\0asm\x0d\0\1\0"


def component_binary(
    source: bytes, features: Features, loading: Loading | None = None, modules: CoreModules | None = None
) -> bytes | None:
    """Return the binary of a component, translated if it is text; None if the source is something else.

    `loading` is the enclosing load, as for `validated`; `modules` reads core modules instead of the engine.
    """
    if source.startswith(_BINARY):
        return source
    if b"component" in source and not source.startswith(b"\0asm"):
        import_ours("canonabi.text")
        from canonabi.coremodules import ENGINE
        from canonabi.text import is_component, parse_component

        if is_component(source, loading):
            return parse_component(source, features, loading, modules or ENGINE)
    return None


def validated(
    source: bytes,
    binary: bytes,
    features: Features,
    loading: Loading | None = None,
    modules: CoreModules | None = None,
) -> Program:
    """Decode and validate the binary of a source; errors have a position in the source if it is text."""
    import_ours("canonabi.decode")
    from canonabi.coremodules import ENGINE
    from canonabi.decode import decode
    from canonabi.validate import validate
    from engine.errors import Invalid, Malformed

    modules = modules or ENGINE
    try:
        component = decode(binary, features=features, loading=loading, modules=modules)
        return validate(component, features, loading, modules)
    except (Malformed, Invalid) as error:
        if source is not binary and error.offset is not None:
            from canonabi.text import place_in_component

            place = place_in_component(source, error.offset, features, loading, modules)
            if place is not None:
                raise error.placed(*place) from None
        raise
