# Generated from engine/opcodes.py by ci/generate/ops.py; do not edit.
"""Numbers of the ops, and the ops of simple instructions as the translator looks them up."""

from libc.stdint cimport uint8_t, uint16_t

cdef enum:
    OP_UNREACHABLE = 0
    OP_COPY = 1
    OP_COPY_PAIR = 2
    OP_COPY_TWO = 3
    OP_MOVE = 4
    OP_CONST32 = 5
    OP_CONST32_S = 6
    OP_CONST64 = 7
    OP_SELECT = 8
    OP_SELECT_A = 9
    OP_SELECT_RX = 10
    OP_SELECT_XR = 11
    OP_SELECT_XX = 12
    OP_SELECT_A_RX = 13
    OP_SELECT_A_XR = 14
    OP_SELECT_A_XX = 15
    OP_GLOBAL_GET = 16
    OP_GLOBAL_SET = 17
    OP_GLOBAL_SET_A = 18
    OP_HALT = 19
    OP_PROBE = 20
    OP_FUEL = 21
    OP_BR = 22
    OP_BR_BK = 23
    OP_BR_IF = 24
    OP_BR_IF_BK = 25
    OP_BR_UNLESS = 26
    OP_BR_UNLESS_BK = 27
    OP_BR_IF_A = 28
    OP_BR_IF_A_BK = 29
    OP_BR_UNLESS_A = 30
    OP_BR_UNLESS_A_BK = 31
    OP_BR_ON_NULL = 32
    OP_BR_ON_NULL_BK = 33
    OP_BR_ON_NON_NULL = 34
    OP_BR_ON_NON_NULL_BK = 35
    OP_BR_TABLE = 36
    OP_REF_AS_NON_NULL = 37
    OP_CALL = 38
    OP_CALL_IMPORT = 39
    OP_CALL_INDIRECT = 40
    OP_CALL_REF = 41
    OP_RETURN_CALL = 42
    OP_RETURN_CALL_IMPORT = 43
    OP_RETURN_CALL_INDIRECT = 44
    OP_RETURN_CALL_REF = 45
    OP_RESYNC = 46
    OP_RET = 47
    OP_RET1 = 48
    OP_EA = 49
    OP_MEMORY_SIZE = 50
    OP_TABLE_SIZE = 51
    OP_TABLE_GET = 52
    OP_TABLE_SET = 53
    OP_I64_ADD128 = 54
    OP_I64_SUB128 = 55
    OP_I64_MUL_WIDE_S = 56
    OP_I64_MUL_WIDE_U = 57
    OP_MEMORY_FILL = 58
    OP_MEMORY_COPY = 59
    OP_MEMORY_INIT = 60
    OP_TABLE_FILL = 61
    OP_TABLE_COPY = 62
    OP_TABLE_INIT = 63
    OP_DATA_DROP = 64
    OP_ELEM_DROP = 65
    OP_REF_FUNC = 66
    OP_MEMORY_GROW = 67
    OP_TABLE_GROW = 68
    OP_THROW = 69
    OP_THROW_REF = 70
    OP_I32_ADD_RR = 71
    OP_I32_ADD_AR = 72
    OP_I32_ADD_RI = 73
    OP_I32_ADD_AI = 74
    OP_I32_ADD_RX = 75
    OP_I32_SUB_RR = 76
    OP_I32_SUB_AR = 77
    OP_I32_SUB_RA = 78
    OP_I32_SUB_IR = 79
    OP_I32_MUL_RR = 80
    OP_I32_MUL_AR = 81
    OP_I32_MUL_RI = 82
    OP_I32_MUL_AI = 83
    OP_I32_MUL_RX = 84
    OP_I32_AND_RR = 85
    OP_I32_AND_AR = 86
    OP_I32_AND_RI = 87
    OP_I32_AND_AI = 88
    OP_I32_AND_RX = 89
    OP_I32_OR_RR = 90
    OP_I32_OR_AR = 91
    OP_I32_OR_RI = 92
    OP_I32_OR_AI = 93
    OP_I32_OR_RX = 94
    OP_I32_XOR_RR = 95
    OP_I32_XOR_AR = 96
    OP_I32_XOR_RI = 97
    OP_I32_XOR_AI = 98
    OP_I32_XOR_RX = 99
    OP_I32_SHL_RR = 100
    OP_I32_SHL_AR = 101
    OP_I32_SHL_RA = 102
    OP_I32_SHL_RI = 103
    OP_I32_SHL_AI = 104
    OP_I32_SHL_IR = 105
    OP_I32_SHR_S_RR = 106
    OP_I32_SHR_S_AR = 107
    OP_I32_SHR_S_RA = 108
    OP_I32_SHR_S_RI = 109
    OP_I32_SHR_S_AI = 110
    OP_I32_SHR_U_RR = 111
    OP_I32_SHR_U_AR = 112
    OP_I32_SHR_U_RA = 113
    OP_I32_SHR_U_RI = 114
    OP_I32_SHR_U_AI = 115
    OP_I32_ROTL_RR = 116
    OP_I32_ROTL_AR = 117
    OP_I32_ROTL_RA = 118
    OP_I32_ROTL_RI = 119
    OP_I32_ROTL_AI = 120
    OP_I32_ROTR_RR = 121
    OP_I32_ROTR_AR = 122
    OP_I32_ROTR_RA = 123
    OP_I32_ROTR_RI = 124
    OP_I32_ROTR_AI = 125
    OP_I64_ADD_RR = 126
    OP_I64_ADD_AR = 127
    OP_I64_ADD_RI = 128
    OP_I64_ADD_AI = 129
    OP_I64_ADD_RX = 130
    OP_I64_SUB_RR = 131
    OP_I64_SUB_AR = 132
    OP_I64_SUB_RA = 133
    OP_I64_SUB_IR = 134
    OP_I64_MUL_RR = 135
    OP_I64_MUL_AR = 136
    OP_I64_MUL_RI = 137
    OP_I64_MUL_AI = 138
    OP_I64_MUL_RX = 139
    OP_I64_AND_RR = 140
    OP_I64_AND_AR = 141
    OP_I64_AND_RI = 142
    OP_I64_AND_AI = 143
    OP_I64_AND_RX = 144
    OP_I64_OR_RR = 145
    OP_I64_OR_AR = 146
    OP_I64_OR_RI = 147
    OP_I64_OR_AI = 148
    OP_I64_OR_RX = 149
    OP_I64_XOR_RR = 150
    OP_I64_XOR_AR = 151
    OP_I64_XOR_RI = 152
    OP_I64_XOR_AI = 153
    OP_I64_XOR_RX = 154
    OP_I64_SHL_RR = 155
    OP_I64_SHL_AR = 156
    OP_I64_SHL_RA = 157
    OP_I64_SHL_RI = 158
    OP_I64_SHL_AI = 159
    OP_I64_SHL_IR = 160
    OP_I64_SHR_S_RR = 161
    OP_I64_SHR_S_AR = 162
    OP_I64_SHR_S_RA = 163
    OP_I64_SHR_S_RI = 164
    OP_I64_SHR_S_AI = 165
    OP_I64_SHR_U_RR = 166
    OP_I64_SHR_U_AR = 167
    OP_I64_SHR_U_RA = 168
    OP_I64_SHR_U_RI = 169
    OP_I64_SHR_U_AI = 170
    OP_I64_ROTL_RR = 171
    OP_I64_ROTL_AR = 172
    OP_I64_ROTL_RA = 173
    OP_I64_ROTL_RI = 174
    OP_I64_ROTL_AI = 175
    OP_I64_ROTR_RR = 176
    OP_I64_ROTR_AR = 177
    OP_I64_ROTR_RA = 178
    OP_I64_ROTR_RI = 179
    OP_I64_ROTR_AI = 180
    OP_F32_ADD_RR = 181
    OP_F32_ADD_AR = 182
    OP_F32_ADD_RA = 183
    OP_F32_ADD_RX = 184
    OP_F32_SUB_RR = 185
    OP_F32_SUB_AR = 186
    OP_F32_SUB_RA = 187
    OP_F32_SUB_RX = 188
    OP_F32_MUL_RR = 189
    OP_F32_MUL_AR = 190
    OP_F32_MUL_RA = 191
    OP_F32_MUL_RX = 192
    OP_F32_DIV_RR = 193
    OP_F32_DIV_AR = 194
    OP_F32_DIV_RA = 195
    OP_F32_DIV_RX = 196
    OP_F32_MIN_RR = 197
    OP_F32_MIN_AR = 198
    OP_F32_MIN_RA = 199
    OP_F32_MIN_RX = 200
    OP_F32_MAX_RR = 201
    OP_F32_MAX_AR = 202
    OP_F32_MAX_RA = 203
    OP_F32_MAX_RX = 204
    OP_F32_COPYSIGN_RR = 205
    OP_F64_ADD_RR = 206
    OP_F64_ADD_AR = 207
    OP_F64_ADD_RA = 208
    OP_F64_ADD_RX = 209
    OP_F64_SUB_RR = 210
    OP_F64_SUB_AR = 211
    OP_F64_SUB_RA = 212
    OP_F64_SUB_RX = 213
    OP_F64_MUL_RR = 214
    OP_F64_MUL_AR = 215
    OP_F64_MUL_RA = 216
    OP_F64_MUL_RX = 217
    OP_F64_DIV_RR = 218
    OP_F64_DIV_AR = 219
    OP_F64_DIV_RA = 220
    OP_F64_DIV_RX = 221
    OP_F64_MIN_RR = 222
    OP_F64_MIN_AR = 223
    OP_F64_MIN_RA = 224
    OP_F64_MIN_RX = 225
    OP_F64_MAX_RR = 226
    OP_F64_MAX_AR = 227
    OP_F64_MAX_RA = 228
    OP_F64_MAX_RX = 229
    OP_F64_COPYSIGN_RR = 230
    OP_I32_EQ_RR = 231
    OP_BR_I32_EQ_RR = 232
    OP_BR_I32_EQ_RR_BK = 233
    OP_I32_EQ_RI = 234
    OP_BR_I32_EQ_RI = 235
    OP_BR_I32_EQ_RI_BK = 236
    OP_I32_EQ_AR = 237
    OP_BR_I32_EQ_AR = 238
    OP_BR_I32_EQ_AR_BK = 239
    OP_I32_EQ_AI = 240
    OP_BR_I32_EQ_AI = 241
    OP_BR_I32_EQ_AI_BK = 242
    OP_I32_EQ_RX = 243
    OP_I32_NE_RR = 244
    OP_BR_I32_NE_RR = 245
    OP_BR_I32_NE_RR_BK = 246
    OP_I32_NE_RI = 247
    OP_BR_I32_NE_RI = 248
    OP_BR_I32_NE_RI_BK = 249
    OP_I32_NE_AR = 250
    OP_BR_I32_NE_AR = 251
    OP_BR_I32_NE_AR_BK = 252
    OP_I32_NE_AI = 253
    OP_BR_I32_NE_AI = 254
    OP_BR_I32_NE_AI_BK = 255
    OP_I32_NE_RX = 256
    OP_I32_LT_S_RR = 257
    OP_BR_I32_LT_S_RR = 258
    OP_BR_I32_LT_S_RR_BK = 259
    OP_I32_LT_S_RI = 260
    OP_BR_I32_LT_S_RI = 261
    OP_BR_I32_LT_S_RI_BK = 262
    OP_I32_LT_S_AR = 263
    OP_BR_I32_LT_S_AR = 264
    OP_BR_I32_LT_S_AR_BK = 265
    OP_I32_LT_S_AI = 266
    OP_BR_I32_LT_S_AI = 267
    OP_BR_I32_LT_S_AI_BK = 268
    OP_I32_LT_S_RX = 269
    OP_I32_LT_U_RR = 270
    OP_BR_I32_LT_U_RR = 271
    OP_BR_I32_LT_U_RR_BK = 272
    OP_I32_LT_U_RI = 273
    OP_BR_I32_LT_U_RI = 274
    OP_BR_I32_LT_U_RI_BK = 275
    OP_I32_LT_U_AR = 276
    OP_BR_I32_LT_U_AR = 277
    OP_BR_I32_LT_U_AR_BK = 278
    OP_I32_LT_U_AI = 279
    OP_BR_I32_LT_U_AI = 280
    OP_BR_I32_LT_U_AI_BK = 281
    OP_I32_LT_U_RX = 282
    OP_I32_GT_S_RR = 283
    OP_BR_I32_GT_S_RR = 284
    OP_BR_I32_GT_S_RR_BK = 285
    OP_I32_GT_S_RI = 286
    OP_BR_I32_GT_S_RI = 287
    OP_BR_I32_GT_S_RI_BK = 288
    OP_I32_GT_S_AR = 289
    OP_BR_I32_GT_S_AR = 290
    OP_BR_I32_GT_S_AR_BK = 291
    OP_I32_GT_S_AI = 292
    OP_BR_I32_GT_S_AI = 293
    OP_BR_I32_GT_S_AI_BK = 294
    OP_I32_GT_S_RX = 295
    OP_I32_GT_U_RR = 296
    OP_BR_I32_GT_U_RR = 297
    OP_BR_I32_GT_U_RR_BK = 298
    OP_I32_GT_U_RI = 299
    OP_BR_I32_GT_U_RI = 300
    OP_BR_I32_GT_U_RI_BK = 301
    OP_I32_GT_U_AR = 302
    OP_BR_I32_GT_U_AR = 303
    OP_BR_I32_GT_U_AR_BK = 304
    OP_I32_GT_U_AI = 305
    OP_BR_I32_GT_U_AI = 306
    OP_BR_I32_GT_U_AI_BK = 307
    OP_I32_GT_U_RX = 308
    OP_I32_LE_S_RR = 309
    OP_BR_I32_LE_S_RR = 310
    OP_BR_I32_LE_S_RR_BK = 311
    OP_I32_LE_S_RI = 312
    OP_BR_I32_LE_S_RI = 313
    OP_BR_I32_LE_S_RI_BK = 314
    OP_I32_LE_S_AR = 315
    OP_BR_I32_LE_S_AR = 316
    OP_BR_I32_LE_S_AR_BK = 317
    OP_I32_LE_S_AI = 318
    OP_BR_I32_LE_S_AI = 319
    OP_BR_I32_LE_S_AI_BK = 320
    OP_I32_LE_S_RX = 321
    OP_I32_LE_U_RR = 322
    OP_BR_I32_LE_U_RR = 323
    OP_BR_I32_LE_U_RR_BK = 324
    OP_I32_LE_U_RI = 325
    OP_BR_I32_LE_U_RI = 326
    OP_BR_I32_LE_U_RI_BK = 327
    OP_I32_LE_U_AR = 328
    OP_BR_I32_LE_U_AR = 329
    OP_BR_I32_LE_U_AR_BK = 330
    OP_I32_LE_U_AI = 331
    OP_BR_I32_LE_U_AI = 332
    OP_BR_I32_LE_U_AI_BK = 333
    OP_I32_LE_U_RX = 334
    OP_I32_GE_S_RR = 335
    OP_BR_I32_GE_S_RR = 336
    OP_BR_I32_GE_S_RR_BK = 337
    OP_I32_GE_S_RI = 338
    OP_BR_I32_GE_S_RI = 339
    OP_BR_I32_GE_S_RI_BK = 340
    OP_I32_GE_S_AR = 341
    OP_BR_I32_GE_S_AR = 342
    OP_BR_I32_GE_S_AR_BK = 343
    OP_I32_GE_S_AI = 344
    OP_BR_I32_GE_S_AI = 345
    OP_BR_I32_GE_S_AI_BK = 346
    OP_I32_GE_S_RX = 347
    OP_I32_GE_U_RR = 348
    OP_BR_I32_GE_U_RR = 349
    OP_BR_I32_GE_U_RR_BK = 350
    OP_I32_GE_U_RI = 351
    OP_BR_I32_GE_U_RI = 352
    OP_BR_I32_GE_U_RI_BK = 353
    OP_I32_GE_U_AR = 354
    OP_BR_I32_GE_U_AR = 355
    OP_BR_I32_GE_U_AR_BK = 356
    OP_I32_GE_U_AI = 357
    OP_BR_I32_GE_U_AI = 358
    OP_BR_I32_GE_U_AI_BK = 359
    OP_I32_GE_U_RX = 360
    OP_I64_EQ_RR = 361
    OP_BR_I64_EQ_RR = 362
    OP_BR_I64_EQ_RR_BK = 363
    OP_I64_EQ_RI = 364
    OP_BR_I64_EQ_RI = 365
    OP_BR_I64_EQ_RI_BK = 366
    OP_I64_EQ_AR = 367
    OP_BR_I64_EQ_AR = 368
    OP_BR_I64_EQ_AR_BK = 369
    OP_I64_EQ_AI = 370
    OP_BR_I64_EQ_AI = 371
    OP_BR_I64_EQ_AI_BK = 372
    OP_I64_EQ_RX = 373
    OP_I64_NE_RR = 374
    OP_BR_I64_NE_RR = 375
    OP_BR_I64_NE_RR_BK = 376
    OP_I64_NE_RI = 377
    OP_BR_I64_NE_RI = 378
    OP_BR_I64_NE_RI_BK = 379
    OP_I64_NE_AR = 380
    OP_BR_I64_NE_AR = 381
    OP_BR_I64_NE_AR_BK = 382
    OP_I64_NE_AI = 383
    OP_BR_I64_NE_AI = 384
    OP_BR_I64_NE_AI_BK = 385
    OP_I64_NE_RX = 386
    OP_I64_LT_S_RR = 387
    OP_BR_I64_LT_S_RR = 388
    OP_BR_I64_LT_S_RR_BK = 389
    OP_I64_LT_S_RI = 390
    OP_BR_I64_LT_S_RI = 391
    OP_BR_I64_LT_S_RI_BK = 392
    OP_I64_LT_S_AR = 393
    OP_BR_I64_LT_S_AR = 394
    OP_BR_I64_LT_S_AR_BK = 395
    OP_I64_LT_S_AI = 396
    OP_BR_I64_LT_S_AI = 397
    OP_BR_I64_LT_S_AI_BK = 398
    OP_I64_LT_S_RX = 399
    OP_I64_LT_U_RR = 400
    OP_BR_I64_LT_U_RR = 401
    OP_BR_I64_LT_U_RR_BK = 402
    OP_I64_LT_U_RI = 403
    OP_BR_I64_LT_U_RI = 404
    OP_BR_I64_LT_U_RI_BK = 405
    OP_I64_LT_U_AR = 406
    OP_BR_I64_LT_U_AR = 407
    OP_BR_I64_LT_U_AR_BK = 408
    OP_I64_LT_U_AI = 409
    OP_BR_I64_LT_U_AI = 410
    OP_BR_I64_LT_U_AI_BK = 411
    OP_I64_LT_U_RX = 412
    OP_I64_GT_S_RR = 413
    OP_BR_I64_GT_S_RR = 414
    OP_BR_I64_GT_S_RR_BK = 415
    OP_I64_GT_S_RI = 416
    OP_BR_I64_GT_S_RI = 417
    OP_BR_I64_GT_S_RI_BK = 418
    OP_I64_GT_S_AR = 419
    OP_BR_I64_GT_S_AR = 420
    OP_BR_I64_GT_S_AR_BK = 421
    OP_I64_GT_S_AI = 422
    OP_BR_I64_GT_S_AI = 423
    OP_BR_I64_GT_S_AI_BK = 424
    OP_I64_GT_S_RX = 425
    OP_I64_GT_U_RR = 426
    OP_BR_I64_GT_U_RR = 427
    OP_BR_I64_GT_U_RR_BK = 428
    OP_I64_GT_U_RI = 429
    OP_BR_I64_GT_U_RI = 430
    OP_BR_I64_GT_U_RI_BK = 431
    OP_I64_GT_U_AR = 432
    OP_BR_I64_GT_U_AR = 433
    OP_BR_I64_GT_U_AR_BK = 434
    OP_I64_GT_U_AI = 435
    OP_BR_I64_GT_U_AI = 436
    OP_BR_I64_GT_U_AI_BK = 437
    OP_I64_GT_U_RX = 438
    OP_I64_LE_S_RR = 439
    OP_BR_I64_LE_S_RR = 440
    OP_BR_I64_LE_S_RR_BK = 441
    OP_I64_LE_S_RI = 442
    OP_BR_I64_LE_S_RI = 443
    OP_BR_I64_LE_S_RI_BK = 444
    OP_I64_LE_S_AR = 445
    OP_BR_I64_LE_S_AR = 446
    OP_BR_I64_LE_S_AR_BK = 447
    OP_I64_LE_S_AI = 448
    OP_BR_I64_LE_S_AI = 449
    OP_BR_I64_LE_S_AI_BK = 450
    OP_I64_LE_S_RX = 451
    OP_I64_LE_U_RR = 452
    OP_BR_I64_LE_U_RR = 453
    OP_BR_I64_LE_U_RR_BK = 454
    OP_I64_LE_U_RI = 455
    OP_BR_I64_LE_U_RI = 456
    OP_BR_I64_LE_U_RI_BK = 457
    OP_I64_LE_U_AR = 458
    OP_BR_I64_LE_U_AR = 459
    OP_BR_I64_LE_U_AR_BK = 460
    OP_I64_LE_U_AI = 461
    OP_BR_I64_LE_U_AI = 462
    OP_BR_I64_LE_U_AI_BK = 463
    OP_I64_LE_U_RX = 464
    OP_I64_GE_S_RR = 465
    OP_BR_I64_GE_S_RR = 466
    OP_BR_I64_GE_S_RR_BK = 467
    OP_I64_GE_S_RI = 468
    OP_BR_I64_GE_S_RI = 469
    OP_BR_I64_GE_S_RI_BK = 470
    OP_I64_GE_S_AR = 471
    OP_BR_I64_GE_S_AR = 472
    OP_BR_I64_GE_S_AR_BK = 473
    OP_I64_GE_S_AI = 474
    OP_BR_I64_GE_S_AI = 475
    OP_BR_I64_GE_S_AI_BK = 476
    OP_I64_GE_S_RX = 477
    OP_I64_GE_U_RR = 478
    OP_BR_I64_GE_U_RR = 479
    OP_BR_I64_GE_U_RR_BK = 480
    OP_I64_GE_U_RI = 481
    OP_BR_I64_GE_U_RI = 482
    OP_BR_I64_GE_U_RI_BK = 483
    OP_I64_GE_U_AR = 484
    OP_BR_I64_GE_U_AR = 485
    OP_BR_I64_GE_U_AR_BK = 486
    OP_I64_GE_U_AI = 487
    OP_BR_I64_GE_U_AI = 488
    OP_BR_I64_GE_U_AI_BK = 489
    OP_I64_GE_U_RX = 490
    OP_F32_EQ_RR = 491
    OP_BR_F32_EQ_RR = 492
    OP_BR_F32_EQ_RR_BK = 493
    OP_F32_EQ_AR = 494
    OP_BR_F32_EQ_AR = 495
    OP_BR_F32_EQ_AR_BK = 496
    OP_F32_EQ_RX = 497
    OP_F32_NE_RR = 498
    OP_BR_F32_NE_RR = 499
    OP_BR_F32_NE_RR_BK = 500
    OP_F32_NE_AR = 501
    OP_BR_F32_NE_AR = 502
    OP_BR_F32_NE_AR_BK = 503
    OP_F32_NE_RX = 504
    OP_F32_LT_RR = 505
    OP_BR_F32_LT_RR = 506
    OP_BR_F32_LT_RR_BK = 507
    OP_BR_F32_LT_NOT_RR = 508
    OP_BR_F32_LT_NOT_RR_BK = 509
    OP_F32_LT_AR = 510
    OP_BR_F32_LT_AR = 511
    OP_BR_F32_LT_AR_BK = 512
    OP_BR_F32_LT_NOT_AR = 513
    OP_BR_F32_LT_NOT_AR_BK = 514
    OP_F32_LT_RX = 515
    OP_F32_GT_RR = 516
    OP_BR_F32_GT_RR = 517
    OP_BR_F32_GT_RR_BK = 518
    OP_BR_F32_GT_NOT_RR = 519
    OP_BR_F32_GT_NOT_RR_BK = 520
    OP_F32_GT_AR = 521
    OP_BR_F32_GT_AR = 522
    OP_BR_F32_GT_AR_BK = 523
    OP_BR_F32_GT_NOT_AR = 524
    OP_BR_F32_GT_NOT_AR_BK = 525
    OP_F32_GT_RX = 526
    OP_F32_LE_RR = 527
    OP_BR_F32_LE_RR = 528
    OP_BR_F32_LE_RR_BK = 529
    OP_BR_F32_LE_NOT_RR = 530
    OP_BR_F32_LE_NOT_RR_BK = 531
    OP_F32_LE_AR = 532
    OP_BR_F32_LE_AR = 533
    OP_BR_F32_LE_AR_BK = 534
    OP_BR_F32_LE_NOT_AR = 535
    OP_BR_F32_LE_NOT_AR_BK = 536
    OP_F32_LE_RX = 537
    OP_F32_GE_RR = 538
    OP_BR_F32_GE_RR = 539
    OP_BR_F32_GE_RR_BK = 540
    OP_BR_F32_GE_NOT_RR = 541
    OP_BR_F32_GE_NOT_RR_BK = 542
    OP_F32_GE_AR = 543
    OP_BR_F32_GE_AR = 544
    OP_BR_F32_GE_AR_BK = 545
    OP_BR_F32_GE_NOT_AR = 546
    OP_BR_F32_GE_NOT_AR_BK = 547
    OP_F32_GE_RX = 548
    OP_F64_EQ_RR = 549
    OP_BR_F64_EQ_RR = 550
    OP_BR_F64_EQ_RR_BK = 551
    OP_F64_EQ_AR = 552
    OP_BR_F64_EQ_AR = 553
    OP_BR_F64_EQ_AR_BK = 554
    OP_F64_EQ_RX = 555
    OP_F64_NE_RR = 556
    OP_BR_F64_NE_RR = 557
    OP_BR_F64_NE_RR_BK = 558
    OP_F64_NE_AR = 559
    OP_BR_F64_NE_AR = 560
    OP_BR_F64_NE_AR_BK = 561
    OP_F64_NE_RX = 562
    OP_F64_LT_RR = 563
    OP_BR_F64_LT_RR = 564
    OP_BR_F64_LT_RR_BK = 565
    OP_BR_F64_LT_NOT_RR = 566
    OP_BR_F64_LT_NOT_RR_BK = 567
    OP_F64_LT_AR = 568
    OP_BR_F64_LT_AR = 569
    OP_BR_F64_LT_AR_BK = 570
    OP_BR_F64_LT_NOT_AR = 571
    OP_BR_F64_LT_NOT_AR_BK = 572
    OP_F64_LT_RX = 573
    OP_F64_GT_RR = 574
    OP_BR_F64_GT_RR = 575
    OP_BR_F64_GT_RR_BK = 576
    OP_BR_F64_GT_NOT_RR = 577
    OP_BR_F64_GT_NOT_RR_BK = 578
    OP_F64_GT_AR = 579
    OP_BR_F64_GT_AR = 580
    OP_BR_F64_GT_AR_BK = 581
    OP_BR_F64_GT_NOT_AR = 582
    OP_BR_F64_GT_NOT_AR_BK = 583
    OP_F64_GT_RX = 584
    OP_F64_LE_RR = 585
    OP_BR_F64_LE_RR = 586
    OP_BR_F64_LE_RR_BK = 587
    OP_BR_F64_LE_NOT_RR = 588
    OP_BR_F64_LE_NOT_RR_BK = 589
    OP_F64_LE_AR = 590
    OP_BR_F64_LE_AR = 591
    OP_BR_F64_LE_AR_BK = 592
    OP_BR_F64_LE_NOT_AR = 593
    OP_BR_F64_LE_NOT_AR_BK = 594
    OP_F64_LE_RX = 595
    OP_F64_GE_RR = 596
    OP_BR_F64_GE_RR = 597
    OP_BR_F64_GE_RR_BK = 598
    OP_BR_F64_GE_NOT_RR = 599
    OP_BR_F64_GE_NOT_RR_BK = 600
    OP_F64_GE_AR = 601
    OP_BR_F64_GE_AR = 602
    OP_BR_F64_GE_AR_BK = 603
    OP_BR_F64_GE_NOT_AR = 604
    OP_BR_F64_GE_NOT_AR_BK = 605
    OP_F64_GE_RX = 606
    OP_I32_DIV_S_RR = 607
    OP_I32_DIV_S_RI = 608
    OP_I32_DIV_U_RR = 609
    OP_I32_DIV_U_RI = 610
    OP_I32_REM_S_RR = 611
    OP_I32_REM_S_RI = 612
    OP_I32_REM_U_RR = 613
    OP_I32_REM_U_RI = 614
    OP_I64_DIV_S_RR = 615
    OP_I64_DIV_S_RI = 616
    OP_I64_DIV_U_RR = 617
    OP_I64_DIV_U_RI = 618
    OP_I64_REM_S_RR = 619
    OP_I64_REM_S_RI = 620
    OP_I64_REM_U_RR = 621
    OP_I64_REM_U_RI = 622
    OP_I32_EQZ = 623
    OP_I32_EQZ_A = 624
    OP_I64_EQZ = 625
    OP_I64_EQZ_A = 626
    OP_I32_CLZ = 627
    OP_I32_CLZ_A = 628
    OP_I32_CTZ = 629
    OP_I32_CTZ_A = 630
    OP_I32_POPCNT = 631
    OP_I32_POPCNT_A = 632
    OP_I64_CLZ = 633
    OP_I64_CLZ_A = 634
    OP_I64_CTZ = 635
    OP_I64_CTZ_A = 636
    OP_I64_POPCNT = 637
    OP_I64_POPCNT_A = 638
    OP_F32_ABS = 639
    OP_F32_ABS_A = 640
    OP_F32_NEG = 641
    OP_F32_NEG_A = 642
    OP_F32_CEIL = 643
    OP_F32_FLOOR = 644
    OP_F32_TRUNC = 645
    OP_F32_NEAREST = 646
    OP_F32_SQRT = 647
    OP_F64_ABS = 648
    OP_F64_ABS_A = 649
    OP_F64_NEG = 650
    OP_F64_NEG_A = 651
    OP_F64_CEIL = 652
    OP_F64_FLOOR = 653
    OP_F64_TRUNC = 654
    OP_F64_NEAREST = 655
    OP_F64_SQRT = 656
    OP_I32_WRAP_I64 = 657
    OP_I32_WRAP_I64_A = 658
    OP_I64_EXTEND_I32_S = 659
    OP_I64_EXTEND_I32_S_A = 660
    OP_I64_EXTEND_I32_U = 661
    OP_I64_EXTEND_I32_U_A = 662
    OP_F32_CONVERT_I32_S = 663
    OP_F32_CONVERT_I32_S_A = 664
    OP_F32_CONVERT_I32_U = 665
    OP_F32_CONVERT_I32_U_A = 666
    OP_F32_CONVERT_I64_S = 667
    OP_F32_CONVERT_I64_S_A = 668
    OP_F32_CONVERT_I64_U = 669
    OP_F32_CONVERT_I64_U_A = 670
    OP_F32_DEMOTE_F64 = 671
    OP_F64_CONVERT_I32_S = 672
    OP_F64_CONVERT_I32_S_A = 673
    OP_F64_CONVERT_I32_U = 674
    OP_F64_CONVERT_I32_U_A = 675
    OP_F64_CONVERT_I64_S = 676
    OP_F64_CONVERT_I64_S_A = 677
    OP_F64_CONVERT_I64_U = 678
    OP_F64_CONVERT_I64_U_A = 679
    OP_F64_PROMOTE_F32 = 680
    OP_I32_EXTEND8_S = 681
    OP_I32_EXTEND8_S_A = 682
    OP_I32_EXTEND16_S = 683
    OP_I32_EXTEND16_S_A = 684
    OP_I64_EXTEND8_S = 685
    OP_I64_EXTEND8_S_A = 686
    OP_I64_EXTEND16_S = 687
    OP_I64_EXTEND16_S_A = 688
    OP_I64_EXTEND32_S = 689
    OP_I64_EXTEND32_S_A = 690
    OP_REF_IS_NULL = 691
    OP_REF_IS_NULL_A = 692
    OP_I32_TRUNC_F32_S = 693
    OP_I32_TRUNC_F32_U = 694
    OP_I32_TRUNC_F64_S = 695
    OP_I32_TRUNC_F64_U = 696
    OP_I64_TRUNC_F32_S = 697
    OP_I64_TRUNC_F32_U = 698
    OP_I64_TRUNC_F64_S = 699
    OP_I64_TRUNC_F64_U = 700
    OP_I32_TRUNC_SAT_F32_S = 701
    OP_I32_TRUNC_SAT_F32_U = 702
    OP_I32_TRUNC_SAT_F64_S = 703
    OP_I32_TRUNC_SAT_F64_U = 704
    OP_I64_TRUNC_SAT_F32_S = 705
    OP_I64_TRUNC_SAT_F32_U = 706
    OP_I64_TRUNC_SAT_F64_S = 707
    OP_I64_TRUNC_SAT_F64_U = 708
    OP_LOAD8_U = 709
    OP_LOAD8_U_X = 710
    OP_LOAD8_U_ABS = 711
    OP_LOAD8_U_AT = 712
    OP_LOAD8_U_A = 713
    OP_LOAD8_U_AX = 714
    OP_LOAD16_U = 715
    OP_LOAD16_U_X = 716
    OP_LOAD16_U_ABS = 717
    OP_LOAD16_U_AT = 718
    OP_LOAD16_U_A = 719
    OP_LOAD16_U_AX = 720
    OP_LOAD32_U = 721
    OP_LOAD32_U_X = 722
    OP_LOAD32_U_ABS = 723
    OP_LOAD32_U_AT = 724
    OP_LOAD32_U_A = 725
    OP_LOAD32_U_AX = 726
    OP_F32_LOAD = 727
    OP_F32_LOAD_X = 728
    OP_F32_LOAD_ABS = 729
    OP_F32_LOAD_AT = 730
    OP_F32_LOAD_A = 731
    OP_F32_LOAD_AX = 732
    OP_LOAD64 = 733
    OP_LOAD64_X = 734
    OP_LOAD64_ABS = 735
    OP_LOAD64_AT = 736
    OP_LOAD64_A = 737
    OP_LOAD64_AX = 738
    OP_F64_LOAD = 739
    OP_F64_LOAD_X = 740
    OP_F64_LOAD_ABS = 741
    OP_F64_LOAD_AT = 742
    OP_F64_LOAD_A = 743
    OP_F64_LOAD_AX = 744
    OP_I32_LOAD8_S = 745
    OP_I32_LOAD8_S_X = 746
    OP_I32_LOAD8_S_ABS = 747
    OP_I32_LOAD8_S_AT = 748
    OP_I32_LOAD8_S_A = 749
    OP_I32_LOAD8_S_AX = 750
    OP_I32_LOAD16_S = 751
    OP_I32_LOAD16_S_X = 752
    OP_I32_LOAD16_S_ABS = 753
    OP_I32_LOAD16_S_AT = 754
    OP_I32_LOAD16_S_A = 755
    OP_I32_LOAD16_S_AX = 756
    OP_I64_LOAD8_S = 757
    OP_I64_LOAD8_S_X = 758
    OP_I64_LOAD8_S_ABS = 759
    OP_I64_LOAD8_S_AT = 760
    OP_I64_LOAD8_S_A = 761
    OP_I64_LOAD8_S_AX = 762
    OP_I64_LOAD16_S = 763
    OP_I64_LOAD16_S_X = 764
    OP_I64_LOAD16_S_ABS = 765
    OP_I64_LOAD16_S_AT = 766
    OP_I64_LOAD16_S_A = 767
    OP_I64_LOAD16_S_AX = 768
    OP_I64_LOAD32_S = 769
    OP_I64_LOAD32_S_X = 770
    OP_I64_LOAD32_S_ABS = 771
    OP_I64_LOAD32_S_AT = 772
    OP_I64_LOAD32_S_A = 773
    OP_I64_LOAD32_S_AX = 774
    OP_STORE8 = 775
    OP_STORE8_X = 776
    OP_STORE8_ABS = 777
    OP_STORE8_AT = 778
    OP_STORE8_A = 779
    OP_STORE8_AX = 780
    OP_STORE8_I = 781
    OP_STORE8_IX = 782
    OP_STORE16 = 783
    OP_STORE16_X = 784
    OP_STORE16_ABS = 785
    OP_STORE16_AT = 786
    OP_STORE16_A = 787
    OP_STORE16_AX = 788
    OP_STORE16_I = 789
    OP_STORE16_IX = 790
    OP_STORE32 = 791
    OP_STORE32_X = 792
    OP_STORE32_ABS = 793
    OP_STORE32_AT = 794
    OP_STORE32_A = 795
    OP_STORE32_AX = 796
    OP_STORE32_I = 797
    OP_STORE32_IX = 798
    OP_STORE64 = 799
    OP_STORE64_X = 800
    OP_STORE64_ABS = 801
    OP_STORE64_AT = 802
    OP_STORE64_A = 803
    OP_STORE64_AX = 804
    OP_STORE64_I = 805
    OP_STORE64_IX = 806
    OP_F32_STORE_A = 807
    OP_F32_STORE_AX = 808
    OP_F64_STORE_A = 809
    OP_F64_STORE_AX = 810
    OP_BR_I32_NE_AR__I32_ADD_RI = 811
    OP_BR_I32_NE_AR__I32_ADD_RI__I32_ADD_RI = 812
    OP_BR_IF__LOAD32_U = 813
    OP_BR_IF_A__I32_ADD_RI = 814
    OP_BR_IF_A__I32_ADD_RI__I32_ADD_RI = 815
    OP_BR_IF_A__LOAD32_U = 816
    OP_BR_UNLESS__LOAD32_U = 817
    OP_BR_UNLESS_A__CONST32 = 818
    OP_BR_UNLESS_A__I32_ADD_RI = 819
    OP_BR_UNLESS_A__LOAD32_U = 820
    OP_BR_UNLESS_A__LOAD32_U__LOAD32_U = 821
    OP_CONST32__BR_TABLE = 822
    OP_CONST32__CALL = 823
    OP_CONST32__CONST32 = 824
    OP_CONST32__COPY = 825
    OP_CONST32__LOAD32_U = 826
    OP_COPY__BR = 827
    OP_COPY__BR_IF = 828
    OP_COPY__CALL = 829
    OP_COPY__CONST32 = 830
    OP_COPY__I32_ADD_RI = 831
    OP_COPY__LOAD32_U = 832
    OP_COPY__LOAD8_U = 833
    OP_COPY_PAIR__CALL = 834
    OP_COPY_TWO__LOAD32_U = 835
    OP_F32_ADD_RA__F32_STORE_A = 836
    OP_F32_ADD_RX__F32_ADD_RX = 837
    OP_F32_GE_RX__I32_AND_AR = 838
    OP_F32_GT_RX__SELECT_A_XR = 839
    OP_F32_LOAD__F32_LOAD = 840
    OP_F32_LOAD__F32_LOAD__F32_LOAD = 841
    OP_F32_LT_RX__BR_UNLESS_A = 842
    OP_F32_MAX_RX__F32_MIN_RX = 843
    OP_F32_MUL_RX__F32_STORE_A = 844
    OP_F32_NE_RR__SELECT_A_XR = 845
    OP_F32_STORE_A__F32_MUL_RR = 846
    OP_F32_STORE_A__I32_ADD_RI = 847
    OP_F32_SUB_AR__F32_ADD_AR = 848
    OP_GLOBAL_GET__I32_ADD_AI = 849
    OP_GLOBAL_GET__I32_ADD_AI__GLOBAL_SET_A = 850
    OP_GLOBAL_GET__I32_ADD_AI__GLOBAL_SET_A__LOAD32_U_ABS = 851
    OP_GLOBAL_GET__I32_ADD_AI__STORE32 = 852
    OP_GLOBAL_SET_A__RET = 853
    OP_GLOBAL_SET_A__RET1 = 854
    OP_I32_ADD_AI__BR_TABLE = 855
    OP_I32_ADD_AI__LOAD32_U = 856
    OP_I32_ADD_AI__LOAD32_U_A = 857
    OP_I32_ADD_AI__STORE32_A = 858
    OP_I32_ADD_AI__STORE32_A__LOAD32_U = 859
    OP_I32_ADD_AR__I32_ADD_AI = 860
    OP_I32_ADD_AR__LOAD32_U_A = 861
    OP_I32_ADD_AR__LOAD32_U_A__LOAD32_U = 862
    OP_I32_ADD_AR__LOAD8_U_A = 863
    OP_I32_ADD_AR__STORE32_A = 864
    OP_I32_ADD_RI__BR = 865
    OP_I32_ADD_RI__BR_BK = 866
    OP_I32_ADD_RI__BR_I32_NE_AR_BK = 867
    OP_I32_ADD_RI__BR_IF_A_BK = 868
    OP_I32_ADD_RI__BR_IF_BK = 869
    OP_I32_ADD_RI__COPY = 870
    OP_I32_ADD_RI__COPY__CALL = 871
    OP_I32_ADD_RI__F32_LOAD_A = 872
    OP_I32_ADD_RI__GLOBAL_SET_A = 873
    OP_I32_ADD_RI__GLOBAL_SET_A__RET = 874
    OP_I32_ADD_RI__GLOBAL_SET_A__RET1 = 875
    OP_I32_ADD_RI__I32_ADD_RI = 876
    OP_I32_ADD_RI__I32_ADD_RI__BR_I32_NE_AR_BK = 877
    OP_I32_ADD_RI__I32_ADD_RI__BR_IF_A_BK = 878
    OP_I32_ADD_RI__I32_ADD_RI__COPY = 879
    OP_I32_ADD_RI__I32_ADD_RI__I32_ADD_RI = 880
    OP_I32_ADD_RI__I32_AND_AI = 881
    OP_I32_ADD_RI__LOAD32_U = 882
    OP_I32_ADD_RI__LOAD32_U_A = 883
    OP_I32_ADD_RI__LOAD8_U = 884
    OP_I32_ADD_RI__LOAD8_U__I32_ADD_RI = 885
    OP_I32_ADD_RI__LOAD8_U_A = 886
    OP_I32_ADD_RI__STORE32_A = 887
    OP_I32_ADD_RR__LOAD32_U_A = 888
    OP_I32_ADD_RR__LOAD8_U_A = 889
    OP_I32_ADD_RX__LOAD32_U_A = 890
    OP_I32_AND_AI__BR_IF_A = 891
    OP_I32_AND_AI__BR_UNLESS_A = 892
    OP_I32_AND_AR__BR_UNLESS_A = 893
    OP_I32_AND_AR__I32_OR_AR = 894
    OP_I32_AND_AR__I32_XOR_AR = 895
    OP_I32_AND_RI__BR_IF_A = 896
    OP_I32_SHL_AI__I32_ADD_AR = 897
    OP_I32_SHL_AI__I32_ADD_AR__LOAD32_U_A = 898
    OP_I32_SHL_RI__I32_ADD_AR = 899
    OP_I32_SHL_RI__I32_ADD_AR__LOAD32_U_A = 900
    OP_I32_SHL_RI__LOAD32_U_AX = 901
    OP_I32_SHR_U_AI__I32_AND_AI = 902
    OP_I32_SHR_U_RI__I32_AND_AI = 903
    OP_I32_XOR_AR__I32_AND_AI = 904
    OP_LOAD32_U__BR_I32_EQ_AR = 905
    OP_LOAD32_U__BR_I32_EQ_AR__LOAD32_U = 906
    OP_LOAD32_U__BR_I32_NE_AR = 907
    OP_LOAD32_U__BR_IF_A = 908
    OP_LOAD32_U__BR_IF_A__LOAD32_U = 909
    OP_LOAD32_U__BR_IF_A_BK = 910
    OP_LOAD32_U__BR_UNLESS_A = 911
    OP_LOAD32_U__BR_UNLESS_A__LOAD32_U = 912
    OP_LOAD32_U__CALL = 913
    OP_LOAD32_U__COPY = 914
    OP_LOAD32_U__I32_ADD_AI = 915
    OP_LOAD32_U__I32_ADD_AI__STORE32_A = 916
    OP_LOAD32_U__I32_ADD_AR = 917
    OP_LOAD32_U__I32_ADD_AR__LOAD8_U_A = 918
    OP_LOAD32_U__I32_ADD_RI = 919
    OP_LOAD32_U__I32_ADD_RI__GLOBAL_SET_A = 920
    OP_LOAD32_U__I32_AND_AI = 921
    OP_LOAD32_U__I32_SHL_AI = 922
    OP_LOAD32_U__I32_SHL_AI__I32_ADD_AR = 923
    OP_LOAD32_U__I32_SHL_RI = 924
    OP_LOAD32_U__I32_SHL_RI__I32_ADD_AR = 925
    OP_LOAD32_U__I32_SHL_RI__I32_ADD_AR__LOAD32_U_A = 926
    OP_LOAD32_U__I32_SUB_RA = 927
    OP_LOAD32_U__LOAD32_U = 928
    OP_LOAD32_U__LOAD32_U__BR_I32_EQ_AR = 929
    OP_LOAD32_U__LOAD32_U__I32_ADD_AR = 930
    OP_LOAD32_U__LOAD32_U__I32_SHL_AI = 931
    OP_LOAD32_U__LOAD32_U__I32_SUB_RA = 932
    OP_LOAD32_U__LOAD32_U__LOAD32_U = 933
    OP_LOAD32_U__LOAD32_U_A = 934
    OP_LOAD32_U__LOAD8_U_A = 935
    OP_LOAD32_U__RET1 = 936
    OP_LOAD32_U__STORE32 = 937
    OP_LOAD32_U__STORE32_A = 938
    OP_LOAD32_U__STORE32_A__LOAD32_U = 939
    OP_LOAD32_U_A__BR_UNLESS_A = 940
    OP_LOAD32_U_A__I32_ADD_AI = 941
    OP_LOAD32_U_A__I32_ADD_AI__STORE32_A = 942
    OP_LOAD32_U_A__I32_AND_AI = 943
    OP_LOAD32_U_A__LOAD32_U = 944
    OP_LOAD32_U_A__LOAD32_U_A = 945
    OP_LOAD32_U_A__STORE32_A = 946
    OP_LOAD32_U_A__STORE32_A__LOAD32_U = 947
    OP_LOAD64__STORE64_A = 948
    OP_LOAD64__STORE64_A__I32_ADD_RI = 949
    OP_LOAD8_U__BR_I32_EQ_AI = 950
    OP_LOAD8_U__BR_I32_NE_AR = 951
    OP_LOAD8_U__BR_UNLESS_A = 952
    OP_LOAD8_U__I32_ADD_RI = 953
    OP_LOAD8_U__I32_ADD_RI__BR_IF_BK = 954
    OP_LOAD8_U__I32_AND_AI = 955
    OP_LOAD8_U__I32_AND_AI__BR_IF_A = 956
    OP_LOAD8_U__LOAD8_U = 957
    OP_LOAD8_U__STORE8_A = 958
    OP_SELECT_A__STORE32_A = 959
    OP_SELECT_A_XX__I32_AND_AR = 960
    OP_SELECT_A_XX__I32_AND_AR__I32_XOR_AR = 961
    OP_STORE32__I32_ADD_RI = 962
    OP_STORE32__LOAD32_U = 963
    OP_STORE32__LOAD32_U__LOAD32_U = 964
    OP_STORE32__STORE32 = 965
    OP_STORE32__STORE32__LOAD32_U_A = 966
    OP_STORE32__STORE32__STORE32 = 967
    OP_STORE32_A__BR = 968
    OP_STORE32_A__I32_ADD_RI = 969
    OP_STORE32_A__I32_ADD_RI__I32_ADD_RI = 970
    OP_STORE32_A__LOAD32_U = 971
    OP_STORE32_A__LOAD32_U__LOAD32_U = 972
    OP_STORE32_A__LOAD32_U__LOAD32_U_A = 973
    OP_STORE64_A__I32_ADD_RI = 974
    OP_STORE8__I32_ADD_RI = 975
    N_OPS = 976

