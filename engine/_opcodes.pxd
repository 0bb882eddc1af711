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
    OP_SELECT_RX = 7
    OP_SELECT_XR = 8
    OP_SELECT_XX = 9
    OP_SELECT_A_RX = 10
    OP_SELECT_A_XR = 11
    OP_SELECT_A_XX = 12
    OP_GLOBAL_GET = 13
    OP_GLOBAL_SET = 14
    OP_GLOBAL_SET_A = 15
    OP_UNREACHABLE = 16
    OP_HALT = 17
    OP_PROBE = 18
    OP_BR = 19
    OP_BR_BK = 20
    OP_BR_IF = 21
    OP_BR_IF_BK = 22
    OP_BR_UNLESS = 23
    OP_BR_UNLESS_BK = 24
    OP_BR_IF_A = 25
    OP_BR_IF_A_BK = 26
    OP_BR_UNLESS_A = 27
    OP_BR_UNLESS_A_BK = 28
    OP_BR_ON_NULL = 29
    OP_BR_ON_NULL_BK = 30
    OP_BR_ON_NON_NULL = 31
    OP_BR_ON_NON_NULL_BK = 32
    OP_BR_TABLE = 33
    OP_REF_AS_NON_NULL = 34
    OP_CALL = 35
    OP_CALL_IMPORT = 36
    OP_CALL_INDIRECT = 37
    OP_CALL_REF = 38
    OP_RETURN_CALL = 39
    OP_RETURN_CALL_IMPORT = 40
    OP_RETURN_CALL_INDIRECT = 41
    OP_RETURN_CALL_REF = 42
    OP_RESYNC = 43
    OP_RET = 44
    OP_RET1 = 45
    OP_EA = 46
    OP_MEMORY_SIZE = 47
    OP_TABLE_SIZE = 48
    OP_TABLE_GET = 49
    OP_TABLE_SET = 50
    OP_I64_ADD128 = 51
    OP_I64_SUB128 = 52
    OP_I64_MUL_WIDE_S = 53
    OP_I64_MUL_WIDE_U = 54
    OP_MEMORY_FILL = 55
    OP_MEMORY_COPY = 56
    OP_MEMORY_INIT = 57
    OP_TABLE_FILL = 58
    OP_TABLE_COPY = 59
    OP_TABLE_INIT = 60
    OP_DATA_DROP = 61
    OP_ELEM_DROP = 62
    OP_REF_FUNC = 63
    OP_MEMORY_GROW = 64
    OP_TABLE_GROW = 65
    OP_THROW = 66
    OP_THROW_REF = 67
    OP_I32_ADD_RR = 68
    OP_I32_ADD_AR = 69
    OP_I32_ADD_RI = 70
    OP_I32_ADD_AI = 71
    OP_I32_ADD_RX = 72
    OP_I32_SUB_RR = 73
    OP_I32_SUB_AR = 74
    OP_I32_SUB_RA = 75
    OP_I32_SUB_IR = 76
    OP_I32_MUL_RR = 77
    OP_I32_MUL_AR = 78
    OP_I32_MUL_RI = 79
    OP_I32_MUL_AI = 80
    OP_I32_MUL_RX = 81
    OP_I32_AND_RR = 82
    OP_I32_AND_AR = 83
    OP_I32_AND_RI = 84
    OP_I32_AND_AI = 85
    OP_I32_AND_RX = 86
    OP_I32_OR_RR = 87
    OP_I32_OR_AR = 88
    OP_I32_OR_RI = 89
    OP_I32_OR_AI = 90
    OP_I32_OR_RX = 91
    OP_I32_XOR_RR = 92
    OP_I32_XOR_AR = 93
    OP_I32_XOR_RI = 94
    OP_I32_XOR_AI = 95
    OP_I32_XOR_RX = 96
    OP_I32_SHL_RR = 97
    OP_I32_SHL_AR = 98
    OP_I32_SHL_RA = 99
    OP_I32_SHL_RI = 100
    OP_I32_SHL_AI = 101
    OP_I32_SHL_IR = 102
    OP_I32_SHR_S_RR = 103
    OP_I32_SHR_S_AR = 104
    OP_I32_SHR_S_RA = 105
    OP_I32_SHR_S_RI = 106
    OP_I32_SHR_S_AI = 107
    OP_I32_SHR_U_RR = 108
    OP_I32_SHR_U_AR = 109
    OP_I32_SHR_U_RA = 110
    OP_I32_SHR_U_RI = 111
    OP_I32_SHR_U_AI = 112
    OP_I32_ROTL_RR = 113
    OP_I32_ROTL_AR = 114
    OP_I32_ROTL_RA = 115
    OP_I32_ROTL_RI = 116
    OP_I32_ROTL_AI = 117
    OP_I32_ROTR_RR = 118
    OP_I32_ROTR_AR = 119
    OP_I32_ROTR_RA = 120
    OP_I32_ROTR_RI = 121
    OP_I32_ROTR_AI = 122
    OP_I64_ADD_RR = 123
    OP_I64_ADD_AR = 124
    OP_I64_ADD_RI = 125
    OP_I64_ADD_AI = 126
    OP_I64_ADD_RX = 127
    OP_I64_SUB_RR = 128
    OP_I64_SUB_AR = 129
    OP_I64_SUB_RA = 130
    OP_I64_SUB_IR = 131
    OP_I64_MUL_RR = 132
    OP_I64_MUL_AR = 133
    OP_I64_MUL_RI = 134
    OP_I64_MUL_AI = 135
    OP_I64_MUL_RX = 136
    OP_I64_AND_RR = 137
    OP_I64_AND_AR = 138
    OP_I64_AND_RI = 139
    OP_I64_AND_AI = 140
    OP_I64_AND_RX = 141
    OP_I64_OR_RR = 142
    OP_I64_OR_AR = 143
    OP_I64_OR_RI = 144
    OP_I64_OR_AI = 145
    OP_I64_OR_RX = 146
    OP_I64_XOR_RR = 147
    OP_I64_XOR_AR = 148
    OP_I64_XOR_RI = 149
    OP_I64_XOR_AI = 150
    OP_I64_XOR_RX = 151
    OP_I64_SHL_RR = 152
    OP_I64_SHL_AR = 153
    OP_I64_SHL_RA = 154
    OP_I64_SHL_RI = 155
    OP_I64_SHL_AI = 156
    OP_I64_SHL_IR = 157
    OP_I64_SHR_S_RR = 158
    OP_I64_SHR_S_AR = 159
    OP_I64_SHR_S_RA = 160
    OP_I64_SHR_S_RI = 161
    OP_I64_SHR_S_AI = 162
    OP_I64_SHR_U_RR = 163
    OP_I64_SHR_U_AR = 164
    OP_I64_SHR_U_RA = 165
    OP_I64_SHR_U_RI = 166
    OP_I64_SHR_U_AI = 167
    OP_I64_ROTL_RR = 168
    OP_I64_ROTL_AR = 169
    OP_I64_ROTL_RA = 170
    OP_I64_ROTL_RI = 171
    OP_I64_ROTL_AI = 172
    OP_I64_ROTR_RR = 173
    OP_I64_ROTR_AR = 174
    OP_I64_ROTR_RA = 175
    OP_I64_ROTR_RI = 176
    OP_I64_ROTR_AI = 177
    OP_F32_ADD_RR = 178
    OP_F32_ADD_AR = 179
    OP_F32_ADD_RA = 180
    OP_F32_ADD_RX = 181
    OP_F32_SUB_RR = 182
    OP_F32_SUB_AR = 183
    OP_F32_SUB_RA = 184
    OP_F32_SUB_RX = 185
    OP_F32_MUL_RR = 186
    OP_F32_MUL_AR = 187
    OP_F32_MUL_RA = 188
    OP_F32_MUL_RX = 189
    OP_F32_DIV_RR = 190
    OP_F32_DIV_AR = 191
    OP_F32_DIV_RA = 192
    OP_F32_DIV_RX = 193
    OP_F32_MIN_RR = 194
    OP_F32_MIN_AR = 195
    OP_F32_MIN_RA = 196
    OP_F32_MIN_RX = 197
    OP_F32_MAX_RR = 198
    OP_F32_MAX_AR = 199
    OP_F32_MAX_RA = 200
    OP_F32_MAX_RX = 201
    OP_F32_COPYSIGN_RR = 202
    OP_F64_ADD_RR = 203
    OP_F64_ADD_AR = 204
    OP_F64_ADD_RA = 205
    OP_F64_ADD_RX = 206
    OP_F64_SUB_RR = 207
    OP_F64_SUB_AR = 208
    OP_F64_SUB_RA = 209
    OP_F64_SUB_RX = 210
    OP_F64_MUL_RR = 211
    OP_F64_MUL_AR = 212
    OP_F64_MUL_RA = 213
    OP_F64_MUL_RX = 214
    OP_F64_DIV_RR = 215
    OP_F64_DIV_AR = 216
    OP_F64_DIV_RA = 217
    OP_F64_DIV_RX = 218
    OP_F64_MIN_RR = 219
    OP_F64_MIN_AR = 220
    OP_F64_MIN_RA = 221
    OP_F64_MIN_RX = 222
    OP_F64_MAX_RR = 223
    OP_F64_MAX_AR = 224
    OP_F64_MAX_RA = 225
    OP_F64_MAX_RX = 226
    OP_F64_COPYSIGN_RR = 227
    OP_I32_EQ_RR = 228
    OP_BR_I32_EQ_RR = 229
    OP_BR_I32_EQ_RR_BK = 230
    OP_I32_EQ_RI = 231
    OP_BR_I32_EQ_RI = 232
    OP_BR_I32_EQ_RI_BK = 233
    OP_I32_EQ_AR = 234
    OP_BR_I32_EQ_AR = 235
    OP_BR_I32_EQ_AR_BK = 236
    OP_I32_EQ_AI = 237
    OP_BR_I32_EQ_AI = 238
    OP_BR_I32_EQ_AI_BK = 239
    OP_I32_EQ_RX = 240
    OP_I32_NE_RR = 241
    OP_BR_I32_NE_RR = 242
    OP_BR_I32_NE_RR_BK = 243
    OP_I32_NE_RI = 244
    OP_BR_I32_NE_RI = 245
    OP_BR_I32_NE_RI_BK = 246
    OP_I32_NE_AR = 247
    OP_BR_I32_NE_AR = 248
    OP_BR_I32_NE_AR_BK = 249
    OP_I32_NE_AI = 250
    OP_BR_I32_NE_AI = 251
    OP_BR_I32_NE_AI_BK = 252
    OP_I32_NE_RX = 253
    OP_I32_LT_S_RR = 254
    OP_BR_I32_LT_S_RR = 255
    OP_BR_I32_LT_S_RR_BK = 256
    OP_I32_LT_S_RI = 257
    OP_BR_I32_LT_S_RI = 258
    OP_BR_I32_LT_S_RI_BK = 259
    OP_I32_LT_S_AR = 260
    OP_BR_I32_LT_S_AR = 261
    OP_BR_I32_LT_S_AR_BK = 262
    OP_I32_LT_S_AI = 263
    OP_BR_I32_LT_S_AI = 264
    OP_BR_I32_LT_S_AI_BK = 265
    OP_I32_LT_S_RX = 266
    OP_I32_LT_U_RR = 267
    OP_BR_I32_LT_U_RR = 268
    OP_BR_I32_LT_U_RR_BK = 269
    OP_I32_LT_U_RI = 270
    OP_BR_I32_LT_U_RI = 271
    OP_BR_I32_LT_U_RI_BK = 272
    OP_I32_LT_U_AR = 273
    OP_BR_I32_LT_U_AR = 274
    OP_BR_I32_LT_U_AR_BK = 275
    OP_I32_LT_U_AI = 276
    OP_BR_I32_LT_U_AI = 277
    OP_BR_I32_LT_U_AI_BK = 278
    OP_I32_LT_U_RX = 279
    OP_I32_GT_S_RR = 280
    OP_BR_I32_GT_S_RR = 281
    OP_BR_I32_GT_S_RR_BK = 282
    OP_I32_GT_S_RI = 283
    OP_BR_I32_GT_S_RI = 284
    OP_BR_I32_GT_S_RI_BK = 285
    OP_I32_GT_S_AR = 286
    OP_BR_I32_GT_S_AR = 287
    OP_BR_I32_GT_S_AR_BK = 288
    OP_I32_GT_S_AI = 289
    OP_BR_I32_GT_S_AI = 290
    OP_BR_I32_GT_S_AI_BK = 291
    OP_I32_GT_S_RX = 292
    OP_I32_GT_U_RR = 293
    OP_BR_I32_GT_U_RR = 294
    OP_BR_I32_GT_U_RR_BK = 295
    OP_I32_GT_U_RI = 296
    OP_BR_I32_GT_U_RI = 297
    OP_BR_I32_GT_U_RI_BK = 298
    OP_I32_GT_U_AR = 299
    OP_BR_I32_GT_U_AR = 300
    OP_BR_I32_GT_U_AR_BK = 301
    OP_I32_GT_U_AI = 302
    OP_BR_I32_GT_U_AI = 303
    OP_BR_I32_GT_U_AI_BK = 304
    OP_I32_GT_U_RX = 305
    OP_I32_LE_S_RR = 306
    OP_BR_I32_LE_S_RR = 307
    OP_BR_I32_LE_S_RR_BK = 308
    OP_I32_LE_S_RI = 309
    OP_BR_I32_LE_S_RI = 310
    OP_BR_I32_LE_S_RI_BK = 311
    OP_I32_LE_S_AR = 312
    OP_BR_I32_LE_S_AR = 313
    OP_BR_I32_LE_S_AR_BK = 314
    OP_I32_LE_S_AI = 315
    OP_BR_I32_LE_S_AI = 316
    OP_BR_I32_LE_S_AI_BK = 317
    OP_I32_LE_S_RX = 318
    OP_I32_LE_U_RR = 319
    OP_BR_I32_LE_U_RR = 320
    OP_BR_I32_LE_U_RR_BK = 321
    OP_I32_LE_U_RI = 322
    OP_BR_I32_LE_U_RI = 323
    OP_BR_I32_LE_U_RI_BK = 324
    OP_I32_LE_U_AR = 325
    OP_BR_I32_LE_U_AR = 326
    OP_BR_I32_LE_U_AR_BK = 327
    OP_I32_LE_U_AI = 328
    OP_BR_I32_LE_U_AI = 329
    OP_BR_I32_LE_U_AI_BK = 330
    OP_I32_LE_U_RX = 331
    OP_I32_GE_S_RR = 332
    OP_BR_I32_GE_S_RR = 333
    OP_BR_I32_GE_S_RR_BK = 334
    OP_I32_GE_S_RI = 335
    OP_BR_I32_GE_S_RI = 336
    OP_BR_I32_GE_S_RI_BK = 337
    OP_I32_GE_S_AR = 338
    OP_BR_I32_GE_S_AR = 339
    OP_BR_I32_GE_S_AR_BK = 340
    OP_I32_GE_S_AI = 341
    OP_BR_I32_GE_S_AI = 342
    OP_BR_I32_GE_S_AI_BK = 343
    OP_I32_GE_S_RX = 344
    OP_I32_GE_U_RR = 345
    OP_BR_I32_GE_U_RR = 346
    OP_BR_I32_GE_U_RR_BK = 347
    OP_I32_GE_U_RI = 348
    OP_BR_I32_GE_U_RI = 349
    OP_BR_I32_GE_U_RI_BK = 350
    OP_I32_GE_U_AR = 351
    OP_BR_I32_GE_U_AR = 352
    OP_BR_I32_GE_U_AR_BK = 353
    OP_I32_GE_U_AI = 354
    OP_BR_I32_GE_U_AI = 355
    OP_BR_I32_GE_U_AI_BK = 356
    OP_I32_GE_U_RX = 357
    OP_I64_EQ_RR = 358
    OP_BR_I64_EQ_RR = 359
    OP_BR_I64_EQ_RR_BK = 360
    OP_I64_EQ_RI = 361
    OP_BR_I64_EQ_RI = 362
    OP_BR_I64_EQ_RI_BK = 363
    OP_I64_EQ_AR = 364
    OP_BR_I64_EQ_AR = 365
    OP_BR_I64_EQ_AR_BK = 366
    OP_I64_EQ_AI = 367
    OP_BR_I64_EQ_AI = 368
    OP_BR_I64_EQ_AI_BK = 369
    OP_I64_EQ_RX = 370
    OP_I64_NE_RR = 371
    OP_BR_I64_NE_RR = 372
    OP_BR_I64_NE_RR_BK = 373
    OP_I64_NE_RI = 374
    OP_BR_I64_NE_RI = 375
    OP_BR_I64_NE_RI_BK = 376
    OP_I64_NE_AR = 377
    OP_BR_I64_NE_AR = 378
    OP_BR_I64_NE_AR_BK = 379
    OP_I64_NE_AI = 380
    OP_BR_I64_NE_AI = 381
    OP_BR_I64_NE_AI_BK = 382
    OP_I64_NE_RX = 383
    OP_I64_LT_S_RR = 384
    OP_BR_I64_LT_S_RR = 385
    OP_BR_I64_LT_S_RR_BK = 386
    OP_I64_LT_S_RI = 387
    OP_BR_I64_LT_S_RI = 388
    OP_BR_I64_LT_S_RI_BK = 389
    OP_I64_LT_S_AR = 390
    OP_BR_I64_LT_S_AR = 391
    OP_BR_I64_LT_S_AR_BK = 392
    OP_I64_LT_S_AI = 393
    OP_BR_I64_LT_S_AI = 394
    OP_BR_I64_LT_S_AI_BK = 395
    OP_I64_LT_S_RX = 396
    OP_I64_LT_U_RR = 397
    OP_BR_I64_LT_U_RR = 398
    OP_BR_I64_LT_U_RR_BK = 399
    OP_I64_LT_U_RI = 400
    OP_BR_I64_LT_U_RI = 401
    OP_BR_I64_LT_U_RI_BK = 402
    OP_I64_LT_U_AR = 403
    OP_BR_I64_LT_U_AR = 404
    OP_BR_I64_LT_U_AR_BK = 405
    OP_I64_LT_U_AI = 406
    OP_BR_I64_LT_U_AI = 407
    OP_BR_I64_LT_U_AI_BK = 408
    OP_I64_LT_U_RX = 409
    OP_I64_GT_S_RR = 410
    OP_BR_I64_GT_S_RR = 411
    OP_BR_I64_GT_S_RR_BK = 412
    OP_I64_GT_S_RI = 413
    OP_BR_I64_GT_S_RI = 414
    OP_BR_I64_GT_S_RI_BK = 415
    OP_I64_GT_S_AR = 416
    OP_BR_I64_GT_S_AR = 417
    OP_BR_I64_GT_S_AR_BK = 418
    OP_I64_GT_S_AI = 419
    OP_BR_I64_GT_S_AI = 420
    OP_BR_I64_GT_S_AI_BK = 421
    OP_I64_GT_S_RX = 422
    OP_I64_GT_U_RR = 423
    OP_BR_I64_GT_U_RR = 424
    OP_BR_I64_GT_U_RR_BK = 425
    OP_I64_GT_U_RI = 426
    OP_BR_I64_GT_U_RI = 427
    OP_BR_I64_GT_U_RI_BK = 428
    OP_I64_GT_U_AR = 429
    OP_BR_I64_GT_U_AR = 430
    OP_BR_I64_GT_U_AR_BK = 431
    OP_I64_GT_U_AI = 432
    OP_BR_I64_GT_U_AI = 433
    OP_BR_I64_GT_U_AI_BK = 434
    OP_I64_GT_U_RX = 435
    OP_I64_LE_S_RR = 436
    OP_BR_I64_LE_S_RR = 437
    OP_BR_I64_LE_S_RR_BK = 438
    OP_I64_LE_S_RI = 439
    OP_BR_I64_LE_S_RI = 440
    OP_BR_I64_LE_S_RI_BK = 441
    OP_I64_LE_S_AR = 442
    OP_BR_I64_LE_S_AR = 443
    OP_BR_I64_LE_S_AR_BK = 444
    OP_I64_LE_S_AI = 445
    OP_BR_I64_LE_S_AI = 446
    OP_BR_I64_LE_S_AI_BK = 447
    OP_I64_LE_S_RX = 448
    OP_I64_LE_U_RR = 449
    OP_BR_I64_LE_U_RR = 450
    OP_BR_I64_LE_U_RR_BK = 451
    OP_I64_LE_U_RI = 452
    OP_BR_I64_LE_U_RI = 453
    OP_BR_I64_LE_U_RI_BK = 454
    OP_I64_LE_U_AR = 455
    OP_BR_I64_LE_U_AR = 456
    OP_BR_I64_LE_U_AR_BK = 457
    OP_I64_LE_U_AI = 458
    OP_BR_I64_LE_U_AI = 459
    OP_BR_I64_LE_U_AI_BK = 460
    OP_I64_LE_U_RX = 461
    OP_I64_GE_S_RR = 462
    OP_BR_I64_GE_S_RR = 463
    OP_BR_I64_GE_S_RR_BK = 464
    OP_I64_GE_S_RI = 465
    OP_BR_I64_GE_S_RI = 466
    OP_BR_I64_GE_S_RI_BK = 467
    OP_I64_GE_S_AR = 468
    OP_BR_I64_GE_S_AR = 469
    OP_BR_I64_GE_S_AR_BK = 470
    OP_I64_GE_S_AI = 471
    OP_BR_I64_GE_S_AI = 472
    OP_BR_I64_GE_S_AI_BK = 473
    OP_I64_GE_S_RX = 474
    OP_I64_GE_U_RR = 475
    OP_BR_I64_GE_U_RR = 476
    OP_BR_I64_GE_U_RR_BK = 477
    OP_I64_GE_U_RI = 478
    OP_BR_I64_GE_U_RI = 479
    OP_BR_I64_GE_U_RI_BK = 480
    OP_I64_GE_U_AR = 481
    OP_BR_I64_GE_U_AR = 482
    OP_BR_I64_GE_U_AR_BK = 483
    OP_I64_GE_U_AI = 484
    OP_BR_I64_GE_U_AI = 485
    OP_BR_I64_GE_U_AI_BK = 486
    OP_I64_GE_U_RX = 487
    OP_F32_EQ_RR = 488
    OP_BR_F32_EQ_RR = 489
    OP_BR_F32_EQ_RR_BK = 490
    OP_F32_EQ_AR = 491
    OP_BR_F32_EQ_AR = 492
    OP_BR_F32_EQ_AR_BK = 493
    OP_F32_EQ_RX = 494
    OP_F32_NE_RR = 495
    OP_BR_F32_NE_RR = 496
    OP_BR_F32_NE_RR_BK = 497
    OP_F32_NE_AR = 498
    OP_BR_F32_NE_AR = 499
    OP_BR_F32_NE_AR_BK = 500
    OP_F32_NE_RX = 501
    OP_F32_LT_RR = 502
    OP_BR_F32_LT_RR = 503
    OP_BR_F32_LT_RR_BK = 504
    OP_BR_F32_LT_NOT_RR = 505
    OP_BR_F32_LT_NOT_RR_BK = 506
    OP_F32_LT_AR = 507
    OP_BR_F32_LT_AR = 508
    OP_BR_F32_LT_AR_BK = 509
    OP_BR_F32_LT_NOT_AR = 510
    OP_BR_F32_LT_NOT_AR_BK = 511
    OP_F32_LT_RX = 512
    OP_F32_GT_RR = 513
    OP_BR_F32_GT_RR = 514
    OP_BR_F32_GT_RR_BK = 515
    OP_BR_F32_GT_NOT_RR = 516
    OP_BR_F32_GT_NOT_RR_BK = 517
    OP_F32_GT_AR = 518
    OP_BR_F32_GT_AR = 519
    OP_BR_F32_GT_AR_BK = 520
    OP_BR_F32_GT_NOT_AR = 521
    OP_BR_F32_GT_NOT_AR_BK = 522
    OP_F32_GT_RX = 523
    OP_F32_LE_RR = 524
    OP_BR_F32_LE_RR = 525
    OP_BR_F32_LE_RR_BK = 526
    OP_BR_F32_LE_NOT_RR = 527
    OP_BR_F32_LE_NOT_RR_BK = 528
    OP_F32_LE_AR = 529
    OP_BR_F32_LE_AR = 530
    OP_BR_F32_LE_AR_BK = 531
    OP_BR_F32_LE_NOT_AR = 532
    OP_BR_F32_LE_NOT_AR_BK = 533
    OP_F32_LE_RX = 534
    OP_F32_GE_RR = 535
    OP_BR_F32_GE_RR = 536
    OP_BR_F32_GE_RR_BK = 537
    OP_BR_F32_GE_NOT_RR = 538
    OP_BR_F32_GE_NOT_RR_BK = 539
    OP_F32_GE_AR = 540
    OP_BR_F32_GE_AR = 541
    OP_BR_F32_GE_AR_BK = 542
    OP_BR_F32_GE_NOT_AR = 543
    OP_BR_F32_GE_NOT_AR_BK = 544
    OP_F32_GE_RX = 545
    OP_F64_EQ_RR = 546
    OP_BR_F64_EQ_RR = 547
    OP_BR_F64_EQ_RR_BK = 548
    OP_F64_EQ_AR = 549
    OP_BR_F64_EQ_AR = 550
    OP_BR_F64_EQ_AR_BK = 551
    OP_F64_EQ_RX = 552
    OP_F64_NE_RR = 553
    OP_BR_F64_NE_RR = 554
    OP_BR_F64_NE_RR_BK = 555
    OP_F64_NE_AR = 556
    OP_BR_F64_NE_AR = 557
    OP_BR_F64_NE_AR_BK = 558
    OP_F64_NE_RX = 559
    OP_F64_LT_RR = 560
    OP_BR_F64_LT_RR = 561
    OP_BR_F64_LT_RR_BK = 562
    OP_BR_F64_LT_NOT_RR = 563
    OP_BR_F64_LT_NOT_RR_BK = 564
    OP_F64_LT_AR = 565
    OP_BR_F64_LT_AR = 566
    OP_BR_F64_LT_AR_BK = 567
    OP_BR_F64_LT_NOT_AR = 568
    OP_BR_F64_LT_NOT_AR_BK = 569
    OP_F64_LT_RX = 570
    OP_F64_GT_RR = 571
    OP_BR_F64_GT_RR = 572
    OP_BR_F64_GT_RR_BK = 573
    OP_BR_F64_GT_NOT_RR = 574
    OP_BR_F64_GT_NOT_RR_BK = 575
    OP_F64_GT_AR = 576
    OP_BR_F64_GT_AR = 577
    OP_BR_F64_GT_AR_BK = 578
    OP_BR_F64_GT_NOT_AR = 579
    OP_BR_F64_GT_NOT_AR_BK = 580
    OP_F64_GT_RX = 581
    OP_F64_LE_RR = 582
    OP_BR_F64_LE_RR = 583
    OP_BR_F64_LE_RR_BK = 584
    OP_BR_F64_LE_NOT_RR = 585
    OP_BR_F64_LE_NOT_RR_BK = 586
    OP_F64_LE_AR = 587
    OP_BR_F64_LE_AR = 588
    OP_BR_F64_LE_AR_BK = 589
    OP_BR_F64_LE_NOT_AR = 590
    OP_BR_F64_LE_NOT_AR_BK = 591
    OP_F64_LE_RX = 592
    OP_F64_GE_RR = 593
    OP_BR_F64_GE_RR = 594
    OP_BR_F64_GE_RR_BK = 595
    OP_BR_F64_GE_NOT_RR = 596
    OP_BR_F64_GE_NOT_RR_BK = 597
    OP_F64_GE_AR = 598
    OP_BR_F64_GE_AR = 599
    OP_BR_F64_GE_AR_BK = 600
    OP_BR_F64_GE_NOT_AR = 601
    OP_BR_F64_GE_NOT_AR_BK = 602
    OP_F64_GE_RX = 603
    OP_I32_DIV_S_RR = 604
    OP_I32_DIV_S_RI = 605
    OP_I32_DIV_U_RR = 606
    OP_I32_DIV_U_RI = 607
    OP_I32_REM_S_RR = 608
    OP_I32_REM_S_RI = 609
    OP_I32_REM_U_RR = 610
    OP_I32_REM_U_RI = 611
    OP_I64_DIV_S_RR = 612
    OP_I64_DIV_S_RI = 613
    OP_I64_DIV_U_RR = 614
    OP_I64_DIV_U_RI = 615
    OP_I64_REM_S_RR = 616
    OP_I64_REM_S_RI = 617
    OP_I64_REM_U_RR = 618
    OP_I64_REM_U_RI = 619
    OP_I32_EQZ = 620
    OP_I32_EQZ_A = 621
    OP_I64_EQZ = 622
    OP_I64_EQZ_A = 623
    OP_I32_CLZ = 624
    OP_I32_CLZ_A = 625
    OP_I32_CTZ = 626
    OP_I32_CTZ_A = 627
    OP_I32_POPCNT = 628
    OP_I32_POPCNT_A = 629
    OP_I64_CLZ = 630
    OP_I64_CLZ_A = 631
    OP_I64_CTZ = 632
    OP_I64_CTZ_A = 633
    OP_I64_POPCNT = 634
    OP_I64_POPCNT_A = 635
    OP_F32_ABS = 636
    OP_F32_ABS_A = 637
    OP_F32_NEG = 638
    OP_F32_NEG_A = 639
    OP_F32_CEIL = 640
    OP_F32_FLOOR = 641
    OP_F32_TRUNC = 642
    OP_F32_NEAREST = 643
    OP_F32_SQRT = 644
    OP_F64_ABS = 645
    OP_F64_ABS_A = 646
    OP_F64_NEG = 647
    OP_F64_NEG_A = 648
    OP_F64_CEIL = 649
    OP_F64_FLOOR = 650
    OP_F64_TRUNC = 651
    OP_F64_NEAREST = 652
    OP_F64_SQRT = 653
    OP_I32_WRAP_I64 = 654
    OP_I32_WRAP_I64_A = 655
    OP_I64_EXTEND_I32_S = 656
    OP_I64_EXTEND_I32_S_A = 657
    OP_I64_EXTEND_I32_U = 658
    OP_I64_EXTEND_I32_U_A = 659
    OP_F32_CONVERT_I32_S = 660
    OP_F32_CONVERT_I32_S_A = 661
    OP_F32_CONVERT_I32_U = 662
    OP_F32_CONVERT_I32_U_A = 663
    OP_F32_CONVERT_I64_S = 664
    OP_F32_CONVERT_I64_S_A = 665
    OP_F32_CONVERT_I64_U = 666
    OP_F32_CONVERT_I64_U_A = 667
    OP_F32_DEMOTE_F64 = 668
    OP_F64_CONVERT_I32_S = 669
    OP_F64_CONVERT_I32_S_A = 670
    OP_F64_CONVERT_I32_U = 671
    OP_F64_CONVERT_I32_U_A = 672
    OP_F64_CONVERT_I64_S = 673
    OP_F64_CONVERT_I64_S_A = 674
    OP_F64_CONVERT_I64_U = 675
    OP_F64_CONVERT_I64_U_A = 676
    OP_F64_PROMOTE_F32 = 677
    OP_I32_EXTEND8_S = 678
    OP_I32_EXTEND8_S_A = 679
    OP_I32_EXTEND16_S = 680
    OP_I32_EXTEND16_S_A = 681
    OP_I64_EXTEND8_S = 682
    OP_I64_EXTEND8_S_A = 683
    OP_I64_EXTEND16_S = 684
    OP_I64_EXTEND16_S_A = 685
    OP_I64_EXTEND32_S = 686
    OP_I64_EXTEND32_S_A = 687
    OP_REF_IS_NULL = 688
    OP_REF_IS_NULL_A = 689
    OP_I32_TRUNC_F32_S = 690
    OP_I32_TRUNC_F32_U = 691
    OP_I32_TRUNC_F64_S = 692
    OP_I32_TRUNC_F64_U = 693
    OP_I64_TRUNC_F32_S = 694
    OP_I64_TRUNC_F32_U = 695
    OP_I64_TRUNC_F64_S = 696
    OP_I64_TRUNC_F64_U = 697
    OP_I32_TRUNC_SAT_F32_S = 698
    OP_I32_TRUNC_SAT_F32_U = 699
    OP_I32_TRUNC_SAT_F64_S = 700
    OP_I32_TRUNC_SAT_F64_U = 701
    OP_I64_TRUNC_SAT_F32_S = 702
    OP_I64_TRUNC_SAT_F32_U = 703
    OP_I64_TRUNC_SAT_F64_S = 704
    OP_I64_TRUNC_SAT_F64_U = 705
    OP_LOAD8_U = 706
    OP_LOAD8_U_X = 707
    OP_LOAD8_U_ABS = 708
    OP_LOAD8_U_AT = 709
    OP_LOAD8_U_A = 710
    OP_LOAD8_U_AX = 711
    OP_LOAD16_U = 712
    OP_LOAD16_U_X = 713
    OP_LOAD16_U_ABS = 714
    OP_LOAD16_U_AT = 715
    OP_LOAD16_U_A = 716
    OP_LOAD16_U_AX = 717
    OP_LOAD32_U = 718
    OP_LOAD32_U_X = 719
    OP_LOAD32_U_ABS = 720
    OP_LOAD32_U_AT = 721
    OP_LOAD32_U_A = 722
    OP_LOAD32_U_AX = 723
    OP_F32_LOAD = 724
    OP_F32_LOAD_X = 725
    OP_F32_LOAD_ABS = 726
    OP_F32_LOAD_AT = 727
    OP_F32_LOAD_A = 728
    OP_F32_LOAD_AX = 729
    OP_LOAD64 = 730
    OP_LOAD64_X = 731
    OP_LOAD64_ABS = 732
    OP_LOAD64_AT = 733
    OP_LOAD64_A = 734
    OP_LOAD64_AX = 735
    OP_F64_LOAD = 736
    OP_F64_LOAD_X = 737
    OP_F64_LOAD_ABS = 738
    OP_F64_LOAD_AT = 739
    OP_F64_LOAD_A = 740
    OP_F64_LOAD_AX = 741
    OP_I32_LOAD8_S = 742
    OP_I32_LOAD8_S_X = 743
    OP_I32_LOAD8_S_ABS = 744
    OP_I32_LOAD8_S_AT = 745
    OP_I32_LOAD8_S_A = 746
    OP_I32_LOAD8_S_AX = 747
    OP_I32_LOAD16_S = 748
    OP_I32_LOAD16_S_X = 749
    OP_I32_LOAD16_S_ABS = 750
    OP_I32_LOAD16_S_AT = 751
    OP_I32_LOAD16_S_A = 752
    OP_I32_LOAD16_S_AX = 753
    OP_I64_LOAD8_S = 754
    OP_I64_LOAD8_S_X = 755
    OP_I64_LOAD8_S_ABS = 756
    OP_I64_LOAD8_S_AT = 757
    OP_I64_LOAD8_S_A = 758
    OP_I64_LOAD8_S_AX = 759
    OP_I64_LOAD16_S = 760
    OP_I64_LOAD16_S_X = 761
    OP_I64_LOAD16_S_ABS = 762
    OP_I64_LOAD16_S_AT = 763
    OP_I64_LOAD16_S_A = 764
    OP_I64_LOAD16_S_AX = 765
    OP_I64_LOAD32_S = 766
    OP_I64_LOAD32_S_X = 767
    OP_I64_LOAD32_S_ABS = 768
    OP_I64_LOAD32_S_AT = 769
    OP_I64_LOAD32_S_A = 770
    OP_I64_LOAD32_S_AX = 771
    OP_STORE8 = 772
    OP_STORE8_X = 773
    OP_STORE8_ABS = 774
    OP_STORE8_AT = 775
    OP_STORE8_A = 776
    OP_STORE8_AX = 777
    OP_STORE8_I = 778
    OP_STORE8_IX = 779
    OP_STORE16 = 780
    OP_STORE16_X = 781
    OP_STORE16_ABS = 782
    OP_STORE16_AT = 783
    OP_STORE16_A = 784
    OP_STORE16_AX = 785
    OP_STORE16_I = 786
    OP_STORE16_IX = 787
    OP_STORE32 = 788
    OP_STORE32_X = 789
    OP_STORE32_ABS = 790
    OP_STORE32_AT = 791
    OP_STORE32_A = 792
    OP_STORE32_AX = 793
    OP_STORE32_I = 794
    OP_STORE32_IX = 795
    OP_STORE64 = 796
    OP_STORE64_X = 797
    OP_STORE64_ABS = 798
    OP_STORE64_AT = 799
    OP_STORE64_A = 800
    OP_STORE64_AX = 801
    OP_STORE64_I = 802
    OP_STORE64_IX = 803
    OP_F32_STORE_A = 804
    OP_F32_STORE_AX = 805
    OP_F64_STORE_A = 806
    OP_F64_STORE_AX = 807
    N_OPS = 808

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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 229, 242,
        255, 268, 281, 294, 307, 320, 333, 346, 0, 359, 372, 385, 398, 411, 424, 437, 450, 463, 476, 489, 496, 503, 514, 525,
        536, 547, 554, 561, 572, 583, 594, 0, 0, 0, 69, 74, 78, 605, 607, 609, 611, 83, 88, 93, 98, 104, 109, 114,
        119, 0, 0, 0, 124, 129, 133, 613, 615, 617, 619, 138, 143, 148, 153, 159, 164, 169, 174, 0, 0, 0, 0, 0,
        0, 0, 179, 183, 187, 191, 195, 199, 203, 0, 0, 0, 0, 0, 0, 0, 204, 208, 212, 216, 220, 224, 228, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 235, 248,
        261, 274, 287, 300, 313, 326, 339, 352, 0, 365, 378, 391, 404, 417, 430, 443, 456, 469, 482, 492, 499, 508, 519, 530,
        541, 550, 557, 566, 577, 588, 599, 0, 0, 0, 70, 75, 79, 0, 0, 0, 0, 84, 89, 94, 99, 105, 110, 115,
        120, 0, 0, 0, 125, 130, 134, 0, 0, 0, 0, 139, 144, 149, 154, 160, 165, 170, 175, 0, 0, 0, 0, 0,
        0, 0, 180, 184, 188, 192, 196, 200, 0, 0, 0, 0, 0, 0, 0, 0, 205, 209, 213, 217, 221, 225, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 76, 0, 0, 0, 0, 0, 0, 0, 0, 100, 106, 111, 116,
        121, 0, 0, 0, 0, 131, 0, 0, 0, 0, 0, 0, 0, 0, 155, 161, 166, 171, 176, 0, 0, 0, 0, 0,
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
    static const uint16_t WE_RI[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 232, 245,
        258, 271, 284, 297, 310, 323, 336, 349, 0, 362, 375, 388, 401, 414, 427, 440, 453, 466, 479, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 71, 0, 80, 606, 608, 610, 612, 85, 90, 95, 101, 107, 112, 117,
        122, 0, 0, 0, 126, 0, 135, 614, 616, 618, 620, 140, 145, 150, 156, 162, 167, 172, 177, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 238, 251,
        264, 277, 290, 303, 316, 329, 342, 355, 0, 368, 381, 394, 407, 420, 433, 446, 459, 472, 485, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 72, 0, 81, 0, 0, 0, 0, 86, 91, 96, 102, 108, 113, 118,
        123, 0, 0, 0, 127, 0, 136, 0, 0, 0, 0, 141, 146, 151, 157, 163, 168, 173, 178, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 241, 254,
        267, 280, 293, 306, 319, 332, 345, 358, 0, 371, 384, 397, 410, 423, 436, 449, 462, 475, 488, 495, 502, 513, 524, 535,
        546, 553, 560, 571, 582, 593, 604, 0, 0, 0, 73, 0, 82, 0, 0, 0, 0, 87, 92, 97, 0, 0, 0, 0,
        0, 0, 0, 0, 128, 0, 137, 0, 0, 0, 0, 142, 147, 152, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
    static const uint16_t WE_IR[512] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 77, 0, 0, 0, 0, 0, 0, 0, 0, 103, 0, 0, 0,
        0, 0, 0, 0, 0, 132, 0, 0, 0, 0, 0, 0, 0, 0, 158, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 621, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 623, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 625, 627, 629, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 631, 633, 635, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 637, 639, 641, 642, 643,
        644, 645, 0, 0, 0, 0, 0, 0, 0, 646, 648, 650, 651, 652, 653, 654, 0, 0, 0, 0, 0, 0, 0, 655,
        691, 692, 693, 694, 657, 659, 695, 696, 697, 698, 661, 663, 665, 667, 669, 670, 672, 674, 676, 678, 0, 0, 0, 0,
        679, 681, 683, 685, 687, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 689, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 699, 700, 701, 702, 703, 704, 705, 706,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 622, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 624, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 626, 628, 630, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 632, 634, 636, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 638, 640, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 647, 649, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 656,
        0, 0, 0, 0, 658, 660, 0, 0, 0, 0, 662, 664, 666, 668, 0, 671, 673, 675, 677, 0, 0, 0, 0, 0,
        680, 682, 684, 686, 688, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 690, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 230, 243,
        256, 269, 282, 295, 308, 321, 334, 347, 0, 360, 373, 386, 399, 412, 425, 438, 451, 464, 477, 490, 497, 504, 515, 526,
        537, 548, 555, 562, 573, 584, 595, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 233, 246,
        259, 272, 285, 298, 311, 324, 337, 350, 0, 363, 376, 389, 402, 415, 428, 441, 454, 467, 480, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 236, 249,
        262, 275, 288, 301, 314, 327, 340, 353, 0, 366, 379, 392, 405, 418, 431, 444, 457, 470, 483, 493, 500, 509, 520, 531,
        542, 551, 558, 567, 578, 589, 600, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 239, 252,
        265, 278, 291, 304, 317, 330, 343, 356, 0, 369, 382, 395, 408, 421, 434, 447, 460, 473, 486, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 243, 230,
        334, 347, 308, 321, 282, 295, 256, 269, 0, 373, 360, 464, 477, 438, 451, 412, 425, 386, 399, 497, 490, 506, 517, 528,
        539, 555, 548, 564, 575, 586, 597, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 246, 233,
        337, 350, 311, 324, 285, 298, 259, 272, 0, 376, 363, 467, 480, 441, 454, 415, 428, 389, 402, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 249, 236,
        340, 353, 314, 327, 288, 301, 262, 275, 0, 379, 366, 470, 483, 444, 457, 418, 431, 392, 405, 500, 493, 511, 522, 533,
        544, 558, 551, 569, 580, 591, 602, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 252, 239,
        343, 356, 317, 330, 291, 304, 265, 278, 0, 382, 369, 473, 486, 447, 460, 421, 434, 395, 408, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 719, 731, 725, 737, 743, 707, 749, 713,
        755, 707, 761, 713, 767, 719, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        0, 0, 0, 0, 0, 0, 789, 797, 789, 797, 773, 781, 773, 781, 789, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
        1, 16, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 16, 16, 16, 16, 16, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
        16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
        9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
        5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0,
        3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0,
        0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0,
        3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0,
        0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3,
        3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0,
        0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0,
        3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3,
        0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0,
        0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0, 3, 3, 0,
        0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0,
        0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 3, 0, 0,
        3, 3, 0, 0, 3, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0,
        3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 3, 0,
        0, 0, 0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 3, 3, 3,
        3, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 9, 9, 9, 9, 5, 5, 5,
        5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1,
        1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 9, 9, 9, 9, 9, 9, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5, 5, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
    const uint8_t WE_EFFECT[N_OPS]  # 1 writes slot a, 2 leaves it in r0, 4 in f0, 8 in g0, 16 anything
