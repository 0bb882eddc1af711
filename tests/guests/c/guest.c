/* The guest of guest.wit in C, with the Canonical ABI by hand: structs have its layout as they stand.
   Compiled without a library; `wasm-tools component embed` and `component new` make a component of it. */

#include <stdint.h>

#define IMPORT(module, name) __attribute__((import_module(module), import_name(name))) extern
#define EXPORT(name) __attribute__((export_name(name)))
/* after the call of an export nothing of it is wanted any more */
#define POST(id, name, type) \
    EXPORT("cabi_post_" name) void post_##id(type answer) { (void)answer; heap = 0; }

#define ECHO "tests:guests/echo@1.0.0"
#define FAILING "tests:guests/failing@1.0.0"
#define COUNTERS "tests:guests/counters@1.0.0"
#define STORE "tests:guests/store@1.0.0"
#define KEEPER "tests:guests/keeper@1.0.0"

typedef struct { void *ptr; uint32_t length; } list;
typedef struct { uint8_t some; list text; } option_string;
typedef struct { int32_t x, y; } point;

static uint32_t heap; /* bytes of it that are used */
static int relaying;
extern uint8_t __heap_base;

/* Memory for what is passed in; post-return takes all of it back. */
EXPORT("cabi_realloc") void *reallocate(void *old, uint32_t old_size, uint32_t align, uint32_t size)
{
    if (old && size <= old_size)
        return old;
    uint32_t at = ((uint32_t)(uintptr_t)&__heap_base + heap + align - 1) & -align;
    uint32_t end = at + size;
    uint32_t pages = (end + 65535) >> 16;
    uint32_t there = __builtin_wasm_memory_size(0);
    if (end < at || (pages > there && __builtin_wasm_memory_grow(0, pages - there) == (uint32_t)-1))
        __builtin_trap();
    heap = end - (uint32_t)(uintptr_t)&__heap_base;
    __builtin_memcpy((void *)(uintptr_t)at, old, old_size);
    return (void *)(uintptr_t)at;
}

static void append(list *to, const void *bytes, uint32_t length)
{
    to->ptr = reallocate(to->ptr, to->length, 1, to->length + length);
    __builtin_memcpy((uint8_t *)to->ptr + to->length, bytes, length);
    to->length += length;
}

static void append_number(list *to, uint32_t number)
{
    if (number >= 10)
        append_number(to, number / 10);
    uint8_t digit = '0' + number % 10;
    append(to, &digit, 1);
}

/* The world's own functions. */

IMPORT("$root", "log") void host_log(void *ptr, uint32_t length);

EXPORT("relay") void relay(int32_t on) { relaying = on; }
EXPORT("crash") void crash(void) { __builtin_trap(); }

EXPORT("greet") list *greet(void *ptr, uint32_t length)
{
    static list answer;
    list said = {0, 0};
    append(&said, "greeting ", 9);
    append(&said, ptr, length);
    host_log(said.ptr, said.length);
    answer = (list){0, 0};
    append(&answer, "Hello, ", 7);
    append(&answer, ptr, length);
    append(&answer, "!", 1);
    return &answer;
}
POST(greet, "greet", list *)

/* echo: what is passed flat comes back so, or in memory. */

