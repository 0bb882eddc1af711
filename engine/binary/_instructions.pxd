# Generated from engine/opcodes.py by ci/generate/instructions.py; do not edit.
"""Instructions by name: their numbers, the prefixes of opcodes, and the kinds of immediate.

An opcode of one byte is its instruction's number. Behind them come those with a prefix, prefix by prefix, and
at last I_UNKNOWN, for whatever is no instruction: so tables by number have no holes but those of the opcodes.
"""

from libc.stdint cimport uint8_t, uint32_t

cdef enum:
    I_UNREACHABLE = 0x00
    I_NOP = 0x01
    I_BLOCK = 0x02
    I_LOOP = 0x03
    I_IF = 0x04
    I_ELSE = 0x05
    I_TRY = 0x06
    I_CATCH = 0x07
    I_THROW = 0x08
    I_RETHROW = 0x09
    I_THROW_REF = 0x0a
    I_END = 0x0b
    I_BR = 0x0c
    I_BR_IF = 0x0d
    I_BR_TABLE = 0x0e
    I_RETURN = 0x0f
    I_CALL = 0x10
    I_CALL_INDIRECT = 0x11
    I_RETURN_CALL = 0x12
    I_RETURN_CALL_INDIRECT = 0x13
    I_CALL_REF = 0x14
    I_RETURN_CALL_REF = 0x15
    I_DELEGATE = 0x18
    I_CATCH_ALL = 0x19
    I_TRY_TABLE = 0x1f
    I_DROP = 0x1a
    I_SELECT = 0x1b
    I_SELECT_T = 0x1c
    I_LOCAL_GET = 0x20
    I_LOCAL_SET = 0x21
    I_LOCAL_TEE = 0x22
    I_GLOBAL_GET = 0x23
    I_GLOBAL_SET = 0x24
    I_TABLE_GET = 0x25
    I_TABLE_SET = 0x26
    I_I32_LOAD = 0x28
    I_I64_LOAD = 0x29
    I_F32_LOAD = 0x2a
    I_F64_LOAD = 0x2b
    I_I32_LOAD8_S = 0x2c
    I_I32_LOAD8_U = 0x2d
    I_I32_LOAD16_S = 0x2e
    I_I32_LOAD16_U = 0x2f
    I_I64_LOAD8_S = 0x30
    I_I64_LOAD8_U = 0x31
    I_I64_LOAD16_S = 0x32
    I_I64_LOAD16_U = 0x33
    I_I64_LOAD32_S = 0x34
    I_I64_LOAD32_U = 0x35
    I_I32_STORE = 0x36
    I_I64_STORE = 0x37
    I_F32_STORE = 0x38
    I_F64_STORE = 0x39
    I_I32_STORE8 = 0x3a
    I_I32_STORE16 = 0x3b
    I_I64_STORE8 = 0x3c
    I_I64_STORE16 = 0x3d
    I_I64_STORE32 = 0x3e
    I_MEMORY_SIZE = 0x3f
    I_MEMORY_GROW = 0x40
    I_I32_CONST = 0x41
    I_I64_CONST = 0x42
    I_F32_CONST = 0x43
    I_F64_CONST = 0x44
    I_I32_EQZ = 0x45
    I_I32_EQ = 0x46
    I_I32_NE = 0x47
    I_I32_LT_S = 0x48
    I_I32_LT_U = 0x49
    I_I32_GT_S = 0x4a
    I_I32_GT_U = 0x4b
    I_I32_LE_S = 0x4c
    I_I32_LE_U = 0x4d
    I_I32_GE_S = 0x4e
    I_I32_GE_U = 0x4f
    I_I64_EQZ = 0x50
    I_I64_EQ = 0x51
    I_I64_NE = 0x52
    I_I64_LT_S = 0x53
    I_I64_LT_U = 0x54
    I_I64_GT_S = 0x55
    I_I64_GT_U = 0x56
    I_I64_LE_S = 0x57
    I_I64_LE_U = 0x58
    I_I64_GE_S = 0x59
    I_I64_GE_U = 0x5a
    I_F32_EQ = 0x5b
    I_F32_NE = 0x5c
    I_F32_LT = 0x5d
    I_F32_GT = 0x5e
    I_F32_LE = 0x5f
    I_F32_GE = 0x60
    I_F64_EQ = 0x61
    I_F64_NE = 0x62
    I_F64_LT = 0x63
    I_F64_GT = 0x64
    I_F64_LE = 0x65
    I_F64_GE = 0x66
    I_I32_CLZ = 0x67
    I_I32_CTZ = 0x68
    I_I32_POPCNT = 0x69
    I_I32_ADD = 0x6a
    I_I32_SUB = 0x6b
    I_I32_MUL = 0x6c
    I_I32_DIV_S = 0x6d
    I_I32_DIV_U = 0x6e
    I_I32_REM_S = 0x6f
    I_I32_REM_U = 0x70
    I_I32_AND = 0x71
    I_I32_OR = 0x72
    I_I32_XOR = 0x73
    I_I32_SHL = 0x74
    I_I32_SHR_S = 0x75
    I_I32_SHR_U = 0x76
    I_I32_ROTL = 0x77
    I_I32_ROTR = 0x78
    I_I64_CLZ = 0x79
    I_I64_CTZ = 0x7a
    I_I64_POPCNT = 0x7b
    I_I64_ADD = 0x7c
    I_I64_SUB = 0x7d
    I_I64_MUL = 0x7e
    I_I64_DIV_S = 0x7f
    I_I64_DIV_U = 0x80
    I_I64_REM_S = 0x81
    I_I64_REM_U = 0x82
    I_I64_AND = 0x83
    I_I64_OR = 0x84
    I_I64_XOR = 0x85
    I_I64_SHL = 0x86
    I_I64_SHR_S = 0x87
    I_I64_SHR_U = 0x88
    I_I64_ROTL = 0x89
    I_I64_ROTR = 0x8a
    I_F32_ABS = 0x8b
    I_F32_NEG = 0x8c
    I_F32_CEIL = 0x8d
    I_F32_FLOOR = 0x8e
    I_F32_TRUNC = 0x8f
    I_F32_NEAREST = 0x90
    I_F32_SQRT = 0x91
    I_F32_ADD = 0x92
    I_F32_SUB = 0x93
    I_F32_MUL = 0x94
    I_F32_DIV = 0x95
    I_F32_MIN = 0x96
    I_F32_MAX = 0x97
    I_F32_COPYSIGN = 0x98
    I_F64_ABS = 0x99
    I_F64_NEG = 0x9a
    I_F64_CEIL = 0x9b
    I_F64_FLOOR = 0x9c
    I_F64_TRUNC = 0x9d
    I_F64_NEAREST = 0x9e
    I_F64_SQRT = 0x9f
    I_F64_ADD = 0xa0
    I_F64_SUB = 0xa1
    I_F64_MUL = 0xa2
    I_F64_DIV = 0xa3
    I_F64_MIN = 0xa4
    I_F64_MAX = 0xa5
    I_F64_COPYSIGN = 0xa6
    I_I32_WRAP_I64 = 0xa7
    I_I32_TRUNC_F32_S = 0xa8
    I_I32_TRUNC_F32_U = 0xa9
    I_I32_TRUNC_F64_S = 0xaa
    I_I32_TRUNC_F64_U = 0xab
    I_I64_EXTEND_I32_S = 0xac
    I_I64_EXTEND_I32_U = 0xad
    I_I64_TRUNC_F32_S = 0xae
    I_I64_TRUNC_F32_U = 0xaf
    I_I64_TRUNC_F64_S = 0xb0
    I_I64_TRUNC_F64_U = 0xb1
    I_F32_CONVERT_I32_S = 0xb2
    I_F32_CONVERT_I32_U = 0xb3
    I_F32_CONVERT_I64_S = 0xb4
    I_F32_CONVERT_I64_U = 0xb5
    I_F32_DEMOTE_F64 = 0xb6
    I_F64_CONVERT_I32_S = 0xb7
    I_F64_CONVERT_I32_U = 0xb8
    I_F64_CONVERT_I64_S = 0xb9
    I_F64_CONVERT_I64_U = 0xba
    I_F64_PROMOTE_F32 = 0xbb
    I_I32_REINTERPRET_F32 = 0xbc
    I_I64_REINTERPRET_F64 = 0xbd
    I_F32_REINTERPRET_I32 = 0xbe
    I_F64_REINTERPRET_I64 = 0xbf
    I_I32_EXTEND8_S = 0xc0
    I_I32_EXTEND16_S = 0xc1
    I_I64_EXTEND8_S = 0xc2
    I_I64_EXTEND16_S = 0xc3
    I_I64_EXTEND32_S = 0xc4
    I_REF_NULL = 0xd0
    I_REF_IS_NULL = 0xd1
    I_REF_FUNC = 0xd2
    I_REF_AS_NON_NULL = 0xd4
    I_BR_ON_NULL = 0xd5
    I_BR_ON_NON_NULL = 0xd6
    I_I32_TRUNC_SAT_F32_S = 0x100
    I_I32_TRUNC_SAT_F32_U = 0x101
    I_I32_TRUNC_SAT_F64_S = 0x102
    I_I32_TRUNC_SAT_F64_U = 0x103
    I_I64_TRUNC_SAT_F32_S = 0x104
    I_I64_TRUNC_SAT_F32_U = 0x105
    I_I64_TRUNC_SAT_F64_S = 0x106
    I_I64_TRUNC_SAT_F64_U = 0x107
    I_MEMORY_INIT = 0x108
    I_DATA_DROP = 0x109
    I_MEMORY_COPY = 0x10a
    I_MEMORY_FILL = 0x10b
    I_TABLE_INIT = 0x10c
    I_ELEM_DROP = 0x10d
    I_TABLE_COPY = 0x10e
    I_TABLE_GROW = 0x10f
    I_TABLE_SIZE = 0x110
    I_TABLE_FILL = 0x111
    I_I64_ADD128 = 0x113
    I_I64_SUB128 = 0x114
    I_I64_MUL_WIDE_S = 0x115
    I_I64_MUL_WIDE_U = 0x116
    I_UNKNOWN = 0x117
    N_INSTRUCTIONS = 0x118

cdef enum:
    IMM_NONE
    IMM_BLOCKTYPE
    IMM_TAG
    IMM_LABEL
    IMM_LABELS
    IMM_FUNC
    IMM_TYPE
    IMM_TABLE
    IMM_CATCHES
    IMM_VALTYPES
    IMM_LOCAL
    IMM_GLOBAL
    IMM_MEMARG
    IMM_MEMORY
    IMM_I32
    IMM_I64
    IMM_F32
    IMM_F64
    IMM_HEAPTYPE
    IMM_DATA
    IMM_ELEM


cdef inline bint is_prefix(uint8_t byte) noexcept nogil:
    return byte in (0xFB, 0xFC, 0xFD, 0xFE)


cdef inline uint32_t prefixed(uint8_t prefix, uint32_t opcode) noexcept nogil:
    """The number of the instruction that is so coded behind a prefix, or I_UNKNOWN."""
    if prefix == 0xFC and opcode < 0x17:
        return 0x100 + opcode
    return I_UNKNOWN
