/* The driver of concurrent.wit in C: it joins what the parts make, in each FORM of canon.h but THREADS. */

#include "canon.h"

#define RUNS EXPORTED("runs")
#define SOURCE PACKAGE("source")
#define FILTER PACKAGE("filter")
#define SINK PACKAGE("sink")
#define METERS PACKAGE("meters")

typedef struct { uint32_t count; uint64_t sum; } counted;

/* Each call leaves its result where `out` points. */
#define UNPACK(...) __VA_ARGS__
/* one whose result is one flat value: a synchronous call returns it */
#if FORM == SYNC
#define FUNCTION(type, id, module, name, parameters, arguments) \
    IMPORT(module, name) type id##_call(UNPACK parameters); \
    static uint32_t id(UNPACK parameters, type *out) \
    { \
        *out = BLOCKING(id##_call(UNPACK arguments)); \
        return RETURNED; \
    }
#define COMPOUND(type, id, module, name, parameters, arguments) \
    IMPORT(module, name) void id##_call(UNPACK parameters, type *out); \
    static uint32_t id(UNPACK parameters, type *out) \
    { \
        BLOCKING((id##_call(UNPACK arguments, out), 0)); \
        return RETURNED; \
    }
#else
#define FUNCTION(type, id, module, name, parameters, arguments) \
    IMPORT(module, "[async-lower]" name) uint32_t id(UNPACK parameters, type *out);
#define COMPOUND FUNCTION
#endif

FUNCTION(uint32_t, source_bytes, SOURCE, "bytes", (uint32_t count, uint32_t piece), (count, piece))
FUNCTION(uint32_t, source_broken, SOURCE, "broken", (uint32_t count), (count))
FUNCTION(uint32_t, source_numbers, SOURCE, "numbers", (uint32_t count), (count))
FUNCTION(uint32_t, source_word, SOURCE, "word", (void *ptr, uint32_t length), (ptr, length))
FUNCTION(uint32_t, filter_inverted, FILTER, "inverted", (uint32_t input, uint32_t piece), (input, piece))
FUNCTION(uint32_t, filter_stressed, FILTER, "stressed", (uint32_t input), (input))
COMPOUND(counted, sink_digest, SINK, "digest", (uint32_t input, uint32_t piece), (input, piece))
FUNCTION(uint32_t, sink_first, SINK, "first", (uint32_t input, uint32_t count), (input, count))
FUNCTION(uint64_t, sink_sum, SINK, "sum", (uint32_t input), (input))
COMPOUND(string, sink_text, SINK, "text", (uint32_t input), (input))
FUNCTION(uint32_t, meter_add, METERS, "[method]meter.add", (uint32_t meter, uint32_t n, uint32_t turns), (meter, n, turns))
FUNCTION(uint32_t, meter_merged, METERS, "[static]meter.merged", (uint32_t a, uint32_t b), (a, b))
IMPORT(METERS, "[constructor]meter") uint32_t meter_new(uint32_t start);
IMPORT(METERS, "[resource-drop]meter") void meter_drop(uint32_t meter);

IMPORT(RUNS, "[task-return]digest") void digest_return(uint32_t count, uint64_t sum);
IMPORT(RUNS, "[task-return]first") void first_return(uint32_t count);
IMPORT(RUNS, "[task-return]sum") void sum_return(uint64_t sum);
IMPORT(RUNS, "[task-return]text") void text_return(void *ptr, uint32_t length);
IMPORT(RUNS, "[task-return]meters") void meters_return(uint32_t value);
IMPORT(RUNS, "[task-return]broken") void broken_return(uint32_t count, uint64_t sum);

static int digest(task *t)
{
    counted *answer = (counted *)t->buffer;
    BEGIN(t);
    CALL(t, source_bytes(t->count, t->piece, &t->in));
    while (t->stage--)
        CALL(t, filter_inverted(t->in, t->piece / 2 + 1, &t->in));
    CALL(t, sink_digest(t->in, t->piece * 3, answer));
    digest_return(answer->count, answer->sum);
    END(t);
}

LIFT("runs", "digest", digest, (uint32_t count, uint32_t piece, uint32_t stages), digest, {
    t->count = count;
    t->piece = piece;
    t->stage = stages;
})

static int broken(task *t)
{
    counted *answer = (counted *)t->buffer;
    BEGIN(t);
    CALL(t, source_broken(t->count, &t->in));
    CALL(t, sink_digest(t->in, t->count, answer));
    broken_return(answer->count, answer->sum);
    END(t);
}

LIFT("runs", "broken", broken, (uint32_t count), broken, { t->count = count; })

static int first(task *t)
{
    BEGIN(t);
    CALL(t, source_bytes(t->count, t->piece, &t->in));
    CALL(t, filter_inverted(t->in, t->piece * 2, &t->in));
    CALL(t, sink_first(t->in, t->stage, &t->have));
    first_return(t->have);
    END(t);
}

LIFT("runs", "first", first, (uint32_t count, uint32_t piece, uint32_t taken), first, {
    t->count = count;
    t->piece = piece;
    t->stage = taken;
})

static int sum(task *t)
{
    BEGIN(t);
    CALL(t, source_numbers(t->count, &t->in));
    CALL(t, sink_sum(t->in, &t->sum));
    sum_return(t->sum);
    END(t);
}

LIFT("runs", "sum", sum, (uint32_t count), sum, { t->count = count; })

static int text(task *t)
{
    BEGIN(t);
    CALL(t, source_word(t->text.ptr, t->text.length, &t->in));
    while (t->stage--)
        CALL(t, filter_stressed(t->in, &t->in));
    CALL(t, sink_text(t->in, &t->text));
    text_return(t->text.ptr, t->text.length);
    END(t);
}

LIFT("runs", "text", text, (void *ptr, uint32_t length, uint32_t stages), text, {
    t->text = (string){ptr, length};
    t->stage = stages;
})

/* All additions at once, as far as calls do not block: those that wait are kept in `subtasks`. */
static int meters(task *t)
{
    uint32_t answered;
    BEGIN(t);
    t->in = meter_new(t->count);
    t->out = meter_new(t->count);
    for (t->at = 0; t->at < t->piece; t->at += 4) {
        for (uint32_t i = 0; i < 8; i++) {
            answered = meter_add(i & 1 ? t->out : t->in, 1, t->stage, &t->many[i]);
            t->subtasks[i] = (answered & 15) == RETURNED ? 0 : answered >> 4;
        }
        for (t->have = 0; t->have < 8; t->have++)
            if (t->subtasks[t->have])
                CALL(t, t->subtasks[t->have] << 4 | STARTED);
    }
    CALL(t, meter_merged(t->in, t->out, &t->in));
    CALL(t, meter_add(t->in, 0, 0, &t->have));
    meter_drop(t->in);
    meters_return(t->have);
    END(t);
}

LIFT("runs", "meters", meters, (uint32_t start, uint32_t adds, uint32_t turns), meters, {
    t->count = start;
    t->piece = adds;
    t->stage = turns;
})
