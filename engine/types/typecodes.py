"""Codes of types in binaries, by their names in the text (core 3.0, sections 5.3 and 5.5.5)."""

VALTYPES = {
    "i32": b"\x7f",
    "i64": b"\x7e",
    "f32": b"\x7d",
    "f64": b"\x7c",
    "v128": b"\x7b",
}
HEAPTYPES = {
    "exn": b"\x69",
    "array": b"\x6a",
    "struct": b"\x6b",
    "i31": b"\x6c",
    "eq": b"\x6d",
    "any": b"\x6e",
    "extern": b"\x6f",
    "func": b"\x70",
    "none": b"\x71",
    "noextern": b"\x72",
    "nofunc": b"\x73",
    "noexn": b"\x74",
}
REFTYPES = {f"{name}ref": code for name, code in HEAPTYPES.items() if not name.startswith("no")} | {
    "nullref": HEAPTYPES["none"],
    "nullexternref": HEAPTYPES["noextern"],
    "nullfuncref": HEAPTYPES["nofunc"],
    "nullexnref": HEAPTYPES["noexn"],
}
PACKED_TYPES = {"i8": b"\x78", "i16": b"\x77"}
EXTERN_KINDS = {"func": 0, "table": 1, "memory": 2, "global": 3, "tag": 4}
