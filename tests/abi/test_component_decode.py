"""Component binaries: what is well-formed becomes a description, all else is Malformed."""

from __future__ import annotations

import os
import pickle
import random
import re
from pathlib import Path

import pytest

from canonabi.binary import component as c
from canonabi.binary.decode import decode
from canonabi.binary.reader import MAX_ITEMS, MAX_NESTING
from canonabi.opcodes import PREAMBLE
from engine.errors import Malformed
from engine.features import Features

ROOT = Path(__file__).resolve().parents[2]
SUITE = Path(os.environ.get("WASI_ENGINE_SUITES", ROOT.parent / "shared" / "conformance")) / "component-model"
ALL = Features.parse("all")
MODULE = b"\0asm\1\0\0\0"


def u(value: int) -> bytes:
    out = b""
    while value > 127:
        out += bytes((value & 127 | 128,))
        value >>= 7
    return out + bytes((value,))


def component(*sections: tuple[int, bytes]) -> bytes:
    return PREAMBLE + b"".join(bytes((id_,)) + u(len(body)) + body for id_, body in sections)


def definitions(*sections: tuple[int, bytes]) -> tuple[c.Definition, ...]:
    return decode(component(*sections), features=ALL).definitions


def fault(binary: bytes, features: Features = ALL) -> str:
    with pytest.raises(Malformed) as caught:
        decode(binary, features=features)
    return str(caught.value)


NAME = c.ExternName("a", ())
DEFINITIONS = [
    (0, b"\1ab", c.Custom("a", b"b")),
    (1, MODULE, c.CoreModule(MODULE)),
    (2, b"\1\0\5\1\1m\x12\7", c.CoreInstantiate(5, (("m", 7),))),
    (2, b"\1\1\1\1f\0\7", c.CoreInlineExports((("f", c.SortIndex("core func", 7)),))),
    (3, b"\1\x60\0\0", c.CoreType(c.CoreRecType(b"\x60\0\0", 1))),
    (3, b"\1\0\x50\0\x60\0\0", c.CoreType(c.CoreRecType(b"\x50\0\x60\0\0", 1))),
    (
        3,
        b"\1\x4e\2\x5e\x78\0\x5f\1\x63\x70\1",
        c.CoreType(c.CoreRecType(b"\x4e\2\x5e\x78\0\x5f\1\x63\x70\1", 2)),
    ),
    (3, b"\1\x50\1\2\x10\1\1\2", c.CoreType(c.ModuleType((c.CoreAlias(1, 2),)))),
    (
        3,
        b"\1\x50\2\0\1a\1b\2\0\1\3\1e\1\x70\1\1\2",
        c.CoreType(
            c.ModuleType(
                (
                    c.CoreImport("a", "b", c.CoreExternType("memory", b"\0\1")),
                    c.CoreExportDecl("e", c.CoreExternType("table", b"\x70\1\1\2")),
                )
            )
        ),
    ),
    (5, b"\1\0\5\1\1a\5\7", c.Instantiate(5, (("a", c.SortIndex("instance", 7)),))),
    (5, b"\1\1\1\0\1a\0\x11\7", c.InlineExports(((NAME, c.SortIndex("core module", 7)),))),
    (6, b"\1\1\0\3\1f", c.AliasExport("func", 3, "f")),
    (6, b"\1\0\2\1\3\1m", c.AliasCoreExport("core memory", 3, "m")),
    (6, b"\1\0\x10\2\1\7", c.AliasOuter("core type", 1, 7)),
    (7, b"\1\x73", c.Type("string")),
    (7, b"\1\x72\1\1f\x7f", c.Type(c.RecordType((("f", "bool"),)))),
    (7, b"\1\x71\2\1x\1\x7e\0\1y\0\0", c.Type(c.VariantType((("x", "s8"), ("y", None))))),
    (7, b"\1\x70\xc0\0", c.Type(c.ListType(64, None))),
    (7, b"\1\x67\x7d\3", c.Type(c.ListType("u8", 3))),
    (7, b"\1\x6f\2\x7c\x79", c.Type(c.TupleType(("s16", "u32")))),
    (7, b"\1\x6e\1\1f", c.Type(c.FlagsType(("f",)))),
    (7, b"\1\x6d\1\1f", c.Type(c.EnumType(("f",)))),
    (7, b"\1\x6b\x7a", c.Type(c.OptionType("s32"))),
    (7, b"\1\x6a\0\1\x75", c.Type(c.ResultType(None, "f64"))),
    (7, b"\1\x69\1", c.Type(c.OwnType(1))),
    (7, b"\1\x68\1", c.Type(c.BorrowType(1))),
    (7, b"\1\x66\0", c.Type(c.StreamType(None))),
    (7, b"\1\x65\1\x73", c.Type(c.FutureType("string"))),
    (7, b"\1\x63\x73\x64", c.Type(c.MapType("string", "error-context"))),
    (7, b"\1\x3f\x7f\1\4", c.Type(c.ResourceType(b"\x7f", 4))),
    (7, b"\1\x40\1\1p\x74\0\x79", c.Type(c.FuncType((("p", "char"),), "u32", False))),
    (7, b"\1\x43\0\1\0", c.Type(c.FuncType((), None, True))),
    (
        7,
        b"\1\x41\2\1\x73\3\0\1a\3\1",
        c.Type(c.ComponentType((c.Type("string"), c.Import(NAME, c.ExternType("type", None, None))))),
    ),
    (
        7,
        b"\1\x42\1\4\0\1a\2\1\x79",
        c.Type(c.InstanceType((c.ExportDecl(NAME, c.ExternType("value", None, "u32")),))),
    ),
    (
        8,
        b"\1\0\0\1\2\3\4\6\5",
        c.Canon("lift", (1, (c.CanonOption("memory", 4), c.CanonOption("async", None)), 5)),
    ),
    (8, b"\1\x09\0\x79\0", c.Canon("task.return", ("u32", ()))),
    (8, b"\1\x0a\x7f\1", c.Canon("context.get", (b"\x7f", 1))),
    (8, b"\1\x20\1\0", c.Canon("waitable-set.wait", (True, 0))),
    (9, b"\1\2\3\4\5", c.Start(1, (3, 4), 5)),
    (10, b"\1\1\1a\1\2", c.Import(NAME, c.ExternType("func", 2, None))),
    (
        10,
        b"\1\2\1a\2\0\1i\2\1e\0\x11\2",
        c.Import(
            c.ExternName("a", (("implements", "i"), ("external-id", "e"))),
            c.ExternType("core module", 2, None),
        ),
    ),
    (11, b"\1\0\1a\1\0\0", c.Export(NAME, c.SortIndex("func", 0), None)),
    (11, b"\1\0\1a\3\0\1\3\0\1", c.Export(NAME, c.SortIndex("type", 0), c.ExternType("type", 1, None))),
    (12, b"\1\x79\1\x07", c.Value("u32", b"\x07")),
]


