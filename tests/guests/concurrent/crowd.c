/* The crowd of concurrent.wit in C: it waits for many subtasks with one set, in whatever order they end. */

#include "canon.h"

#define RUNS PACKAGE("runs")

typedef struct { uint32_t count; uint64_t sum; } counted;

IMPORT(RUNS, "[async-lower]digest") uint32_t digest(uint32_t count, uint32_t piece, uint32_t stages, counted *out);
IMPORT(RUNS, "[async-lower]sum") uint32_t sum(uint32_t count, uint64_t *out);
IMPORT(RUNS, "[async-lower]meters") uint32_t meters(uint32_t start, uint32_t adds, uint32_t turns, uint32_t *out);
IMPORT(EXPORTED("crowds"), "[task-return]crowd") void crowd_return(uint64_t sum);

/* The call number i: its result goes to `to`, of which only `sum` is used in the end. */
static uint32_t call(uint32_t i, counted *to)
{
    *to = (counted){0, 0};
    switch (i % 4) {
    case 0: return digest(500 + i, 7 + i, 2, to);
    case 1: return sum(1000 + i, &to->sum);
    case 2: return meters(i, 4, i % 5, (uint32_t *)&to->sum);
    default: return digest(10 * i, 100, 1, to);
    }
}

static int crowd(task *t)
{
    counted *answers = (counted *)t->buffer;
    uint32_t answered;
    BEGIN(t);
    while (t->at < t->count) {
        for (t->have = 0; t->stage < 8; t->stage++, t->at++) {
            answered = call(t->at, &answers[t->stage]);
            if ((answered & 15) != RETURNED) {
                wait_for(t, answered >> 4);
                t->have++;
            }
        }
        t->waiting = 0;
        for (; t->have; t->have--)
            PAUSE(t, 0);
        while (t->stage)
            t->sum += answers[--t->stage].sum;
    }
    crowd_return(t->sum);
    END(t);
}

LIFT("crowds", "crowd", crowd, (uint32_t rounds), crowd, { t->count = 8 * rounds; })
