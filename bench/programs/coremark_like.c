/* A workload in the manner of CoreMark (which is a third party's and not part of this repository): the same four
 * kinds of work in one loop, each folded into a CRC. Its figures are NOT CoreMark scores.
 *
 *   list     find, reverse and merge-sort a linked list whose nodes lie scattered in memory
 *   matrix   integer matrices: times constant, times vector, times matrix, extraction of bits
 *   state    a state machine that classifies comma-separated numbers, once intact and once corrupted
 *   crc      CRC-16 (reflected 0x8005) over all results, bit by bit
 *
 * Freestanding C: `run(iterations)` gives the CRC, which every engine has to agree on. */

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef short i16;
typedef int i32;

#define LIST_LENGTH 64
#define MATRIX 12
#define TEXT_LENGTH 512

static u16 crc_u8(u8 data, u16 crc) {
    for (i32 bit = 0; bit < 8; bit++) {
        u8 carry = (u8)((data ^ crc) & 1);
        data >>= 1;
        crc >>= 1;
        if (carry)
            crc ^= 0xA001;
    }
    return crc;
}

static u16 crc_u32(u32 data, u16 crc) {
    for (i32 shift = 0; shift < 32; shift += 8)
        crc = crc_u8((u8)(data >> shift), crc);
    return crc;
}

/* ---- list ---- */

struct node {
    struct node *next;
    i16 value;
    i16 order;
};

static struct node nodes[LIST_LENGTH];

typedef i32 (*comparison)(const struct node *, const struct node *);

static i32 by_value(const struct node *a, const struct node *b) { return a->value - b->value; }
static i32 by_order(const struct node *a, const struct node *b) { return a->order - b->order; }

static struct node *list_make(u32 seed) {
    for (i32 i = 0; i < LIST_LENGTH; i++) {
        i32 place = (i * 29) % LIST_LENGTH; /* 29 and 64 have no common divisor: neighbours lie apart */
        i32 following = ((i + 1) * 29) % LIST_LENGTH;
        nodes[place].next = i + 1 < LIST_LENGTH ? &nodes[following] : 0;
        nodes[place].value = (i16)((seed * (u32)(i + 7) * 2654435761u) >> 20);
        nodes[place].order = (i16)i;
    }
    return &nodes[0];
}

static struct node *list_reverse(struct node *list) {
    struct node *reversed = 0;
    while (list) {
        struct node *next = list->next;
        list->next = reversed;
        reversed = list;
        list = next;
    }
    return reversed;
}

static struct node *list_find(struct node *list, i16 value) {
    while (list && (list->value & 0xFF) != value)
        list = list->next;
    return list;
}

static struct node *list_merge(struct node *a, struct node *b, comparison compare) {
    struct node head, *tail = &head;
    while (a && b) {
        struct node **least = compare(a, b) <= 0 ? &a : &b;
        tail->next = *least;
        tail = *least;
        *least = (*least)->next;
    }
    tail->next = a ? a : b;
    return head.next;
}

static struct node *list_sort(struct node *list, comparison compare) {
    if (!list || !list->next)
        return list;
    struct node *middle = list, *end = list->next;
    while (end && end->next) {
        middle = middle->next;
        end = end->next->next;
    }
    struct node *right = middle->next;
    middle->next = 0;
    return list_merge(list_sort(list, compare), list_sort(right, compare), compare);
}

static u16 list_work(u32 seed, u16 crc) {
    struct node *list = list_make(seed);
    for (i16 i = 0; i < 16; i++) {
        struct node *found = list_find(list, (i16)((seed + (u32)i * 5) & 0xFF));
        crc = crc_u32(found ? (u32)found->order : 0xFFFF, crc);
        list = list_reverse(list);
    }
    list = list_sort(list, by_value);
    for (struct node *node = list; node; node = node->next)
        crc = crc_u8((u8)node->value, crc);
    list = list_sort(list, by_order);
    return crc_u32((u32)list->value, crc);
}

/* ---- matrix ---- */

static i16 left[MATRIX][MATRIX], right[MATRIX][MATRIX];
static i32 product[MATRIX][MATRIX];

static void matrix_make(u32 seed) {
    for (i32 i = 0; i < MATRIX; i++)
        for (i32 j = 0; j < MATRIX; j++) {
            seed = seed * 1103515245u + 12345u;
            left[i][j] = (i16)(seed >> 16 & 0xFF);
            right[i][j] = (i16)(seed >> 20 & 0x7F);
        }
}

