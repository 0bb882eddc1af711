"""What `ci/fuzz/fuzz.py` does with components: where damage begins, and what is done with a damaged one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import engine
from canonabi.binary.decode import decode
from canonabi.calls.functions import ComponentFunc
from canonabi.instance.instance import Instance
from canonabi.instance.instantiation import instantiate
from canonabi.text import parse_component
from canonabi.types.valtypes import (
    F32,
    F64,
    Bool,
    Char,
    Enum,
    Flags,
    Integer,
    List,
    Map,
    Option,
    Record,
    Result,
    String,
    Tuple,
    ValType,
    Variant,
)
from canonabi.validation.validate import validate
from canonabi.values.classes import Err, Ok, Some, class_of
from engine.text import ModuleSource, parse_script

SEEDS = Path(__file__).resolve().parent / "seeds_components.wast"
FEATURES = engine.Features.parse("all")
LONGEST = 20_000  # characters of a text that is damaged
TEXTS = ("", "seed", "\xe9\u4e00\U0001f600", "x" * 300)


@cache
def seed_texts(folders: tuple[str, ...]) -> list[str]:
    """Return the texts of components of our own, and of those in scripts of the folders."""
    return [text for source in _sources(folders) if (text := _text(source)) and len(text) < LONGEST]


@cache
def seed_binaries(folders: tuple[str, ...]) -> list[bytes]:
    """Return the same components as bytes, and those that scripts have in bytes, if they are well-formed."""
    found = [source.data for source in _sources(folders) if source.form == "binary"]
    for text in seed_texts(folders):
        try:
            found.append(parse_component(text, FEATURES))
        except engine.Malformed:
            continue
    return [binary for binary in found if _is_well_formed(binary)]


def _is_well_formed(binary: bytes) -> bool:
    try:
        decode(binary, features=FEATURES)
    except engine.Malformed:
        return False
    return True


def _sources(folders: tuple[str, ...]) -> Iterator[ModuleSource]:
    files = [SEEDS, *(file for folder in folders for file in sorted(Path(folder).rglob("*.wast")))]
    for file in files:
        try:
            commands = parse_script(file.read_bytes(), FEATURES)
        except engine.Malformed:
            continue
        for command in commands:
            source = getattr(command, "module", None) or getattr(command, "action", None)
            if isinstance(source, ModuleSource) and source.keyword == "component":
                yield source


def _text(source: ModuleSource) -> str:
    """Return the text of a component without the words before it that are the script's."""
    if source.form != "text":
        return ""
    tokens, (first, end) = source.tokens, source.span
    return f"(component {tokens.source[tokens.starts[first] : tokens.starts[end] + 1]}"


def run(data: bytes, *, text: bool, limits: engine.Limits) -> str:
    """Do all that can be done with a component that is given nothing; only our own exceptions are caught.

    Returns "runs", or the class of what was raised before anything could be called.
    """
    try:
        binary = parse_component(data, FEATURES) if text else data
        program = validate(decode(binary, features=FEATURES), FEATURES)
        for form in engine.FORMS:
            instance = instantiate(program, {}, limits=limits, engine=form)
            _call_exports(instance)
            instance.close()
    except engine.WasmError as error:
        return type(error).__name__
    return "runs"


def _call_exports(instance: Instance) -> None:
    """Call every exported function that takes what can be made here, with values from a fixed source."""
    draw = random.Random(0)
    for item in instance.exports.values():
        if not isinstance(item, ComponentFunc):
            continue
        try:
            item(*[sample(t, draw) for _, t in item.type.params])
        except (engine.WasmError, CannotSample):
            continue


class CannotSample(Exception):
    """A type that only a guest, or a host with resources of its own, has values of."""


def sample(t: ValType, draw: random.Random) -> Any:
    """Return a value of a type. Raises CannotSample for handles, streams, futures and error contexts."""
    match t:
        case Integer():
            low = -(1 << (t.bits - 1)) if t.signed else 0
            return draw.choice((low, 0, 1, low + (1 << t.bits) - 1, low + draw.getrandbits(t.bits)))
        case F32() | F64():
            return draw.choice((0.0, -1.5, float("inf"), float("nan")))
        case Bool():
            return draw.random() < 0.5
        case Char():
            return draw.choice("a\xe9\u4e00\U0001f600")
        case String():
            return draw.choice(TEXTS)
        case List(element, length):
            return [sample(element, draw) for _ in range(draw.randrange(4) if length is None else length)]
        case Map(key, value):
            return {sample(key, draw): sample(value, draw) for _ in range(draw.randrange(3))}
        case Tuple(types):
            return tuple(sample(part, draw) for part in types)
        case Record(fields):
            return class_of(t)(*[sample(part, draw) for _, part in fields])
        case Flags(labels):
            return {label for label in labels if draw.random() < 0.5}
    return _sample_case(t, draw)


def _sample_case(t: ValType, draw: random.Random) -> Any:
    match t:
        case Enum(labels):
            return draw.choice(labels)
        case Variant(cases):
            index = draw.randrange(len(cases))
            payload = cases[index][1]
            return class_of(t).__wit_cases__[index](*([] if payload is None else [sample(payload, draw)]))
        case Option(some):
            return None if draw.random() < 0.3 else Some(sample(some, draw))
        case Result(ok, error):
            made, payload = draw.choice(((Ok, ok), (Err, error)))
            return made() if payload is None else made(sample(payload, draw))
    raise CannotSample
