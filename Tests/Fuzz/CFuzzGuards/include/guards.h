// The guards have nothing to call: the linker takes these functions in the place of libFuzzer's.
#include <stddef.h>
#include <stdint.h>

// libFuzzer's loop, which calls a function for each input.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*target)(const uint8_t *, size_t));
