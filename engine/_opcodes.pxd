# Generated from engine/opcodes.py by ci/generate_ops.py; do not edit.
"""Numbers of the ops, and the ops of simple instructions as the translator looks them up."""

from libc.stdint cimport uint8_t, uint16_t

cdef enum:
    OP_COPY = 0
    OP_COPY_PAIR = 1
    OP_COPY_TWO = 2
    OP_CONST32 = 3
    OP_CONST32_S = 4
    OP_CONST64 = 5
    OP_SELECT = 6
    OP_SELECT_A = 7
    OP_SELECT_RX = 8
    OP_SELECT_XR = 9
    OP_SELECT_XX = 10
    OP_SELECT_A_RX = 11
    OP_SELECT_A_XR = 12
    OP_SELECT_A_XX = 13
    OP_GLOBAL_GET = 14
    OP_GLOBAL_SET = 15
    OP_GLOBAL_SET_A = 16
    OP_UNREACHABLE = 17
    OP_HALT = 18
    OP_PROBE = 19
    OP_BR = 20
    OP_BR_BK = 21
    OP_BR_IF = 22
    OP_BR_IF_BK = 23
    OP_BR_UNLESS = 24
    OP_BR_UNLESS_BK = 25
    OP_BR_IF_A = 26
    OP_BR_IF_A_BK = 27
    OP_BR_UNLESS_A = 28
    OP_BR_UNLESS_A_BK = 29
    OP_BR_ON_NULL = 30
    OP_BR_ON_NULL_BK = 31
    OP_BR_ON_NON_NULL = 32
    OP_BR_ON_NON_NULL_BK = 33
    OP_BR_TABLE = 34
    OP_REF_AS_NON_NULL = 35
    OP_CALL = 36
    OP_CALL_IMPORT = 37
    OP_CALL_INDIRECT = 38
    OP_CALL_REF = 39
    OP_RETURN_CALL = 40
    OP_RETURN_CALL_IMPORT = 41
    OP_RETURN_CALL_INDIRECT = 42
    OP_RETURN_CALL_REF = 43
    OP_RESYNC = 44
    OP_RET = 45
    OP_RET1 = 46
    OP_EA = 47
    OP_MEMORY_SIZE = 48
    OP_TABLE_SIZE = 49
    OP_TABLE_GET = 50
    OP_TABLE_SET = 51
    OP_I64_ADD128 = 52
    OP_I64_SUB128 = 53
    OP_I64_MUL_WIDE_S = 54
    OP_I64_MUL_WIDE_U = 55
    OP_MEMORY_FILL = 56
    OP_MEMORY_COPY = 57
    OP_MEMORY_INIT = 58
    OP_TABLE_FILL = 59
    OP_TABLE_COPY = 60
    OP_TABLE_INIT = 61
    OP_DATA_DROP = 62
    OP_ELEM_DROP = 63
    OP_REF_FUNC = 64
    OP_MEMORY_GROW = 65
    OP_TABLE_GROW = 66
    OP_THROW = 67
    OP_THROW_REF = 68
    OP_I32_ADD_RR = 69
    OP_I32_ADD_AR = 70
    OP_I32_ADD_RI = 71
    OP_I32_ADD_AI = 72
    OP_I32_ADD_RX = 73
    OP_I32_SUB_RR = 74
    OP_I32_SUB_AR = 75
    OP_I32_SUB_RA = 76
    OP_I32_SUB_IR = 77
    OP_I32_MUL_RR = 78
    OP_I32_MUL_AR = 79
    OP_I32_MUL_RI = 80
    OP_I32_MUL_AI = 81
    OP_I32_MUL_RX = 82
    OP_I32_AND_RR = 83
    OP_I32_AND_AR = 84
    OP_I32_AND_RI = 85
    OP_I32_AND_AI = 86
    OP_I32_AND_RX = 87
    OP_I32_OR_RR = 88
    OP_I32_OR_AR = 89
    OP_I32_OR_RI = 90
    OP_I32_OR_AI = 91
    OP_I32_OR_RX = 92
    OP_I32_XOR_RR = 93
    OP_I32_XOR_AR = 94
    OP_I32_XOR_RI = 95
    OP_I32_XOR_AI = 96
    OP_I32_XOR_RX = 97
    OP_I32_SHL_RR = 98
    OP_I32_SHL_AR = 99
    OP_I32_SHL_RA = 100
    OP_I32_SHL_RI = 101
    OP_I32_SHL_AI = 102
    OP_I32_SHL_IR = 103
    OP_I32_SHR_S_RR = 104
    OP_I32_SHR_S_AR = 105
    OP_I32_SHR_S_RA = 106
    OP_I32_SHR_S_RI = 107
    OP_I32_SHR_S_AI = 108
    OP_I32_SHR_U_RR = 109
    OP_I32_SHR_U_AR = 110
    OP_I32_SHR_U_RA = 111
    OP_I32_SHR_U_RI = 112
    OP_I32_SHR_U_AI = 113
    OP_I32_ROTL_RR = 114
    OP_I32_ROTL_AR = 115
    OP_I32_ROTL_RA = 116
    OP_I32_ROTL_RI = 117
    OP_I32_ROTL_AI = 118
    OP_I32_ROTR_RR = 119
    OP_I32_ROTR_AR = 120
    OP_I32_ROTR_RA = 121
    OP_I32_ROTR_RI = 122
    OP_I32_ROTR_AI = 123
    OP_I64_ADD_RR = 124
    OP_I64_ADD_AR = 125
    OP_I64_ADD_RI = 126
    OP_I64_ADD_AI = 127
    OP_I64_ADD_RX = 128
    OP_I64_SUB_RR = 129
    OP_I64_SUB_AR = 130
    OP_I64_SUB_RA = 131
    OP_I64_SUB_IR = 132
    OP_I64_MUL_RR = 133
    OP_I64_MUL_AR = 134
    OP_I64_MUL_RI = 135
    OP_I64_MUL_AI = 136
    OP_I64_MUL_RX = 137
    OP_I64_AND_RR = 138
    OP_I64_AND_AR = 139
    OP_I64_AND_RI = 140
    OP_I64_AND_AI = 141
    OP_I64_AND_RX = 142
    OP_I64_OR_RR = 143
    OP_I64_OR_AR = 144
    OP_I64_OR_RI = 145
    OP_I64_OR_AI = 146
    OP_I64_OR_RX = 147
    OP_I64_XOR_RR = 148
    OP_I64_XOR_AR = 149
    OP_I64_XOR_RI = 150
    OP_I64_XOR_AI = 151
    OP_I64_XOR_RX = 152
    OP_I64_SHL_RR = 153
    OP_I64_SHL_AR = 154
    OP_I64_SHL_RA = 155
    OP_I64_SHL_RI = 156
    OP_I64_SHL_AI = 157
    OP_I64_SHL_IR = 158
    OP_I64_SHR_S_RR = 159
    OP_I64_SHR_S_AR = 160
    OP_I64_SHR_S_RA = 161
    OP_I64_SHR_S_RI = 162
    OP_I64_SHR_S_AI = 163
    OP_I64_SHR_U_RR = 164
    OP_I64_SHR_U_AR = 165
    OP_I64_SHR_U_RA = 166
    OP_I64_SHR_U_RI = 167
    OP_I64_SHR_U_AI = 168
    OP_I64_ROTL_RR = 169
    OP_I64_ROTL_AR = 170
    OP_I64_ROTL_RA = 171
    OP_I64_ROTL_RI = 172
    OP_I64_ROTL_AI = 173
    OP_I64_ROTR_RR = 174
    OP_I64_ROTR_AR = 175
    OP_I64_ROTR_RA = 176
    OP_I64_ROTR_RI = 177
    OP_I64_ROTR_AI = 178
    OP_F32_ADD_RR = 179
    OP_F32_ADD_AR = 180
    OP_F32_ADD_RA = 181
    OP_F32_ADD_RX = 182
    OP_F32_SUB_RR = 183
    OP_F32_SUB_AR = 184
    OP_F32_SUB_RA = 185
    OP_F32_SUB_RX = 186
    OP_F32_MUL_RR = 187
    OP_F32_MUL_AR = 188
    OP_F32_MUL_RA = 189
    OP_F32_MUL_RX = 190
    OP_F32_DIV_RR = 191
    OP_F32_DIV_AR = 192
    OP_F32_DIV_RA = 193
    OP_F32_DIV_RX = 194
    OP_F32_MIN_RR = 195
    OP_F32_MIN_AR = 196
    OP_F32_MIN_RA = 197
    OP_F32_MIN_RX = 198
    OP_F32_MAX_RR = 199
    OP_F32_MAX_AR = 200
    OP_F32_MAX_RA = 201
    OP_F32_MAX_RX = 202
    OP_F32_COPYSIGN_RR = 203
    OP_F64_ADD_RR = 204
    OP_F64_ADD_AR = 205
    OP_F64_ADD_RA = 206
    OP_F64_ADD_RX = 207
    OP_F64_SUB_RR = 208
    OP_F64_SUB_AR = 209
    OP_F64_SUB_RA = 210
    OP_F64_SUB_RX = 211
    OP_F64_MUL_RR = 212
    OP_F64_MUL_AR = 213
    OP_F64_MUL_RA = 214
    OP_F64_MUL_RX = 215
    OP_F64_DIV_RR = 216
    OP_F64_DIV_AR = 217
    OP_F64_DIV_RA = 218
    OP_F64_DIV_RX = 219
    OP_F64_MIN_RR = 220
    OP_F64_MIN_AR = 221
    OP_F64_MIN_RA = 222
    OP_F64_MIN_RX = 223
    OP_F64_MAX_RR = 224
    OP_F64_MAX_AR = 225
    OP_F64_MAX_RA = 226
    OP_F64_MAX_RX = 227
    OP_F64_COPYSIGN_RR = 228
    OP_I32_EQ_RR = 229
    OP_BR_I32_EQ_RR = 230
    OP_BR_I32_EQ_RR_BK = 231
    OP_I32_EQ_RI = 232
    OP_BR_I32_EQ_RI = 233
    OP_BR_I32_EQ_RI_BK = 234
    OP_I32_EQ_AR = 235
    OP_BR_I32_EQ_AR = 236
    OP_BR_I32_EQ_AR_BK = 237
    OP_I32_EQ_AI = 238
    OP_BR_I32_EQ_AI = 239
    OP_BR_I32_EQ_AI_BK = 240
    OP_I32_EQ_RX = 241
    OP_I32_NE_RR = 242
    OP_BR_I32_NE_RR = 243
    OP_BR_I32_NE_RR_BK = 244
    OP_I32_NE_RI = 245
    OP_BR_I32_NE_RI = 246
    OP_BR_I32_NE_RI_BK = 247
    OP_I32_NE_AR = 248
    OP_BR_I32_NE_AR = 249
    OP_BR_I32_NE_AR_BK = 250
    OP_I32_NE_AI = 251
    OP_BR_I32_NE_AI = 252
    OP_BR_I32_NE_AI_BK = 253
    OP_I32_NE_RX = 254
    OP_I32_LT_S_RR = 255
    OP_BR_I32_LT_S_RR = 256
    OP_BR_I32_LT_S_RR_BK = 257
    OP_I32_LT_S_RI = 258
    OP_BR_I32_LT_S_RI = 259
    OP_BR_I32_LT_S_RI_BK = 260
    OP_I32_LT_S_AR = 261
    OP_BR_I32_LT_S_AR = 262
    OP_BR_I32_LT_S_AR_BK = 263
    OP_I32_LT_S_AI = 264
    OP_BR_I32_LT_S_AI = 265
    OP_BR_I32_LT_S_AI_BK = 266
    OP_I32_LT_S_RX = 267
    OP_I32_LT_U_RR = 268
    OP_BR_I32_LT_U_RR = 269
    OP_BR_I32_LT_U_RR_BK = 270
    OP_I32_LT_U_RI = 271
    OP_BR_I32_LT_U_RI = 272
    OP_BR_I32_LT_U_RI_BK = 273
    OP_I32_LT_U_AR = 274
    OP_BR_I32_LT_U_AR = 275
    OP_BR_I32_LT_U_AR_BK = 276
    OP_I32_LT_U_AI = 277
    OP_BR_I32_LT_U_AI = 278
    OP_BR_I32_LT_U_AI_BK = 279
    OP_I32_LT_U_RX = 280
    OP_I32_GT_S_RR = 281
    OP_BR_I32_GT_S_RR = 282
    OP_BR_I32_GT_S_RR_BK = 283
    OP_I32_GT_S_RI = 284
    OP_BR_I32_GT_S_RI = 285
    OP_BR_I32_GT_S_RI_BK = 286
    OP_I32_GT_S_AR = 287
    OP_BR_I32_GT_S_AR = 288
    OP_BR_I32_GT_S_AR_BK = 289
    OP_I32_GT_S_AI = 290
    OP_BR_I32_GT_S_AI = 291
    OP_BR_I32_GT_S_AI_BK = 292
    OP_I32_GT_S_RX = 293
    OP_I32_GT_U_RR = 294
    OP_BR_I32_GT_U_RR = 295
    OP_BR_I32_GT_U_RR_BK = 296
    OP_I32_GT_U_RI = 297
    OP_BR_I32_GT_U_RI = 298
    OP_BR_I32_GT_U_RI_BK = 299
    OP_I32_GT_U_AR = 300
    OP_BR_I32_GT_U_AR = 301
    OP_BR_I32_GT_U_AR_BK = 302
    OP_I32_GT_U_AI = 303
    OP_BR_I32_GT_U_AI = 304
    OP_BR_I32_GT_U_AI_BK = 305
    OP_I32_GT_U_RX = 306
    OP_I32_LE_S_RR = 307
    OP_BR_I32_LE_S_RR = 308
    OP_BR_I32_LE_S_RR_BK = 309
    OP_I32_LE_S_RI = 310
    OP_BR_I32_LE_S_RI = 311
    OP_BR_I32_LE_S_RI_BK = 312
    OP_I32_LE_S_AR = 313
    OP_BR_I32_LE_S_AR = 314
    OP_BR_I32_LE_S_AR_BK = 315
    OP_I32_LE_S_AI = 316
    OP_BR_I32_LE_S_AI = 317
    OP_BR_I32_LE_S_AI_BK = 318
    OP_I32_LE_S_RX = 319
    OP_I32_LE_U_RR = 320
    OP_BR_I32_LE_U_RR = 321
    OP_BR_I32_LE_U_RR_BK = 322
    OP_I32_LE_U_RI = 323
    OP_BR_I32_LE_U_RI = 324
    OP_BR_I32_LE_U_RI_BK = 325
    OP_I32_LE_U_AR = 326
    OP_BR_I32_LE_U_AR = 327
    OP_BR_I32_LE_U_AR_BK = 328
    OP_I32_LE_U_AI = 329
    OP_BR_I32_LE_U_AI = 330
    OP_BR_I32_LE_U_AI_BK = 331
    OP_I32_LE_U_RX = 332
    OP_I32_GE_S_RR = 333
    OP_BR_I32_GE_S_RR = 334
    OP_BR_I32_GE_S_RR_BK = 335
    OP_I32_GE_S_RI = 336
    OP_BR_I32_GE_S_RI = 337
    OP_BR_I32_GE_S_RI_BK = 338
    OP_I32_GE_S_AR = 339
    OP_BR_I32_GE_S_AR = 340
    OP_BR_I32_GE_S_AR_BK = 341
    OP_I32_GE_S_AI = 342
    OP_BR_I32_GE_S_AI = 343
    OP_BR_I32_GE_S_AI_BK = 344
    OP_I32_GE_S_RX = 345
    OP_I32_GE_U_RR = 346
    OP_BR_I32_GE_U_RR = 347
    OP_BR_I32_GE_U_RR_BK = 348
    OP_I32_GE_U_RI = 349
    OP_BR_I32_GE_U_RI = 350
    OP_BR_I32_GE_U_RI_BK = 351
    OP_I32_GE_U_AR = 352
    OP_BR_I32_GE_U_AR = 353
    OP_BR_I32_GE_U_AR_BK = 354
    OP_I32_GE_U_AI = 355
    OP_BR_I32_GE_U_AI = 356
    OP_BR_I32_GE_U_AI_BK = 357
    OP_I32_GE_U_RX = 358
    OP_I64_EQ_RR = 359
    OP_BR_I64_EQ_RR = 360
    OP_BR_I64_EQ_RR_BK = 361
    OP_I64_EQ_RI = 362
    OP_BR_I64_EQ_RI = 363
    OP_BR_I64_EQ_RI_BK = 364
    OP_I64_EQ_AR = 365
    OP_BR_I64_EQ_AR = 366
    OP_BR_I64_EQ_AR_BK = 367
    OP_I64_EQ_AI = 368
    OP_BR_I64_EQ_AI = 369
    OP_BR_I64_EQ_AI_BK = 370
    OP_I64_EQ_RX = 371
    OP_I64_NE_RR = 372
    OP_BR_I64_NE_RR = 373
    OP_BR_I64_NE_RR_BK = 374
    OP_I64_NE_RI = 375
    OP_BR_I64_NE_RI = 376
    OP_BR_I64_NE_RI_BK = 377
    OP_I64_NE_AR = 378
    OP_BR_I64_NE_AR = 379
    OP_BR_I64_NE_AR_BK = 380
    OP_I64_NE_AI = 381
    OP_BR_I64_NE_AI = 382
    OP_BR_I64_NE_AI_BK = 383
    OP_I64_NE_RX = 384
    OP_I64_LT_S_RR = 385
    OP_BR_I64_LT_S_RR = 386
    OP_BR_I64_LT_S_RR_BK = 387
    OP_I64_LT_S_RI = 388
    OP_BR_I64_LT_S_RI = 389
    OP_BR_I64_LT_S_RI_BK = 390
    OP_I64_LT_S_AR = 391
    OP_BR_I64_LT_S_AR = 392
    OP_BR_I64_LT_S_AR_BK = 393
    OP_I64_LT_S_AI = 394
    OP_BR_I64_LT_S_AI = 395
    OP_BR_I64_LT_S_AI_BK = 396
    OP_I64_LT_S_RX = 397
    OP_I64_LT_U_RR = 398
    OP_BR_I64_LT_U_RR = 399
    OP_BR_I64_LT_U_RR_BK = 400
    OP_I64_LT_U_RI = 401
    OP_BR_I64_LT_U_RI = 402
    OP_BR_I64_LT_U_RI_BK = 403
    OP_I64_LT_U_AR = 404
    OP_BR_I64_LT_U_AR = 405
    OP_BR_I64_LT_U_AR_BK = 406
    OP_I64_LT_U_AI = 407
    OP_BR_I64_LT_U_AI = 408
    OP_BR_I64_LT_U_AI_BK = 409
    OP_I64_LT_U_RX = 410
    OP_I64_GT_S_RR = 411
    OP_BR_I64_GT_S_RR = 412
    OP_BR_I64_GT_S_RR_BK = 413
    OP_I64_GT_S_RI = 414
    OP_BR_I64_GT_S_RI = 415
    OP_BR_I64_GT_S_RI_BK = 416
    OP_I64_GT_S_AR = 417
    OP_BR_I64_GT_S_AR = 418
    OP_BR_I64_GT_S_AR_BK = 419
    OP_I64_GT_S_AI = 420
    OP_BR_I64_GT_S_AI = 421
    OP_BR_I64_GT_S_AI_BK = 422
    OP_I64_GT_S_RX = 423
    OP_I64_GT_U_RR = 424
    OP_BR_I64_GT_U_RR = 425
    OP_BR_I64_GT_U_RR_BK = 426
    OP_I64_GT_U_RI = 427
    OP_BR_I64_GT_U_RI = 428
    OP_BR_I64_GT_U_RI_BK = 429
    OP_I64_GT_U_AR = 430
    OP_BR_I64_GT_U_AR = 431
    OP_BR_I64_GT_U_AR_BK = 432
    OP_I64_GT_U_AI = 433
    OP_BR_I64_GT_U_AI = 434
    OP_BR_I64_GT_U_AI_BK = 435
    OP_I64_GT_U_RX = 436
    OP_I64_LE_S_RR = 437
    OP_BR_I64_LE_S_RR = 438
    OP_BR_I64_LE_S_RR_BK = 439
    OP_I64_LE_S_RI = 440
    OP_BR_I64_LE_S_RI = 441
    OP_BR_I64_LE_S_RI_BK = 442
    OP_I64_LE_S_AR = 443
    OP_BR_I64_LE_S_AR = 444
    OP_BR_I64_LE_S_AR_BK = 445
    OP_I64_LE_S_AI = 446
    OP_BR_I64_LE_S_AI = 447
    OP_BR_I64_LE_S_AI_BK = 448
    OP_I64_LE_S_RX = 449
    OP_I64_LE_U_RR = 450
    OP_BR_I64_LE_U_RR = 451
    OP_BR_I64_LE_U_RR_BK = 452
    OP_I64_LE_U_RI = 453
    OP_BR_I64_LE_U_RI = 454
    OP_BR_I64_LE_U_RI_BK = 455
    OP_I64_LE_U_AR = 456
    OP_BR_I64_LE_U_AR = 457
    OP_BR_I64_LE_U_AR_BK = 458
    OP_I64_LE_U_AI = 459
    OP_BR_I64_LE_U_AI = 460
    OP_BR_I64_LE_U_AI_BK = 461
    OP_I64_LE_U_RX = 462
    OP_I64_GE_S_RR = 463
    OP_BR_I64_GE_S_RR = 464
    OP_BR_I64_GE_S_RR_BK = 465
    OP_I64_GE_S_RI = 466
    OP_BR_I64_GE_S_RI = 467
    OP_BR_I64_GE_S_RI_BK = 468
    OP_I64_GE_S_AR = 469
    OP_BR_I64_GE_S_AR = 470
    OP_BR_I64_GE_S_AR_BK = 471
    OP_I64_GE_S_AI = 472
    OP_BR_I64_GE_S_AI = 473
    OP_BR_I64_GE_S_AI_BK = 474
    OP_I64_GE_S_RX = 475
    OP_I64_GE_U_RR = 476
    OP_BR_I64_GE_U_RR = 477
    OP_BR_I64_GE_U_RR_BK = 478
    OP_I64_GE_U_RI = 479
    OP_BR_I64_GE_U_RI = 480
    OP_BR_I64_GE_U_RI_BK = 481
    OP_I64_GE_U_AR = 482
    OP_BR_I64_GE_U_AR = 483
    OP_BR_I64_GE_U_AR_BK = 484
    OP_I64_GE_U_AI = 485
    OP_BR_I64_GE_U_AI = 486
    OP_BR_I64_GE_U_AI_BK = 487
    OP_I64_GE_U_RX = 488
    OP_F32_EQ_RR = 489
    OP_BR_F32_EQ_RR = 490
    OP_BR_F32_EQ_RR_BK = 491
    OP_F32_EQ_AR = 492
    OP_BR_F32_EQ_AR = 493
    OP_BR_F32_EQ_AR_BK = 494
    OP_F32_EQ_RX = 495
    OP_F32_NE_RR = 496
    OP_BR_F32_NE_RR = 497
    OP_BR_F32_NE_RR_BK = 498
    OP_F32_NE_AR = 499
    OP_BR_F32_NE_AR = 500
    OP_BR_F32_NE_AR_BK = 501
    OP_F32_NE_RX = 502
    OP_F32_LT_RR = 503
    OP_BR_F32_LT_RR = 504
    OP_BR_F32_LT_RR_BK = 505
    OP_BR_F32_LT_NOT_RR = 506
    OP_BR_F32_LT_NOT_RR_BK = 507
    OP_F32_LT_AR = 508
    OP_BR_F32_LT_AR = 509
    OP_BR_F32_LT_AR_BK = 510
    OP_BR_F32_LT_NOT_AR = 511
    OP_BR_F32_LT_NOT_AR_BK = 512
    OP_F32_LT_RX = 513
    OP_F32_GT_RR = 514
    OP_BR_F32_GT_RR = 515
    OP_BR_F32_GT_RR_BK = 516
    OP_BR_F32_GT_NOT_RR = 517
    OP_BR_F32_GT_NOT_RR_BK = 518
    OP_F32_GT_AR = 519
    OP_BR_F32_GT_AR = 520
    OP_BR_F32_GT_AR_BK = 521
    OP_BR_F32_GT_NOT_AR = 522
    OP_BR_F32_GT_NOT_AR_BK = 523
    OP_F32_GT_RX = 524
    OP_F32_LE_RR = 525
    OP_BR_F32_LE_RR = 526
    OP_BR_F32_LE_RR_BK = 527
    OP_BR_F32_LE_NOT_RR = 528
    OP_BR_F32_LE_NOT_RR_BK = 529
    OP_F32_LE_AR = 530
    OP_BR_F32_LE_AR = 531
    OP_BR_F32_LE_AR_BK = 532
    OP_BR_F32_LE_NOT_AR = 533
    OP_BR_F32_LE_NOT_AR_BK = 534
    OP_F32_LE_RX = 535
    OP_F32_GE_RR = 536
    OP_BR_F32_GE_RR = 537
    OP_BR_F32_GE_RR_BK = 538
    OP_BR_F32_GE_NOT_RR = 539
    OP_BR_F32_GE_NOT_RR_BK = 540
    OP_F32_GE_AR = 541
    OP_BR_F32_GE_AR = 542
    OP_BR_F32_GE_AR_BK = 543
    OP_BR_F32_GE_NOT_AR = 544
    OP_BR_F32_GE_NOT_AR_BK = 545
    OP_F32_GE_RX = 546
    OP_F64_EQ_RR = 547
    OP_BR_F64_EQ_RR = 548
    OP_BR_F64_EQ_RR_BK = 549
    OP_F64_EQ_AR = 550
    OP_BR_F64_EQ_AR = 551
    OP_BR_F64_EQ_AR_BK = 552
    OP_F64_EQ_RX = 553
    OP_F64_NE_RR = 554
    OP_BR_F64_NE_RR = 555
    OP_BR_F64_NE_RR_BK = 556
    OP_F64_NE_AR = 557
    OP_BR_F64_NE_AR = 558
    OP_BR_F64_NE_AR_BK = 559
    OP_F64_NE_RX = 560
    OP_F64_LT_RR = 561
    OP_BR_F64_LT_RR = 562
    OP_BR_F64_LT_RR_BK = 563
    OP_BR_F64_LT_NOT_RR = 564
    OP_BR_F64_LT_NOT_RR_BK = 565
    OP_F64_LT_AR = 566
    OP_BR_F64_LT_AR = 567
    OP_BR_F64_LT_AR_BK = 568
    OP_BR_F64_LT_NOT_AR = 569
    OP_BR_F64_LT_NOT_AR_BK = 570
    OP_F64_LT_RX = 571
    OP_F64_GT_RR = 572
    OP_BR_F64_GT_RR = 573
    OP_BR_F64_GT_RR_BK = 574
    OP_BR_F64_GT_NOT_RR = 575
    OP_BR_F64_GT_NOT_RR_BK = 576
    OP_F64_GT_AR = 577
    OP_BR_F64_GT_AR = 578
    OP_BR_F64_GT_AR_BK = 579
    OP_BR_F64_GT_NOT_AR = 580
    OP_BR_F64_GT_NOT_AR_BK = 581
    OP_F64_GT_RX = 582
    OP_F64_LE_RR = 583
    OP_BR_F64_LE_RR = 584
    OP_BR_F64_LE_RR_BK = 585
    OP_BR_F64_LE_NOT_RR = 586
    OP_BR_F64_LE_NOT_RR_BK = 587
    OP_F64_LE_AR = 588
    OP_BR_F64_LE_AR = 589
    OP_BR_F64_LE_AR_BK = 590
    OP_BR_F64_LE_NOT_AR = 591
    OP_BR_F64_LE_NOT_AR_BK = 592
    OP_F64_LE_RX = 593
    OP_F64_GE_RR = 594
    OP_BR_F64_GE_RR = 595
    OP_BR_F64_GE_RR_BK = 596
    OP_BR_F64_GE_NOT_RR = 597
    OP_BR_F64_GE_NOT_RR_BK = 598
    OP_F64_GE_AR = 599
    OP_BR_F64_GE_AR = 600
    OP_BR_F64_GE_AR_BK = 601
    OP_BR_F64_GE_NOT_AR = 602
    OP_BR_F64_GE_NOT_AR_BK = 603
    OP_F64_GE_RX = 604
    OP_I32_DIV_S_RR = 605
    OP_I32_DIV_S_RI = 606
    OP_I32_DIV_U_RR = 607
    OP_I32_DIV_U_RI = 608
    OP_I32_REM_S_RR = 609
    OP_I32_REM_S_RI = 610
    OP_I32_REM_U_RR = 611
    OP_I32_REM_U_RI = 612
    OP_I64_DIV_S_RR = 613
    OP_I64_DIV_S_RI = 614
    OP_I64_DIV_U_RR = 615
    OP_I64_DIV_U_RI = 616
    OP_I64_REM_S_RR = 617
    OP_I64_REM_S_RI = 618
    OP_I64_REM_U_RR = 619
    OP_I64_REM_U_RI = 620
    OP_I32_EQZ = 621
    OP_I32_EQZ_A = 622
    OP_I64_EQZ = 623
    OP_I64_EQZ_A = 624
    OP_I32_CLZ = 625
    OP_I32_CLZ_A = 626
    OP_I32_CTZ = 627
    OP_I32_CTZ_A = 628
    OP_I32_POPCNT = 629
    OP_I32_POPCNT_A = 630
    OP_I64_CLZ = 631
    OP_I64_CLZ_A = 632
    OP_I64_CTZ = 633
    OP_I64_CTZ_A = 634
    OP_I64_POPCNT = 635
    OP_I64_POPCNT_A = 636
    OP_F32_ABS = 637
    OP_F32_ABS_A = 638
    OP_F32_NEG = 639
    OP_F32_NEG_A = 640
    OP_F32_CEIL = 641
    OP_F32_FLOOR = 642
    OP_F32_TRUNC = 643
    OP_F32_NEAREST = 644
    OP_F32_SQRT = 645
    OP_F64_ABS = 646
    OP_F64_ABS_A = 647
    OP_F64_NEG = 648
    OP_F64_NEG_A = 649
    OP_F64_CEIL = 650
    OP_F64_FLOOR = 651
    OP_F64_TRUNC = 652
    OP_F64_NEAREST = 653
    OP_F64_SQRT = 654
    OP_I32_WRAP_I64 = 655
    OP_I32_WRAP_I64_A = 656
    OP_I64_EXTEND_I32_S = 657
    OP_I64_EXTEND_I32_S_A = 658
    OP_I64_EXTEND_I32_U = 659
    OP_I64_EXTEND_I32_U_A = 660
    OP_F32_CONVERT_I32_S = 661
    OP_F32_CONVERT_I32_S_A = 662
    OP_F32_CONVERT_I32_U = 663
    OP_F32_CONVERT_I32_U_A = 664
    OP_F32_CONVERT_I64_S = 665
    OP_F32_CONVERT_I64_S_A = 666
    OP_F32_CONVERT_I64_U = 667
    OP_F32_CONVERT_I64_U_A = 668
    OP_F32_DEMOTE_F64 = 669
    OP_F64_CONVERT_I32_S = 670
    OP_F64_CONVERT_I32_S_A = 671
    OP_F64_CONVERT_I32_U = 672
    OP_F64_CONVERT_I32_U_A = 673
    OP_F64_CONVERT_I64_S = 674
    OP_F64_CONVERT_I64_S_A = 675
    OP_F64_CONVERT_I64_U = 676
    OP_F64_CONVERT_I64_U_A = 677
    OP_F64_PROMOTE_F32 = 678
    OP_I32_EXTEND8_S = 679
    OP_I32_EXTEND8_S_A = 680
    OP_I32_EXTEND16_S = 681
    OP_I32_EXTEND16_S_A = 682
    OP_I64_EXTEND8_S = 683
    OP_I64_EXTEND8_S_A = 684
    OP_I64_EXTEND16_S = 685
    OP_I64_EXTEND16_S_A = 686
    OP_I64_EXTEND32_S = 687
    OP_I64_EXTEND32_S_A = 688
    OP_REF_IS_NULL = 689
    OP_REF_IS_NULL_A = 690
    OP_I32_TRUNC_F32_S = 691
    OP_I32_TRUNC_F32_U = 692
    OP_I32_TRUNC_F64_S = 693
    OP_I32_TRUNC_F64_U = 694
    OP_I64_TRUNC_F32_S = 695
    OP_I64_TRUNC_F32_U = 696
    OP_I64_TRUNC_F64_S = 697
    OP_I64_TRUNC_F64_U = 698
    OP_I32_TRUNC_SAT_F32_S = 699
    OP_I32_TRUNC_SAT_F32_U = 700
    OP_I32_TRUNC_SAT_F64_S = 701
    OP_I32_TRUNC_SAT_F64_U = 702
    OP_I64_TRUNC_SAT_F32_S = 703
    OP_I64_TRUNC_SAT_F32_U = 704
    OP_I64_TRUNC_SAT_F64_S = 705
    OP_I64_TRUNC_SAT_F64_U = 706
    OP_LOAD8_U = 707
    OP_LOAD8_U_X = 708
    OP_LOAD8_U_ABS = 709
    OP_LOAD8_U_AT = 710
    OP_LOAD8_U_A = 711
    OP_LOAD8_U_AX = 712
    OP_LOAD16_U = 713
    OP_LOAD16_U_X = 714
    OP_LOAD16_U_ABS = 715
    OP_LOAD16_U_AT = 716
    OP_LOAD16_U_A = 717
    OP_LOAD16_U_AX = 718
    OP_LOAD32_U = 719
    OP_LOAD32_U_X = 720
    OP_LOAD32_U_ABS = 721
    OP_LOAD32_U_AT = 722
    OP_LOAD32_U_A = 723
    OP_LOAD32_U_AX = 724
    OP_F32_LOAD = 725
    OP_F32_LOAD_X = 726
    OP_F32_LOAD_ABS = 727
    OP_F32_LOAD_AT = 728
    OP_F32_LOAD_A = 729
    OP_F32_LOAD_AX = 730
    OP_LOAD64 = 731
    OP_LOAD64_X = 732
    OP_LOAD64_ABS = 733
    OP_LOAD64_AT = 734
    OP_LOAD64_A = 735
    OP_LOAD64_AX = 736
    OP_F64_LOAD = 737
    OP_F64_LOAD_X = 738
    OP_F64_LOAD_ABS = 739
    OP_F64_LOAD_AT = 740
    OP_F64_LOAD_A = 741
    OP_F64_LOAD_AX = 742
    OP_I32_LOAD8_S = 743
    OP_I32_LOAD8_S_X = 744
    OP_I32_LOAD8_S_ABS = 745
    OP_I32_LOAD8_S_AT = 746
    OP_I32_LOAD8_S_A = 747
    OP_I32_LOAD8_S_AX = 748
    OP_I32_LOAD16_S = 749
    OP_I32_LOAD16_S_X = 750
    OP_I32_LOAD16_S_ABS = 751
    OP_I32_LOAD16_S_AT = 752
    OP_I32_LOAD16_S_A = 753
    OP_I32_LOAD16_S_AX = 754
    OP_I64_LOAD8_S = 755
    OP_I64_LOAD8_S_X = 756
    OP_I64_LOAD8_S_ABS = 757
    OP_I64_LOAD8_S_AT = 758
    OP_I64_LOAD8_S_A = 759
    OP_I64_LOAD8_S_AX = 760
    OP_I64_LOAD16_S = 761
    OP_I64_LOAD16_S_X = 762
    OP_I64_LOAD16_S_ABS = 763
    OP_I64_LOAD16_S_AT = 764
    OP_I64_LOAD16_S_A = 765
    OP_I64_LOAD16_S_AX = 766
    OP_I64_LOAD32_S = 767
    OP_I64_LOAD32_S_X = 768
    OP_I64_LOAD32_S_ABS = 769
    OP_I64_LOAD32_S_AT = 770
    OP_I64_LOAD32_S_A = 771
    OP_I64_LOAD32_S_AX = 772
    OP_STORE8 = 773
    OP_STORE8_X = 774
    OP_STORE8_ABS = 775
    OP_STORE8_AT = 776
    OP_STORE8_A = 777
    OP_STORE8_AX = 778
    OP_STORE8_I = 779
    OP_STORE8_IX = 780
    OP_STORE16 = 781
    OP_STORE16_X = 782
    OP_STORE16_ABS = 783
    OP_STORE16_AT = 784
    OP_STORE16_A = 785
    OP_STORE16_AX = 786
    OP_STORE16_I = 787
    OP_STORE16_IX = 788
    OP_STORE32 = 789
    OP_STORE32_X = 790
    OP_STORE32_ABS = 791
    OP_STORE32_AT = 792
    OP_STORE32_A = 793
    OP_STORE32_AX = 794
    OP_STORE32_I = 795
    OP_STORE32_IX = 796
    OP_STORE64 = 797
    OP_STORE64_X = 798
    OP_STORE64_ABS = 799
    OP_STORE64_AT = 800
    OP_STORE64_A = 801
    OP_STORE64_AX = 802
    OP_STORE64_I = 803
    OP_STORE64_IX = 804
    OP_F32_STORE_A = 805
    OP_F32_STORE_AX = 806
    OP_F64_STORE_A = 807
    OP_F64_STORE_AX = 808
    N_OPS = 809

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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 230, 243,
        256, 269, 282, 295, 308, 321, 334, 347, 0, 360, 373, 386, 399, 412, 425, 438, 451, 464, 477, 490, 497, 504, 515, 526,
        537, 548, 555, 562, 573, 584, 595, 0, 0, 0, 70, 75, 79, 606, 608, 610, 612, 84, 89, 94, 99, 105, 110, 115,
        120, 0, 0, 0, 125, 130, 134, 614, 616, 618, 620, 139, 144, 149, 154, 160, 165, 170, 175, 0, 0, 0, 0, 0,
        0, 0, 180, 184, 188, 192, 196, 200, 204, 0, 0, 0, 0, 0, 0, 0, 205, 209, 213, 217, 221, 225, 229, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 236, 249,
        262, 275, 288, 301, 314, 327, 340, 353, 0, 366, 379, 392, 405, 418, 431, 444, 457, 470, 483, 493, 500, 509, 520, 531,
        542, 551, 558, 567, 578, 589, 600, 0, 0, 0, 71, 76, 80, 0, 0, 0, 0, 85, 90, 95, 100, 106, 111, 116,
        121, 0, 0, 0, 126, 131, 135, 0, 0, 0, 0, 140, 145, 150, 155, 161, 166, 171, 176, 0, 0, 0, 0, 0,
        0, 0, 181, 185, 189, 193, 197, 201, 0, 0, 0, 0, 0, 0, 0, 0, 206, 210, 214, 218, 222, 226, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 77, 0, 0, 0, 0, 0, 0, 0, 0, 101, 107, 112, 117,
        122, 0, 0, 0, 0, 132, 0, 0, 0, 0, 0, 0, 0, 0, 156, 162, 167, 172, 177, 0, 0, 0, 0, 0,
        0, 0, 182, 186, 190, 194, 198, 202, 0, 0, 0, 0, 0, 0, 0, 0, 207, 211, 215, 219, 223, 227, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 233, 246,
        259, 272, 285, 298, 311, 324, 337, 350, 0, 363, 376, 389, 402, 415, 428, 441, 454, 467, 480, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 72, 0, 81, 607, 609, 611, 613, 86, 91, 96, 102, 108, 113, 118,
        123, 0, 0, 0, 127, 0, 136, 615, 617, 619, 621, 141, 146, 151, 157, 163, 168, 173, 178, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 239, 252,
        265, 278, 291, 304, 317, 330, 343, 356, 0, 369, 382, 395, 408, 421, 434, 447, 460, 473, 486, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 73, 0, 82, 0, 0, 0, 0, 87, 92, 97, 103, 109, 114, 119,
        124, 0, 0, 0, 128, 0, 137, 0, 0, 0, 0, 142, 147, 152, 158, 164, 169, 174, 179, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 242, 255,
        268, 281, 294, 307, 320, 333, 346, 359, 0, 372, 385, 398, 411, 424, 437, 450, 463, 476, 489, 496, 503, 514, 525, 536,
        547, 554, 561, 572, 583, 594, 605, 0, 0, 0, 74, 0, 83, 0, 0, 0, 0, 88, 93, 98, 0, 0, 0, 0,
        0, 0, 0, 0, 129, 0, 138, 0, 0, 0, 0, 143, 148, 153, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 183, 187, 191, 195, 199, 203, 0, 0, 0, 0, 0, 0, 0, 0, 208, 212, 216, 220, 224, 228, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 78, 0, 0, 0, 0, 0, 0, 0, 0, 104, 0, 0, 0,
        0, 0, 0, 0, 0, 133, 0, 0, 0, 0, 0, 0, 0, 0, 159, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 622, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 624, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 626, 628, 630, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 632, 634, 636, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 638, 640, 642, 643, 644,
        645, 646, 0, 0, 0, 0, 0, 0, 0, 647, 649, 651, 652, 653, 654, 655, 0, 0, 0, 0, 0, 0, 0, 656,
        692, 693, 694, 695, 658, 660, 696, 697, 698, 699, 662, 664, 666, 668, 670, 671, 673, 675, 677, 679, 0, 0, 0, 0,
        680, 682, 684, 686, 688, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 690, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 700, 701, 702, 703, 704, 705, 706, 707,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 623, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 625, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 627, 629, 631, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 633, 635, 637, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 639, 641, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 648, 650, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 657,
        0, 0, 0, 0, 659, 661, 0, 0, 0, 0, 663, 665, 667, 669, 0, 672, 674, 676, 678, 0, 0, 0, 0, 0,
        681, 683, 685, 687, 689, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 691, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 231, 244,
        257, 270, 283, 296, 309, 322, 335, 348, 0, 361, 374, 387, 400, 413, 426, 439, 452, 465, 478, 491, 498, 505, 516, 527,
        538, 549, 556, 563, 574, 585, 596, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 234, 247,
        260, 273, 286, 299, 312, 325, 338, 351, 0, 364, 377, 390, 403, 416, 429, 442, 455, 468, 481, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 237, 250,
        263, 276, 289, 302, 315, 328, 341, 354, 0, 367, 380, 393, 406, 419, 432, 445, 458, 471, 484, 494, 501, 510, 521, 532,
        543, 552, 559, 568, 579, 590, 601, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 240, 253,
        266, 279, 292, 305, 318, 331, 344, 357, 0, 370, 383, 396, 409, 422, 435, 448, 461, 474, 487, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 244, 231,
        335, 348, 309, 322, 283, 296, 257, 270, 0, 374, 361, 465, 478, 439, 452, 413, 426, 387, 400, 498, 491, 507, 518, 529,
        540, 556, 549, 565, 576, 587, 598, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 247, 234,
        338, 351, 312, 325, 286, 299, 260, 273, 0, 377, 364, 468, 481, 442, 455, 416, 429, 390, 403, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 250, 237,
        341, 354, 315, 328, 289, 302, 263, 276, 0, 380, 367, 471, 484, 445, 458, 419, 432, 393, 406, 501, 494, 512, 523, 534,
        545, 559, 552, 570, 581, 592, 603, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 253, 240,
        344, 357, 318, 331, 292, 305, 266, 279, 0, 383, 370, 474, 487, 448, 461, 422, 435, 396, 409, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 720, 732, 726, 738, 744, 708, 750, 714,
        756, 708, 762, 714, 768, 720, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 790, 798, 790, 798, 774, 782, 774, 782, 790, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        1, 16, 16, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 16, 16, 16, 16, 16, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
        16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
        9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
        5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0,
        0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0,
        3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0,
        0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0,
        3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0,
        3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0,
        0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0,
        3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 3,
        0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0,
        0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 3, 0,
        0, 3, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0,
        0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 3,
        0, 0, 0, 0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 3, 3,
        3, 3, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 9, 9, 9, 9, 5, 5,
        5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1,
        1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 9, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5, 5, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
    # 1 writes slot a, 2 leaves it in r0, 4 in f0, 8 in g0, 16 anything
    const uint8_t WE_EFFECT[N_OPS]
