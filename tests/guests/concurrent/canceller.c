/* The canceller of concurrent.wit in C: it changes its mind while subtasks run and reads wait. */

#include "canon.h"

#define CANCELLING EXPORTED("cancelling")
#define SOURCE PACKAGE("source")
#define SINK PACKAGE("sink")

IMPORT(SOURCE, "[async-lower]bytes") uint32_t source_bytes(uint32_t count, uint32_t piece, uint32_t *out);
IMPORT(SOURCE, "[async-lower][stream-read-0]bytes") uint32_t bytes_read(uint32_t end, void *to, uint32_t count);
IMPORT(SOURCE, "[stream-cancel-read-0]bytes") uint32_t bytes_cancel_read(uint32_t end);
IMPORT(SOURCE, "[stream-drop-readable-0]bytes") void bytes_drop_in(uint32_t end);
IMPORT(SINK, "[async-lower]text") uint32_t sink_text(uint32_t input, string *out);
IMPORT(SINK, "[future-new-0]text") uint64_t text_new(void);
IMPORT(SINK, "[async-lower][future-write-0]text") uint32_t text_write(uint32_t end, const string *from);
IMPORT(SINK, "[future-drop-writable-0]text") void text_drop_out(uint32_t end);
IMPORT("$root", "[async-lower][subtask-cancel]") uint32_t subtask_cancel(uint32_t subtask);

IMPORT(CANCELLING, "[task-return]text") void text_return(uint32_t state);
IMPORT(CANCELLING, "[task-return]bytes") void bytes_return(uint32_t count);

static int text(task *t)
{
    uint64_t ends;
    BEGIN(t);
    ends = text_new();
    t->out = ends >> 32;
    t->code = sink_text((uint32_t)ends, &t->text);
    if ((t->code & 15) == RETURNED)
        __builtin_trap();
    t->in = t->code >> 4;
    t->count = subtask_cancel(t->in);
    t->text = (string){"late", 4};
    AWAIT(t, t->out, text_write(t->out, &t->text));
    text_drop_out(t->out);
    if (t->count != BLOCKED)
        subtask_drop(t->in);
    else {
        CALL(t, t->in << 4 | STARTED);
        t->count = t->code;
    }
    text_return(t->count);
    END(t);
}

LIFT("cancelling", "text", text, (void), text, {})

/* One read at a time is cancelled, whatever it got before that counts. */
static int bytes(task *t)
{
    BEGIN(t);
    CALL(t, source_bytes(t->piece, 64, &t->in));
    do {
        t->code = bytes_read(t->in, t->buffer, 256);
        if (t->code == BLOCKED && t->count >= t->stage) {
            t->code = bytes_cancel_read(t->in);
            t->stage = t->code >> 4 ? t->stage : BLOCKED; /* no second time in vain */
        } else if (t->code == BLOCKED) {
            wait_for(t, t->in);
            PAUSE(t, 0);
        }
        t->count += t->code >> 4;
    } while ((t->code & 15) != DROPPED);
    bytes_drop_in(t->in);
    bytes_return(t->count);
    END(t);
}

LIFT("cancelling", "bytes", bytes, (uint32_t count, uint32_t taken), bytes, {
    t->piece = count;
    t->stage = taken;
})
