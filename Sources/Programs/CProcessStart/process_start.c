#include "process_start.h"

#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#if defined(__linux__) && defined(__GLIBC__)

static char *const *arguments;

// glibc hands argc, argv and envp to initializers, in static executables too. The priority is the first that programs may
// use, so that this runs before the initializers of the Swift runtime.
//
// One of those looks for the program that prints backtraces beside the executable, finds that through /proc, and ends the
// process where there is no /proc. Naming any program keeps it from looking; it is started only in a crash.
__attribute__((constructor(101))) static void take_arguments(int count, char *const *values) {
    (void)count;
    arguments = values;
    if (access("/proc/self/exe", F_OK) != 0) setenv("SWIFT_BACKTRACE", "swift-backtrace=/nonexistent", 0);
}

char *const *process_start_arguments(void) { return arguments; }

#else

char *const *process_start_arguments(void) { return NULL; }

#endif
