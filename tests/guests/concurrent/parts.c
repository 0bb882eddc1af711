/* The parts of concurrent.wit in C, with the Canonical ABI by hand, in each FORM of canon.h. */

#include "canon.h"

#define SOURCE EXPORTED("source")
#define FILTER EXPORTED("filter")
#define SINK EXPORTED("sink")
#define METERS EXPORTED("meters")

#if FORM == SYNC
#define LOWER ""
#define BLOCKS(expression) BLOCKING(expression)
#else
#define LOWER "[async-lower]"
#define BLOCKS(expression) (expression)
#endif

/* The built-ins of a type of stream, which is named by a function that has it. */
#define STREAM(id, module, function) \
    IMPORT(module, "[stream-new-0]" function) uint64_t id##_new(void); \
    IMPORT(module, LOWER "[stream-read-0]" function) uint32_t id##_read(uint32_t end, void *to, uint32_t count); \
    IMPORT(module, LOWER "[stream-write-0]" function) uint32_t id##_write(uint32_t end, const void *from, uint32_t count); \
    IMPORT(module, "[stream-drop-readable-0]" function) void id##_drop_in(uint32_t end); \
    IMPORT(module, "[stream-drop-writable-0]" function) void id##_drop_out(uint32_t end);

STREAM(bytes, SOURCE, "bytes")
STREAM(numbers, SOURCE, "numbers")
IMPORT(SOURCE, "[future-new-0]word") uint64_t word_new(void);
IMPORT(SOURCE, LOWER "[future-read-0]word") uint32_t word_read(uint32_t end, string *to);
IMPORT(SOURCE, LOWER "[future-write-0]word") uint32_t word_write(uint32_t end, const string *from);
IMPORT(SOURCE, "[future-cancel-read-0]word") uint32_t word_cancel_read(uint32_t end);
IMPORT(SOURCE, "[future-drop-readable-0]word") void word_drop_in(uint32_t end);
IMPORT(SOURCE, "[future-drop-writable-0]word") void word_drop_out(uint32_t end);

IMPORT(SOURCE, "[task-return]bytes") void bytes_return(uint32_t stream);
IMPORT(SOURCE, "[task-return]numbers") void numbers_return(uint32_t stream);
IMPORT(SOURCE, "[task-return]word") void word_return(uint32_t future);
IMPORT(SOURCE, "[task-return]broken") void broken_return(uint32_t stream);
IMPORT(FILTER, "[task-return]inverted") void inverted_return(uint32_t stream);
IMPORT(FILTER, "[task-return]stressed") void stressed_return(uint32_t future);
IMPORT(SINK, "[task-return]digest") void digest_return(uint32_t count, uint64_t sum);
IMPORT(SINK, "[task-return]first") void first_return(uint32_t count);
IMPORT(SINK, "[task-return]sum") void sum_return(uint64_t sum);
IMPORT(SINK, "[task-return]text") void text_return(void *ptr, uint32_t length);

static uint32_t least(uint32_t a, uint32_t b) { return a < b ? a : b; }

/* Makes a stream or future, returns its readable end, and keeps the writable one. */
static uint32_t opened(task *t, uint64_t ends)
{
    t->out = ends >> 32;
    return (uint32_t)ends;
}

static int write_bytes(task *t)
{
    BEGIN(t);
    while (t->count < t->piece) {
        t->have = least(least(t->stage, BUFFER), t->piece - t->count);
        for (uint32_t i = 0; i < t->have; i++)
            t->buffer[i] = (t->count + i) % 251;
        AWAIT(t, t->out, BLOCKS(bytes_write(t->out, t->buffer, t->have)));
        t->count += t->code >> 4;
        if ((t->code & 15) == DROPPED)
            break;
    }
    if (t->object)
        __builtin_trap();
    bytes_drop_out(t->out);
    END(t);
}

LIFT("source", "bytes", bytes, (uint32_t count, uint32_t piece), write_bytes, {
    t->piece = count;
    t->stage = piece;
    bytes_return(opened(t, bytes_new()));
})

LIFT("source", "broken", broken, (uint32_t count), write_bytes, {
    t->piece = count;
    t->stage = count;
    t->object = t;
    broken_return(opened(t, bytes_new()));
})

static int write_numbers(task *t)
{
    uint32_t *numbers = (uint32_t *)t->buffer;
    BEGIN(t);
    while (t->count < t->piece) {
        t->have = least(BUFFER / 4, t->piece - t->count);
        for (uint32_t i = 0; i < t->have; i++)
            numbers[i] = t->count + i;
        AWAIT(t, t->out, BLOCKS(numbers_write(t->out, numbers, t->have)));
        t->count += t->code >> 4;
        if ((t->code & 15) == DROPPED)
            break;
    }
    numbers_drop_out(t->out);
    END(t);
}

LIFT("source", "numbers", numbers, (uint32_t count), write_numbers, {
    t->piece = count;
    numbers_return(opened(t, numbers_new()));
})

static int write_word(task *t)
{
    BEGIN(t);
    AWAIT(t, t->out, BLOCKS(word_write(t->out, &t->text)));
    word_drop_out(t->out);
    END(t);
}

LIFT("source", "word", word, (void *ptr, uint32_t length), write_word, {
    t->text = (string){ptr, length};
    word_return(opened(t, word_new()));
})

