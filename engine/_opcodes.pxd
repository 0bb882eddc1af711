# Generated from engine/opcodes.py by ci/generate_ops.py; do not edit.
"""Numbers of the ops, and the ops of simple instructions as the translator looks them up."""

from libc.stdint cimport uint8_t, uint16_t

cdef enum:
    OP_COPY = 0
    OP_COPY_PAIR = 1
    OP_CONST32 = 2
    OP_CONST32_S = 3
    OP_CONST64 = 4
    OP_SELECT = 5
    OP_SELECT_A = 6
    OP_GLOBAL_GET = 7
    OP_GLOBAL_SET = 8
    OP_GLOBAL_SET_A = 9
    OP_UNREACHABLE = 10
    OP_HALT = 11
    OP_PROBE = 12
    OP_BR = 13
    OP_BR_BK = 14
    OP_BR_IF = 15
    OP_BR_IF_BK = 16
    OP_BR_UNLESS = 17
    OP_BR_UNLESS_BK = 18
    OP_BR_IF_A = 19
    OP_BR_IF_A_BK = 20
    OP_BR_UNLESS_A = 21
    OP_BR_UNLESS_A_BK = 22
    OP_BR_ON_NULL = 23
    OP_BR_ON_NULL_BK = 24
    OP_BR_ON_NON_NULL = 25
    OP_BR_ON_NON_NULL_BK = 26
    OP_BR_TABLE = 27
    OP_REF_AS_NON_NULL = 28
    OP_CALL = 29
    OP_CALL_IMPORT = 30
    OP_CALL_INDIRECT = 31
    OP_CALL_REF = 32
    OP_RETURN_CALL = 33
    OP_RETURN_CALL_IMPORT = 34
    OP_RETURN_CALL_INDIRECT = 35
    OP_RETURN_CALL_REF = 36
    OP_RESYNC = 37
    OP_RET = 38
    OP_RET1 = 39
    OP_EA = 40
    OP_MEMORY_SIZE = 41
    OP_TABLE_SIZE = 42
    OP_TABLE_GET = 43
    OP_TABLE_SET = 44
    OP_I64_ADD128 = 45
    OP_I64_SUB128 = 46
    OP_I64_MUL_WIDE_S = 47
    OP_I64_MUL_WIDE_U = 48
    OP_MEMORY_FILL = 49
    OP_MEMORY_COPY = 50
    OP_MEMORY_INIT = 51
    OP_TABLE_FILL = 52
    OP_TABLE_COPY = 53
    OP_TABLE_INIT = 54
    OP_DATA_DROP = 55
    OP_ELEM_DROP = 56
    OP_REF_FUNC = 57
    OP_MEMORY_GROW = 58
    OP_TABLE_GROW = 59
    OP_THROW = 60
    OP_THROW_REF = 61
    OP_I32_ADD_RR = 62
    OP_I32_ADD_AR = 63
    OP_I32_ADD_RI = 64
    OP_I32_ADD_AI = 65
    OP_I32_ADD_RX = 66
    OP_I32_SUB_RR = 67
    OP_I32_SUB_AR = 68
    OP_I32_SUB_RA = 69
    OP_I32_SUB_IR = 70
    OP_I32_MUL_RR = 71
    OP_I32_MUL_AR = 72
    OP_I32_MUL_RI = 73
    OP_I32_MUL_AI = 74
    OP_I32_MUL_RX = 75
    OP_I32_AND_RR = 76
    OP_I32_AND_AR = 77
    OP_I32_AND_RI = 78
    OP_I32_AND_AI = 79
    OP_I32_AND_RX = 80
    OP_I32_OR_RR = 81
    OP_I32_OR_AR = 82
    OP_I32_OR_RI = 83
    OP_I32_OR_AI = 84
    OP_I32_OR_RX = 85
    OP_I32_XOR_RR = 86
    OP_I32_XOR_AR = 87
    OP_I32_XOR_RI = 88
    OP_I32_XOR_AI = 89
    OP_I32_XOR_RX = 90
    OP_I32_SHL_RR = 91
    OP_I32_SHL_AR = 92
    OP_I32_SHL_RA = 93
    OP_I32_SHL_RI = 94
    OP_I32_SHL_AI = 95
    OP_I32_SHL_IR = 96
    OP_I32_SHR_S_RR = 97
    OP_I32_SHR_S_AR = 98
    OP_I32_SHR_S_RA = 99
    OP_I32_SHR_S_RI = 100
    OP_I32_SHR_S_AI = 101
    OP_I32_SHR_U_RR = 102
    OP_I32_SHR_U_AR = 103
    OP_I32_SHR_U_RA = 104
    OP_I32_SHR_U_RI = 105
    OP_I32_SHR_U_AI = 106
    OP_I32_ROTL_RR = 107
    OP_I32_ROTL_AR = 108
    OP_I32_ROTL_RA = 109
    OP_I32_ROTL_RI = 110
    OP_I32_ROTL_AI = 111
    OP_I32_ROTR_RR = 112
    OP_I32_ROTR_AR = 113
    OP_I32_ROTR_RA = 114
    OP_I32_ROTR_RI = 115
    OP_I32_ROTR_AI = 116
    OP_I64_ADD_RR = 117
    OP_I64_ADD_AR = 118
    OP_I64_ADD_RI = 119
    OP_I64_ADD_AI = 120
    OP_I64_ADD_RX = 121
    OP_I64_SUB_RR = 122
    OP_I64_SUB_AR = 123
    OP_I64_SUB_RA = 124
    OP_I64_SUB_IR = 125
    OP_I64_MUL_RR = 126
    OP_I64_MUL_AR = 127
    OP_I64_MUL_RI = 128
    OP_I64_MUL_AI = 129
    OP_I64_MUL_RX = 130
    OP_I64_AND_RR = 131
    OP_I64_AND_AR = 132
    OP_I64_AND_RI = 133
    OP_I64_AND_AI = 134
    OP_I64_AND_RX = 135
    OP_I64_OR_RR = 136
    OP_I64_OR_AR = 137
    OP_I64_OR_RI = 138
    OP_I64_OR_AI = 139
    OP_I64_OR_RX = 140
    OP_I64_XOR_RR = 141
    OP_I64_XOR_AR = 142
    OP_I64_XOR_RI = 143
    OP_I64_XOR_AI = 144
    OP_I64_XOR_RX = 145
    OP_I64_SHL_RR = 146
    OP_I64_SHL_AR = 147
    OP_I64_SHL_RA = 148
    OP_I64_SHL_RI = 149
    OP_I64_SHL_AI = 150
    OP_I64_SHL_IR = 151
    OP_I64_SHR_S_RR = 152
    OP_I64_SHR_S_AR = 153
    OP_I64_SHR_S_RA = 154
    OP_I64_SHR_S_RI = 155
    OP_I64_SHR_S_AI = 156
    OP_I64_SHR_U_RR = 157
    OP_I64_SHR_U_AR = 158
    OP_I64_SHR_U_RA = 159
    OP_I64_SHR_U_RI = 160
    OP_I64_SHR_U_AI = 161
    OP_I64_ROTL_RR = 162
    OP_I64_ROTL_AR = 163
    OP_I64_ROTL_RA = 164
    OP_I64_ROTL_RI = 165
    OP_I64_ROTL_AI = 166
    OP_I64_ROTR_RR = 167
    OP_I64_ROTR_AR = 168
    OP_I64_ROTR_RA = 169
    OP_I64_ROTR_RI = 170
    OP_I64_ROTR_AI = 171
    OP_F32_ADD_RR = 172
    OP_F32_SUB_RR = 173
    OP_F32_MUL_RR = 174
    OP_F32_DIV_RR = 175
    OP_F32_MIN_RR = 176
    OP_F32_MAX_RR = 177
    OP_F32_COPYSIGN_RR = 178
    OP_F64_ADD_RR = 179
    OP_F64_ADD_AR = 180
    OP_F64_ADD_RA = 181
    OP_F64_SUB_RR = 182
    OP_F64_SUB_AR = 183
    OP_F64_SUB_RA = 184
    OP_F64_MUL_RR = 185
    OP_F64_MUL_AR = 186
    OP_F64_MUL_RA = 187
    OP_F64_DIV_RR = 188
    OP_F64_DIV_AR = 189
    OP_F64_DIV_RA = 190
    OP_F64_MIN_RR = 191
    OP_F64_MAX_RR = 192
    OP_F64_COPYSIGN_RR = 193
    OP_I32_EQ_RR = 194
    OP_BR_I32_EQ_RR = 195
    OP_BR_I32_EQ_RR_BK = 196
    OP_I32_EQ_RI = 197
    OP_BR_I32_EQ_RI = 198
    OP_BR_I32_EQ_RI_BK = 199
    OP_I32_EQ_AR = 200
    OP_BR_I32_EQ_AR = 201
    OP_BR_I32_EQ_AR_BK = 202
    OP_I32_EQ_AI = 203
    OP_BR_I32_EQ_AI = 204
    OP_BR_I32_EQ_AI_BK = 205
    OP_I32_NE_RR = 206
    OP_BR_I32_NE_RR = 207
    OP_BR_I32_NE_RR_BK = 208
    OP_I32_NE_RI = 209
    OP_BR_I32_NE_RI = 210
    OP_BR_I32_NE_RI_BK = 211
    OP_I32_NE_AR = 212
    OP_BR_I32_NE_AR = 213
    OP_BR_I32_NE_AR_BK = 214
    OP_I32_NE_AI = 215
    OP_BR_I32_NE_AI = 216
    OP_BR_I32_NE_AI_BK = 217
    OP_I32_LT_S_RR = 218
    OP_BR_I32_LT_S_RR = 219
    OP_BR_I32_LT_S_RR_BK = 220
    OP_I32_LT_S_RI = 221
    OP_BR_I32_LT_S_RI = 222
    OP_BR_I32_LT_S_RI_BK = 223
    OP_I32_LT_S_AR = 224
    OP_BR_I32_LT_S_AR = 225
    OP_BR_I32_LT_S_AR_BK = 226
    OP_I32_LT_S_AI = 227
    OP_BR_I32_LT_S_AI = 228
    OP_BR_I32_LT_S_AI_BK = 229
    OP_I32_LT_U_RR = 230
    OP_BR_I32_LT_U_RR = 231
    OP_BR_I32_LT_U_RR_BK = 232
    OP_I32_LT_U_RI = 233
    OP_BR_I32_LT_U_RI = 234
    OP_BR_I32_LT_U_RI_BK = 235
    OP_I32_LT_U_AR = 236
    OP_BR_I32_LT_U_AR = 237
    OP_BR_I32_LT_U_AR_BK = 238
    OP_I32_LT_U_AI = 239
    OP_BR_I32_LT_U_AI = 240
    OP_BR_I32_LT_U_AI_BK = 241
    OP_I32_GT_S_RR = 242
    OP_BR_I32_GT_S_RR = 243
    OP_BR_I32_GT_S_RR_BK = 244
    OP_I32_GT_S_RI = 245
    OP_BR_I32_GT_S_RI = 246
    OP_BR_I32_GT_S_RI_BK = 247
    OP_I32_GT_S_AR = 248
    OP_BR_I32_GT_S_AR = 249
    OP_BR_I32_GT_S_AR_BK = 250
    OP_I32_GT_S_AI = 251
    OP_BR_I32_GT_S_AI = 252
    OP_BR_I32_GT_S_AI_BK = 253
    OP_I32_GT_U_RR = 254
    OP_BR_I32_GT_U_RR = 255
    OP_BR_I32_GT_U_RR_BK = 256
    OP_I32_GT_U_RI = 257
    OP_BR_I32_GT_U_RI = 258
    OP_BR_I32_GT_U_RI_BK = 259
    OP_I32_GT_U_AR = 260
    OP_BR_I32_GT_U_AR = 261
    OP_BR_I32_GT_U_AR_BK = 262
    OP_I32_GT_U_AI = 263
    OP_BR_I32_GT_U_AI = 264
    OP_BR_I32_GT_U_AI_BK = 265
    OP_I32_LE_S_RR = 266
    OP_BR_I32_LE_S_RR = 267
    OP_BR_I32_LE_S_RR_BK = 268
    OP_I32_LE_S_RI = 269
    OP_BR_I32_LE_S_RI = 270
    OP_BR_I32_LE_S_RI_BK = 271
    OP_I32_LE_S_AR = 272
    OP_BR_I32_LE_S_AR = 273
    OP_BR_I32_LE_S_AR_BK = 274
    OP_I32_LE_S_AI = 275
    OP_BR_I32_LE_S_AI = 276
    OP_BR_I32_LE_S_AI_BK = 277
    OP_I32_LE_U_RR = 278
    OP_BR_I32_LE_U_RR = 279
    OP_BR_I32_LE_U_RR_BK = 280
    OP_I32_LE_U_RI = 281
    OP_BR_I32_LE_U_RI = 282
    OP_BR_I32_LE_U_RI_BK = 283
    OP_I32_LE_U_AR = 284
    OP_BR_I32_LE_U_AR = 285
    OP_BR_I32_LE_U_AR_BK = 286
    OP_I32_LE_U_AI = 287
    OP_BR_I32_LE_U_AI = 288
    OP_BR_I32_LE_U_AI_BK = 289
    OP_I32_GE_S_RR = 290
    OP_BR_I32_GE_S_RR = 291
    OP_BR_I32_GE_S_RR_BK = 292
    OP_I32_GE_S_RI = 293
    OP_BR_I32_GE_S_RI = 294
    OP_BR_I32_GE_S_RI_BK = 295
    OP_I32_GE_S_AR = 296
    OP_BR_I32_GE_S_AR = 297
    OP_BR_I32_GE_S_AR_BK = 298
    OP_I32_GE_S_AI = 299
    OP_BR_I32_GE_S_AI = 300
    OP_BR_I32_GE_S_AI_BK = 301
    OP_I32_GE_U_RR = 302
    OP_BR_I32_GE_U_RR = 303
    OP_BR_I32_GE_U_RR_BK = 304
    OP_I32_GE_U_RI = 305
    OP_BR_I32_GE_U_RI = 306
    OP_BR_I32_GE_U_RI_BK = 307
    OP_I32_GE_U_AR = 308
    OP_BR_I32_GE_U_AR = 309
    OP_BR_I32_GE_U_AR_BK = 310
    OP_I32_GE_U_AI = 311
    OP_BR_I32_GE_U_AI = 312
    OP_BR_I32_GE_U_AI_BK = 313
    OP_I64_EQ_RR = 314
    OP_BR_I64_EQ_RR = 315
    OP_BR_I64_EQ_RR_BK = 316
    OP_I64_EQ_RI = 317
    OP_BR_I64_EQ_RI = 318
    OP_BR_I64_EQ_RI_BK = 319
    OP_I64_EQ_AR = 320
    OP_BR_I64_EQ_AR = 321
    OP_BR_I64_EQ_AR_BK = 322
    OP_I64_EQ_AI = 323
    OP_BR_I64_EQ_AI = 324
    OP_BR_I64_EQ_AI_BK = 325
    OP_I64_NE_RR = 326
    OP_BR_I64_NE_RR = 327
    OP_BR_I64_NE_RR_BK = 328
    OP_I64_NE_RI = 329
    OP_BR_I64_NE_RI = 330
    OP_BR_I64_NE_RI_BK = 331
    OP_I64_NE_AR = 332
    OP_BR_I64_NE_AR = 333
    OP_BR_I64_NE_AR_BK = 334
    OP_I64_NE_AI = 335
    OP_BR_I64_NE_AI = 336
    OP_BR_I64_NE_AI_BK = 337
    OP_I64_LT_S_RR = 338
    OP_BR_I64_LT_S_RR = 339
    OP_BR_I64_LT_S_RR_BK = 340
    OP_I64_LT_S_RI = 341
    OP_BR_I64_LT_S_RI = 342
    OP_BR_I64_LT_S_RI_BK = 343
    OP_I64_LT_S_AR = 344
    OP_BR_I64_LT_S_AR = 345
    OP_BR_I64_LT_S_AR_BK = 346
    OP_I64_LT_S_AI = 347
    OP_BR_I64_LT_S_AI = 348
    OP_BR_I64_LT_S_AI_BK = 349
    OP_I64_LT_U_RR = 350
    OP_BR_I64_LT_U_RR = 351
    OP_BR_I64_LT_U_RR_BK = 352
    OP_I64_LT_U_RI = 353
    OP_BR_I64_LT_U_RI = 354
    OP_BR_I64_LT_U_RI_BK = 355
    OP_I64_LT_U_AR = 356
    OP_BR_I64_LT_U_AR = 357
    OP_BR_I64_LT_U_AR_BK = 358
    OP_I64_LT_U_AI = 359
    OP_BR_I64_LT_U_AI = 360
    OP_BR_I64_LT_U_AI_BK = 361
    OP_I64_GT_S_RR = 362
    OP_BR_I64_GT_S_RR = 363
    OP_BR_I64_GT_S_RR_BK = 364
    OP_I64_GT_S_RI = 365
    OP_BR_I64_GT_S_RI = 366
    OP_BR_I64_GT_S_RI_BK = 367
    OP_I64_GT_S_AR = 368
    OP_BR_I64_GT_S_AR = 369
    OP_BR_I64_GT_S_AR_BK = 370
    OP_I64_GT_S_AI = 371
    OP_BR_I64_GT_S_AI = 372
    OP_BR_I64_GT_S_AI_BK = 373
    OP_I64_GT_U_RR = 374
    OP_BR_I64_GT_U_RR = 375
    OP_BR_I64_GT_U_RR_BK = 376
    OP_I64_GT_U_RI = 377
    OP_BR_I64_GT_U_RI = 378
    OP_BR_I64_GT_U_RI_BK = 379
    OP_I64_GT_U_AR = 380
    OP_BR_I64_GT_U_AR = 381
    OP_BR_I64_GT_U_AR_BK = 382
    OP_I64_GT_U_AI = 383
    OP_BR_I64_GT_U_AI = 384
    OP_BR_I64_GT_U_AI_BK = 385
    OP_I64_LE_S_RR = 386
    OP_BR_I64_LE_S_RR = 387
    OP_BR_I64_LE_S_RR_BK = 388
    OP_I64_LE_S_RI = 389
    OP_BR_I64_LE_S_RI = 390
    OP_BR_I64_LE_S_RI_BK = 391
    OP_I64_LE_S_AR = 392
    OP_BR_I64_LE_S_AR = 393
    OP_BR_I64_LE_S_AR_BK = 394
    OP_I64_LE_S_AI = 395
    OP_BR_I64_LE_S_AI = 396
    OP_BR_I64_LE_S_AI_BK = 397
    OP_I64_LE_U_RR = 398
    OP_BR_I64_LE_U_RR = 399
    OP_BR_I64_LE_U_RR_BK = 400
    OP_I64_LE_U_RI = 401
    OP_BR_I64_LE_U_RI = 402
    OP_BR_I64_LE_U_RI_BK = 403
    OP_I64_LE_U_AR = 404
    OP_BR_I64_LE_U_AR = 405
    OP_BR_I64_LE_U_AR_BK = 406
    OP_I64_LE_U_AI = 407
    OP_BR_I64_LE_U_AI = 408
    OP_BR_I64_LE_U_AI_BK = 409
    OP_I64_GE_S_RR = 410
    OP_BR_I64_GE_S_RR = 411
    OP_BR_I64_GE_S_RR_BK = 412
    OP_I64_GE_S_RI = 413
    OP_BR_I64_GE_S_RI = 414
    OP_BR_I64_GE_S_RI_BK = 415
    OP_I64_GE_S_AR = 416
    OP_BR_I64_GE_S_AR = 417
    OP_BR_I64_GE_S_AR_BK = 418
    OP_I64_GE_S_AI = 419
    OP_BR_I64_GE_S_AI = 420
    OP_BR_I64_GE_S_AI_BK = 421
    OP_I64_GE_U_RR = 422
    OP_BR_I64_GE_U_RR = 423
    OP_BR_I64_GE_U_RR_BK = 424
    OP_I64_GE_U_RI = 425
    OP_BR_I64_GE_U_RI = 426
    OP_BR_I64_GE_U_RI_BK = 427
    OP_I64_GE_U_AR = 428
    OP_BR_I64_GE_U_AR = 429
    OP_BR_I64_GE_U_AR_BK = 430
    OP_I64_GE_U_AI = 431
    OP_BR_I64_GE_U_AI = 432
    OP_BR_I64_GE_U_AI_BK = 433
    OP_F32_EQ_RR = 434
    OP_BR_F32_EQ_RR = 435
    OP_BR_F32_EQ_RR_BK = 436
    OP_F32_NE_RR = 437
    OP_BR_F32_NE_RR = 438
    OP_BR_F32_NE_RR_BK = 439
    OP_F32_LT_RR = 440
    OP_BR_F32_LT_RR = 441
    OP_BR_F32_LT_RR_BK = 442
    OP_BR_F32_LT_NOT_RR = 443
    OP_BR_F32_LT_NOT_RR_BK = 444
    OP_F32_GT_RR = 445
    OP_BR_F32_GT_RR = 446
    OP_BR_F32_GT_RR_BK = 447
    OP_BR_F32_GT_NOT_RR = 448
    OP_BR_F32_GT_NOT_RR_BK = 449
    OP_F32_LE_RR = 450
    OP_BR_F32_LE_RR = 451
    OP_BR_F32_LE_RR_BK = 452
    OP_BR_F32_LE_NOT_RR = 453
    OP_BR_F32_LE_NOT_RR_BK = 454
    OP_F32_GE_RR = 455
    OP_BR_F32_GE_RR = 456
    OP_BR_F32_GE_RR_BK = 457
    OP_BR_F32_GE_NOT_RR = 458
    OP_BR_F32_GE_NOT_RR_BK = 459
    OP_F64_EQ_RR = 460
    OP_BR_F64_EQ_RR = 461
    OP_BR_F64_EQ_RR_BK = 462
    OP_F64_NE_RR = 463
    OP_BR_F64_NE_RR = 464
    OP_BR_F64_NE_RR_BK = 465
    OP_F64_LT_RR = 466
    OP_BR_F64_LT_RR = 467
    OP_BR_F64_LT_RR_BK = 468
    OP_BR_F64_LT_NOT_RR = 469
    OP_BR_F64_LT_NOT_RR_BK = 470
    OP_F64_GT_RR = 471
    OP_BR_F64_GT_RR = 472
    OP_BR_F64_GT_RR_BK = 473
    OP_BR_F64_GT_NOT_RR = 474
    OP_BR_F64_GT_NOT_RR_BK = 475
    OP_F64_LE_RR = 476
    OP_BR_F64_LE_RR = 477
    OP_BR_F64_LE_RR_BK = 478
    OP_BR_F64_LE_NOT_RR = 479
    OP_BR_F64_LE_NOT_RR_BK = 480
    OP_F64_GE_RR = 481
    OP_BR_F64_GE_RR = 482
    OP_BR_F64_GE_RR_BK = 483
    OP_BR_F64_GE_NOT_RR = 484
    OP_BR_F64_GE_NOT_RR_BK = 485
    OP_I32_DIV_S_RR = 486
    OP_I32_DIV_S_RI = 487
    OP_I32_DIV_U_RR = 488
    OP_I32_DIV_U_RI = 489
    OP_I32_REM_S_RR = 490
    OP_I32_REM_S_RI = 491
    OP_I32_REM_U_RR = 492
    OP_I32_REM_U_RI = 493
    OP_I64_DIV_S_RR = 494
    OP_I64_DIV_S_RI = 495
    OP_I64_DIV_U_RR = 496
    OP_I64_DIV_U_RI = 497
    OP_I64_REM_S_RR = 498
    OP_I64_REM_S_RI = 499
    OP_I64_REM_U_RR = 500
    OP_I64_REM_U_RI = 501
    OP_I32_EQZ = 502
    OP_I32_EQZ_A = 503
    OP_I64_EQZ = 504
    OP_I64_EQZ_A = 505
    OP_I32_CLZ = 506
    OP_I32_CLZ_A = 507
    OP_I32_CTZ = 508
    OP_I32_CTZ_A = 509
    OP_I32_POPCNT = 510
    OP_I32_POPCNT_A = 511
    OP_I64_CLZ = 512
    OP_I64_CLZ_A = 513
    OP_I64_CTZ = 514
    OP_I64_CTZ_A = 515
    OP_I64_POPCNT = 516
    OP_I64_POPCNT_A = 517
    OP_F32_ABS = 518
    OP_F32_ABS_A = 519
    OP_F32_NEG = 520
    OP_F32_NEG_A = 521
    OP_F32_CEIL = 522
    OP_F32_FLOOR = 523
    OP_F32_TRUNC = 524
    OP_F32_NEAREST = 525
    OP_F32_SQRT = 526
    OP_F64_ABS = 527
    OP_F64_ABS_A = 528
    OP_F64_NEG = 529
    OP_F64_NEG_A = 530
    OP_F64_CEIL = 531
    OP_F64_FLOOR = 532
    OP_F64_TRUNC = 533
    OP_F64_NEAREST = 534
    OP_F64_SQRT = 535
    OP_I32_WRAP_I64 = 536
    OP_I32_WRAP_I64_A = 537
    OP_I64_EXTEND_I32_S = 538
    OP_I64_EXTEND_I32_S_A = 539
    OP_I64_EXTEND_I32_U = 540
    OP_I64_EXTEND_I32_U_A = 541
    OP_F32_CONVERT_I32_S = 542
    OP_F32_CONVERT_I32_S_A = 543
    OP_F32_CONVERT_I32_U = 544
    OP_F32_CONVERT_I32_U_A = 545
    OP_F32_CONVERT_I64_S = 546
    OP_F32_CONVERT_I64_S_A = 547
    OP_F32_CONVERT_I64_U = 548
    OP_F32_CONVERT_I64_U_A = 549
    OP_F32_DEMOTE_F64 = 550
    OP_F64_CONVERT_I32_S = 551
    OP_F64_CONVERT_I32_S_A = 552
    OP_F64_CONVERT_I32_U = 553
    OP_F64_CONVERT_I32_U_A = 554
    OP_F64_CONVERT_I64_S = 555
    OP_F64_CONVERT_I64_S_A = 556
    OP_F64_CONVERT_I64_U = 557
    OP_F64_CONVERT_I64_U_A = 558
    OP_F64_PROMOTE_F32 = 559
    OP_I32_EXTEND8_S = 560
    OP_I32_EXTEND8_S_A = 561
    OP_I32_EXTEND16_S = 562
    OP_I32_EXTEND16_S_A = 563
    OP_I64_EXTEND8_S = 564
    OP_I64_EXTEND8_S_A = 565
    OP_I64_EXTEND16_S = 566
    OP_I64_EXTEND16_S_A = 567
    OP_I64_EXTEND32_S = 568
    OP_I64_EXTEND32_S_A = 569
    OP_REF_IS_NULL = 570
    OP_REF_IS_NULL_A = 571
    OP_I32_TRUNC_F32_S = 572
    OP_I32_TRUNC_F32_U = 573
    OP_I32_TRUNC_F64_S = 574
    OP_I32_TRUNC_F64_U = 575
    OP_I64_TRUNC_F32_S = 576
    OP_I64_TRUNC_F32_U = 577
    OP_I64_TRUNC_F64_S = 578
    OP_I64_TRUNC_F64_U = 579
    OP_I32_TRUNC_SAT_F32_S = 580
    OP_I32_TRUNC_SAT_F32_U = 581
    OP_I32_TRUNC_SAT_F64_S = 582
    OP_I32_TRUNC_SAT_F64_U = 583
    OP_I64_TRUNC_SAT_F32_S = 584
    OP_I64_TRUNC_SAT_F32_U = 585
    OP_I64_TRUNC_SAT_F64_S = 586
    OP_I64_TRUNC_SAT_F64_U = 587
    OP_LOAD8_U = 588
    OP_LOAD8_U_X = 589
    OP_LOAD8_U_ABS = 590
    OP_LOAD8_U_AT = 591
    OP_LOAD8_U_A = 592
    OP_LOAD8_U_AX = 593
    OP_LOAD16_U = 594
    OP_LOAD16_U_X = 595
    OP_LOAD16_U_ABS = 596
    OP_LOAD16_U_AT = 597
    OP_LOAD16_U_A = 598
    OP_LOAD16_U_AX = 599
    OP_LOAD32_U = 600
    OP_LOAD32_U_X = 601
    OP_LOAD32_U_ABS = 602
    OP_LOAD32_U_AT = 603
    OP_LOAD32_U_A = 604
    OP_LOAD32_U_AX = 605
    OP_LOAD64 = 606
    OP_LOAD64_X = 607
    OP_LOAD64_ABS = 608
    OP_LOAD64_AT = 609
    OP_LOAD64_A = 610
    OP_LOAD64_AX = 611
    OP_F64_LOAD = 612
    OP_F64_LOAD_X = 613
    OP_F64_LOAD_ABS = 614
    OP_F64_LOAD_AT = 615
    OP_F64_LOAD_A = 616
    OP_F64_LOAD_AX = 617
    OP_I32_LOAD8_S = 618
    OP_I32_LOAD8_S_X = 619
    OP_I32_LOAD8_S_ABS = 620
    OP_I32_LOAD8_S_AT = 621
    OP_I32_LOAD8_S_A = 622
    OP_I32_LOAD8_S_AX = 623
    OP_I32_LOAD16_S = 624
    OP_I32_LOAD16_S_X = 625
    OP_I32_LOAD16_S_ABS = 626
    OP_I32_LOAD16_S_AT = 627
    OP_I32_LOAD16_S_A = 628
    OP_I32_LOAD16_S_AX = 629
    OP_I64_LOAD8_S = 630
    OP_I64_LOAD8_S_X = 631
    OP_I64_LOAD8_S_ABS = 632
    OP_I64_LOAD8_S_AT = 633
    OP_I64_LOAD8_S_A = 634
    OP_I64_LOAD8_S_AX = 635
    OP_I64_LOAD16_S = 636
    OP_I64_LOAD16_S_X = 637
    OP_I64_LOAD16_S_ABS = 638
    OP_I64_LOAD16_S_AT = 639
    OP_I64_LOAD16_S_A = 640
    OP_I64_LOAD16_S_AX = 641
    OP_I64_LOAD32_S = 642
    OP_I64_LOAD32_S_X = 643
    OP_I64_LOAD32_S_ABS = 644
    OP_I64_LOAD32_S_AT = 645
    OP_I64_LOAD32_S_A = 646
    OP_I64_LOAD32_S_AX = 647
    OP_STORE8 = 648
    OP_STORE8_X = 649
    OP_STORE8_ABS = 650
    OP_STORE8_AT = 651
    OP_STORE8_A = 652
    OP_STORE8_AX = 653
    OP_STORE8_I = 654
    OP_STORE8_IX = 655
    OP_STORE16 = 656
    OP_STORE16_X = 657
    OP_STORE16_ABS = 658
    OP_STORE16_AT = 659
    OP_STORE16_A = 660
    OP_STORE16_AX = 661
    OP_STORE16_I = 662
    OP_STORE16_IX = 663
    OP_STORE32 = 664
    OP_STORE32_X = 665
    OP_STORE32_ABS = 666
    OP_STORE32_AT = 667
    OP_STORE32_A = 668
    OP_STORE32_AX = 669
    OP_STORE32_I = 670
    OP_STORE32_IX = 671
    OP_STORE64 = 672
    OP_STORE64_X = 673
    OP_STORE64_ABS = 674
    OP_STORE64_AT = 675
    OP_STORE64_A = 676
    OP_STORE64_AX = 677
    OP_STORE64_I = 678
    OP_STORE64_IX = 679
    N_OPS = 680