static i32 matrix_sum(i32 clip) {
    i32 sum = 0, previous = 0, result = 0;
    for (i32 i = 0; i < MATRIX; i++)
        for (i32 j = 0; j < MATRIX; j++) {
            i32 value = product[i][j];
            sum += value;
            if (sum > clip) {
                result += 10;
                sum = 0;
            } else {
                result += value > previous;
            }
            previous = value;
        }
    return result;
}

static u16 matrix_work(u32 seed, u16 crc) {
    matrix_make(seed);
    i16 constant = (i16)(seed & 0x1F);
    for (i32 i = 0; i < MATRIX; i++)
        for (i32 j = 0; j < MATRIX; j++)
            product[i][j] = left[i][j] * constant;
    crc = crc_u32((u32)matrix_sum(1000), crc);
    for (i32 i = 0; i < MATRIX; i++) {
        product[i][0] = 0;
        for (i32 j = 0; j < MATRIX; j++)
            product[i][0] += left[i][j] * right[j][0];
    }
    crc = crc_u32((u32)matrix_sum(2000), crc);
    for (i32 i = 0; i < MATRIX; i++)
        for (i32 j = 0; j < MATRIX; j++) {
            product[i][j] = 0;
            for (i32 k = 0; k < MATRIX; k++)
                product[i][j] += left[i][k] * right[k][j];
        }
    crc = crc_u32((u32)matrix_sum(50000), crc);
    for (i32 i = 0; i < MATRIX; i++)
        for (i32 j = 0; j < MATRIX; j++) {
            product[i][j] = 0;
            for (i32 k = 0; k < MATRIX; k++) {
                i32 value = left[i][k] * right[k][j];
                product[i][j] += (value >> 2 & 0xF) * (value >> 5 & 0x7F);
            }
        }
    return crc_u32((u32)matrix_sum(50000), crc);
}

/* ---- state ---- */

enum state { START, INVALID, SIGN, INTEGER, FLOAT, EXPONENT, SCIENTIFIC, STATES };

static const char *const PIECES[] = {"5012", "1234", "-874", "+122", "35.54400", ".1234500", "-110.700", "+0.64400",
                                     "5.500e+3", "-.123e-2", "-87e+832", "+0.6e-12", "T0.3e-1F", "-T.T++Tq", "1T3.4e4z"};
static char text[TEXT_LENGTH + 16];
static u32 entered[STATES];

static i32 text_make(u32 seed) {
    i32 length = 0;
    while (length < TEXT_LENGTH - 10) {
        seed = seed * 1103515245u + 12345u;
        const char *piece = PIECES[(seed >> 16) % (sizeof PIECES / sizeof *PIECES)];
        while (*piece)
            text[length++] = *piece++;
        text[length++] = ',';
    }
    text[length] = 0;
    return length;
}

static i32 is_digit(char c) { return c >= '0' && c <= '9'; }

static enum state step(enum state state, char c) {
    switch (state) {
    case START:
        if (is_digit(c))
            return INTEGER;
        return c == '+' || c == '-' ? SIGN : c == '.' ? FLOAT : INVALID;
    case SIGN:
        return is_digit(c) ? INTEGER : c == '.' ? FLOAT : INVALID;
    case INTEGER:
        return is_digit(c) ? INTEGER : c == '.' ? FLOAT : INVALID;
    case FLOAT:
        return is_digit(c) ? FLOAT : c == 'e' || c == 'E' ? EXPONENT : INVALID;
    case EXPONENT:
        return c == '+' || c == '-' || is_digit(c) ? SCIENTIFIC : INVALID;
    case SCIENTIFIC:
        return is_digit(c) ? SCIENTIFIC : INVALID;
    default:
        return INVALID;
    }
}

static void classify(void) {
    enum state state = START;
    for (const char *c = text; *c; c++) {
        state = *c == ',' ? START : step(state, *c);
        entered[state]++;
    }
}

static u16 state_work(u32 seed, u16 crc) {
    i32 length = text_make(seed);
    for (i32 i = 0; i < STATES; i++)
        entered[i] = 0;
    classify();
    for (i32 i = 0; i < length; i += 7)
        if (text[i] != ',')
            text[i] ^= (char)(seed & 0x0F);
    classify();
    for (i32 i = 0; i < STATES; i++)
        crc = crc_u32(entered[i], crc);
    return crc;
}

__attribute__((export_name("run"))) u32 run(u32 iterations) {
    u16 crc = 0;
    for (u32 i = 1; i <= iterations; i++) {
        u32 seed = i * 40503u + crc;
        crc = list_work(seed, crc);
        crc = matrix_work(seed, crc);
        crc = state_work(seed, crc);
    }
    return crc;
}
