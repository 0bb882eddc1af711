"""Messages of the faults that decoder and validator find; they begin as the official suite's do."""

from libc.stdint cimport uint8_t

from engine.types.valtypes cimport valtype_text

from engine.errors import Invalid, Malformed

# What stands behind prefix bytes, and ref.eq, that this engine does not decode.
UNSUPPORTED = {0xD3: "GC", 0xFB: "GC", 0xFD: "SIMD", 0xFE: "threads"}

cdef dict MALFORMED = {
    FAULT_END: "unexpected end of section or function",
    FAULT_TOO_LONG: "integer representation too long",
    FAULT_TOO_LARGE: "integer too large",
    FAULT_LENGTH: "length out of bounds",
    FAULT_UTF8: "malformed UTF-8 encoding",
    FAULT_NAME: "name is too long, at most 100000 bytes",
    FAULT_END_OPCODE: "END opcode expected",
    FAULT_SIZE: "section size mismatch",
    FAULT_MEMOP: "malformed memop flags",
    FAULT_ZERO_BYTE: "zero byte expected",
    FAULT_VALUE_TYPE: "malformed value type",
    FAULT_REFERENCE_TYPE: "malformed reference type",
    FAULT_HEAP_TYPE: "malformed heap type",
    FAULT_GC: "malformed heap type: the GC proposal is not supported",
    FAULT_V128: "malformed value type: the SIMD proposal is not supported",
    FAULT_CATCH: "malformed catch clause",
    FAULT_BLOCK_TYPE: "malformed block type: a type index needs the feature multi-value",
    FAULT_DATA_COUNT: "data count section required",
    FAULT_LOCALS: "too many locals",
}
cdef dict INVALID = {
    FAULT_TYPE_ANY: "type mismatch: instruction requires a value but stack has []",
    FAULT_TYPE_SELECT: "type mismatch: select of references needs a type: select (result t)",
    FAULT_TYPE_IF: "type mismatch: if without else must give as many values as it takes",
    FAULT_TYPE_TARGETS: "type mismatch: targets of br_table take different numbers of values",
    FAULT_TYPE_TAIL: "type mismatch: tail call gives {1} results, its function {0}",
    FAULT_TYPE_CAUGHT: "type mismatch: label takes {0} values, catch clause gives {1}",
    FAULT_TYPE_NON_NULL: "type mismatch: label of br_on_non_null must take a reference",
    FAULT_LOCAL: "unknown local {}",
    FAULT_GLOBAL: "unknown global {}",
    FAULT_FUNC: "unknown function {}",
    FAULT_FUNC_TYPE: "unknown type {}",
    FAULT_TABLE: "unknown table {}",
    FAULT_MEMORY: "unknown memory {}",
    FAULT_TAG: "unknown tag {}",
    FAULT_LABEL: "unknown label {}",
    FAULT_ELEM: "unknown elem segment {}",
    FAULT_DATA: "unknown data segment {}",
    FAULT_ALIGNMENT: "alignment must not be larger than natural",
    FAULT_OFFSET: "offset out of range",
    FAULT_ARITY: "invalid result arity",
    FAULT_UNINITIALIZED: "uninitialized local {}",
    FAULT_UNDECLARED: "undeclared function reference {}",
    FAULT_IMMUTABLE: "immutable global {}",
    FAULT_CONSTANT: "constant expression required",
    FAULT_RETHROW: "invalid rethrow label {}",
    FAULT_WORK: "matching operands takes too many steps: more than 8 a byte and 1000000",
    FAULT_HEIGHT: "too many operands on the stack, at most {}",
    FAULT_NESTING: "blocks are nested too deeply, at most {}",
}


# Faults are numbers until here, because they are found without the GIL; messages are made for the first only.
cdef int raise_fault(const Fault* fault, const uint8_t* start, object func_index) except -1:
    """Raise what a fault means; offsets count from `start`. `func_index` is None outside of bodies."""
    offset = fault.at - start if fault.at != NULL else None
    # not the module's fault
    if fault.code == FAULT_MEMORY_ERROR:
        raise MemoryError
    if fault.code in (FAULT_OPCODE, FAULT_FEATURE):
        raise Malformed(_opcode_text(fault.a, fault.code == FAULT_FEATURE), offset)
    text = MALFORMED.get(fault.code)
    if text is not None:
        raise Malformed(text, offset)
    if fault.code == FAULT_TYPE:
        found = "" if fault.b == NOTHING else valtype_text(<unsigned int>fault.b)
        wanted = "reference" if fault.a == NOTHING else valtype_text(<unsigned int>fault.a)
        text = f"type mismatch: instruction requires [{wanted}] but stack has [{found}]"
    elif fault.code == FAULT_TYPE_LEFT:
        left = f"[{valtype_text(<unsigned int>fault.b)}]" if fault.a == 1 else f"{fault.a} values"
        text = f"type mismatch: block requires [] but stack has {left} beyond its results"
    else:
        text = INVALID[fault.code].format(fault.a, fault.b)
    raise Invalid(text, offset, func_index=func_index)


def _opcode_text(code: int, off: bool) -> str:
    prefix, sub = code >> 16, code & 0xFFFF
    text = f"illegal opcode {prefix:02x} {sub:02x}" if prefix else f"illegal opcode {code:02x}"
    if off:
        from engine.opcodes import INSTRUCTIONS     # not needed to start
        row = next(row for row in INSTRUCTIONS if row.code == code)
        needed = " or ".join(row.feature.replace("_", "-").split())
        return f"{text}: {row.name} needs the feature {needed}"
    proposal = UNSUPPORTED.get(prefix or code)
    return text if proposal is None else f"{text}: the {proposal} proposal is not supported"
