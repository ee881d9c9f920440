// Swift instruments code with guards, a kind of coverage that libFuzzer no longer reads and at whose first sight it ends the
// process. These functions stand in the place of its own and count in the section that libFuzzer reads as further counters.
#include <stdint.h>

#define COUNTERS (1 << 16)

__attribute__((section("__libfuzzer_extra_counters"))) static uint8_t counters[COUNTERS];

static uint32_t guards;

void __sanitizer_cov_trace_pc_guard_init(uint32_t *start, uint32_t *stop) {
    for (uint32_t *guard = start; guard < stop; guard++) {
        if (*guard == 0) *guard = ++guards;
    }
}

void __sanitizer_cov_trace_pc_guard(uint32_t *guard) {
    uint8_t *counter = &counters[*guard % COUNTERS];
    if (*counter < UINT8_MAX) ++*counter;
}
