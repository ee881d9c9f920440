#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif

#include "termination_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

// A handler may use lock-free atomics and functions that are safe in signal handlers (POSIX.1-2017, 2.4.3), nothing else.
static atomic_bool seen;
static atomic_int writing_end = -1;
static int reading_end = -1;
static struct sigaction old_term, old_int;

static void handle(int number) {
    if (atomic_exchange(&seen, 1)) _exit(128 + number);
    int kept = errno;
    unsigned char byte = (unsigned char)number;
    // One byte in the life of the pipe: it always fits.
    while (write(atomic_load(&writing_end), &byte, 1) < 0 && errno == EINTR) {}
    errno = kept;
}

static int prepare(int descriptor) {
    return fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 && fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 ? 0 : -1;
}

int termination_signals_start(void) {
    if (reading_end >= 0) {
        errno = EBUSY;
        return -1;
    }
    int ends[2];
    if (pipe(ends) != 0) return -1;
    if (prepare(ends[0]) != 0 || prepare(ends[1]) != 0) {
        int kept = errno;
        close(ends[0]);
        close(ends[1]);
        errno = kept;
        return -1;
    }
    reading_end = ends[0];
    atomic_store(&writing_end, ends[1]);
    atomic_store(&seen, 0);

    struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGTERM, &action, &old_term);
    sigaction(SIGINT, &action, &old_int);
    signal(SIGPIPE, SIG_IGN);

    // The parent may have left them blocked.
    sigset_t both;
    sigemptyset(&both);
    sigaddset(&both, SIGTERM);
    sigaddset(&both, SIGINT);
    pthread_sigmask(SIG_UNBLOCK, &both, NULL);
    return reading_end;
}

void termination_signals_stop(void) {
    if (reading_end < 0) return;
    sigaction(SIGTERM, &old_term, NULL);
    sigaction(SIGINT, &old_int, NULL);
    close(atomic_exchange(&writing_end, -1));
    reading_end = -1;
}