@pytest.mark.parametrize(("section", "body", "definition"), DEFINITIONS, ids=lambda value: repr(value)[:40])
def test_definition(section, body, definition):
    assert definitions((section, body)) == (definition,)


@pytest.mark.parametrize(("section", "body", "definition"), DEFINITIONS, ids=lambda value: repr(value)[:40])
def test_no_byte_may_be_missing(section, body, definition):
    if section not in (0, 1):
        for size in range(len(body)):
            assert "unexpected end-of-file" in fault(component((section, body[:size])))


@pytest.mark.parametrize(("section", "body", "definition"), DEFINITIONS, ids=lambda value: repr(value)[:40])
def test_no_byte_may_be_left_over(section, body, definition):
    if section > 1:
        binary = component((section, body + b"\0"))
        message = "section size mismatch: unexpected data at the end of the section"
        assert fault(binary) == f"{message} (at offset {len(binary) - 1:#x})"


FAULTS = [
    (b"", "unexpected end-of-file (at offset 0x0)"),
    (b"\0asn\x0d\0\1\0", "magic header not detected: bad magic number (at offset 0x0)"),
    (MODULE, "expected a version header for a component: this is a core module (at offset 0x4)"),
    (b"\0asm\x0e\0\1\0", "unknown binary version: components have 0d 00 (at offset 0x4)"),
    (b"\0asm\x0d\0\2\0", "unknown binary version: the layer of components is 01 00 (at offset 0x6)"),
    (component((13, b"")), "malformed section id: 13 (at offset 0x8)"),
    (component((0, b"\5ab")), "unexpected end-of-file (at offset 0xd)"),
    (component((0, b"\2\xff\xfe")), "malformed UTF-8 encoding (at offset 0xb)"),
    (PREAMBLE + b"\7\x81\x80\x80\x80\x70\0", "integer too large (at offset 0xd)"),
    (PREAMBLE + b"\7\x81\x80\x80\x80\x80\0\0", "integer representation too long (at offset 0xd)"),
    (component((7, b"\1\x62")), "invalid leading byte (0x62) for component defined type (at offset 0xb)"),
    (component((7, b"\1\x70\x40")), "invalid leading byte (0x40) for component value type (at offset 0xc)"),
    (component((7, b"\1\x70\x80\x80\x80\x80\x10")), "integer too large (at offset 0x10)"),
    (
        component((7, b"\1\x71\1\1c\0\1")),
        "invalid leading byte (0x1) for zero byte required (at offset 0x10)",
    ),
    (
        component((6, b"\1\1\2\0\0")),
        "invalid leading byte (0x1) for component outer alias kind (at offset 0xb)",
    ),
    (component((6, b"\1\1\1\0\0")), "invalid leading byte (0x1) for core external kind (at offset 0xb)"),
    (component((8, b"\1\7")), "invalid leading byte (0x7) for canonical function (at offset 0xb)"),
    (component((8, b"\1\x0c\2")), "invalid boolean value (at offset 0xc)"),
    (
        component((10, b"\1\0\1m\0\0")),
        "invalid leading byte (0x0) for component external kind (at offset 0xf)",
    ),
    (component((1, PREAMBLE)), "expected a version header for a module (at offset 0xe)"),
    (  # a module type within one, whatever else 50 is elsewhere
        component((3, b"\1\x50\1\1\x50\0\x60\0\0")),
        "section size mismatch: unexpected data at the end of the section (at offset 0x10)",
    ),
    (component((1, b"(module)")), "magic header not detected: bad magic number (at offset 0xa)"),
    (component((1, MODULE + b"\x3c\0")), "core module: malformed section id (at offset 0x12)"),
    (
        component((4, MODULE)),
        "expected a version header for a component: this is a core module (at offset 0xe)",
    ),
]


