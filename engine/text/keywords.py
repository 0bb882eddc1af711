"""The keywords of the text format: a known one may be out of place, any other is an unknown operator."""

from __future__ import annotations

from engine.opcodes import INSTRUCTIONS

_TYPES = """
    i8 i16 i32 i64 f32 f64 v128 i8x16 i16x8 i32x4 i64x2 f32x4 f64x2 ref null mut field func struct array sub
    final rec any eq i31 none extern noextern nofunc exn noexn anyref eqref i31ref structref arrayref funcref
    externref exnref nullref nullfuncref nullexternref nullexnref param result shared pagesize
"""
_MODULES = """
    module type import export table memory global tag elem data start local declare offset item binary quote
    definition instance custom
"""
_INSTRUCTIONS = "then do catch_ref catch_all_ref"
_SCRIPTS = """
    component register invoke get script input output thread wait either assert_return assert_trap
    assert_exhaustion assert_exception assert_suspension assert_malformed assert_malformed_custom
    assert_invalid assert_invalid_custom assert_unlinkable nan:canonical nan:arithmetic
"""
KEYWORDS = frozenset(
    [*_TYPES.split(), *_MODULES.split(), *_INSTRUCTIONS.split(), *_SCRIPTS.split()]
    + [row.name for row in INSTRUCTIONS]
)
_PREFIXES = ("offset=", "align=")  # go on with a number
_UNSUPPORTED = {  # instructions of proposals that are not built: how their keywords begin
    "SIMD": ("v128.", "i8x16.", "i16x8.", "i32x4.", "i64x2.", "f32x4.", "f64x2."),
    "GC": ("struct.", "array.", "i31.", "ref.i31", "ref.test", "ref.cast", "ref.eq", "br_on_cast",
           "any.convert", "extern.convert"),
    "threads": ("atomic.", "memory.atomic.", "i32.atomic.", "i64.atomic."),
}  # fmt: skip


def is_keyword(text: str) -> bool:
    """Tell whether a token is a keyword somewhere in the format."""
    return text in KEYWORDS or text.startswith(_PREFIXES)


def proposal_of(text: str) -> str | None:
    """Return the proposal that a keyword is of, if it is one that is not supported."""
    return next((name for name, begins in _UNSUPPORTED.items() if text.startswith(begins)), None)
