"""Compiles a source to a module or a component."""

from __future__ import annotations

import os

import engine
from wasi.embed.module import Module
from wasi.sources import check_begin, check_features, component_of, is_text, module_name, not_

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from engine.features import Features
    from engine.loading import Loading
    from wasi.embed.component import Component

    Source = str | os.PathLike[str] | bytes | bytearray | memoryview


def compile_source(source: Source, features: Features | None, loading: Loading) -> Module | Component:
    """Compile a source: a path, bytes or text. Raises the errors of `wasi.compile`."""
    if not (isinstance(source, str) and not is_text(source)) and not isinstance(source, os.PathLike):
        return component_of(source, None, features, loading) or _compile(source, None, features, loading)
    with open(source, "rb") as file:
        data = file.read()
    name = module_name(source)
    component = component_of(data, name, features, loading)
    return component or compile_bytes(data, name=name, features=features, loading=loading)


def compile_bytes(
    data: bytes, *, name: str | None, features: Features | None = None, loading: Loading | None = None
) -> Module:
    """Decode and validate a module from bytes that were read from a file."""
    check_begin(data)
    return _compile(data, name, features, loading)


def _compile(
    source: str | bytes | bytearray | memoryview,
    name: str | None,
    features: Features | None,
    loading: Loading | None,
) -> Module:
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"a source is a path, bytes or text, {not_(source)}")
    check_features(features)
    return Module(engine.Module(source, features=features, name=name, limits=loading))
