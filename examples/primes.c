/* Compiled by the C compiler cc1 (itself a WebAssembly program) in the corpus: a small AVR program. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define LIMIT 500

static uint8_t composite[LIMIT / 8 + 1];

static int is_marked(uint16_t n) { return composite[n >> 3] >> (n & 7) & 1; }
static void mark(uint16_t n) { composite[n >> 3] |= (uint8_t)(1 << (n & 7)); }

uint16_t primes(uint16_t *found, uint16_t room) {
    uint16_t count = 0;
    memset(composite, 0, sizeof composite);
    for (uint16_t n = 2; n < LIMIT; n++) {
        if (is_marked(n))
            continue;
        if (count < room)
            found[count] = n;
        count++;
        for (uint16_t multiple = n * 2; multiple < LIMIT; multiple += n)
            mark(multiple);
    }
    return count;
}

static int by_last_digit(const void *a, const void *b) {
    return *(const uint16_t *)a % 10 - *(const uint16_t *)b % 10;
}

struct point { float x, y; };

float polygon_area(const struct point *points, uint8_t count) {
    float area = 0;
    for (uint8_t i = 0, j = count - 1; i < count; j = i++)
        area += (points[j].x + points[i].x) * (points[j].y - points[i].y);
    return area / 2;
}

int main(void) {
    uint16_t found[100];
    uint16_t count = primes(found, 100);
    qsort(found, count, sizeof *found, by_last_digit);
    const struct point square[] = {{0, 0}, {0, 2}, {2, 2}, {2, 0}};
    return found[0] + (int)polygon_area(square, 4) - 10 - 4;
}
