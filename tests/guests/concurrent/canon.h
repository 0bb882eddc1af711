/* Built-ins and task states that the asynchronous guests share. A task is a function that can stop and go
   on: a switch over lines (AWAIT), whose variables are in `task`. FORM says how it waits:
   CALLBACK  it returns to the run time, which calls [callback] with the event
   STACKFUL  in waitable-set.wait, on the task's own stack
   SYNC      in the synchronous forms of read, write and of imports
   THREADS   as STACKFUL, but in a cooperative thread that the task makes; it gives way to the implicit thread */

#include <stdint.h>

#define CALLBACK 1
#define STACKFUL 2
#define SYNC 3
#define THREADS 4

#define IMPORT(module, name) __attribute__((import_module(module), import_name(name))) extern
#define EXPORT(name) __attribute__((export_name(name)))
#define PACKAGE(interface) "tests:concurrent/" interface "@1.0.0"
#define EXPORTED(interface) "[export]" PACKAGE(interface)

enum { STARTED = 1, RETURNED = 2 };      /* states of a subtask */
enum { EXIT = 0, YIELD = 1, WAIT = 2 };  /* codes of a callback */
enum { SUBTASK = 1, CANCELLED = 6 };     /* events */
enum { DROPPED = 1 };                    /* result of a copy, below its count */
#define BLOCKED 0xffffffffu

IMPORT("$root", "[waitable-set-new]") uint32_t set_new(void);
IMPORT("$root", "[waitable-set-drop]") void set_drop(uint32_t set);
IMPORT("$root", "[waitable-join]") void join(uint32_t waitable, uint32_t set);
IMPORT("$root", "[subtask-drop]") void subtask_drop(uint32_t subtask);
IMPORT("[export]$root", "[task-cancel]") void task_cancel(void);

typedef struct { void *ptr; uint32_t length; } string;
typedef struct task task;
typedef int body(task *); /* 1 when it is done, 0 to wait, -1 to give way */

#define TASKS 40
#define BUFFER 8192
#define STACK 8192

struct task {
    uint32_t stack[STACK / 4]; /* grows down from `body` */
    body *body;
    int used, line;
    uint32_t set;
    uint32_t waiting; /* the waitable it waits for; 0: any that is in its set */
    uint32_t code;    /* what the operation it waited for came to */
    int cancelled;
    uint32_t in, out, piece, count, at, have, stage;
    uint64_t sum;
    string text;
    void *object;
    uint32_t many[8], subtasks[8];
    uint32_t thread; /* the implicit thread, where another runs the body */
    uint8_t buffer[BUFFER];
};

static task tasks[TASKS];
static uint32_t live, heap;
extern uint8_t __heap_base;

/* Memory for what is passed in: all of it is given back when no task is left. */
EXPORT("cabi_realloc") void *reallocate(void *old, uint32_t old_size, uint32_t align, uint32_t size)
{
    uint32_t at = ((uint32_t)(uintptr_t)&__heap_base + heap + align - 1) & -align;
    uint32_t pages = (at + size + 65535) >> 16;
    uint32_t there = __builtin_wasm_memory_size(0);
    if (pages > there && __builtin_wasm_memory_grow(0, pages - there) == BLOCKED)
        __builtin_trap();
    heap = at + size - (uint32_t)(uintptr_t)&__heap_base;
    __builtin_memcpy((void *)(uintptr_t)at, old, old_size < size ? old_size : size);
    return (void *)(uintptr_t)at;
}

static task *task_new(body *does)
{
    for (task *t = tasks; t < tasks + TASKS; t++)
        if (!t->used) {
            uint8_t *bytes = (uint8_t *)&t->body;
            __builtin_memset(bytes, 0, (uint32_t)((uint8_t *)(t + 1) - bytes));
            t->used = 1;
            t->body = does;
            live++;
            return t;
        }
    __builtin_trap();
}

static void task_end(task *t)
{
    if (t->set)
        set_drop(t->set);
    t->used = 0;
    if (--live == 0)
        heap = 0;
}

static void wait_for(task *t, uint32_t waitable)
{
    if (!t->set)
        t->set = set_new();
    join(t->waiting = waitable, t->set);
}

/* A task is BEGIN, statements, END. AWAIT waits where a copy with `end` is blocked; CALL where a subtask is not resolved. */
#define BEGIN(t) switch ((t)->line) { case 0:
#define END(t) } return 1
#define PAUSE(t, how) do { (t)->line = __LINE__; return how; case __LINE__:; } while (0)
#define AWAIT(t, end, operation) \
    do { \
        if (((t)->code = (operation)) == BLOCKED) { \
            wait_for(t, end); \
            PAUSE(t, 0); \
        } \
    } while (0)
#define CALL(t, call) \
    do { \
        (t)->code = (call); \
        if (((t)->code & 15) != RETURNED) { \
            wait_for(t, (t)->code >> 4); \
            PAUSE(t, 0); \
        } \
    } while (0)

