"""From a source to what is compiled of it: a module, or a component, of which nothing is imported before."""

from __future__ import annotations

import os

import engine
from engine.errors import Malformed
from engine.features import Features
from engine.sources import COMPONENT, OTHER, TEXT, Source, is_path, name_of_path
from wasi.embed.module import Module, not_

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from canonabi.binary.coremodules import CoreModules
    from canonabi.validation.program import Program
    from engine.binary.loading import Loading
    from wasi.embed.component import Component

    Given = str | os.PathLike[str] | bytes | bytearray | memoryview


def compile_source(given: Given, features: Features | None, loading: Loading) -> Module | Component:
    """Compile what a user names or gives: a path, bytes or text. Raises what `wasi.compile` raises."""
    source = _source(given)
    if not isinstance(features, Features) and features is not None:
        raise TypeError(f"features must be wasi.Features, {not_(features)}")
    # A component is told by its first bytes; of anything else the module's reader says what is wrong with it.
    component = compile_component(source, features or Features(), loading)
    if component is not None:
        return component
    if is_path(given):
        check_module(source)
    return _module(source, features, loading)


def _source(given: Given) -> Source:
    if is_path(given):
        # Read as a whole: the module keeps its bytes anyway, to be printed and pickled.
        with open(given, "rb") as file:
            return Source(file.read(), name_of_path(given))
    if not isinstance(given, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"a source must be a path, bytes or text, {not_(given)}")
    return Source(given)


def compile_module(
    source: Source, features: Features | None = None, loading: Loading | None = None
) -> Module:
    """Decode and validate a module that was read from a file of which nothing else is known."""
    check_module(source)
    return _module(source, features, loading)


def _module(source: Source, features: Features | None, loading: Loading | None) -> Module:
    return Module(engine.Module(source.data, features=features, name=source.name, limits=loading))


def check_module(source: Source) -> None:
    """Raise Malformed that says what it is instead unless this begins like a module, binary or text."""
    if source.kind == OTHER:
        from wasi.embed.words import no_module

        raise Malformed(no_module(bytes(source)))
    if is_component(source):
        message = "expected a module, got a component"
        raise Malformed(message, 4 if source.is_binary else None)


def is_component(source: Source, loading: Loading | None = None) -> bool:
    """Return whether a source is a component, binary or text; `loading` is what this is part of."""
    if source.kind != TEXT:
        return source.kind == COMPONENT
    text = bytes(source)
    # The canonabi package is only imported for texts that could be one: importing it takes milliseconds.
    if b"component" not in text:
        return False
    import_ours("canonabi.text")
    from canonabi.text import is_component

    return is_component(text, loading)


def component_binary(
    source: Source, features: Features, loading: Loading | None = None, modules: CoreModules | None = None
) -> bytes | None:
    """Return the binary of a component, which may be given as text; None if the source is something else.

    `loading` is what this is part of, as for `validated`; `modules` reads core modules, else the engine does.
    """
    if not is_component(source, loading):
        return None
    if source.is_binary:
        return bytes(source)
    from canonabi.binary.coremodules import ENGINE
    from canonabi.text import parse_component

    return parse_component(bytes(source), features, loading, modules or ENGINE)


def validated(
    source: Source,
    binary: bytes,
    features: Features,
    loading: Loading | None = None,
    modules: CoreModules | None = None,
) -> Program:
    """Decode and validate the binary of a source; errors have their place in the source if it is text."""
    import_ours("canonabi.binary.decode")
    from canonabi.binary.coremodules import ENGINE
    from canonabi.binary.decode import decode
    from canonabi.validation.validate import validate
    from engine.errors import Invalid

    modules = modules or ENGINE
    try:
        component = decode(binary, features=features, loading=loading, modules=modules)
        return validate(component, features, loading, modules)
    except (Malformed, Invalid) as error:
        if not source.is_binary and error.offset is not None:
            from canonabi.text import place_in_component

            # The text is translated once more, with places, as nearly no text has errors.
            place = place_in_component(bytes(source), error.offset, features, loading, modules)
            if place is not None:
                raise error.placed(*place) from None
        raise


def compile_component(source: Source, features: Features, loading: Loading) -> Component | None:
    """Compile a component; None if the source is something else."""
    binary = component_binary(source, features, loading)
    if binary is None:
        return None
    program = validated(source, binary, features, loading)
    made: Component = import_ours("wasi.embed.component").named_component(program, source.name)
    return made


def import_ours(name: str) -> Any:
    """Import a module that is or needs `canonabi`; ImportError says which file was found instead of ours."""
    try:
        return __import__(name, fromlist=["_"])  # importlib would cost 0.4 ms
    except BaseException as error:  # re-raised, unless another package `canonabi` raised it
        from wasi.importing import explain

        explain(error)
        raise
