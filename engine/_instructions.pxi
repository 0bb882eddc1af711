# Generated from engine/opcodes.py by ci/generate_instructions.py; do not edit.

cdef void fill_table() noexcept:
    enter(0x00, IMM_NONE, IMM_NONE, b"*", 0, False, 0)  # unreachable
    enter(0x01, IMM_NONE, IMM_NONE, b">", 0, False, 0)  # nop
    enter(0x02, IMM_BLOCKTYPE, IMM_NONE, b"*", 0, False, 0)  # block
    enter(0x03, IMM_BLOCKTYPE, IMM_NONE, b"*", 0, False, 0)  # loop
    enter(0x04, IMM_BLOCKTYPE, IMM_NONE, b"*", 0, False, 0)  # if
    enter(0x05, IMM_NONE, IMM_NONE, b"*", 0, False, 0)  # else
    enter(0x06, IMM_BLOCKTYPE, IMM_NONE, b"*", 0, False, FEATURE_LEGACY_EXCEPTIONS)  # try
    enter(0x07, IMM_TAG, IMM_NONE, b"*", 0, False, FEATURE_LEGACY_EXCEPTIONS)  # catch
    enter(0x08, IMM_TAG, IMM_NONE, b"*", 0, False, FEATURE_EXCEPTIONS | FEATURE_LEGACY_EXCEPTIONS)  # throw
    enter(0x09, IMM_LABEL, IMM_NONE, b"*", 0, False, FEATURE_LEGACY_EXCEPTIONS)  # rethrow
    enter(0x0A, IMM_NONE, IMM_NONE, b"*", 0, False, FEATURE_EXCEPTIONS)  # throw_ref
    enter(0x0B, IMM_NONE, IMM_NONE, b"*", 0, True, 0)  # end
    enter(0x0C, IMM_LABEL, IMM_NONE, b"*", 0, False, 0)  # br
    enter(0x0D, IMM_LABEL, IMM_NONE, b"*", 0, False, 0)  # br_if
    enter(0x0E, IMM_LABELS, IMM_LABEL, b"*", 0, False, 0)  # br_table
    enter(0x0F, IMM_NONE, IMM_NONE, b"*", 0, False, 0)  # return
    enter(0x10, IMM_FUNC, IMM_NONE, b"*", 0, False, 0)  # call
    enter(0x11, IMM_TYPE, IMM_TABLE, b"*", 0, False, 0)  # call_indirect
    enter(0x12, IMM_FUNC, IMM_NONE, b"*", 0, False, FEATURE_TAIL_CALL)  # return_call
    enter(0x13, IMM_TYPE, IMM_TABLE, b"*", 0, False, FEATURE_TAIL_CALL)  # return_call_indirect
    enter(0x14, IMM_TYPE, IMM_NONE, b"*", 0, False, FEATURE_FUNCTION_REFERENCES)  # call_ref
    enter(0x15, IMM_TYPE, IMM_NONE, b"*", 0, False, FEATURE_TAIL_CALL)  # return_call_ref
    enter(0x18, IMM_LABEL, IMM_NONE, b"*", 0, False, FEATURE_LEGACY_EXCEPTIONS)  # delegate
    enter(0x19, IMM_NONE, IMM_NONE, b"*", 0, False, FEATURE_LEGACY_EXCEPTIONS)  # catch_all
    enter(0x1F, IMM_BLOCKTYPE, IMM_CATCHES, b"*", 0, False, FEATURE_EXCEPTIONS)  # try_table
    enter(0x1A, IMM_NONE, IMM_NONE, b"*", 0, False, 0)  # drop
    enter(0x1B, IMM_NONE, IMM_NONE, b"*", 0, False, 0)  # select
    enter(0x1C, IMM_VALTYPES, IMM_NONE, b"*", 0, False, FEATURE_REFERENCE_TYPES)  # select
    enter(0x20, IMM_LOCAL, IMM_NONE, b"*", 0, False, 0)  # local.get
    enter(0x21, IMM_LOCAL, IMM_NONE, b"*", 0, False, 0)  # local.set
    enter(0x22, IMM_LOCAL, IMM_NONE, b"*", 0, False, 0)  # local.tee
    enter(0x23, IMM_GLOBAL, IMM_NONE, b"*", 0, True, 0)  # global.get
    enter(0x24, IMM_GLOBAL, IMM_NONE, b"*", 0, False, 0)  # global.set
    enter(0x25, IMM_TABLE, IMM_NONE, b"*", 0, False, FEATURE_REFERENCE_TYPES)  # table.get
    enter(0x26, IMM_TABLE, IMM_NONE, b"*", 0, False, FEATURE_REFERENCE_TYPES)  # table.set
    enter(0x28, IMM_MEMARG, IMM_NONE, b"a>i", 2, False, 0)  # i32.load
    enter(0x29, IMM_MEMARG, IMM_NONE, b"a>l", 3, False, 0)  # i64.load
    enter(0x2A, IMM_MEMARG, IMM_NONE, b"a>f", 2, False, 0)  # f32.load
    enter(0x2B, IMM_MEMARG, IMM_NONE, b"a>d", 3, False, 0)  # f64.load
    enter(0x2C, IMM_MEMARG, IMM_NONE, b"a>i", 0, False, 0)  # i32.load8_s
    enter(0x2D, IMM_MEMARG, IMM_NONE, b"a>i", 0, False, 0)  # i32.load8_u
    enter(0x2E, IMM_MEMARG, IMM_NONE, b"a>i", 1, False, 0)  # i32.load16_s
    enter(0x2F, IMM_MEMARG, IMM_NONE, b"a>i", 1, False, 0)  # i32.load16_u
    enter(0x30, IMM_MEMARG, IMM_NONE, b"a>l", 0, False, 0)  # i64.load8_s
    enter(0x31, IMM_MEMARG, IMM_NONE, b"a>l", 0, False, 0)  # i64.load8_u
    enter(0x32, IMM_MEMARG, IMM_NONE, b"a>l", 1, False, 0)  # i64.load16_s
    enter(0x33, IMM_MEMARG, IMM_NONE, b"a>l", 1, False, 0)  # i64.load16_u
    enter(0x34, IMM_MEMARG, IMM_NONE, b"a>l", 2, False, 0)  # i64.load32_s
    enter(0x35, IMM_MEMARG, IMM_NONE, b"a>l", 2, False, 0)  # i64.load32_u
    enter(0x36, IMM_MEMARG, IMM_NONE, b"ai>", 2, False, 0)  # i32.store
    enter(0x37, IMM_MEMARG, IMM_NONE, b"al>", 3, False, 0)  # i64.store
    enter(0x38, IMM_MEMARG, IMM_NONE, b"af>", 2, False, 0)  # f32.store
    enter(0x39, IMM_MEMARG, IMM_NONE, b"ad>", 3, False, 0)  # f64.store
    enter(0x3A, IMM_MEMARG, IMM_NONE, b"ai>", 0, False, 0)  # i32.store8
    enter(0x3B, IMM_MEMARG, IMM_NONE, b"ai>", 1, False, 0)  # i32.store16
    enter(0x3C, IMM_MEMARG, IMM_NONE, b"al>", 0, False, 0)  # i64.store8
    enter(0x3D, IMM_MEMARG, IMM_NONE, b"al>", 1, False, 0)  # i64.store16
    enter(0x3E, IMM_MEMARG, IMM_NONE, b"al>", 2, False, 0)  # i64.store32
    enter(0x3F, IMM_MEMORY, IMM_NONE, b">a", 0, False, 0)  # memory.size
    enter(0x40, IMM_MEMORY, IMM_NONE, b"a>a", 0, False, 0)  # memory.grow
    enter(0x41, IMM_I32, IMM_NONE, b">i", 0, True, 0)  # i32.const
    enter(0x42, IMM_I64, IMM_NONE, b">l", 0, True, 0)  # i64.const
    enter(0x43, IMM_F32, IMM_NONE, b">f", 0, True, 0)  # f32.const
    enter(0x44, IMM_F64, IMM_NONE, b">d", 0, True, 0)  # f64.const
    enter(0x45, IMM_NONE, IMM_NONE, b"i>i", 0, False, 0)  # i32.eqz
    enter(0x46, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.eq
    enter(0x47, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.ne
    enter(0x48, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.lt_s
    enter(0x49, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.lt_u
    enter(0x4A, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.gt_s
    enter(0x4B, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.gt_u
    enter(0x4C, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.le_s
    enter(0x4D, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.le_u
    enter(0x4E, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.ge_s
    enter(0x4F, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.ge_u
    enter(0x50, IMM_NONE, IMM_NONE, b"l>i", 0, False, 0)  # i64.eqz
    enter(0x51, IMM_NONE, IMM_NONE, b"ll>i", 0, False, 0)  # i64.eq
    enter(0x52, IMM_NONE, IMM_NONE, b"ll>i", 0, False, 0)  # i64.ne
    enter(0x53, IMM_NONE, IMM_NONE, b"ll>i", 0, False, 0)  # i64.lt_s
    enter(0x54, IMM_NONE, IMM_NONE, b"ll>i", 0, False, 0)  # i64.lt_u
    enter(0x55, IMM_NONE, IMM_NONE, b"ll>i", 0, False, 0)  # i64.gt_s
    enter(0x56, IMM_NONE, IMM_NONE, b"ll>i", 0, False, 0)  # i64.gt_u
    enter(0x57, IMM_NONE, IMM_NONE, b"ll>i", 0, False, 0)  # i64.le_s
    enter(0x58, IMM_NONE, IMM_NONE, b"ll>i", 0, False, 0)  # i64.le_u
    enter(0x59, IMM_NONE, IMM_NONE, b"ll>i", 0, False, 0)  # i64.ge_s
    enter(0x5A, IMM_NONE, IMM_NONE, b"ll>i", 0, False, 0)  # i64.ge_u
    enter(0x5B, IMM_NONE, IMM_NONE, b"ff>i", 0, False, 0)  # f32.eq
    enter(0x5C, IMM_NONE, IMM_NONE, b"ff>i", 0, False, 0)  # f32.ne
    enter(0x5D, IMM_NONE, IMM_NONE, b"ff>i", 0, False, 0)  # f32.lt
    enter(0x5E, IMM_NONE, IMM_NONE, b"ff>i", 0, False, 0)  # f32.gt
    enter(0x5F, IMM_NONE, IMM_NONE, b"ff>i", 0, False, 0)  # f32.le
    enter(0x60, IMM_NONE, IMM_NONE, b"ff>i", 0, False, 0)  # f32.ge
    enter(0x61, IMM_NONE, IMM_NONE, b"dd>i", 0, False, 0)  # f64.eq
    enter(0x62, IMM_NONE, IMM_NONE, b"dd>i", 0, False, 0)  # f64.ne
    enter(0x63, IMM_NONE, IMM_NONE, b"dd>i", 0, False, 0)  # f64.lt
    enter(0x64, IMM_NONE, IMM_NONE, b"dd>i", 0, False, 0)  # f64.gt
    enter(0x65, IMM_NONE, IMM_NONE, b"dd>i", 0, False, 0)  # f64.le
    enter(0x66, IMM_NONE, IMM_NONE, b"dd>i", 0, False, 0)  # f64.ge
    enter(0x67, IMM_NONE, IMM_NONE, b"i>i", 0, False, 0)  # i32.clz
    enter(0x68, IMM_NONE, IMM_NONE, b"i>i", 0, False, 0)  # i32.ctz
    enter(0x69, IMM_NONE, IMM_NONE, b"i>i", 0, False, 0)  # i32.popcnt
    enter(0x6A, IMM_NONE, IMM_NONE, b"ii>i", 0, True, 0)  # i32.add
    enter(0x6B, IMM_NONE, IMM_NONE, b"ii>i", 0, True, 0)  # i32.sub
    enter(0x6C, IMM_NONE, IMM_NONE, b"ii>i", 0, True, 0)  # i32.mul
    enter(0x6D, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.div_s
    enter(0x6E, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.div_u
    enter(0x6F, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.rem_s
    enter(0x70, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.rem_u
    enter(0x71, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.and
    enter(0x72, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.or
    enter(0x73, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.xor
    enter(0x74, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.shl
    enter(0x75, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.shr_s
    enter(0x76, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.shr_u
    enter(0x77, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.rotl
    enter(0x78, IMM_NONE, IMM_NONE, b"ii>i", 0, False, 0)  # i32.rotr
    enter(0x79, IMM_NONE, IMM_NONE, b"l>l", 0, False, 0)  # i64.clz
    enter(0x7A, IMM_NONE, IMM_NONE, b"l>l", 0, False, 0)  # i64.ctz
    enter(0x7B, IMM_NONE, IMM_NONE, b"l>l", 0, False, 0)  # i64.popcnt
    enter(0x7C, IMM_NONE, IMM_NONE, b"ll>l", 0, True, 0)  # i64.add
    enter(0x7D, IMM_NONE, IMM_NONE, b"ll>l", 0, True, 0)  # i64.sub
    enter(0x7E, IMM_NONE, IMM_NONE, b"ll>l", 0, True, 0)  # i64.mul
    enter(0x7F, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.div_s
    enter(0x80, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.div_u
    enter(0x81, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.rem_s
    enter(0x82, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.rem_u
    enter(0x83, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.and
    enter(0x84, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.or
    enter(0x85, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.xor
    enter(0x86, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.shl
    enter(0x87, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.shr_s
    enter(0x88, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.shr_u
    enter(0x89, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.rotl
    enter(0x8A, IMM_NONE, IMM_NONE, b"ll>l", 0, False, 0)  # i64.rotr
    enter(0x8B, IMM_NONE, IMM_NONE, b"f>f", 0, False, 0)  # f32.abs
    enter(0x8C, IMM_NONE, IMM_NONE, b"f>f", 0, False, 0)  # f32.neg
    enter(0x8D, IMM_NONE, IMM_NONE, b"f>f", 0, False, 0)  # f32.ceil
    enter(0x8E, IMM_NONE, IMM_NONE, b"f>f", 0, False, 0)  # f32.floor
    enter(0x8F, IMM_NONE, IMM_NONE, b"f>f", 0, False, 0)  # f32.trunc
    enter(0x90, IMM_NONE, IMM_NONE, b"f>f", 0, False, 0)  # f32.nearest
    enter(0x91, IMM_NONE, IMM_NONE, b"f>f", 0, False, 0)  # f32.sqrt
    enter(0x92, IMM_NONE, IMM_NONE, b"ff>f", 0, False, 0)  # f32.add
    enter(0x93, IMM_NONE, IMM_NONE, b"ff>f", 0, False, 0)  # f32.sub
    enter(0x94, IMM_NONE, IMM_NONE, b"ff>f", 0, False, 0)  # f32.mul
    enter(0x95, IMM_NONE, IMM_NONE, b"ff>f", 0, False, 0)  # f32.div
    enter(0x96, IMM_NONE, IMM_NONE, b"ff>f", 0, False, 0)  # f32.min
    enter(0x97, IMM_NONE, IMM_NONE, b"ff>f", 0, False, 0)  # f32.max
    enter(0x98, IMM_NONE, IMM_NONE, b"ff>f", 0, False, 0)  # f32.copysign
    enter(0x99, IMM_NONE, IMM_NONE, b"d>d", 0, False, 0)  # f64.abs
    enter(0x9A, IMM_NONE, IMM_NONE, b"d>d", 0, False, 0)  # f64.neg
    enter(0x9B, IMM_NONE, IMM_NONE, b"d>d", 0, False, 0)  # f64.ceil
    enter(0x9C, IMM_NONE, IMM_NONE, b"d>d", 0, False, 0)  # f64.floor
    enter(0x9D, IMM_NONE, IMM_NONE, b"d>d", 0, False, 0)  # f64.trunc
    enter(0x9E, IMM_NONE, IMM_NONE, b"d>d", 0, False, 0)  # f64.nearest
    enter(0x9F, IMM_NONE, IMM_NONE, b"d>d", 0, False, 0)  # f64.sqrt
    enter(0xA0, IMM_NONE, IMM_NONE, b"dd>d", 0, False, 0)  # f64.add
    enter(0xA1, IMM_NONE, IMM_NONE, b"dd>d", 0, False, 0)  # f64.sub
    enter(0xA2, IMM_NONE, IMM_NONE, b"dd>d", 0, False, 0)  # f64.mul
    enter(0xA3, IMM_NONE, IMM_NONE, b"dd>d", 0, False, 0)  # f64.div
    enter(0xA4, IMM_NONE, IMM_NONE, b"dd>d", 0, False, 0)  # f64.min
    enter(0xA5, IMM_NONE, IMM_NONE, b"dd>d", 0, False, 0)  # f64.max
    enter(0xA6, IMM_NONE, IMM_NONE, b"dd>d", 0, False, 0)  # f64.copysign
    enter(0xA7, IMM_NONE, IMM_NONE, b"l>i", 0, False, 0)  # i32.wrap_i64
    enter(0xA8, IMM_NONE, IMM_NONE, b"f>i", 0, False, 0)  # i32.trunc_f32_s
    enter(0xA9, IMM_NONE, IMM_NONE, b"f>i", 0, False, 0)  # i32.trunc_f32_u
    enter(0xAA, IMM_NONE, IMM_NONE, b"d>i", 0, False, 0)  # i32.trunc_f64_s
    enter(0xAB, IMM_NONE, IMM_NONE, b"d>i", 0, False, 0)  # i32.trunc_f64_u
    enter(0xAC, IMM_NONE, IMM_NONE, b"i>l", 0, False, 0)  # i64.extend_i32_s
    enter(0xAD, IMM_NONE, IMM_NONE, b"i>l", 0, False, 0)  # i64.extend_i32_u
    enter(0xAE, IMM_NONE, IMM_NONE, b"f>l", 0, False, 0)  # i64.trunc_f32_s
    enter(0xAF, IMM_NONE, IMM_NONE, b"f>l", 0, False, 0)  # i64.trunc_f32_u
    enter(0xB0, IMM_NONE, IMM_NONE, b"d>l", 0, False, 0)  # i64.trunc_f64_s
    enter(0xB1, IMM_NONE, IMM_NONE, b"d>l", 0, False, 0)  # i64.trunc_f64_u
    enter(0xB2, IMM_NONE, IMM_NONE, b"i>f", 0, False, 0)  # f32.convert_i32_s
    enter(0xB3, IMM_NONE, IMM_NONE, b"i>f", 0, False, 0)  # f32.convert_i32_u
    enter(0xB4, IMM_NONE, IMM_NONE, b"l>f", 0, False, 0)  # f32.convert_i64_s
    enter(0xB5, IMM_NONE, IMM_NONE, b"l>f", 0, False, 0)  # f32.convert_i64_u
    enter(0xB6, IMM_NONE, IMM_NONE, b"d>f", 0, False, 0)  # f32.demote_f64
    enter(0xB7, IMM_NONE, IMM_NONE, b"i>d", 0, False, 0)  # f64.convert_i32_s
    enter(0xB8, IMM_NONE, IMM_NONE, b"i>d", 0, False, 0)  # f64.convert_i32_u
    enter(0xB9, IMM_NONE, IMM_NONE, b"l>d", 0, False, 0)  # f64.convert_i64_s
    enter(0xBA, IMM_NONE, IMM_NONE, b"l>d", 0, False, 0)  # f64.convert_i64_u
    enter(0xBB, IMM_NONE, IMM_NONE, b"f>d", 0, False, 0)  # f64.promote_f32
    enter(0xBC, IMM_NONE, IMM_NONE, b"f>i", 0, False, 0)  # i32.reinterpret_f32
    enter(0xBD, IMM_NONE, IMM_NONE, b"d>l", 0, False, 0)  # i64.reinterpret_f64
    enter(0xBE, IMM_NONE, IMM_NONE, b"i>f", 0, False, 0)  # f32.reinterpret_i32
    enter(0xBF, IMM_NONE, IMM_NONE, b"l>d", 0, False, 0)  # f64.reinterpret_i64
    enter(0xC0, IMM_NONE, IMM_NONE, b"i>i", 0, False, FEATURE_SIGN_EXTENSION)  # i32.extend8_s
    enter(0xC1, IMM_NONE, IMM_NONE, b"i>i", 0, False, FEATURE_SIGN_EXTENSION)  # i32.extend16_s
    enter(0xC2, IMM_NONE, IMM_NONE, b"l>l", 0, False, FEATURE_SIGN_EXTENSION)  # i64.extend8_s
    enter(0xC3, IMM_NONE, IMM_NONE, b"l>l", 0, False, FEATURE_SIGN_EXTENSION)  # i64.extend16_s
    enter(0xC4, IMM_NONE, IMM_NONE, b"l>l", 0, False, FEATURE_SIGN_EXTENSION)  # i64.extend32_s
    enter(0xD0, IMM_HEAPTYPE, IMM_NONE, b"*", 0, True, FEATURE_REFERENCE_TYPES)  # ref.null
    enter(0xD1, IMM_NONE, IMM_NONE, b"*", 0, False, FEATURE_REFERENCE_TYPES)  # ref.is_null
    enter(0xD2, IMM_FUNC, IMM_NONE, b"*", 0, True, FEATURE_REFERENCE_TYPES)  # ref.func
    enter(0xD4, IMM_NONE, IMM_NONE, b"*", 0, False, FEATURE_FUNCTION_REFERENCES)  # ref.as_non_null
    enter(0xD5, IMM_LABEL, IMM_NONE, b"*", 0, False, FEATURE_FUNCTION_REFERENCES)  # br_on_null
    enter(0xD6, IMM_LABEL, IMM_NONE, b"*", 0, False, FEATURE_FUNCTION_REFERENCES)  # br_on_non_null
    enter(PREFIX_FC + 0x00, IMM_NONE, IMM_NONE, b"f>i", 0, False, FEATURE_SATURATING_CONVERSIONS)  # i32.trunc_sat_f32_s
    enter(PREFIX_FC + 0x01, IMM_NONE, IMM_NONE, b"f>i", 0, False, FEATURE_SATURATING_CONVERSIONS)  # i32.trunc_sat_f32_u
    enter(PREFIX_FC + 0x02, IMM_NONE, IMM_NONE, b"d>i", 0, False, FEATURE_SATURATING_CONVERSIONS)  # i32.trunc_sat_f64_s
    enter(PREFIX_FC + 0x03, IMM_NONE, IMM_NONE, b"d>i", 0, False, FEATURE_SATURATING_CONVERSIONS)  # i32.trunc_sat_f64_u
    enter(PREFIX_FC + 0x04, IMM_NONE, IMM_NONE, b"f>l", 0, False, FEATURE_SATURATING_CONVERSIONS)  # i64.trunc_sat_f32_s
    enter(PREFIX_FC + 0x05, IMM_NONE, IMM_NONE, b"f>l", 0, False, FEATURE_SATURATING_CONVERSIONS)  # i64.trunc_sat_f32_u
    enter(PREFIX_FC + 0x06, IMM_NONE, IMM_NONE, b"d>l", 0, False, FEATURE_SATURATING_CONVERSIONS)  # i64.trunc_sat_f64_s
    enter(PREFIX_FC + 0x07, IMM_NONE, IMM_NONE, b"d>l", 0, False, FEATURE_SATURATING_CONVERSIONS)  # i64.trunc_sat_f64_u
    enter(PREFIX_FC + 0x08, IMM_DATA, IMM_MEMORY, b"aii>", 0, False, FEATURE_BULK_MEMORY)  # memory.init
    enter(PREFIX_FC + 0x09, IMM_DATA, IMM_NONE, b">", 0, False, FEATURE_BULK_MEMORY)  # data.drop
    enter(PREFIX_FC + 0x0A, IMM_MEMORY, IMM_MEMORY, b"*", 0, False, FEATURE_BULK_MEMORY)  # memory.copy
    enter(PREFIX_FC + 0x0B, IMM_MEMORY, IMM_NONE, b"aia>", 0, False, FEATURE_BULK_MEMORY)  # memory.fill
    enter(PREFIX_FC + 0x0C, IMM_ELEM, IMM_TABLE, b"*", 0, False, FEATURE_BULK_MEMORY)  # table.init
    enter(PREFIX_FC + 0x0D, IMM_ELEM, IMM_NONE, b">", 0, False, FEATURE_BULK_MEMORY)  # elem.drop
    enter(PREFIX_FC + 0x0E, IMM_TABLE, IMM_TABLE, b"*", 0, False, FEATURE_BULK_MEMORY)  # table.copy
    enter(PREFIX_FC + 0x0F, IMM_TABLE, IMM_NONE, b"*", 0, False, FEATURE_REFERENCE_TYPES)  # table.grow
    enter(PREFIX_FC + 0x10, IMM_TABLE, IMM_NONE, b">a", 0, False, FEATURE_REFERENCE_TYPES)  # table.size
    enter(PREFIX_FC + 0x11, IMM_TABLE, IMM_NONE, b"*", 0, False, FEATURE_REFERENCE_TYPES)  # table.fill
    enter(PREFIX_FC + 0x13, IMM_NONE, IMM_NONE, b"llll>ll", 0, False, FEATURE_WIDE_ARITHMETIC)  # i64.add128
    enter(PREFIX_FC + 0x14, IMM_NONE, IMM_NONE, b"llll>ll", 0, False, FEATURE_WIDE_ARITHMETIC)  # i64.sub128
    enter(PREFIX_FC + 0x15, IMM_NONE, IMM_NONE, b"ll>ll", 0, False, FEATURE_WIDE_ARITHMETIC)  # i64.mul_wide_s
    enter(PREFIX_FC + 0x16, IMM_NONE, IMM_NONE, b"ll>ll", 0, False, FEATURE_WIDE_ARITHMETIC)  # i64.mul_wide_u
