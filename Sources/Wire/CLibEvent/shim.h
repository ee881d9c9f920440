#ifndef OFEVENTS_CLIBEVENT_SHIM_H
#define OFEVENTS_CLIBEVENT_SHIM_H
// libevent's configuration header defines _GNU_SOURCE. The C library must have decided before it what it declares,
// because its types differ between modules otherwise.
#ifdef __linux__
#include <features.h>
#endif
#include <event2/event.h>

// glibc declares it only where _GNU_SOURCE is defined, which the module of the C library does not do.
#ifdef __linux__
#include <sys/socket.h>
int accept4(int listener, struct sockaddr *address, socklen_t *size, int flags);
#endif
#endif