@pytest.mark.parametrize(("binary", "message"), FAULTS, ids=lambda value: repr(value)[:40])
def test_fault(binary, message):
    assert fault(binary) == message


GATED = [
    ("cm_values", 9, b"\0\0\0", "malformed section id: 9 needs the feature cm-values"),
    ("cm_values", 12, b"\0", "malformed section id: 12 needs the feature cm-values"),
    ("cm_values", 6, b"\1\2\0\0\0", "invalid leading byte (0x2) for component outer alias kind: value"),
    ("cm_async", 7, b"\1\x43\0\1\0", "invalid leading byte (0x43) for component defined type: async func"),
    ("cm_async", 8, b"\1\5", "invalid leading byte (0x5) for canonical function: task.cancel"),
    ("cm_async", 8, b"\1\1\0\0\1\6", "invalid leading byte (0x6) for canonical option: async"),
    ("cm_map", 7, b"\1\x63\x73\x79", "invalid leading byte (0x63) for component defined type: map"),
    (
        "cm_fixed_length_lists",
        7,
        b"\1\x67\x73\1",
        "invalid leading byte (0x67) for component defined type: fixed-length list",
    ),
    (
        "cm_error_context",
        7,
        b"\1\x64",
        "invalid leading byte (0x64) for component defined type: error-context",
    ),
    (
        "cm_error_context",
        7,
        b"\1\x70\x64",
        "invalid leading byte (0x64) for component value type: error-context",
    ),
    ("cm_implements", 10, b"\1\2\1a\1\0\1b\1\0", "invalid leading byte (0x0) for name option: implements"),
    (
        "cm_canonical_names",
        10,
        b"\1\2\1a\1\1\1b\1\0",
        "invalid leading byte (0x1) for name option: versionsuffix",
    ),
    ("cm_threading", 8, b"\1\x26", "invalid leading byte (0x26) for canonical function: thread.index"),
    ("cm_forward", 8, b"\1\x2e\0", "invalid leading byte (0x2e) for canonical function: stream.forward"),
    ("cm_forward", 8, b"\1\x2f\0", "invalid leading byte (0x2f) for canonical function: future.forward"),
    ("cm_more_async_builtins", 8, b"\1\6\1", "invalid leading byte (0x1) for canonical function: async"),
]


@pytest.mark.parametrize(("feature", "section", "body", "message"), GATED)
def test_what_needs_a_feature(feature, section, body, message):
    binary = component((section, body))
    decode(binary, features=ALL)
    said = fault(binary, ALL.replace(**{feature: False}))
    assert said.startswith(message)
    assert f"needs the feature {feature.replace('_', '-')}" in said


@pytest.mark.parametrize("canon", [b"\x0c\1", b"\x20\1\0", b"\x21\1\0", b"\x29\1", b"\x2a\1", b"\x2d\1"])
def test_the_byte_of_a_removed_word_has_to_be_0(canon):
    """#716: `cancellable` is removed, its byte is reserved."""
    callback = ALL.replace(cm_callback_cancellation=True)
    assert fault(component((8, b"\1" + canon)), callback) == "non-zero reserved byte (at offset 0xc)"
    zero = component((8, b"\1" + canon[:1] + b"\0" + canon[2:]))
    assert decode(zero, features=callback) == decode(zero, features=ALL)


def nested_components(depth: int) -> bytes:
    binary = PREAMBLE
    for _ in range(depth - 1):
        binary = component((4, binary))
    return binary


def nested_types(depth: int) -> bytes:
    return component((7, b"\1" + b"\x41\1\1" * depth + b"\x73"))


def nested_module_types(depth: int) -> bytes:
    return component((3, b"\1" + b"\x50\1\1" * depth + b"\x60\0\0"))