# instructions by simple index
cdef enum:
    I_UNREACHABLE = 0x0
    I_NOP = 0x1
    I_BLOCK = 0x2
    I_LOOP = 0x3
    I_IF = 0x4
    I_ELSE = 0x5
    I_TRY = 0x6
    I_CATCH = 0x7
    I_THROW = 0x8
    I_RETHROW = 0x9
    I_THROW_REF = 0xa
    I_END = 0xb
    I_BR = 0xc
    I_BR_IF = 0xd
    I_BR_TABLE = 0xe
    I_RETURN = 0xf
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

cdef extern from *:
    """
    #include <stdint.h>
    /* by simple index of the instruction: op + 1, or 0 where there is none */
    static const uint16_t WE_RR[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 195, 207,
        219, 231, 243, 255, 267, 279, 291, 303, 0, 315, 327, 339, 351, 363, 375, 387, 399, 411, 423, 435, 438, 441, 446, 451,
        456, 461, 464, 467, 472, 477, 482, 0, 0, 0, 63, 68, 72, 487, 489, 491, 493, 77, 82, 87, 92, 98, 103, 108,
        113, 0, 0, 0, 118, 123, 127, 495, 497, 499, 501, 132, 137, 142, 147, 153, 158, 163, 168, 0, 0, 0, 0, 0,
        0, 0, 173, 174, 175, 176, 177, 178, 179, 0, 0, 0, 0, 0, 0, 0, 180, 183, 186, 189, 192, 193, 194, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_AR[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 201, 213,
        225, 237, 249, 261, 273, 285, 297, 309, 0, 321, 333, 345, 357, 369, 381, 393, 405, 417, 429, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 64, 69, 73, 0, 0, 0, 0, 78, 83, 88, 93, 99, 104, 109,
        114, 0, 0, 0, 119, 124, 128, 0, 0, 0, 0, 133, 138, 143, 148, 154, 159, 164, 169, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 181, 184, 187, 190, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_RA[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 70, 0, 0, 0, 0, 0, 0, 0, 0, 94, 100, 105, 110,
        115, 0, 0, 0, 0, 125, 0, 0, 0, 0, 0, 0, 0, 0, 149, 155, 160, 165, 170, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 182, 185, 188, 191, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_RI[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 198, 210,
        222, 234, 246, 258, 270, 282, 294, 306, 0, 318, 330, 342, 354, 366, 378, 390, 402, 414, 426, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 65, 0, 74, 488, 490, 492, 494, 79, 84, 89, 95, 101, 106, 111,
        116, 0, 0, 0, 120, 0, 129, 496, 498, 500, 502, 134, 139, 144, 150, 156, 161, 166, 171, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_AI[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 204, 216,
        228, 240, 252, 264, 276, 288, 300, 312, 0, 324, 336, 348, 360, 372, 384, 396, 408, 420, 432, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 66, 0, 75, 0, 0, 0, 0, 80, 85, 90, 96, 102, 107, 112,
        117, 0, 0, 0, 121, 0, 130, 0, 0, 0, 0, 135, 140, 145, 151, 157, 162, 167, 172, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_RX[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 67, 0, 76, 0, 0, 0, 0, 81, 86, 91, 0, 0, 0, 0,
        0, 0, 0, 0, 122, 0, 131, 0, 0, 0, 0, 136, 141, 146, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_IR[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 71, 0, 0, 0, 0, 0, 0, 0, 0, 97, 0, 0, 0,
        0, 0, 0, 0, 0, 126, 0, 0, 0, 0, 0, 0, 0, 0, 152, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_UNARY[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 503, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 505, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 507, 509, 511, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 513, 515, 517, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 519, 521, 523, 524, 525,
        526, 527, 0, 0, 0, 0, 0, 0, 0, 528, 530, 532, 533, 534, 535, 536, 0, 0, 0, 0, 0, 0, 0, 537,
        573, 574, 575, 576, 539, 541, 577, 578, 579, 580, 543, 545, 547, 549, 551, 552, 554, 556, 558, 560, 0, 0, 0, 0,
        561, 563, 565, 567, 569, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 571, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 581, 582, 583, 584, 585, 586, 587, 588,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_UNARY_A[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 504, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 506, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 508, 510, 512, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 514, 516, 518, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 520, 522, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 529, 531, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 538,
        0, 0, 0, 0, 540, 542, 0, 0, 0, 0, 544, 546, 548, 550, 0, 553, 555, 557, 559, 0, 0, 0, 0, 0,
        562, 564, 566, 568, 570, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 572, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_BR_RR[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 196, 208,
        220, 232, 244, 256, 268, 280, 292, 304, 0, 316, 328, 340, 352, 364, 376, 388, 400, 412, 424, 436, 439, 442, 447, 452,
        457, 462, 465, 468, 473, 478, 483, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_BR_RI[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 199, 211,
        223, 235, 247, 259, 271, 283, 295, 307, 0, 319, 331, 343, 355, 367, 379, 391, 403, 415, 427, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_BR_AR[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 202, 214,
        226, 238, 250, 262, 274, 286, 298, 310, 0, 322, 334, 346, 358, 370, 382, 394, 406, 418, 430, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_BR_AI[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 205, 217,
        229, 241, 253, 265, 277, 289, 301, 313, 0, 325, 337, 349, 361, 373, 385, 397, 409, 421, 433, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_NOT_RR[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 208, 196,
        292, 304, 268, 280, 244, 256, 220, 232, 0, 328, 316, 412, 424, 388, 400, 364, 376, 340, 352, 439, 436, 444, 449, 454,
        459, 465, 462, 470, 475, 480, 485, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_NOT_RI[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 211, 199,
        295, 307, 271, 283, 247, 259, 223, 235, 0, 331, 319, 415, 427, 391, 403, 367, 379, 343, 355, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_NOT_AR[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 214, 202,
        298, 310, 274, 286, 250, 262, 226, 238, 0, 334, 322, 418, 430, 394, 406, 370, 382, 346, 358, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_NOT_AI[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 217, 205,
        301, 313, 277, 289, 253, 265, 229, 241, 0, 337, 325, 421, 433, 397, 409, 373, 385, 349, 361, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_LOAD[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 601, 607, 601, 613, 619, 589, 625, 595,
        631, 589, 637, 595, 643, 601, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_STORE[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 665, 673, 665, 673, 649, 657, 649, 657, 665, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_SWAPPED[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 70, 71,
        74, 75, 72, 73, 78, 79, 76, 77, 0, 81, 82, 85, 86, 83, 84, 89, 90, 87, 88, 91, 92, 94, 93, 96,
        95, 97, 98, 100, 99, 102, 101, 0, 0, 0, 106, 0, 108, 0, 0, 0, 0, 113, 114, 115, 0, 0, 0, 0,
        0, 0, 0, 0, 124, 0, 126, 0, 0, 0, 0, 131, 132, 133, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 146, 0, 148, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 160, 0, 162, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_SIZE[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 8, 4, 8, 1, 1, 2, 2,
        1, 1, 2, 2, 4, 4, 4, 8, 4, 8, 1, 2, 1, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint8_t WE_EFFECT[] = {
        1, 8, 1, 1, 1, 3, 3, 3, 0, 0, 8, 8, 8, 8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
        8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 1, 1, 1, 1, 1, 1, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
        5, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3,
        0, 0, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 0, 0, 0,
        0, 3, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 3,
        3, 3, 3, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5,
        5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1,
        1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    };
    """
    const uint16_t WE_RR[512]
    const uint16_t WE_AR[512]
    const uint16_t WE_RA[512]
    const uint16_t WE_RI[512]
    const uint16_t WE_AI[512]
    const uint16_t WE_RX[512]
    const uint16_t WE_IR[512]
    const uint16_t WE_UNARY[512]
    const uint16_t WE_UNARY_A[512]
    const uint16_t WE_BR_RR[512]
    const uint16_t WE_BR_RI[512]
    const uint16_t WE_BR_AR[512]
    const uint16_t WE_BR_AI[512]
    const uint16_t WE_NOT_RR[512]
    const uint16_t WE_NOT_RI[512]
    const uint16_t WE_NOT_AR[512]
    const uint16_t WE_NOT_AI[512]
    const uint16_t WE_LOAD[512]
    const uint16_t WE_STORE[512]
    const uint16_t WE_SWAPPED[512]
    const uint16_t WE_SIZE[512]
    const uint8_t WE_EFFECT[N_OPS]  # 1 writes slot a, 2 leaves it in r0, 4 in f0, 8 anything