# types of operands
cdef enum:
    OPERANDS_OTHER
    OPERANDS_I32
    OPERANDS_I64
    OPERANDS_F32
    OPERANDS_F64

# what an op changes
cdef enum:
    EFFECT_A = 1
    EFFECT_R0 = 2
    EFFECT_F0 = 4
    EFFECT_G0 = 8
    EFFECT_ANY = 16

cdef extern from *:
    """
    #include <stdint.h>
    /* by number of the instruction (_instructions.pxd): an op, or 0 where there is none */
    static const uint16_t WE_RR[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 231, 244,
        257, 270, 283, 296, 309, 322, 335, 348, 0, 361, 374, 387, 400, 413, 426, 439, 452, 465, 478, 491, 498, 505, 516, 527,
        538, 549, 556, 563, 574, 585, 596, 0, 0, 0, 71, 76, 80, 607, 609, 611, 613, 85, 90, 95, 100, 106, 111, 116,
        121, 0, 0, 0, 126, 131, 135, 615, 617, 619, 621, 140, 145, 150, 155, 161, 166, 171, 176, 0, 0, 0, 0, 0,
        0, 0, 181, 185, 189, 193, 197, 201, 205, 0, 0, 0, 0, 0, 0, 0, 206, 210, 214, 218, 222, 226, 230, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_AR[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 237, 250,
        263, 276, 289, 302, 315, 328, 341, 354, 0, 367, 380, 393, 406, 419, 432, 445, 458, 471, 484, 494, 501, 510, 521, 532,
        543, 552, 559, 568, 579, 590, 601, 0, 0, 0, 72, 77, 81, 0, 0, 0, 0, 86, 91, 96, 101, 107, 112, 117,
        122, 0, 0, 0, 127, 132, 136, 0, 0, 0, 0, 141, 146, 151, 156, 162, 167, 172, 177, 0, 0, 0, 0, 0,
        0, 0, 182, 186, 190, 194, 198, 202, 0, 0, 0, 0, 0, 0, 0, 0, 207, 211, 215, 219, 223, 227, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_RA[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 78, 0, 0, 0, 0, 0, 0, 0, 0, 102, 108, 113, 118,
        123, 0, 0, 0, 0, 133, 0, 0, 0, 0, 0, 0, 0, 0, 157, 163, 168, 173, 178, 0, 0, 0, 0, 0,
        0, 0, 183, 187, 191, 195, 199, 203, 0, 0, 0, 0, 0, 0, 0, 0, 208, 212, 216, 220, 224, 228, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_RI[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 234, 247,
        260, 273, 286, 299, 312, 325, 338, 351, 0, 364, 377, 390, 403, 416, 429, 442, 455, 468, 481, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 73, 0, 82, 608, 610, 612, 614, 87, 92, 97, 103, 109, 114, 119,
        124, 0, 0, 0, 128, 0, 137, 616, 618, 620, 622, 142, 147, 152, 158, 164, 169, 174, 179, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_AI[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 240, 253,
        266, 279, 292, 305, 318, 331, 344, 357, 0, 370, 383, 396, 409, 422, 435, 448, 461, 474, 487, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 74, 0, 83, 0, 0, 0, 0, 88, 93, 98, 104, 110, 115, 120,
        125, 0, 0, 0, 129, 0, 138, 0, 0, 0, 0, 143, 148, 153, 159, 165, 170, 175, 180, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_RX[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 243, 256,
        269, 282, 295, 308, 321, 334, 347, 360, 0, 373, 386, 399, 412, 425, 438, 451, 464, 477, 490, 497, 504, 515, 526, 537,
        548, 555, 562, 573, 584, 595, 606, 0, 0, 0, 75, 0, 84, 0, 0, 0, 0, 89, 94, 99, 0, 0, 0, 0,
        0, 0, 0, 0, 130, 0, 139, 0, 0, 0, 0, 144, 149, 154, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 184, 188, 192, 196, 200, 204, 0, 0, 0, 0, 0, 0, 0, 0, 209, 213, 217, 221, 225, 229, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_IR[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 79, 0, 0, 0, 0, 0, 0, 0, 0, 105, 0, 0, 0,
        0, 0, 0, 0, 0, 134, 0, 0, 0, 0, 0, 0, 0, 0, 160, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_UNARY[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 623, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 625, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 627, 629, 631, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 633, 635, 637, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 639, 641, 643, 644, 645,
        646, 647, 0, 0, 0, 0, 0, 0, 0, 648, 650, 652, 653, 654, 655, 656, 0, 0, 0, 0, 0, 0, 0, 657,
        693, 694, 695, 696, 659, 661, 697, 698, 699, 700, 663, 665, 667, 669, 671, 672, 674, 676, 678, 680, 0, 0, 0, 0,
        681, 683, 685, 687, 689, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 691, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 701, 702, 703, 704, 705, 706, 707, 708,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_UNARY_A[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 624, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 626, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 628, 630, 632, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 634, 636, 638, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 640, 642, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 649, 651, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 658,
        0, 0, 0, 0, 660, 662, 0, 0, 0, 0, 664, 666, 668, 670, 0, 673, 675, 677, 679, 0, 0, 0, 0, 0,
        682, 684, 686, 688, 690, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 692, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_BR_RR[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 232, 245,
        258, 271, 284, 297, 310, 323, 336, 349, 0, 362, 375, 388, 401, 414, 427, 440, 453, 466, 479, 492, 499, 506, 517, 528,
        539, 550, 557, 564, 575, 586, 597, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_BR_RI[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 235, 248,
        261, 274, 287, 300, 313, 326, 339, 352, 0, 365, 378, 391, 404, 417, 430, 443, 456, 469, 482, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_BR_AR[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 238, 251,
        264, 277, 290, 303, 316, 329, 342, 355, 0, 368, 381, 394, 407, 420, 433, 446, 459, 472, 485, 495, 502, 511, 522, 533,
        544, 553, 560, 569, 580, 591, 602, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_BR_AI[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 241, 254,
        267, 280, 293, 306, 319, 332, 345, 358, 0, 371, 384, 397, 410, 423, 436, 449, 462, 475, 488, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_NOT_RR[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 245, 232,
        336, 349, 310, 323, 284, 297, 258, 271, 0, 375, 362, 466, 479, 440, 453, 414, 427, 388, 401, 499, 492, 508, 519, 530,
        541, 557, 550, 566, 577, 588, 599, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_NOT_RI[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 248, 235,
        339, 352, 313, 326, 287, 300, 261, 274, 0, 378, 365, 469, 482, 443, 456, 417, 430, 391, 404, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_NOT_AR[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 251, 238,
        342, 355, 316, 329, 290, 303, 264, 277, 0, 381, 368, 472, 485, 446, 459, 420, 433, 394, 407, 502, 495, 513, 524, 535,
        546, 560, 553, 571, 582, 593, 604, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_NOT_AI[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 254, 241,
        345, 358, 319, 332, 293, 306, 267, 280, 0, 384, 371, 475, 488, 449, 462, 423, 436, 397, 410, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_LOAD[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 721, 733, 727, 739, 745, 709, 751, 715,
        757, 709, 763, 715, 769, 721, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_LOAD_X[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 722, 734, 728, 740, 746, 710, 752, 716,
        758, 710, 764, 716, 770, 722, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_LOAD_ABS[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 723, 735, 729, 741, 747, 711, 753, 717,
        759, 711, 765, 717, 771, 723, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_LOAD_AT[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 724, 736, 730, 742, 748, 712, 754, 718,
        760, 712, 766, 718, 772, 724, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_LOAD_A[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 725, 737, 731, 743, 749, 713, 755, 719,
        761, 713, 767, 719, 773, 725, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_LOAD_AX[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 726, 738, 732, 744, 750, 714, 756, 720,
        762, 714, 768, 720, 774, 726, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_STORE[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 791, 799, 791, 799, 775, 783, 775, 783, 791, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_STORE_X[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 792, 800, 792, 800, 776, 784, 776, 784, 792, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_STORE_ABS[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 793, 801, 793, 801, 777, 785, 777, 785, 793, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_STORE_AT[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 794, 802, 794, 802, 778, 786, 778, 786, 794, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_STORE_A[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 795, 803, 795, 803, 779, 787, 779, 787, 795, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_STORE_AX[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 796, 804, 796, 804, 780, 788, 780, 788, 796, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_STORE_I[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 797, 805, 797, 805, 781, 789, 781, 789, 797, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_STORE_IX[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 798, 806, 798, 806, 782, 790, 782, 790, 798, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_SWAPPED[280] = {
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_OPERANDS[280] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3,
        3, 4, 4, 4, 4, 4, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2,
        3, 3, 4, 4, 1, 1, 3, 3, 4, 4, 1, 1, 2, 2, 4, 1, 1, 2, 2, 3, 3, 4, 1, 2,
        1, 1, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 4, 4, 3, 3, 4, 4,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 0,
    };
    static const uint16_t WE_SIZE[280] = {
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint8_t WE_EFFECT[] = {
        16, 1, 16, 16, 16, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 16, 16, 16, 16, 16,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
        16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
        9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
        5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0,
        3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0,
        0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0,
        3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0,
        3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0,
        0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0,
        3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0,
        0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0,
        3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3,
        0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0,
        3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0,
        0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0,
        0, 3, 0, 0, 0, 0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 9,
        3, 3, 3, 3, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 9, 9, 9, 9,
        5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1,
        1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 9, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5,
        5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 16, 16, 16, 16,
        16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
        16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
        16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
        16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
        16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
        16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
        16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
    };
    static const uint8_t WE_WORDS[] = {
        1, 1, 1, 2, 1, 1, 1, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 1, 1,
        1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 2, 1, 1, 1,
        1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1,
        1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1,
        2, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1,
        2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1,
        1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1,
        2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1,
        1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 2, 1, 2, 1, 1, 1,
        2, 1, 2, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 1, 2, 1, 1, 1,
        2, 1, 2, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 1, 2, 1, 1, 1,
        2, 1, 2, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 1, 2, 1, 2, 1, 1, 1, 2, 1, 2, 1,
        2, 1, 1, 1, 2, 1, 2, 1, 2, 1, 1, 1, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 2, 2, 2,
        1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    };
    static const uint16_t WE_BACKWARD[] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0,
        25, 0, 27, 0, 29, 0, 31, 0, 33, 0, 35, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 233, 0, 0, 236, 0, 0, 239, 0,
        0, 242, 0, 0, 0, 246, 0, 0, 249, 0, 0, 252, 0, 0, 255, 0, 0, 0, 259, 0, 0, 262, 0, 0,
        265, 0, 0, 268, 0, 0, 0, 272, 0, 0, 275, 0, 0, 278, 0, 0, 281, 0, 0, 0, 285, 0, 0, 288,
        0, 0, 291, 0, 0, 294, 0, 0, 0, 298, 0, 0, 301, 0, 0, 304, 0, 0, 307, 0, 0, 0, 311, 0,
        0, 314, 0, 0, 317, 0, 0, 320, 0, 0, 0, 324, 0, 0, 327, 0, 0, 330, 0, 0, 333, 0, 0, 0,
        337, 0, 0, 340, 0, 0, 343, 0, 0, 346, 0, 0, 0, 350, 0, 0, 353, 0, 0, 356, 0, 0, 359, 0,
        0, 0, 363, 0, 0, 366, 0, 0, 369, 0, 0, 372, 0, 0, 0, 376, 0, 0, 379, 0, 0, 382, 0, 0,
        385, 0, 0, 0, 389, 0, 0, 392, 0, 0, 395, 0, 0, 398, 0, 0, 0, 402, 0, 0, 405, 0, 0, 408,
        0, 0, 411, 0, 0, 0, 415, 0, 0, 418, 0, 0, 421, 0, 0, 424, 0, 0, 0, 428, 0, 0, 431, 0,
        0, 434, 0, 0, 437, 0, 0, 0, 441, 0, 0, 444, 0, 0, 447, 0, 0, 450, 0, 0, 0, 454, 0, 0,
        457, 0, 0, 460, 0, 0, 463, 0, 0, 0, 467, 0, 0, 470, 0, 0, 473, 0, 0, 476, 0, 0, 0, 480,
        0, 0, 483, 0, 0, 486, 0, 0, 489, 0, 0, 0, 493, 0, 0, 496, 0, 0, 0, 500, 0, 0, 503, 0,
        0, 0, 507, 0, 509, 0, 0, 512, 0, 514, 0, 0, 0, 518, 0, 520, 0, 0, 523, 0, 525, 0, 0, 0,
        529, 0, 531, 0, 0, 534, 0, 536, 0, 0, 0, 540, 0, 542, 0, 0, 545, 0, 547, 0, 0, 0, 551, 0,
        0, 554, 0, 0, 0, 558, 0, 0, 561, 0, 0, 0, 565, 0, 567, 0, 0, 570, 0, 572, 0, 0, 0, 576,
        0, 578, 0, 0, 581, 0, 583, 0, 0, 0, 587, 0, 589, 0, 0, 592, 0, 594, 0, 0, 0, 598, 0, 600,
        0, 0, 603, 0, 605, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 866, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 910, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_FUSE_ROW[] = {
        0, 10, 11, 12, 0, 9, 0, 0, 0, 70, 0, 0, 0, 0, 0, 71, 25, 0, 28, 0, 0, 0, 0, 0,
        3, 0, 6, 0, 4, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 38,
        31, 33, 29, 39, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 41, 42, 40, 0, 0, 0, 0, 0, 0, 0,
        49, 0, 0, 0, 0, 0, 0, 45, 43, 0, 0, 0, 0, 0, 0, 0, 0, 0, 48, 47, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 24, 0, 0, 0, 0, 0,
        21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 67, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 50, 0, 0, 0, 62, 0, 17, 0, 0, 0, 0, 0, 65, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 73,
        0, 0, 0, 76, 0, 0, 0, 0, 0, 0, 0, 79, 0, 0, 0, 23, 0, 0, 0, 2, 0, 0, 5, 0,
        0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        18, 0, 0, 0, 0, 0, 0, 0, 0, 26, 27, 0, 0, 0, 0, 0, 0, 0, 30, 0, 0, 32, 0, 0,
        0, 0, 0, 0, 0, 0, 34, 0, 0, 35, 0, 0, 36, 0, 0, 0, 0, 0, 0, 0, 37, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 44, 0, 46, 0, 0, 0, 0, 0, 51, 0, 0, 52, 0, 0, 53,
        0, 0, 0, 54, 0, 55, 0, 56, 0, 0, 57, 0, 58, 59, 0, 0, 60, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 61, 0, 0, 63, 0, 0, 0, 0, 64, 0, 66, 0, 0, 0, 0, 68, 0, 69, 0, 0, 0, 0,
        72, 0, 0, 74, 0, 75, 0, 0, 0, 77, 0, 78, 0, 0, 0, 0,
    };
    static const uint16_t WE_FUSE_COLUMN[] = {
        0, 6, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 13, 0, 0, 0, 20, 0, 0, 0, 7, 28,
        8, 31, 0, 0, 34, 30, 15, 0, 0, 0, 0, 0, 4, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 23,
        24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        37, 1, 19, 0, 0, 0, 43, 0, 0, 0, 0, 0, 0, 0, 12, 0, 33, 0, 0, 35, 0, 0, 0, 0,
        36, 0, 0, 0, 0, 0, 0, 42, 41, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 0, 11, 0, 0, 0, 0, 17, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 39, 0,
        0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 29, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 27, 0, 0, 0, 0, 0, 0,
        0, 2, 0, 21, 0, 25, 38, 14, 0, 0, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 46, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22,
        0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, 44, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    static const uint16_t WE_FUSED[] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        811, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 812,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 813,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 814, 816, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 815, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 817, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 819, 820, 818, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 821, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 826, 824, 822, 823, 825, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 831, 832, 830, 0, 829, 0, 827, 828, 833,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 834, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 835, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 836, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 837, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 838, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 839, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 840, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 841, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 842, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 843, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 844, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 845, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 847, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 846, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 848, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 849, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 850, 0, 852, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 851, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 853, 854, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 856, 0, 855,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 857, 858, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 859, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 860, 0, 0, 0, 0, 0, 861, 864, 863, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 862, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 876, 882, 0, 0, 0, 870, 865, 0,
        884, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 873, 0, 0, 0, 0, 883, 887, 886, 866, 867, 868, 869, 872,
        881, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 871, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 874, 875, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 880, 0, 0, 0, 0, 879, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 877, 878, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 885, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 888, 0, 889, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 890, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 892,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 891, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 893, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 894, 895, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 896, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 897, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 898, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 899, 901, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 900, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 902, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 903, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 904, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 919,
        928, 0, 0, 913, 914, 0, 0, 0, 0, 0, 0, 0, 0, 911, 0, 0, 0, 915, 0, 0, 937, 0, 936, 934,
        938, 935, 0, 0, 910, 0, 0, 921, 908, 0, 0, 917, 0, 905, 907, 922, 924, 927, 0, 0, 0, 0, 0, 906,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 909, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 912, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 916, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 918, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 920, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 923, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 925, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 926, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 933, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 930, 0, 929, 0, 931, 0, 932, 0, 0, 0, 0, 0, 939, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 944, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 940, 0, 0, 0, 941, 0, 0, 0, 0, 0, 945, 946, 0, 0, 0, 0, 0, 0, 943, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 942, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 947, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 948, 0, 0, 0, 949, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 953, 0, 0, 0, 0, 0, 0, 0, 957, 0, 0, 0, 0, 0, 952, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 955, 0, 0, 0, 0, 0, 0, 951, 0, 0,
        0, 0, 950, 958, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 954, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 956, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 959, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 960, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 961, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        962, 963, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 965, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        964, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 967, 0, 0, 966, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 969, 971, 0,
        0, 0, 0, 968, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 970, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 972, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 973, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 974, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 975, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };
    """
    const uint16_t WE_RR[280]
    const uint16_t WE_AR[280]
    const uint16_t WE_RA[280]
    const uint16_t WE_RI[280]
    const uint16_t WE_AI[280]
    const uint16_t WE_RX[280]
    const uint16_t WE_IR[280]
    const uint16_t WE_UNARY[280]
    const uint16_t WE_UNARY_A[280]
    const uint16_t WE_BR_RR[280]
    const uint16_t WE_BR_RI[280]
    const uint16_t WE_BR_AR[280]
    const uint16_t WE_BR_AI[280]
    const uint16_t WE_NOT_RR[280]
    const uint16_t WE_NOT_RI[280]
    const uint16_t WE_NOT_AR[280]
    const uint16_t WE_NOT_AI[280]
    const uint16_t WE_LOAD[280]
    const uint16_t WE_LOAD_X[280]
    const uint16_t WE_LOAD_ABS[280]
    const uint16_t WE_LOAD_AT[280]
    const uint16_t WE_LOAD_A[280]
    const uint16_t WE_LOAD_AX[280]
    const uint16_t WE_STORE[280]
    const uint16_t WE_STORE_X[280]
    const uint16_t WE_STORE_ABS[280]
    const uint16_t WE_STORE_AT[280]
    const uint16_t WE_STORE_A[280]
    const uint16_t WE_STORE_AX[280]
    const uint16_t WE_STORE_I[280]
    const uint16_t WE_STORE_IX[280]
    const uint16_t WE_SWAPPED[280]
    const uint16_t WE_OPERANDS[280]
    const uint16_t WE_SIZE[280]
    # sums of EFFECT_
    const uint8_t WE_EFFECT[N_OPS]
    const uint8_t WE_WORDS[N_OPS]
    # of a branch the same one backward, which pays fuel; else 0
    const uint16_t WE_BACKWARD[N_OPS]
    # the row of a first op, the column of the next, 0 for none; row by row the fused op
    const uint16_t WE_FUSE_ROW[N_OPS]
    const uint16_t WE_FUSE_COLUMN[N_OPS]
    const uint16_t* WE_FUSED

cdef enum:
    FUSE_COLUMNS = 47