#define SCALAR(id, type) \
    IMPORT(ECHO, "of-" #id) type host_##id(type v); \
    EXPORT(ECHO "#of-" #id) type echo_##id(type v) { return relaying ? host_##id(v) : v; }

SCALAR(bool, int32_t)
SCALAR(s8, int32_t)
SCALAR(u8, int32_t)
SCALAR(s16, int32_t)
SCALAR(u16, int32_t)
SCALAR(s32, int32_t)
SCALAR(u32, int32_t)
SCALAR(s64, int64_t)
SCALAR(u64, int64_t)
SCALAR(f32, float)
SCALAR(f64, double)
SCALAR(char, int32_t)
SCALAR(access, int32_t)
SCALAR(rights, int32_t)
SCALAR(colour, int32_t)
SCALAR(nothing, int32_t)

/* PARAMS are the flat parameters, ARGS their names in parentheses, MAKE the value in memory. */
#define UNPACK(...) __VA_ARGS__
#define COMPOUND(id, type, PARAMS, ARGS, ...) \
    IMPORT(ECHO, "of-" #id) void host_##id(UNPACK PARAMS, type *out); \
    EXPORT(ECHO "#of-" #id) type *echo_##id(UNPACK PARAMS) \
    { \
        static type answer; \
        if (relaying) \
            host_##id(UNPACK ARGS, &answer); \
        else \
            answer = (type)__VA_ARGS__; \
        return &answer; \
    } \
    POST(id, ECHO "#of-" #id, type *)

#define LIST(id) COMPOUND(id, list, (void *ptr, uint32_t length), (ptr, length), {ptr, length})

LIST(string)
LIST(bytes)
LIST(s16s)
LIST(u32s)
LIST(s64s)
LIST(f32s)
LIST(f64s)
LIST(bools)
LIST(strings)
LIST(grid)
LIST(items)
LIST(values)

typedef struct { uint8_t some; uint32_t value; } option_u32;
COMPOUND(option, option_u32, (int32_t some, int32_t value), (some, value), {some, value})

typedef struct { uint8_t some; option_string inner; } nested;
COMPOUND(nested, nested, (int32_t some, int32_t inner, void *ptr, uint32_t length), (some, inner, ptr, length),
         {some, {inner, {ptr, length}}})

/* the payloads of ok and err share the first flat value and the first bytes */
typedef struct { uint8_t failed; list of; } result;
COMPOUND(result, result, (int32_t failed, void *first, uint32_t length), (failed, first, length),
         {failed, {first, length}})

typedef struct { uint8_t some; result inner; } inner;
COMPOUND(inner, inner, (int32_t some, int32_t failed, void *first, uint32_t length),
         (some, failed, first, length), {some, {failed, {first, length}}})

typedef struct { uint8_t a; list b; double c; } tuple;
COMPOUND(tuple, tuple, (int32_t a, void *ptr, uint32_t length, double c), (a, ptr, length, c),
         {a, {ptr, length}, c})

COMPOUND(point, point, (int32_t x, int32_t y), (x, y), {x, y})

enum { NOTHING, NUMBER, TEXT, BYTES, MANY, AT };
typedef struct { uint8_t tag; union { int64_t number; list list; point at; } of; } value;

static value make_value(int32_t tag, int64_t first, uint32_t second)
{
    value made = {tag, {first}};
    if (tag == TEXT || tag == BYTES || tag == MANY)
        made.of.list = (list){(void *)(uintptr_t)first, second};
    else if (tag == AT)
        made.of.at = (point){(int32_t)first, (int32_t)second};
    return made;
}

COMPOUND(value, value, (int32_t tag, int64_t first, uint32_t second), (tag, first, second),
         (make_value(tag, first, second)))

typedef struct {
    list name, corners;
    uint8_t colour, access;
    option_string note;
    value fill;
    list holes;
} shape;
COMPOUND(shape, shape,
         (void *name, uint32_t n_name, void *corners, uint32_t n_corners, int32_t colour, int32_t access,
          int32_t noted, void *note, uint32_t n_note, int32_t tag, int64_t first, uint32_t second,
          void *holes, uint32_t n_holes),
         (name, n_name, corners, n_corners, colour, access, noted, note, n_note, tag, first, second,
          holes, n_holes),
         {{name, n_name}, {corners, n_corners}, colour, access, {noted, {note, n_note}},
          make_value(tag, first, second), {holes, n_holes}})

/* more parameters than are passed flat: a pointer to all of them, laid out as the tuple of the result */
typedef struct {
    uint8_t a;
    list b;
    uint16_t c;
    list d;
    float e;
    list f;
    uint64_t g;
    uint32_t h;
    struct { uint8_t some; double value; } i;
    struct { int8_t first; int16_t second; } j;
    list k;
} many;
COMPOUND(many, many, (many *all), (all), (*all))

/* failing */

IMPORT(FAILING, "divide") void host_divide(uint32_t a, uint32_t b, result *out);
EXPORT(FAILING "#divide") result *divide(uint32_t a, uint32_t b)
{
    static result answer;
    if (relaying)
        host_divide(a, b, &answer);
    else if (b)
        answer = (result){0, {(void *)(uintptr_t)(a / b), 0}};
    else
        answer = (result){1, {"division by zero", 16}};
    return &answer;
}
POST(divide, FAILING "#divide", result *)

enum { EMPTY, AT_PLACE, BECAUSE };
typedef struct { uint8_t tag; union { uint32_t place; list reason; } of; } parse_error;
typedef struct { uint8_t failed; union { list points; parse_error error; } of; } parsed;

static void parse_into(parsed *out, const char *text, uint32_t length)
{
    parse_error error = {EMPTY, {0}};
    uint32_t good = 0;
    point *points = reallocate(0, 0, 4, 10 * sizeof(point));
    for (; good < length && good < 10 && text[good] == 'x'; good++)
        points[good] = (point){(int32_t)good, -(int32_t)good};
    if (length > 9) {
        error = (parse_error){BECAUSE, {.reason = {0, 0}}};
        append_number(&error.of.reason, length);
        append(&error.of.reason, " are too many", 13);
    } else if (length && good < length) {
        error = (parse_error){AT_PLACE, {good}};
    } else if (length) {
        *out = (parsed){0, {{points, length}}};
        return;
    }
    *out = (parsed){1, {.error = error}};
}

IMPORT(FAILING, "parse") void host_parse(const char *text, uint32_t length, parsed *out);
EXPORT(FAILING "#parse") parsed *parse(const char *text, uint32_t length)
{
    static parsed answer;
    if (relaying)
        host_parse(text, length, &answer);
    else
        parse_into(&answer, text, length);
    return &answer;
}
POST(parse, FAILING "#parse", parsed *)

/* counters: resources of ours, whose representation is a place in an array */

IMPORT("[export]" COUNTERS, "[resource-new]counter") int32_t new_counter(uint32_t rep);
IMPORT("[export]" COUNTERS, "[resource-rep]counter") uint32_t rep_of(int32_t handle);
IMPORT("[export]" COUNTERS, "[resource-drop]counter") void drop_counter(int32_t handle);

#define N_COUNTERS 1024
static struct { int used; uint32_t count; } counters[N_COUNTERS];

EXPORT(COUNTERS "#[constructor]counter") int32_t counter(uint32_t start)
{
    for (uint32_t i = 0; i < N_COUNTERS; i++)
        if (!counters[i].used) {
            counters[i].used = 1;
            counters[i].count = start;
            return new_counter(i);
        }
    __builtin_trap();
}

EXPORT(COUNTERS "#[method]counter.increment") uint32_t increment(uint32_t rep, uint32_t by)
{
    return counters[rep].count += by;
}

EXPORT(COUNTERS "#[static]counter.merge") int32_t merge(int32_t a, int32_t b)
{
    uint32_t sum = counters[rep_of(a)].count + counters[rep_of(b)].count;
    drop_counter(a);
    drop_counter(b);
    return counter(sum);
}

EXPORT(COUNTERS "#[dtor]counter") void destroy(uint32_t rep) { counters[rep].used = 0; }

EXPORT(COUNTERS "#total") uint64_t total(const uint32_t *reps, uint32_t length)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < length; i++)
        sum += counters[reps[i]].count;
    return sum;
}
POST(total, COUNTERS "#total", uint64_t)

EXPORT(COUNTERS "#make") list *make(const uint32_t *starts, uint32_t length)
{
    static list answer;
    int32_t *handles = reallocate(0, 0, 4, 4 * length);
    for (uint32_t i = 0; i < length; i++)
        handles[i] = counter(starts[i]);
    answer = (list){handles, length};
    return &answer;
}
POST(make, COUNTERS "#make", list *)

/* keeper: resources of the host; who is lent one drops it before the end of the call */

typedef struct { uint8_t failed; union { int32_t entry; list error; } of; } opened;

IMPORT(STORE, "[constructor]entry") int32_t entry_new(void *key, uint32_t length);
IMPORT(STORE, "[method]entry.get") void entry_get(int32_t entry, option_string *out);
IMPORT(STORE, "[method]entry.set") void entry_set(int32_t entry, void *value, uint32_t length);
IMPORT(STORE, "[static]entry.open") void entry_open(void *key, uint32_t length, opened *out);
IMPORT(STORE, "[resource-drop]entry") void entry_drop(int32_t entry);
IMPORT(STORE, "merge") int32_t entry_merge(int32_t a, int32_t b);

static int32_t kept[16];
static int n_kept;

static list text_of(int32_t entry)
{
    option_string text;
    entry_get(entry, &text);
    return text.some ? text.text : (list){0, 0};
}

EXPORT(KEEPER "#write") list *write_entry(void *key, uint32_t n_key, void *value, uint32_t length)
{
    static list answer;
    int32_t entry = entry_new(key, n_key);
    entry_set(entry, value, length);
    answer = text_of(entry);
    entry_drop(entry);
    return &answer;
}
POST(write, KEEPER "#write", list *)

EXPORT(KEEPER "#look") option_string *look(int32_t entry)
{
    static option_string answer;
    entry_get(entry, &answer);
    entry_drop(entry);
    return &answer;
}
POST(look, KEEPER "#look", option_string *)

EXPORT(KEEPER "#all") list *all(const int32_t *entries, uint32_t length)
{
    static list answer;
    list *texts = reallocate(0, 0, 4, length * sizeof(list));
    for (uint32_t i = 0; i < length; i++) {
        texts[i] = text_of(entries[i]);
        entry_drop(entries[i]);
    }
    answer = (list){texts, length};
    return &answer;
}
POST(all, KEEPER "#all", list *)

EXPORT(KEEPER "#keep") void keep(int32_t entry)
{
    if (n_kept == 16)
        __builtin_trap();
    kept[n_kept++] = entry;
}

EXPORT(KEEPER "#give-back") option_u32 *give_back(void)
{
    static option_u32 answer;
    answer = n_kept ? (option_u32){1, (uint32_t)kept[--n_kept]} : (option_u32){0, 0};
    return &answer;
}

EXPORT(KEEPER "#reopen") opened *reopen(void *key, uint32_t length)
{
    static opened answer;
    entry_open(key, length, &answer);
    return &answer;
}
POST(reopen, KEEPER "#reopen", opened *)

EXPORT(KEEPER "#merged") int32_t merged(int32_t a, int32_t b)
{
    int32_t made = entry_merge(a, b);
    entry_drop(a);
    return made;
}