static int invert(task *t)
{
    BEGIN(t);
    for (;;) {
        AWAIT(t, t->in, BLOCKS(bytes_read(t->in, t->buffer, t->piece)));
        t->have = t->code >> 4;
        t->stage = t->code & 15; /* whether more may follow what was read */
        for (uint32_t i = 0; i < t->have; i++)
            t->buffer[i] ^= 0xff;
        for (t->at = 0; t->at < t->have; t->at += t->code >> 4) {
            AWAIT(t, t->out, BLOCKS(bytes_write(t->out, t->buffer + t->at, t->have - t->at)));
            if ((t->code & 15) == DROPPED) {
                t->stage = DROPPED;
                break;
            }
        }
        if (t->stage == DROPPED)
            break;
    }
    bytes_drop_in(t->in);
    bytes_drop_out(t->out);
    END(t);
}

LIFT("filter", "inverted", inverted, (uint32_t input, uint32_t piece), invert, {
    t->in = input;
    t->piece = least(piece, BUFFER);
    inverted_return(opened(t, bytes_new()));
})

static int stress(task *t)
{
    BEGIN(t);
    AWAIT(t, t->in, BLOCKS(word_read(t->in, &t->text)));
    word_drop_in(t->in);
    t->text.ptr = reallocate(t->text.ptr, t->text.length, 1, t->text.length + 1);
    ((uint8_t *)t->text.ptr)[t->text.length++] = '!';
    AWAIT(t, t->out, BLOCKS(word_write(t->out, &t->text)));
    word_drop_out(t->out);
    END(t);
}

LIFT("filter", "stressed", stressed, (uint32_t input), stress, {
    t->in = input;
    stressed_return(opened(t, word_new()));
})

static int digest(task *t)
{
    BEGIN(t);
    do {
        AWAIT(t, t->in, BLOCKS(bytes_read(t->in, t->buffer, t->piece)));
        t->have = t->code >> 4;
        for (uint32_t i = 0; i < t->have; i++)
            t->sum += t->buffer[i];
        t->count += t->have;
    } while ((t->code & 15) != DROPPED);
    bytes_drop_in(t->in);
    digest_return(t->count, t->sum);
    END(t);
}

LIFT("sink", "digest", digest, (uint32_t input, uint32_t piece), digest, {
    t->in = input;
    t->piece = least(piece, BUFFER);
})

static int first(task *t)
{
    BEGIN(t);
    while (t->count < t->piece) {
        AWAIT(t, t->in, BLOCKS(bytes_read(t->in, t->buffer, least(BUFFER, t->piece - t->count))));
        t->count += t->code >> 4;
        if ((t->code & 15) == DROPPED)
            break;
    }
    bytes_drop_in(t->in);
    first_return(t->count);
    END(t);
}

LIFT("sink", "first", first, (uint32_t input, uint32_t count), first, {
    t->in = input;
    t->piece = count;
})

static int sum(task *t)
{
    uint32_t *numbers = (uint32_t *)t->buffer;
    BEGIN(t);
    do {
        AWAIT(t, t->in, BLOCKS(numbers_read(t->in, numbers, BUFFER / 4)));
        for (uint32_t i = 0; i < t->code >> 4; i++)
            t->sum += numbers[i];
    } while ((t->code & 15) != DROPPED);
    numbers_drop_in(t->in);
    sum_return(t->sum);
    END(t);
}

LIFT("sink", "sum", sum, (uint32_t input), sum, { t->in = input; })

/* Ends early if the caller cancels while it waits. */
static int text(task *t)
{
    BEGIN(t);
    AWAIT(t, t->in, BLOCKS(word_read(t->in, &t->text)));
    if (t->cancelled) {
        word_cancel_read(t->in);
        word_drop_in(t->in);
        task_cancel();
        return 1;
    }
    word_drop_in(t->in);
    text_return(t->text.ptr, t->text.length);
    END(t);
}

LIFT("sink", "text", text, (uint32_t input), text, { t->in = input; })

/* Meters. */

typedef struct { uint32_t used, value; } meter;

IMPORT(METERS, "[resource-new]meter") uint32_t meter_handle(meter *of);
IMPORT(METERS, "[resource-rep]meter") meter *meter_of(uint32_t handle);
IMPORT(METERS, "[resource-drop]meter") void meter_drop(uint32_t handle);
IMPORT(METERS, "[task-return][method]meter.add") void add_return(uint32_t value);
IMPORT(METERS, "[task-return][static]meter.merged") void merged_return(uint32_t handle);

static meter all[64];

EXPORT(PACKAGE("meters") "#[constructor]meter") uint32_t meter_new(uint32_t start)
{
    for (meter *m = all; m < all + 64; m++)
        if (!m->used) {
            *m = (meter){1, start};
            return meter_handle(m);
        }
    __builtin_trap();
}

EXPORT(PACKAGE("meters") "#[dtor]meter") void meter_end(meter *m) { m->used = 0; }

static int add(task *t)
{
    meter *m = t->object;
    BEGIN(t);
    while (t->at++ < t->stage)
        PAUSE(t, -1);
    add_return(m->value += t->count);
    END(t);
}

LIFT("meters", "[method]meter.add", add, (meter *self, uint32_t n, uint32_t turns), add, {
    t->object = self;
    t->count = n;
    t->stage = turns;
})

static int merge(task *t)
{
    BEGIN(t);
    PAUSE(t, -1);
    meter_of(t->in)->value += meter_of(t->out)->value;
    meter_drop(t->out);
    merged_return(t->in);
    END(t);
}

LIFT("meters", "[static]meter.merged", merged, (uint32_t a, uint32_t b), merge, {
    t->in = a;
    t->out = b;
})