@pytest.mark.parametrize(
    ("make", "most"),
    [
        (nested_components, MAX_NESTING),
        (nested_types, MAX_NESTING - 1),
        (nested_module_types, MAX_NESTING - 1),
    ],
)
def test_nesting_is_bounded(make, most):
    decode(make(most))
    message = f"nesting too deep: at most {MAX_NESTING} nested components and types"
    for depth in (most + 1, 10_000 if make is nested_components else 1_000_000):
        assert fault(make(depth)).startswith(message)


def test_items_are_bounded():
    half = MAX_ITEMS // 2 - 1
    section = (7, u(half) + b"\x73" * half)
    assert len(definitions(section, section)) == 2 * half
    message = f"too many items: at most {MAX_ITEMS} sections and entries of vectors"
    assert fault(component(section, section, (7, b"\1\x73"))).startswith(message)


def test_sections_are_bounded(monkeypatch):
    monkeypatch.setattr("canonabi.binary.reader.MAX_ITEMS", 3)
    decode(component(*[(0, b"\0")] * 3))
    message = "too many items: at most 3 sections and entries of vectors (at offset 0x11)"
    assert fault(component(*[(0, b"\0")] * 4)) == message


def test_counts_are_bounded_by_what_follows():
    assert fault(component((7, b"\xff\xff\xff\xff\x0f"))) == "unexpected end-of-file (at offset 0xf)"


def test_offsets_and_sections():
    inner = component((7, b"\1\x73"))
    found = decode(component((0, b"\1a"), (4, inner), (7, b"\2\x73\x79")))
    assert [tuple(section) for section in found.sections] == [
        (0, "a", 10, 2, None),
        (4, "component", 14, 12, None),
        (7, "type", 28, 3, 2),
    ]
    assert found.offsets == (10, 14, 29, 30)
    assert found.definitions[1].offsets == (25,)


def test_kinds_are_never_equal():
    assert c.OptionType("u8") != c.StreamType("u8")
    assert c.OptionType("u8") == c.OptionType("u8") != ("u8",)
    assert len({c.OptionType("u8"), c.StreamType("u8"), c.OptionType("u8")}) == 2


def test_pickle():
    found = decode(component((7, b"\1\x72\1\1f\x7f")))
    assert pickle.loads(pickle.dumps(found)) == found


def test_the_default_is_what_is_released():
    assert fault(component((7, b"\1\x67\x73\1")), Features()).endswith(
        "cm-fixed-length-lists (at offset 0xb)"
    )
    assert decode(component((7, b"\1\x63\x73\x79"))).definitions == (c.Type(c.MapType("string", "u32")),)


def test_damaged_binaries():
    """Seeded: whatever a byte becomes, there is a description or Malformed with a place."""
    rng = random.Random(7)
    bodies = [(section, body) for section, body, _ in DEFINITIONS]
    for _ in range(3000):
        binary = bytearray(component(*rng.sample(bodies, 4)))
        for _ in range(rng.randrange(1, 4)):
            binary[rng.randrange(8, len(binary))] = rng.randrange(256)
        place = 0
        try:
            decode(bytes(binary), features=ALL)
        except Malformed as error:
            place = error.offset
        assert 0 <= place <= len(binary)


def binaries(path: Path) -> list[tuple[bool, bytes, str]]:
    """Return the binary components of a script: whether they are malformed, bytes, expected text."""
    text = re.sub(r";;[^\n]*", "", path.read_text())
    string = r'"(?:[^"\\]|\\.)*"'
    component_ = rf"\(component\s+(?:definition\s+)?(?:\$\w+\s+)?binary((?:\s*{string})*)\s*\)"
    command = rf"(?:\((assert_\w+)\s*)?{component_}(?:\s*({string}))?"
    return [
        (kind == "assert_malformed", literal(strings), expected[1:-1])
        for kind, strings, expected in re.findall(command, text)
    ]


def literal(strings: str) -> bytes:
    text = "".join(re.findall(r'"([^"]*)"', strings))
    return re.sub(rb"\\([0-9a-f]{2})", lambda match: bytes((int(match[1], 16),)), text.encode("latin-1"))


@pytest.mark.skipif(not SUITE.is_dir(), reason=f"NO SUITE at {SUITE}: set WASI_ENGINE_SUITES")
def test_the_official_suite():
    commands = binaries(SUITE / "binary" / "binary.wast")
    assert len(commands) > 100
    assert sum(malformed for malformed, _, _ in commands) > 50
    for malformed, binary, expected in commands:
        if not malformed:
            decode(binary, features=ALL)
        elif expected == "section out of order":  # the engine's words are others
            assert "core module: unexpected content after last section" in fault(binary)
        else:
            # 0x2e is a hole there, as without this feature
            assert expected in fault(binary, ALL.replace(cm_forward=False))
