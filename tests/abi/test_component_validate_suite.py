"""Components of the official suite, async ones included: what is valid and what is not, and why.

The suite is no part of the project: it is in `../shared/conformance`, or WASI_ENGINE_SUITES says where.
Beside wasm-tools, the same components are valid, also when single bytes of them are changed.
"""

import os
import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from canonabi.binary.decode import decode
from canonabi.text.component import encode_component, parse_component
from canonabi.types.base import Type
from canonabi.types.externs import NO_USES, ComponentType, Entity, InstanceType
from canonabi.types.valtypes import ResourceType
from canonabi.validation import program as p
from canonabi.validation.freeing import free_resources
from canonabi.validation.validate import validate
from canonabi.validation.work import Work
from engine.errors import Invalid, Malformed
from engine.features import Features
from engine.text.commands import AssertInvalid, AssertMalformed, ModuleSource
from engine.text.wast import parse_script

ROOT = Path(__file__).resolve().parents[2]
SUITE = Path(os.environ.get("WASI_ENGINE_SUITES", ROOT.parent / "shared" / "conformance")) / "component-model"
WASM_TOOLS = shutil.which("wasm-tools", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
FEATURES = Features.parse(
    "threads,cm-more-async-builtins,cm-async-stackful,cm-threading,cm-fixed-length-lists"
)
SCRIPTS = sorted(SUITE.rglob("*.wast"))
pytestmark = pytest.mark.skipif(not SUITE.is_dir(), reason=f"NO SUITE at {SUITE}: set WASI_ENGINE_SUITES")

# what wasm-tools has on, for the same language; and what it says of what is not in it any more, or more
THEIR_FEATURES = (
    "all,-cm-gc,-shared-everything-threads,-cm-values,-cm-nested-names,-cm64,-cm-error-context"
    ",-cm-canon-names,-custom-page-sizes,-wide-arithmetic,-memory-control,-stack-switching,-simd,-relaxed-simd"
)
THEY_DIFFER = (
    "this was historically accepted as `cancellable`",
    "conflicts with previous name",  # they leave hyphens out of account
    "ascribed type of export is not compatible with item's type",  # no resource type made abstract
    "found `1` but expected",
)
SEED, CHANGED = 4, 100


def binary(source: ModuleSource) -> bytes:
    """Return a component of a script. Raises Malformed."""
    if source.form == "binary":
        return source.data
    if source.form == "quote":
        return parse_component(source.data, FEATURES)
    return encode_component(source.tokens, *source.span, FEATURES)


def failure(data: bytes) -> tuple[type | None, str]:
    """Return how a binary is refused, and in which words."""
    try:
        validate(decode(data, features=FEATURES), FEATURES)
    except (Malformed, Invalid) as error:
        return type(error), error.message
    return None, ""


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_components_of_the_suite(path):
    judged = []
    for command in parse_script(path.read_bytes(), FEATURES):
        source = getattr(command, "module", None)
        if not isinstance(source, ModuleSource) or source.keyword != "component":
            continue
        if isinstance(command, AssertMalformed):
            continue  # which is not for validation to say
        expected, text = (Invalid, command.message) if isinstance(command, AssertInvalid) else (None, "")
        try:
            kind, message = failure(binary(source))
        except Malformed as error:
            kind, message = Malformed, error.message
        judged.append((source.line, kind is expected and text in message, message))
    assert [entry for entry in judged if not entry[1]] == []


def mentioned(step: object) -> list[object]:
    """Return the types of a step, those of its operands, arguments and exports included."""
    items = [*getattr(step, "args", ()), *getattr(step, "exports", ())]
    types = [getattr(step, "type", None), getattr(step, "exposed", None), *getattr(step, "operands", ())]
    types += [item.type for item in items if isinstance(item, p.Item)]
    return [t for t in types if isinstance(t, Type | ResourceType | InstanceType | ComponentType)]


def check_slots(program: p.Program) -> None:
    """Check that each slot is one resource type and is filled once, and that types mention no others."""
    known: dict[int, ResourceType] = {}
    filled = []
    for step in program.steps:
        if isinstance(step, p.Component):
            check_slots(step.program)
        free = free_resources([Entity("type", t, NO_USES) for t in mentioned(step)], Work())
        for resource in free:
            assert known.setdefault(resource.slot, resource) is resource
        filled += [bind.slot for bind in getattr(step, "binds", ())]
        if isinstance(step, p.DefineResource):
            filled.append(step.type.slot)
    assert sorted(filled) == list(range(program.n_slots))
    assert known.keys() <= set(filled)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_resource_types_of_programs_are_their_own(path):
    for command in parse_script(path.read_bytes(), FEATURES):
        source = getattr(command, "module", None)
        if not isinstance(source, ModuleSource) or source.keyword != "component":
            continue
        if not isinstance(command, AssertInvalid | AssertMalformed):
            check_slots(validate(decode(binary(source), features=FEATURES), FEATURES))


def theirs(data: bytes) -> str:
    """Return what wasm-tools says against a binary, "" if it is valid."""
    assert WASM_TOOLS is not None
    command = [WASM_TOOLS, "validate", "--features", THEIR_FEATURES, "-"]
    return subprocess.run(command, input=data, capture_output=True, check=False).stderr.decode()


def changed(data: bytes, rng: random.Random) -> bytes:
    """Return a binary with one byte after the preamble changed a little."""
    copy = bytearray(data)
    place = rng.randrange(8, len(copy))
    copy[place] = rng.choice((copy[place] + 1, copy[place] - 1, rng.randrange(6))) & 255
    return bytes(copy)


@pytest.mark.skipif(WASM_TOOLS is None, reason="no wasm-tools (extra `test`)")
def test_wasm_tools_agrees():
    rng = random.Random(SEED)
    components = []
    for path in SCRIPTS:
        for command in parse_script(path.read_bytes(), FEATURES):
            source = getattr(command, "module", None)
            if isinstance(source, ModuleSource) and source.keyword == "component" and source.form == "text":
                try:
                    components.append(binary(source))
                except Malformed:
                    continue
    valid = [data for data in components if failure(data)[0] is None and len(data) > 8]
    binaries = [*valid[::6], *(changed(rng.choice(valid), rng) for _ in range(CHANGED))]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(theirs, binaries))
    differ = [
        (failure(data)[1], said)
        for data, said in zip(binaries, answers, strict=True)
        if (failure(data)[0] is None) != (not said) and not any(text in said for text in THEY_DIFFER)
    ]
    assert differ == []