/* What an event does to a task: 1 if its body is to go on. */
static int deliver(task *t, uint32_t event, uint32_t waitable, uint32_t code)
{
    if (event == CANCELLED) {
        t->cancelled = 1;
        join(t->waiting, 0); /* so that the synchronous form can cancel what it waits for */
    } else if (event == SUBTASK && code == STARTED)
        return 0;
    else if (event) {
        if (t->waiting && waitable != t->waiting)
            __builtin_trap();
        join(waitable, 0);
        if (event == SUBTASK)
            subtask_drop(waitable);
        t->waiting = 0;
        t->code = code;
    }
    return 1;
}

#if FORM == CALLBACK

IMPORT("$root", "[context-get-0]") task *context_get(void);
IMPORT("$root", "[context-set-0]") void context_set(task *t);

static uint32_t resume(task *t)
{
    int answer = t->body(t);
    if (answer == 1) {
        task_end(t);
        return EXIT;
    }
    context_set(t);
    return answer ? YIELD : WAIT | t->set << 4;
}

/* LIFT("interface", "name", id, parameters, statements that set up `t`, body) */
#define LIFT(interface, name, id, parameters, does, ...) \
    EXPORT("[async-lift]" PACKAGE(interface) "#" name) uint32_t lift_##id parameters \
    { \
        task *t = task_new(does); \
        __VA_ARGS__ \
        return resume(t); \
    } \
    EXPORT("[callback][async-lift]" PACKAGE(interface) "#" name) \
    uint32_t callback_##id(uint32_t event, uint32_t waitable, uint32_t code) \
    { \
        task *t = context_get(); \
        return deliver(t, event, waitable, code) ? resume(t) : WAIT | t->set << 4; \
    }

#else

IMPORT("$root", "[waitable-set-wait]") uint32_t set_wait(uint32_t set, uint32_t *event);

__asm__(".globaltype __stack_pointer, i32\n");

/* Others run while a task waits, and leave the stack pointer at theirs. */
static inline void *stack_pointer(void)
{
    void *sp;
    __asm__ volatile("global.get __stack_pointer\nlocal.set %0" : "=r"(sp));
    return sp;
}

static inline void set_stack_pointer(void *sp)
{
    __asm__ volatile("local.get %0\nglobal.set __stack_pointer" : : "r"(sp));
}

/* The expression, which may block, with the stack as it was. */
#define BLOCKING(expression) \
    ({ \
        void *sp_ = stack_pointer(); \
        __auto_type value_ = (expression); \
        set_stack_pointer(sp_); \
        value_; \
    })

#if FORM == THREADS
IMPORT("$root", "[thread-index]") uint32_t thread_index(void);
IMPORT("$root", "[thread-new-indirect-v0]") uint32_t thread_new(void (*start)(task *), task *t);
IMPORT("$root", "[thread-resume-later]") void resume_later(uint32_t thread);
IMPORT("$root", "[thread-suspend]") uint32_t thread_suspend(void);
IMPORT("$root", "[thread-suspend-then-resume]") uint32_t suspend_then_resume(uint32_t thread);
IMPORT("$root", "[thread-yield-then-resume]") uint32_t yield_then_resume(uint32_t thread);
#define GIVE_WAY(t) BLOCKING(yield_then_resume((t)->thread))
#else
IMPORT("$root", "[thread-yield]") uint32_t thread_yield(void);
#define GIVE_WAY(t) BLOCKING(thread_yield())
#endif

static void run_body(task *t)
{
    for (;;) {
        int answer = t->body(t);
        if (answer == 1)
            return;
        if (answer == -1) {
            GIVE_WAY(t);
            continue;
        }
        uint32_t event[2], kind;
        do
            kind = BLOCKING(set_wait(t->set, event));
        while (!deliver(t, kind, event[0], event[1]));
    }
}

#if FORM == THREADS

/* The first function of a thread: it and its caller are without a frame, as none of them has a stack yet. */
__attribute__((noinline)) static void thread_body(task *t)
{
    run_body(t);
    t->body = 0;
    resume_later(t->thread);
}

static void thread_start(task *t)
{
    set_stack_pointer(&t->body);
    thread_body(t);
}

__attribute__((noinline)) static void run(task *t)
{
    t->thread = thread_index();
    suspend_then_resume(thread_new(thread_start, t));
    while (t->body)
        thread_suspend();
    task_end(t);
}

#else

__attribute__((noinline)) static void run_on_stack(task *t)
{
    run_body(t);
    task_end(t);
}

static void run(task *t)
{
    set_stack_pointer(&t->body);
    run_on_stack(t);
}

#endif

#define LIFT(interface, name, id, parameters, does, ...) \
    EXPORT("[async-lift-stackful]" PACKAGE(interface) "#" name) void lift_##id parameters \
    { \
        task *t = task_new(does); \
        __VA_ARGS__ \
        run(t); \
    }

#endif
